"""Whether what follows a place counts things there: the evidence that makes a country a reported place."""

from __future__ import annotations

import re

from geo.counts.screening import screened
from geo.counts.tokens.reading import read_tokens
from geo.counts.words import CountWords
from geo.counts.worth_reading import may_give_number

_COUNTED = re.compile(r"s{0,2}(?:[vs]{0,2}h[sd]{0,2}N|[:(]s?N|N$)")
_COUNTED_WITHIN = 50
_FIRST = re.compile(r"\s{0,3}(\w+|[(:])")


def is_counted(text: str, start: int, end: int, words: CountWords) -> bool:
    """Tell whether what follows a place name, from `start`, gives it a number: " has nine", " (11)"."""
    first = _FIRST.match(text, start, end)
    if first is None or not may_give_number(first[1], words):
        return False
    sentence = screened(read_tokens(text, start, min(end, start + _COUNTED_WITHIN), [], words), words)
    return _COUNTED.match(sentence.symbols) is not None
