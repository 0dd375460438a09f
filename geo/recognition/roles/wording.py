"""What stands around a toponym in so many words: features for weighing whether something is there.

The words near it in small letters, each by its place, in pairs and all together, with names and numbers told
only as such; the words of its sentence and what they deny; the classes of its cues; and where in the report
it stands. None is a name or tells one from another.

A function word of another language is told as the English one; any other has its language in front, so that
what holds in all languages is fitted on all of them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from geo.languages import DEFAULT, language
from geo.recognition.roles.cues import Cues
from geo.recognition.roles.negation import negations
from geo.recognition.roles.surroundings import Surroundings

_NEAR = 3  # words that are told by their place
_AROUND = 8  # words that are told by their side
_IN_SENTENCE = 40  # words of it on either side that are told at all
_PARTS = 6  # of the report
_LONG_LIST = 4
_SHORT = 500  # characters of a report that has little room for what is beside its point
_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
_NOTHING = "(nothing)"
_A_YEAR = "(year)"
_QUOTES = frozenset('"“”')
_ENDS_OF_CLAUSE = frozenset(",;:–—")


def classes(around: Surroundings) -> list[str]:
    """Tell the sort of toponym and of the cue before it, which say most."""
    return [f"kind={around.mention.kind}", f"before={around.before or _NOTHING}"]


def features(around: Surroundings) -> list[str]:
    """List what holds of a toponym's wording."""
    code = around.language or DEFAULT
    left = [_as_told(word, code) for word in around.left[-_AROUND:]]
    right = [_as_told(word, code) for word in around.far[:_AROUND]]
    return [
        *_of_form(around),
        *_by_place("left", left[::-1]),
        *_by_place("right", right),
        f"left={' '.join(left[-2:])}",
        *_together("left", left),
        *_together("right", right),
        *_of_sentence(around, code),
        *(name for name, holds in _facts(around, {*left, *right}).items() if holds),
    ]


def _together(side: str, words: Sequence[str]) -> list[str]:
    """Tell the words of one side, and each two that follow each other."""
    pairs = {f"{side}:{one} {other}" for one, other in pairwise(words)}
    return [*(f"{side}:{word}" for word in {*words}), *pairs]


def _of_sentence(around: Surroundings, code: str) -> list[str]:
    """Tell the words of its sentence, and where something is denied in it."""
    before, after = around.sentence_before[-_IN_SENTENCE:], around.sentence_after[:_IN_SENTENCE]
    said = {_as_told(word, code) for word in (*before, *after)}
    return [*(f"said:{word}" for word in said), *_of_negation(before, after, around.cues)]


def _of_negation(before: Sequence[str], after: Sequence[str], cues: Cues) -> set[str]:
    """Tell on which side something is denied, and whether in the clause of the toponym."""
    begins = max((at for at, word in enumerate(before) if word in _ENDS_OF_CLAUSE), default=-1)
    ends = next((at for at, word in enumerate(after) if word in _ENDS_OF_CLAUSE), len(after))
    sides = [(f"left denied={kind}", end > begins) for end, kind in negations(_in_small(before), cues)]
    sides += [(f"right denied={kind}", end <= ends) for end, kind in negations(_in_small(after), cues)]
    found = {told for side, near in sides for told in (side, f"{side}|{'near' if near else 'far'}")}
    return {*found, "denied"} if found else found


def _of_form(around: Surroundings) -> list[str]:
    """Tell its cues, its list and its part of the report, in a short one once more by themselves."""
    sort = classes(around)
    lying = [
        f"listed={_size_of_list(around)}",
        f"part={_PARTS * around.mention.start // len(around.text)}",
    ]
    found = [*sort, "|".join(sort), f"after={around.after or _NOTHING}", *lying]
    if len(around.text) < _SHORT:
        found += ["short", *(f"short|{one}" for one in (*sort, *lying))]
    return found


def _facts(around: Surroundings, words: Collection[str]) -> dict[str, bool]:
    return {
        "possessive": around.possessive,
        "subject": around.subject,
        "quoted": not _QUOTES.isdisjoint(words),
        "year": _A_YEAR in words,
    }


def _size_of_list(around: Surroundings) -> int:
    """Give how many names about are listed with it, by the commas there; a list of many is as long as any."""
    if around.alone:
        return 0
    start, end = around.bounds
    return min(1 + around.text.count(",", start, end), _LONG_LIST)


def _in_small(words: Sequence[str]) -> list[str]:
    return [word.lower() for word in words]


@lru_cache(maxsize=10_000)
def _as_told(word: str, code: str) -> str:
    """Give a word in small letters as it is told; of a name, a number or a year only that it is one."""
    if word[0].isdigit():
        return _A_YEAR if _YEAR.match(word) else "(number)"
    if word != word.lower():
        return "(name)"
    if code == DEFAULT or not word[0].isalpha():
        return word
    return language(code).as_english.get(word) or f"{code}:{word}"


def _by_place(side: str, words: Sequence[str]) -> Iterator[str]:
    for place in range(_NEAR):
        yield f"{side}{place + 1}={words[place] if place < len(words) else _NOTHING}"
