"""Ranges, of which a report means at least the lower bound: "between 3 and 5", "3 to 5"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.counts.tokens import Sentence, Token
from geo.counts.tokens.alphabet import ABOUT, AND, BREAK, IN_ALL, OF, ROSE_TO
from geo.counts.words import CountWords

_RANGE = 3  # tokens
_TWO_NUMBERS = re.compile(r"N(?=.N)")
_TOLD_WITHIN = 10


def lower_bounds(sentence: Sentence, words: CountWords) -> Sentence:
    """Give the sentence with the lower bound of each range in its place."""
    firsts = (match.start() for match in _TWO_NUMBERS.finditer(sentence.symbols))
    ranges = (index for index in firsts if _is_range(sentence, index, words))
    return sentence.with_joined((index, index + _RANGE, sentence[index : index + 1]) for index in ranges)


def _is_range(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of the 3 of "between 3 and 5" and of "3 to 5", but not of "rose from 3 to 5"."""
    if _is_change(tokens, index, words):
        return False
    between = before_about(tokens, index)
    opened = between >= 0 and tokens[between].lower in words.between
    joined = tokens[index + 1].symbol == AND if opened else tokens[index + 1].lower in words.up_to
    return joined and tokens[index].value < tokens[index + 2].value


def _is_change(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of "The toll rose from 3 to 5": the second number counts."""
    previous = tokens[index - 1]
    if previous.symbol not in (BREAK, ABOUT, OF) or previous.lower in words.between:
        return previous.symbol == ROSE_TO
    before = tokens[max(index - _TOLD_WITHIN, 0) : index]
    return any(token.symbol == IN_ALL or token.lower in words.tolls for token in before)


def before_about(tokens: Sequence[Token], index: int) -> int:
    """Give the index of the nearest token before, past "about", "at least"; -1 where there is none."""
    index -= 1
    while index >= 0 and tokens[index].symbol == ABOUT:
        index -= 1
    return index
