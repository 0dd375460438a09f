"""Which numbers count nothing: dates, ages, sums, scores, addresses, road numbers, measures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from geo.counts.alphabet import (
    ABOUT,
    AND,
    ANOTHER,
    COMMA,
    DASH,
    HAS,
    IN,
    IS,
    MONTH,
    NO_COUNT,
    NUMBER,
    OF,
    OFTEN,
    PLACE,
    POSSESSIVE,
    ROSE_TO,
    SHARE,
    UNDER,
    WHOLE,
    WORD,
)
from geo.counts.ranges import before_about, lower_bounds
from geo.counts.rates import goes_on, is_bare, is_of_it, is_outcome
from geo.counts.small_words import with_small_words_told
from geo.counts.symbols import Token
from geo.counts.words import CountWords
from geo.languages.possessives import possessives

_YEARS = range(1000, 2101)
_ADDRESS_WORDS = 4
_OLDEST = 119
_LISTED_MEASURES = 3
_CARGO_WITHIN = 7
_FIRST_OF = 2
_RISE = 4  # "rose to 12 cases from"
_SAME_CLAUSE = 4  # words
_IN_CLAUSE = frozenset({WORD, OF, ABOUT, IS, HAS})
_CLAUSE_ENDS = frozenset(":;n.-")
_RISEN = re.compile(r"RNw?$")
_SHARE = re.compile(r"N(?:i|wd)N")
_SHARE_END = re.compile(r"N(?:i|wd)N$")


def screened(tokens: Sequence[Token], words: CountWords) -> list[Token]:
    """Give the tokens with the symbol of every number that is no count changed to `NO_COUNT`.

    Of a range ("between 3 and 5", "3 to 5") only the lower bound is left.
    """
    if not any(token.symbol == NUMBER for token in tokens):
        return list(tokens)
    tokens = lower_bounds(with_small_words_told(tokens, words), words)
    return [
        token._replace(symbol=_symbol(tokens, index, words)) if token.symbol == NUMBER else token
        for index, token in enumerate(tokens)
    ]


def _symbol(tokens: Sequence[Token], index: int, words: CountWords) -> str:
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
        and not _is_measure(tokens, index, words)
    )


def _counts_nothing(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    before = before_about(tokens, index)
    dotted = index + 2 < len(tokens) and tokens[index + 1].lower == "."  # German writes "5. Mai"
    after = tokens[index + 1 + dotted] if index + 1 < len(tokens) else None
    if before > 0 and tokens[before].lower == ".":  # "No. 7"
        before -= 1
    previous = tokens[before] if before >= 0 else None
    return (  # in any order: what most numbers are that count nothing comes first
        _is_named(previous, after, words)
        or _is_year(tokens[index], previous, after, words)
        or _is_measure(tokens, index, words)
        or _is_one_of(tokens[index], previous, after, words)
        or _is_known_already(tokens, index, before, words)
        or _is_code(tokens[index], previous, after)
        or _is_age(tokens, index, words)
        or (previous is not None and previous.lower in words.not_before_bare and is_bare(tokens, index))
        or goes_on(tokens, index, words)
        or _is_address(tokens, index, words)
        or _is_named_of(tokens, index, words)
        or _is_score(tokens, index)
        or _is_share(tokens, index, words)
        or _is_kin(previous, tokens[index + 1 : index + 3], words)
        or is_of_it(tokens, index, words)
        or is_outcome(tokens, index, words)
        or _is_named_with(tokens, index, words)
        or _is_earlier(tokens, index, words)
        or _is_only_possible(tokens, index, words)
        or _is_fraction(tokens, index)
        or _is_of_a_name(tokens[max(index - 1, 0) : index + 4])
    )


def _is_measure(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of "Two weeks", "12 or 14 years", "12 metres", with an adjective or none between."""
    for _ in range(_LISTED_MEASURES):
        if _is_followed_by_another(tokens, index):
            index += 2
    if _tells_the_sort(tokens[index : index + 3], words) or _is_cargo(tokens[index + 1 :], words):
        return False
    for before, token in pairwise(tokens[index : index + 3]):
        if token.lower in words.not_units or token.symbol == SHARE:
            return not (
                token.lower in words.also_things
                and before.symbol == WORD
                and before.lower not in words.measured_by
            )
        if token.lower.split("-")[0] in words.not_units and "-" in token.lower:
            return True
        if token.symbol not in (WORD, OF, ABOUT) or not words.spaced or _is_plural(token.lower, words):
            return False
    return False


def _tells_the_sort(three: Sequence[Token], words: CountWords) -> bool:
    """Tell of "two day nurseries", which are no days."""
    return (
        len(three) > 2
        and three[0].value > 1
        and three[1].lower in words.parts_of_time
        and three[2].symbol == WORD
        and _is_plural(three[2].lower, words)
    )


def _is_cargo(following: Sequence[Token], words: CountWords) -> bool:
    """Tell of "900 metric tons of rice are stuck in Kyiv"."""
    near = [token.lower for token in following[:_CARGO_WITHIN]]
    return not words.weights.isdisjoint(near[:2]) and not words.waiting.isdisjoint(near)


def _is_followed_by_another(tokens: Sequence[Token], index: int) -> bool:
    two = tokens[index + 1 : index + 3]
    return len(two) > 1 and two[0].symbol in (AND, COMMA) and two[1].symbol in (NUMBER, NO_COUNT)


def _is_plural(word: str, words: CountWords) -> bool:
    return words.plural_in_s and word.endswith("s") and word not in words.singular_s


def _is_kin(previous: Token | None, following: Sequence[Token], words: CountWords) -> bool:
    """Tell of "She has two children", "a father of three young sons"; not of "two children drowned"."""
    if previous is None or (previous.lower not in words.kin_of and previous.symbol != HAS):
        return False
    return any(token.lower in words.kin for token in following)


