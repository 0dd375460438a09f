"""What a clause tells of at a place and then takes back: plans that are dropped, rumours, clean samples.

"Plans to close a pool in Leeds have been dropped", "rumours that Leeds is cut off are false", "samples taken
at Leeds were negative". Such a noun stands before the name, and what became of it after it.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import zip_longest

from geo.model import Role
from geo.recognition.roles.continuations import past_places
from geo.recognition.roles.cues import Cues
from geo.recognition.roles.reading import Reading
from geo.recognition.roles.surroundings import Surroundings

_PLAN = "plan"
"""The class of what was only intended: that it is dropped is news where a report begins with it."""

_INTENT = "intent"
"""The class of what befalls only what a participle calls intended: "a march called for Hull was banned"."""

_LONGEST_CUE = 3
_DROPPED_WITHIN = 4
_CLAUSE_SIGNS = frozenset(",;:()–—")
_SENTENCE_END = re.compile(r"[.!?。]\s")


def taken_back(around: Surroundings) -> Reading | None:
    """Read "plans for a mine near Hull were dropped", "rumours that Leeds is cut off are false"."""
    nouns = _tentative(around.left_lower, around.cues)
    fate = _fate(nouns, past_places(around) or around.far, around.cues) if nouns else None
    if fate is None and nouns and _is_dropped_before(around):
        fate = _PLAN
    if fate is None or (fate in (_PLAN, _INTENT) and opens_report(around)):
        return None
    return Reading(Role.DENIED, False, "taken back")


def opens_report(around: Surroundings) -> bool:
    """Tell whether no sentence stands before its own."""
    return not _SENTENCE_END.search(around.text, 0, around.sentence[0])


def _is_dropped_before(around: Surroundings) -> bool:
    """Tell of "dropped plans for a factory in Izmir"."""
    cues = around.cues
    if around.before != "locative" or cues.undoing.isdisjoint(around.left_lower):
        return False
    clause = _clause_before(around.left_lower, cues)
    at = max((at for at, word in enumerate(clause) if word in cues.undoing), default=None)
    if at is None:
        return False
    return any(cues.tentative.get(word) == _PLAN for word in clause[at + 1 : at + 1 + _DROPPED_WITHIN])


def _tentative(words: Sequence[str], cues: Cues) -> set[str]:
    """Give the classes of what the clause before a name tells of, in lower case, that may be taken back."""
    intended = {_PLAN, _INTENT} if words[-2:-1] and words[-2] in cues.intended else set()  # "announced for"
    if cues.tentative.keys().isdisjoint(words):  # so it is of most names
        return intended
    return intended | {cues.tentative[word] for word in _clause_before(words, cues) if word in cues.tentative}


def _fate(nouns: Container[str], words: Sequence[str], cues: Cues) -> str | None:
    """Give the class of those of the nouns before a name that the words after it take back."""
    clause = _clause_after(words, cues)
    for first, word in enumerate(clause):
        if cues.negation.get(word) == "verb":  # "have not been dropped"
            return None
        told = first == 0 or clause[first - 1] in cues.linking  # "is false", not "a false idea"
        for length in range(_LONGEST_CUE, 0 if told else 1, -1):
            fate = cues.undone.get(" ".join(clause[first : first + length]))
            if fate in nouns:
                return fate
    return None


def _clause_before(words: Sequence[str], cues: Cues) -> Sequence[str]:
    """Give the words since the last sign or contrast."""
    ends = (at for at in range(len(words), 0, -1) if _ends_clause(words[at - 1], cues))
    return words[next(ends, 0) :]


def _clause_after(words: Sequence[str], cues: Cues) -> list[str]:
    """Give the words of the same clause, in lower case; its verb may follow a comma."""
    ends = (cues.clause_openers | cues.join_words) - cues.linking - cues.restrictive
    found: list[str] = []
    for word, follows in zip_longest(words, words[1:], fillvalue=""):
        lower = word.lower()
        goes_on = word == "," and follows in cues.linking
        speaks = cues.after.get(lower) == "speech" and not (found and found[-1] in cues.passive)
        if not goes_on and (_ends_clause(lower, cues) or lower in ends or speaks):  # but "was called off"
            break
        found.append(lower)
    return found


def _ends_clause(word: str, cues: Cues) -> bool:
    return word in _CLAUSE_SIGNS or word in cues.contrasts
