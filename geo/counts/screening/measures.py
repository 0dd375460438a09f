"""Numbers that measure: "two weeks", "12 or 14 years"; of cargo they count."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo.counts.tokens import Token
from geo.counts.tokens.alphabet import ABOUT, AND, COMMA, NO_COUNT, NUMBER, OF, SHARE, WORD
from geo.counts.words import CountWords

_LISTED_MEASURES = 3
_CARGO_WITHIN = 7


def is_measure(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of "Two weeks", "12 or 14 years", "12 metres", with an adjective or none between."""
    last = index + 2 * _LISTED_MEASURES
    while index < last and _is_followed_by_another(tokens, index):
        index += 2
    if _tells_the_sort(tokens[index : index + 3], words) or _is_cargo(tokens[index + 1 :], words):
        return False
    for before, token in pairwise(tokens[index : index + 3]):
        if token.lower in words.no_unit and token.lower not in words.not_units:
            return False  # "Chile suma 340 este año"
        if token.lower in words.not_units or token.symbol == SHARE:
            return not (
                token.lower in words.also_things
                and before.symbol == WORD
                and before.lower not in words.measured_by
            )
        if token.lower.split("-")[0] in words.not_units and "-" in token.lower:
            return True
        if token.symbol not in (WORD, OF, ABOUT) or not words.spaced or is_plural(token.lower, words):
            return False
    return False


def _tells_the_sort(three: Sequence[Token], words: CountWords) -> bool:
    """Tell of "two day nurseries", which are no days."""
    return (
        len(three) > 2
        and three[0].value > 1
        and three[1].lower in words.parts_of_time
        and three[2].symbol == WORD
        and is_plural(three[2].lower, words)
    )


def _is_cargo(following: Sequence[Token], words: CountWords) -> bool:
    """Tell of "900 metric tons of rice are stuck in Kyiv"."""
    near = [token.lower for token in following[:_CARGO_WITHIN]]
    return not words.weights.isdisjoint(near[:2]) and not words.waiting.isdisjoint(near)


def _is_followed_by_another(tokens: Sequence[Token], index: int) -> bool:
    two = tokens[index + 1 : index + 3]
    return len(two) > 1 and two[0].symbol in (AND, COMMA) and two[1].symbol in (NUMBER, NO_COUNT)


def is_plural(word: str, words: CountWords) -> bool:
    """Tell of "nurseries" that they are several, in a language that writes so."""
    return words.plural_in_s and word.endswith("s") and word not in words.singular_s
