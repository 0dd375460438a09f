"""Which numbers a sentence gives its places, read in the ways that `geo.counts.ways` lists."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from geo.counts.tokens import Sentence, Token
from geo.counts.tokens.alphabet import (
    ABROAD,
    ANOTHER,
    COUNTING,
    EACH,
    IN_ALL,
    NEITHER,
    NUMBER,
    OFTEN,
    ONLY,
    PLACE,
    RESPECTIVELY,
    USED,
    WORLDWIDE,
)
from geo.counts.ways import WAYS
from geo.counts.ways.way import ToldBy, Way
from geo.counts.words import CountWords

COUNTED = frozenset({NUMBER, ANOTHER, ONLY, USED})
_TOLD_BEFORE = 3
_TOLD_BY: tuple[ToldBy, ...] = get_args(ToldBy)
_TELLING_PHRASES = {"tolls": IN_ALL, "respectively": RESPECTIVELY}  # by their symbol
_DENIED = re.compile(r"Y[^;:.NX]*$")
_DENIED_WITHIN = 20
_OTHERWISE = frozenset({IN_ALL, WORLDWIDE, ABROAD, NEITHER, EACH})


@dataclass(frozen=True, slots=True)
class Found:
    """A number for a place: indices of tokens. `number` is None for "another", which is one."""

    place: int
    number: int | None
    word: int


def read(tokens: Sentence, words: CountWords, reported: bool = True) -> list[Found]:
    """Find the numbers that a sentence gives its places; each number for one way only.

    `reported`: whether all the places are reported ones.
    """
    sentence = tokens.symbols
    symbols = list(sentence)
    first = next((index for index, symbol in enumerate(symbols) if symbol in COUNTED), len(symbols))
    told = {told_by for told_by in _TOLD_BY if _may_be_told(tokens, told_by, words)}
    found: list[Found] = []
    alone = reported and _has_one_of_each(sentence)
    for way in WAYS:
        if (way.alone and not alone) or (way.free and not words.free_order):
            continue
        if way.told_by is not None and way.told_by not in told:
            continue
        matches = list(way.pattern.finditer(sentence))
        for match in matches if len(matches) >= way.least else ():
            if (not way.after_count or first < match.start()) and _is_believed(way, match, tokens, words):
                own = list(_found(match))
                found.extend(own)
                for one in own:
                    symbols[one.word] = USED
        if matches:
            sentence = "".join(symbols)
    return found


def _has_one_of_each(sentence: str) -> bool:
    """Tell whether a sentence has one place and one number, which is no total."""
    numbers = [symbol for symbol in sentence if symbol in COUNTING and symbol != OFTEN]
    return numbers == [NUMBER] and sentence.count(PLACE) == 1 and _OTHERWISE.isdisjoint(sentence)


def _is_believed(way: Way, match: re.Match[str], tokens: Sequence[Token], words: CountWords) -> bool:
    if way.told_by is not None and not _is_told(_telling(match, tokens), way.told_by, words):
        return False
    return _DENIED.search(match.string, max(match.start() - _DENIED_WITHIN, 0), match.start()) is None


def _telling(match: re.Match[str], tokens: Sequence[Token]) -> Sequence[Token]:
    """Give the tokens of which one has to say that something is counted."""
    if "told" in match.groupdict():
        return tokens[match.start("told") : match.end("told")]
    return tokens[max(match.start() - _TOLD_BEFORE, 0) : match.end()]


def _is_told(tokens: Sequence[Token], told_by: ToldBy, words: CountWords) -> bool:
    telling: Collection[str] = getattr(words, told_by)
    phrase = _TELLING_PHRASES.get(told_by)
    return any(token.lower in telling or token.symbol == phrase for token in tokens)


def _may_be_told(sentence: Sentence, told_by: ToldBy, words: CountWords) -> bool:
    phrase = _TELLING_PHRASES.get(told_by)
    telling: Collection[str] = getattr(words, told_by)
    return not sentence.said.isdisjoint(telling) or (phrase is not None and phrase in sentence.symbols)


def _found(match: re.Match[str]) -> Iterator[Found]:
    """Give each place its number; none where places and numbers are not as many."""
    groups = match.groupdict()
    places = _of(match, PLACE, "list") if groups.get("list") else [match.start("p")]
    if groups.get("numbers"):
        numbers = _of(match, NUMBER, "numbers")
        if len(numbers) == len(places):
            yield from (Found(place, number, number) for place, number in zip(places, numbers, strict=True))
        return
    number = match.start("n") if groups.get("n") else None
    word = match.start("x") if number is None else number
    yield from (Found(place, number, word) for place in places)


def _of(match: re.Match[str], symbol: str, group: str) -> list[int]:
    return [index for index in range(*match.span(group)) if match.string[index] == symbol]
