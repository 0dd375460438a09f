"""Numbers of what is known already or may never be: "one of the", "its 30 libraries", "could die"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geo.counts.tokens import Token
from geo.counts.tokens.alphabet import ABOUT, ALL, ANOTHER, BREAK, HAS, IN, IS, OF, PLACE, WORD
from geo.counts.words import CountWords
from geo.languages.possessives import possessives

_SAME_CLAUSE = 4  # words
_IN_CLAUSE = frozenset({WORD, OF, ABOUT, IS, HAS})


def is_one_of(token: Token, previous: Token | None, after: Token | None, words: CountWords) -> bool:
    """Tell of "one of the stations", "one can see", "this one"."""
    if token.value > 1 or token.lower[0].isdigit():
        return False
    if after is not None and after.lower in words.of:
        return True
    if after is not None and after.lower in words.one_does:
        return True
    if previous is not None and previous.symbol == IN and after is not None and after.symbol == WORD:
        return token.lower not in words.articles  # "in one prison near Baku"
    return previous is not None and previous.lower in words.bound_one


def is_known_already(tokens: Sequence[Token], index: int, before: int, words: CountWords) -> bool:
    """Tell of "The two sides", "its 30 libraries": known to the reader, not counted in the place."""
    if before < 0 or before != index - 1:
        return False
    if tokens[before].symbol == BREAK and before and tokens[before - 1].symbol == ALL:  # "all but four"
        return True
    if tokens[before].symbol == WORD and tokens[before].lower.endswith(possessives()):
        return True
    if tokens[before].lower not in words.definite or tokens[before].symbol == ANOTHER:
        return False
    place = tokens[before - 1].symbol if before else ""
    after = tokens[index + 1].symbol if index + 1 < len(tokens) else ""
    return place != PLACE and after != IN


def is_only_possible(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of "4,000 people could be trapped", "may bury 60 homes"; not of "may have died"."""
    if not words.possible:
        return False
    return any(
        tokens[at].lower in words.possible
        and not tokens[at].capital
        and " ".join(token.lower for token in tokens[at : at + 2]) not in words.told_as_so
        for at in (*_near(tokens, index, -1), *_near(tokens, index, 1))
    )


def _near(tokens: Sequence[Token], index: int, step: int) -> Iterator[int]:
    """Go through the words of the same clause on one side of a number, the nearest first."""
    at = index + step
    while 0 <= at < len(tokens) and abs(at - index) <= _SAME_CLAUSE and tokens[at].symbol in _IN_CLAUSE:
        yield at
        at += step
