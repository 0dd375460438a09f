"""The counts of one sentence, from its tokens."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from geo.counts.claims.totals import totals_of
from geo.counts.past import BEGUN_WITH, is_compared, is_of_the_past
from geo.counts.scopes import Reach, Scene
from geo.counts.someone import starts_of_someone
from geo.counts.spots import kind_of
from geo.counts.tokens import Sentence
from geo.counts.tokens.alphabet import IN, IN_ALL, ORDINAL, PLACE
from geo.counts.units import unit_of
from geo.counts.ways.members import members
from geo.counts.ways.reading import read
from geo.counts.words import CountWords
from geo.model import AREAS, Count, Kind, Resolution, Role

_NEXT_OF_ROW = re.compile(r"(?:ca?|a)N")


def counts_of(tokens: Sentence, resolutions: Sequence[Resolution], words: CountWords) -> list[Count]:
    """Give what a sentence counts, in the order of its places."""
    if PLACE not in tokens.symbols:
        return []
    found = []
    places = [resolutions[token.place].mention for token in tokens if token.symbol == PLACE]
    items = read(tokens, words, all(place.role is Role.REPORTED for place in places))
    items += members(tokens, items, words)
    counted = {item.word for item in items}
    world = {index for index, reach in totals_of(tokens, (), words).items() if reach is Reach.WORLD}
    for item in items:
        if item.word in world:
            continue
        word = tokens[item.word]
        found.append(
            Count(
                mention=resolutions[tokens[item.place].place].mention,
                number=1 if item.number is None else word.value,
                unit=None
                if word.symbol == ORDINAL
                else unit_of(tokens, _last_of_row(tokens.symbols, item.word, counted), words),
                start=word.start,
                end=word.end,
            )
        )
    areas = {
        tokens[item.word].start for item in items if tokens[max(item.word - 1, 0)].symbol in (IN, IN_ALL)
    }
    other = starts_of_someone(tokens) | areas
    return sorted(_with_units(found, other), key=lambda one: (one.mention.start, one.start))


def _last_of_row(symbols: str, index: int, counted: Collection[int]) -> int:
    """Give the number that a row of counted ones ends with, of which the others take the unit.

    "Three, four and five people" are three, four and five people.
    """
    following = _NEXT_OF_ROW.match(symbols, index + 1)
    while following is not None and following.end() - 1 in counted:
        index = following.end() - 1
        following = _NEXT_OF_ROW.match(symbols, index + 1)
    return index


def _with_units(counts: Iterable[Count], other: Collection[int]) -> Iterator[Count]:
    """Give the counts of one sentence that leave out their unit the last one before: "and two in Paris".

    Those that go on from one person or from areas, whose starts are in `other`, are not of the same kind: "a
    nurse died and two were hurt", "in five areas, 23 in Lombardy". Nor are they of what is only told of a
    place besides: "two clinics in Leeds, with 90 beds, and one in York".
    """
    unit: str | None = None
    last: Count | None = None
    for one in sorted(counts, key=lambda one: one.start):
        if last is not None and one.unit is not None and one.mention.start == last.mention.start:
            yield one
            continue
        unit, last = one.unit or unit, one
        yield replace(one, unit=unit)
        if one.start in other:
            unit = None


def of_the_past(
    tokens: Sentence, counts: Sequence[Count], named: Iterable[Resolution], words: CountWords
) -> list[Count]:
    """Leave out the counts of areas, and all of a sentence that begins with a year."""
    if is_of_the_past(tokens, words, BEGUN_WITH):
        return []
    areas = {one.mention.start for one in named if kind_of(one) in AREAS}
    return [one for one in counts if one.mention.start not in areas]


def compared(
    tokens: Sentence, resolutions: Sequence[Resolution], scene: Scene, words: CountWords
) -> Iterator[Resolution]:
    """Find the countries that are only set beside the one that the report is about."""
    if scene.country is None:
        return
    for index, token in enumerate(tokens):
        place = resolutions[token.place].place if token.symbol == PLACE else None
        if place is None or place.kind is not Kind.COUNTRY or place.country_code == scene.country.code:
            continue
        if is_compared(tokens, index, words):
            yield resolutions[token.place]
