"""What was counted at another time or in another country, only to compare with what is reported.

"below that of 2010, when 2,000 people died"    no number
"In August 2021, fires killed 90 in Algeria"     none of Algeria's, in a report of this week
"neighbouring Mali recorded 51"                  none of Mali's, in a report on Burkina Faso
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from geo.counts.tokens import Sentence, Token
from geo.counts.tokens.alphabet import HAS, IN, MONTH, NO_COUNT, NUMBER, OF, WITH
from geo.counts.words import CountWords
from geo.model import Mention, Role

BEGUN_WITH = 3
"""Tokens: "In August 2021" begins a sentence of which nothing counts."""

_YEARS = range(1900, 2101)
_WORD = re.compile(r"[^\W_]+")
_CLAUSE_END = re.compile("[;n]")
_DATE = re.compile(r"i?d{0,2}(?:X\.?[ds]?)?M(?![ds]{0,2}X)")
_COMMA_WHEN = re.compile(r"cE")  # ", when"
_HAS_WITHIN = 3
_BEGINNING = 8  # tokens


def is_news(text: str, mentions: Iterable[Mention], words: CountWords) -> bool:
    """Tell of news, filed from a place or dated by the days of its week: a year in it is a time gone by."""
    if not words.days:
        return False
    filed = any(mention.role is Role.DATELINE for mention in mentions)
    return filed or not words.days.isdisjoint(word.lower() for word in _WORD.findall(text))


def is_of_the_past(tokens: Sentence, words: CountWords, within: int | None = None) -> bool:
    """Tell of a sentence that dates what it tells by a year: "in 2019", "the election of 2010".

    `within`: only if the year is among so many of its first tokens.
    """
    if is_of_this_week(tokens, words):
        return False
    symbols = tokens.symbols[:within]
    return any(symbol == NO_COUNT and _is_dated(tokens, index) for index, symbol in enumerate(symbols))


def is_of_this_week(sentence: Sentence, words: CountWords) -> bool:
    """Tell of a sentence that names a day of this week."""
    return not words.days.isdisjoint(sentence.said)


def without_days(sentence: Sentence, words: CountWords) -> Sentence:
    """Leave out days and dates without a year, which some languages put anywhere: "am Montag", "ayer"."""
    if not words.days_anywhere:
        return sentence
    symbols = "".join([MONTH if token.lower in words.days else token.symbol for token in sentence])
    return sentence.without(match.span() for match in _DATE.finditer(symbols))


def without_earlier(sentence: Sentence, words: CountWords) -> Sentence:
    """Count nothing of what follows "in 2010, when", "last year, when" or "A year earlier"."""
    if " ".join([token.lower for token in sentence[:_BEGINNING]]).startswith(words.earlier):
        return uncounted(sentence)
    for match in _COMMA_WHEN.finditer(sentence.symbols, 1):
        time = match.start() - 1
        if _is_ago(sentence, time, words) or _is_dated(sentence, time):
            return uncounted(sentence, time)
    return sentence


def _is_ago(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of the "year" of "last year", not of "two years"."""
    is_time = index > 0 and tokens[index].lower in words.not_units
    return is_time and tokens[index - 1].symbol not in (NUMBER, NO_COUNT)


def uncounted(sentence: Sentence, start: int = 0) -> Sentence:
    """Give a sentence with no number that counts; from an index on, only to the end of the clause there."""
    end = _CLAUSE_END.search(sentence.symbols, start) if start else None
    counted = range(start, len(sentence) if end is None else end.start())
    return sentence.with_symbols({index: NO_COUNT for index in counted if sentence.symbols[index] == NUMBER})


def is_compared(tokens: Sequence[Token], place: int, words: CountWords) -> bool:
    """Tell whether a sentence only sets a country, by the index of its token, beside another one."""
    before = tokens[place - 1].lower if place else ""
    following = tokens[place + 1 : place + 1 + _HAS_WITHIN]
    if before in words.neighbouring and any(token.symbol in (HAS, WITH) for token in following):
        return True
    said = " ".join(token.lower for token in tokens)
    return any(phrase in said for phrase in words.comparing)


def _is_dated(tokens: Sequence[Token], index: int) -> bool:
    """Tell of the year of "in 2010", "of August 2010"; not of "since 2010"."""
    year = tokens[index]
    if year.symbol != NO_COUNT or year.value not in _YEARS or len(year.lower) != 4:
        return False
    before = index - 1
    if before > 0 and tokens[before].symbol == MONTH:
        before -= 1
    return before >= 0 and tokens[before].symbol in (IN, OF)
