"""What a clause tells of at a place and then takes back: plans that are dropped, rumours, clean samples.

"Plans to close a pool in Leeds have been dropped", "rumours that Leeds is cut off are false", "samples taken
at Leeds were negative". Such a noun stands before the name, and what became of it after it.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.recognition.roles.cues import Cues

PLAN = "plan"
"""The class of what was only intended: that it is dropped is news where a report begins with it."""

_LONGEST_CUE = 3
_CLAUSE_SIGNS = frozenset(",;:()–—")
_RELATIVE = frozenset(("that",))  # "plans for a road in Leeds that nobody wanted were dropped"


def undone(left: Sequence[str], right: Sequence[str], cues: Cues) -> str | None:
    """Give the class of what stands in lower case before a name and is taken back after it."""
    nouns = {cues.tentative[word] for word in _clause_before(left, cues) if word in cues.tentative}
    if not nouns:
        return None
    clause = _clause_after(right, cues)
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
    ends = (cues.clause_openers | cues.join_words) - cues.linking - _RELATIVE
    found: list[str] = []
    for word, follows in zip(words, (*words[1:], ""), strict=True):
        lower = word.lower()
        goes_on = word == "," and follows in cues.linking
        if not goes_on and (_ends_clause(lower, cues) or lower in ends or cues.after.get(lower) == "speech"):
            break
        found.append(lower)
    return found


def _ends_clause(word: str, cues: Cues) -> bool:
    return word in _CLAUSE_SIGNS or word in cues.contrasts
