"""Events of another time that a report only likens its own to.

"A similar case in Leeds collapsed last year", "the worst flood since 1999, when the water in Hull rose".
"""

from __future__ import annotations

import re
from functools import cache

from geo.recognition.roles.surroundings import Surroundings

_YEAR = r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)"
_ANY_WORD = r"[^\s,]+"
_LETTERS = re.compile(r"[^\W\d_\u0e00-\u0e7f\u3040-\u9fff]")  # of scripts that part their words


def is_recalled(around: Surroundings) -> bool:
    """Tell whether a toponym is where something like what is reported happened at another time."""
    cues, (start, end) = around.cues, around.sentence
    before = around.text[start : around.bounds[0]].lower()
    if cues.when and _since(cues.since | cues.than, cues.when).search(before):
        return True
    if not cues.similar or not _beginning_with(cues.similar).search(before):
        return False
    return _long_ago(cues.long_ago).search(around.text[start:end].lower()) is not None


@cache
def _beginning_with(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(_beginning, sorted(words))))


@cache
def _long_ago(phrases: frozenset[str]) -> re.Pattern[str]:
    return re.compile("|".join((_YEAR, *map(_whole, sorted(phrases)))))


@cache
def _since(ahead: frozenset[str], when: frozenset[str]) -> re.Pattern[str]:
    """Build "since 1999, when" and "than the one of 1999, when"."""
    first, last = ("|".join(map(_whole, sorted(words))) for words in (ahead, when))
    return re.compile(rf"(?:{first})(?:\s{_ANY_WORD}){{0,3}}\s{_YEAR}[^,.;]{{0,12}},\s?(?:{last})")


def _whole(phrase: str) -> str:
    return _beginning(phrase) + (r"(?!\w)" if _LETTERS.search(phrase) else "")


def _beginning(phrase: str) -> str:
    """Build a phrase that begins with a word; "*" stands for any word."""
    if _LETTERS.search(phrase) is None:  # the characters of Chinese stand apart in cues
        return re.escape(phrase.replace(" ", ""))
    return r"(?<!\w)" + re.escape(phrase).replace(r"\*", _ANY_WORD)
