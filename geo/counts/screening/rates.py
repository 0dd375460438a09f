"""Which bare numbers are rates and results: "58 percent; in Kraków it was 49", "by 6 votes to 3"."""

from __future__ import annotations

from collections.abc import Sequence

from geo.counts.tokens import Token
from geo.counts.tokens.alphabet import ABOUT, IN_ALL, IS, NO_COUNT, NUMBER, ROSE_TO, SHARE, TO, WORD
from geo.counts.words import CountWords

_AFTER_BARE = frozenset("cianmrP.;:)-|")
_GOES_ON_WITHIN = 30
_APART_WITH_UNIT = 3
_TOLL_WITHIN = 10  # tokens: "put the total for Brazil at 7"


def is_bare(tokens: Sequence[Token], index: int) -> bool:
    """Tell of a number that no noun and no verb follows."""
    return index + 1 == len(tokens) or tokens[index + 1].symbol in _AFTER_BARE


def is_hour(tokens: Sequence[Token], index: int, previous: Token | None, words: CountWords) -> bool:
    """Tell of "at 7", not of "at 7 homes" and "puts its toll at 7"."""
    if previous is None or previous.lower not in words.not_before_bare or not is_bare(tokens, index):
        return False
    before = tokens[max(index - _TOLL_WITHIN, 0) : index]
    return not any(token.symbol == IN_ALL or token.lower in words.tolls for token in before)


def _is_rate(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of "58 percent", "$5", "6 votes": a bare number after it is often of the same."""
    near = tokens[index + 1 : index + 2]
    sum_of = index > 0 and tokens[index - 1].lower in words.currencies
    return sum_of or any(token.lower in words.carried_on or token.symbol == SHARE for token in near)


def goes_on(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of the 49 of "Turnout was 58 percent; in Kraków it was 49", not of "rose 8 percent to 300"."""
    if not is_bare(tokens, index) or tokens[index - 1].symbol in (TO, ROSE_TO):
        return False
    for earlier in range(index - 1, max(index - _GOES_ON_WITHIN, 0) - 1, -1):
        if tokens[earlier].symbol in (NUMBER, NO_COUNT):
            if _is_rate(tokens, earlier, words):
                return True
            if not is_bare(tokens, earlier):
                return False
    return False


def is_of_it(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of "In Kraków it was 49", where the sentence does not say of what."""
    if not is_bare(tokens, index):
        return False
    before = index - 1
    while before > 0 and tokens[before].symbol in (ABOUT, IS, ROSE_TO):
        before -= 1
    if before < 0 or before == index - 1 or tokens[before].lower not in words.it:
        return False
    return not any(token.symbol == IN_ALL or token.lower in words.tolls for token in tokens[:before])


def is_outcome(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of "by 6 votes to 3", "carried 31 to 12": the larger first, and not "fell from 31 to 12"."""
    for first in (index, index - 2, index - 3):
        if first < 0 or first + 2 >= len(tokens):
            continue
        second = first + (_APART_WITH_UNIT if tokens[first + 1].symbol == WORD else 2)
        if second >= len(tokens) or index not in (first, second):
            continue
        joined = tokens[second - 1].lower in words.up_to and is_bare(tokens, second)
        numbers = all(tokens[at].symbol == NUMBER for at in (first, second))
        changed = first > 0 and (
            tokens[first - 1].symbol == ROSE_TO or tokens[first - 1].lower in words.origins
        )
        if joined and numbers and not changed and _is_won(tokens, first, second, words):
            return True
    return False


def _is_won(tokens: Sequence[Token], first: int, second: int, words: CountWords) -> bool:
    if second - first == _APART_WITH_UNIT:
        return tokens[first + 1].lower in words.carried_on
    return tokens[first].value >= tokens[second].value
