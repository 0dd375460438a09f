"""Numbers of somebody who is told of: ages and children."""

from __future__ import annotations

from collections.abc import Sequence

from geo.counts.tokens import Token
from geo.counts.tokens.alphabet import AND, COMMA, HAS, PLACE, WORD
from geo.counts.words import CountWords

_OLDEST = 119


def is_age(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of "Maria Lopez, 34, of Durban", "A man, 34, was arrested", "a woman of 81"."""
    if index < 2 or index + 1 >= len(tokens) or tokens[index].value > _OLDEST:
        return False
    if tokens[index - 1].lower in words.of and tokens[index - 2].lower in words.persons:
        return True
    commas = tokens[index - 1].symbol == COMMA and tokens[index + 1].symbol == COMMA
    follows = tokens[index + 2].symbol if index + 2 < len(tokens) else "."
    name = tokens[index - 2]
    named = name.capital and name.symbol == WORD
    return commas and (named or name.lower in words.persons) and follows not in (PLACE, AND)


def is_kin(previous: Token | None, following: Sequence[Token], words: CountWords) -> bool:
    """Tell of "She has two children", "a father of three young sons"; not of "two children drowned"."""
    if previous is None or (previous.lower not in words.kin_of and previous.symbol != HAS):
        return False
    return any(token.lower in words.kin for token in following)