def _is_named(previous: Token | None, after: Token | None, words: CountWords) -> bool:
    """Tell of "Highway 61", "$3", "14 June", "fewer than ten"."""
    if previous is not None:
        named = previous.lower in words.not_before or previous.lower in words.months
        if named or previous.symbol in (UNDER, MONTH):
            return True
    return after is not None and after.lower in words.months and (after.capital or not words.months_capital)


def _is_named_with(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of the 63 of "Routes 9 and 63", the 16 of "aged 14 and 16"."""
    if index < 3 or tokens[index - 1].symbol != AND or tokens[index - 2].symbol not in (NUMBER, NO_COUNT):
        return False
    return is_bare(tokens, index) and tokens[index - 3].lower in words.not_before


def _is_named_of(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of "The Group of 20", "a population of 9,000"."""
    if index < _FIRST_OF or tokens[index - 1].lower not in words.of:
        return False
    group = tokens[index - 2]
    return group.lower in words.not_before or (group.capital and group.symbol == WORD and index > _FIRST_OF)


def _is_share(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of "one in five", "nine out of ten", "one of 2,200", "nine of Peru's 24"."""
    owned = 2 * (index > 2 and tokens[index - 1].symbol == POSSESSIVE)
    of = index > 1 and tokens[index - 1 - owned].lower in words.of
    if of and index > 1 + owned and tokens[index - 2 - owned].symbol in (NUMBER, NO_COUNT):
        return True
    if any(at >= 0 and tokens[at].symbol == ROSE_TO for at in (index - 1, index - 3)):  # "rose from 3 to 5"
        return False
    symbols = "".join(token.symbol for token in tokens[max(0, index - 3) : index + 4])
    position = min(index, 3)
    if _SHARE.match(symbols, position):
        return tokens[index].value <= tokens[index + symbols[position + 1 :].index(NUMBER) + 1].value
    share = _SHARE_END.search(symbols[: position + 1])
    return share is not None and tokens[index - position + share.start()].value <= tokens[index].value


def _is_earlier(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of the four of "rose to 12 from four"."""
    before = "".join(token.symbol for token in tokens[max(index - _RISE, 0) : max(index - 1, 0)])
    return tokens[index - 1].lower in words.origins and _RISEN.search(before) is not None


def _is_only_possible(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
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


def _is_code(token: Token, previous: Token | None, after: Token | None) -> bool:
    """Tell of "MD 21201", "Boeing 737", "555 0199"."""
    if not token.lower.isdigit():
        return False
    if any(other is not None and other.lower.isdigit() for other in (previous, after)):
        return True
    if token.lower[0] == "0" and len(token.lower) > 1:
        return True
    named = previous is not None and previous.capital and previous.symbol == WORD
    return named and (after is None or after.symbol not in (WORD, OF))


def _is_fraction(tokens: Sequence[Token], index: int) -> bool:
    """Tell of "a .38 revolver"."""
    point = tokens[index - 1]
    return index > 0 and point.lower == "." and point.end == tokens[index].start


def _is_of_a_name(near: Sequence[Token]) -> bool:
    """Tell of a place that is called so, and stands in another: "Camp 11 at Balukhali"."""
    named = "".join(token.symbol for token in near).startswith(("PNiP", "PNidP"))
    return named and near[1].lower.isdigit()


def _is_one_of(token: Token, previous: Token | None, after: Token | None, words: CountWords) -> bool:
    if token.value > 1 or token.lower[0].isdigit():
        return False
    if after is not None and after.lower in words.of:
        return True
    if after is not None and after.lower in words.one_does:
        return True
    return previous is not None and previous.lower in words.bound_one


def _is_known_already(tokens: Sequence[Token], index: int, before: int, words: CountWords) -> bool:
    """Tell of "The two sides", "its 30 libraries": known to the reader, not counted in the place."""
    if before < 0 or before != index - 1:
        return False
    if tokens[before].symbol == WORD and tokens[before].lower.endswith(possessives()):
        return True
    if tokens[before].lower not in words.definite or tokens[before].symbol == ANOTHER:
        return False
    place = tokens[before - 1].symbol if before else ""
    after = tokens[index + 1].symbol if index + 1 < len(tokens) else ""
    return place != PLACE and after != IN


def _is_year(token: Token, previous: Token | None, after: Token | None, words: CountWords) -> bool:
    if token.value not in _YEARS or not token.lower.isdigit() or len(token.lower) != 4:
        return False
    if after is None or after.symbol != WORD or after.capital:
        return True
    if previous is not None and (previous.symbol in (IN, OF) or previous.lower in words.definite):
        return True
    return words.plural_in_s and not (_is_plural(after.lower, words) or after.lower in words.plural_irregular)


def _is_age(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
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


def _is_score(tokens: Sequence[Token], index: int) -> bool:
    """Tell of "A 2 - 0 win", "at 7:30"."""
    return any(_tied(tokens[at : at + 3]) for at in (index - 2, index) if at >= 0)


def _tied(three: Sequence[Token]) -> bool:
    if len(three) < 3 or any(token.symbol not in (NUMBER, NO_COUNT) for token in three[::2]):
        return False
    near = three[0].end == three[1].start and three[1].end == three[2].start
    return three[1].symbol == DASH or (three[1].symbol == ":" and near)


def _is_address(tokens: Sequence[Token], index: int, words: CountWords) -> bool:
    """Tell of "14 High Street"."""
    for token in tokens[index + 1 : index + 1 + _ADDRESS_WORDS]:
        if not token.capital:
            return False
        if token.lower in words.streets:
            return True
    return False
