"""Which numbers count nothing: dates, ages, sums, scores, addresses, road numbers, measures.

Each file tells of one sort of them; here they are asked one after the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from geo.counts.screening.compared import is_earlier, is_fraction, is_ratio, is_score, is_share
from geo.counts.screening.known import is_known_already, is_one_of, is_only_possible
from geo.counts.screening.labels import (
    is_address,
    is_code,
    is_day_of_several,
    is_named,
    is_named_of,
    is_named_with,
    is_of_a_name,
    is_year,
)
from geo.counts.screening.measures import is_measure
from geo.counts.screening.persons import is_age, is_kin
from geo.counts.screening.ranges import before_about, lower_bounds
from geo.counts.screening.rates import goes_on, is_hour, is_of_it, is_outcome
from geo.counts.screening.small_words import with_small_words_told
from geo.counts.tokens import Sentence, Token
from geo.counts.tokens.alphabet import ABOUT, AND, MONTH, NO_COUNT, NUMBER, OF, OFTEN, WHOLE, WORD
from geo.counts.words import CountWords

_FIRST_OF = 2
_CLAUSE_ENDS = frozenset(":;n.-")


def screened(sentence: Sentence, words: CountWords) -> Sentence:
    """Give a sentence with the symbol of every number that is no count changed to `NO_COUNT`.

    Of a range ("between 3 and 5", "3 to 5") only the lower bound is left.
    """
    if NUMBER not in sentence.symbols:
        return sentence
    sentence = lower_bounds(with_small_words_told(sentence, words), words)
    numbers = [index for index, symbol in enumerate(sentence.symbols) if symbol == NUMBER]
    return sentence.with_symbols({index: _symbol(sentence, index, words) for index in numbers})


def _symbol(tokens: Sentence, index: int, words: CountWords) -> str:
    if _is_how_often(tokens, index, words):
        return OFTEN
    if not _counts_nothing(tokens, index, words):
        return NUMBER
    return WHOLE if _is_whole(tokens, index, words) else NO_COUNT


def _is_how_often(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of "struck three times in Malmö", not of "three times as many"."""
    if index + 1 >= len(tokens) or tokens[index + 1].lower not in words.times:
        return False
    follows = tokens[index + 2].lower if index + 2 < len(tokens) else ""
    return follows not in words.more_than_once


def _is_whole(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of "Of the 48 attacks in Nigeria, 19 ...": known already, and yet counted here."""
    first = index - 1
    while first > 0 and index - first <= _FIRST_OF and tokens[first].lower not in words.out_of:
        first -= 1
    begins = first == 0 or (first > 0 and tokens[first - 1].symbol in _CLAUSE_ENDS)
    return (
        begins
        and 0 < index - first <= _FIRST_OF
        and tokens[first].lower in words.out_of
        and all(token.symbol in (ABOUT, OF, WORD, AND) for token in tokens[first + 1 : index])
        and not is_measure(tokens, index, words)
    )


def _counts_nothing(tokens: Sentence, index: int, words: CountWords) -> bool:
    before = before_about(tokens, index)
    dotted = index + 2 < len(tokens) and tokens[index + 1].lower == "."  # German writes "5. Mai"
    after = tokens[index + 1 + dotted] if index + 1 < len(tokens) else None
    if before > 0 and tokens[before].lower == ".":  # "No. 7"
        before -= 1
    previous = tokens[before] if before >= 0 else None
    if after is not None and after.lower in words.of and index + 2 < len(tokens):
        after = tokens[index + 2] if tokens[index + 2].symbol == MONTH else after  # "14 de junio"
    return (  # in any order: what most numbers are that count nothing comes first
        is_named(tokens[index], previous, after, words)
        or is_year(tokens[index], previous, after, words)
        or is_measure(tokens, index, words)
        or is_one_of(tokens[index], previous, after, words)
        or is_known_already(tokens, index, before, words)
        or is_code(tokens[index], previous, after)
        or is_age(tokens, index, words)
        or is_hour(tokens, index, previous, words)
        or goes_on(tokens, index, words)
        or is_address(tokens, index, words)
        or is_named_of(tokens, index, words)
        or is_day_of_several(tokens, index, words)
        or is_score(tokens, index)
        or is_share(tokens, index, words)
        or is_ratio(tokens, index, words)
        or is_kin(previous, tokens[index + 1 : index + 3], words)
        or is_of_it(tokens, index, words)
        or is_outcome(tokens, index, words)
        or is_named_with(tokens, index, words)
        or is_earlier(tokens, index, words)
        or is_only_possible(tokens, index, words)
        or is_fraction(tokens, index)
        or is_of_a_name(tokens, index)
    )
