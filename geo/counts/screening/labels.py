"""Numbers that are names or stand in them: roads, dates, years, codes, addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geo.counts.screening.measures import is_plural
from geo.counts.screening.rates import is_bare
from geo.counts.tokens import Sentence, Token
from geo.counts.tokens.alphabet import AND, COMMA, DASH, IN, MONTH, NO_COUNT, NUMBER, OF, UNDER, WORD
from geo.counts.words import CountWords

_YEARS = range(1000, 2101)
_ADDRESS_WORDS = 4
_FIRST_OF = 2
_LONGEST_MONTH = 31
_TELEPHONE = re.compile(r"\d{3}(?: \d{3}){2,}")


def is_named(token: Token, previous: Token | None, after: Token | None, words: CountWords) -> bool:
    """Tell of "Highway 61", "$3", "14 June", "fewer than ten"; not of "In June 131 homes"."""
    if previous is not None:
        if previous.lower in words.not_before or previous.symbol == UNDER:
            return True
        dated = previous.symbol == MONTH or previous.lower in words.months
        if dated and _may_date(token) and not _is_counted_on(previous, token, after, words):
            return True
    return after is not None and after.lower in words.months and (after.capital or not words.months_capital)


def _may_date(token: Token) -> bool:
    """Tell whether a number after a month may be its day or year."""
    return token.lower[0].isdigit() and (token.value <= _LONGEST_MONTH or token.value in _YEARS)


def _is_counted_on(day: Token, token: Token, after: Token | None, words: CountWords) -> bool:
    """Tell of "am Samstag zwei Männer" and "on Monday 12 people"; not of "Monday 12 June"."""
    if day.lower not in words.days or after is None or after.symbol == MONTH:
        return False
    return not token.lower[0].isdigit() or after.symbol == WORD


def is_named_with(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of the 63 of "Routes 9 and 63" and "linii 6, 14 i 63", the 16 of "aged 14 and 16"."""
    if index < 3 or tokens[index - 1].symbol != AND or tokens[index - 2].symbol not in (NUMBER, NO_COUNT):
        return False
    first = index - 2
    while first > 2 and tokens[first - 1].symbol == COMMA and tokens[first - 2].symbol in (NUMBER, NO_COUNT):
        first -= 2
    listed = first < index - 2
    return (listed or is_bare(tokens, index)) and tokens[first - 1].lower in words.not_before


def is_day_of_several(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of the 20 of "20 and 25 June", "del 20 al 25 de junio"."""
    following = [token for token in tokens[index + 1 : index + 7] if token.lower != "."]
    if len(following) < 2 or not (following[0].symbol in (AND, DASH) or following[0].lower in words.up_to):
        return False
    rest = [token for token in following[1:] if token.symbol != OF and token.lower not in words.of][:2]
    days = len(rest) > 1 and rest[0].symbol in (NUMBER, NO_COUNT) and rest[1].symbol == MONTH
    return days and tokens[index].value <= rest[0].value <= _LONGEST_MONTH


def is_named_of(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of "The Group of 20", "a population of 9,000"."""
    if index < _FIRST_OF or tokens[index - 1].lower not in words.of:
        return False
    group = tokens[index - 2]
    return group.lower in words.not_before or (group.capital and group.symbol == WORD and index > _FIRST_OF)


def is_year(token: Token, previous: Token | None, after: Token | None, words: CountWords) -> bool:
    """Tell of "in 2019", "the 2019 fire", not of "2019 homes"."""
    if token.value not in _YEARS or not token.lower.isdigit() or len(token.lower) != 4:
        return False
    if after is None or after.symbol != WORD or after.capital != words.nouns_capital:
        return True
    if previous is not None and (previous.symbol in (IN, OF) or previous.lower in words.definite):
        return True
    return words.plural_in_s and not (is_plural(after.lower, words) or after.lower in words.plural_irregular)


def is_code(token: Token, previous: Token | None, after: Token | None) -> bool:
    """Tell of "MD 21201", "Boeing 737", "555 0199", "612 345 678"."""
    if _TELEPHONE.fullmatch(token.lower):
        return after is None or after.symbol != WORD
    if not token.lower.isdigit():
        return False
    if any(other is not None and other.lower.isdigit() for other in (previous, after)):
        return True
    if token.lower[0] == "0" and len(token.lower) > 1:
        return True
    named = previous is not None and previous.capital and previous.symbol == WORD
    return named and (after is None or after.symbol not in (WORD, OF))


def is_address(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of "14 High Street", "14 rue de la Gare"."""
    two = tokens[index + 1 : index + 3]
    if len(two) > 1 and two[0].lower in words.streets and (two[1].capital or two[1].symbol == OF):
        return True
    for token in tokens[index + 1 : index + 1 + _ADDRESS_WORDS]:
        if not token.capital:
            return False
        if token.lower in words.streets:
            return True
    return False


def is_of_a_name(tokens: Sentence, index: int) -> bool:
    """Tell of a place that is called so, and stands in another: "Camp 11 at Balukhali"."""
    named = tokens.symbols.startswith(("PNiP", "PNidP"), index - 1) if index else False
    return named and tokens[index].lower.isdigit()
