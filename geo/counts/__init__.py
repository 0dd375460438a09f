"""What numbers the report gives for its places, and what totals it claims.

    "including three in Toronto"                       a count: Toronto 3
    "Spain has nine: three in Madrid, two in ..."      counts, and a claim: 9, Spain
    "54 such stations in 30 different countries"       claims: 54 stations and 30 countries, world

A number is taken as written: "at least 12" is 12, "between 3 and 5" and "3-5" are 3, the lower bound, and
"fewer than ten" is none. A number given for several places together ("five in Leeds and York") is none of
theirs. Nothing is ever summed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from geo.counts.alphabet import COUNTING, ORDINAL, PLACE
from geo.counts.asides import without_asides
from geo.counts.claims import claims_of, lead_claims
from geo.counts.grammar import read
from geo.counts.leads import LEAD
from geo.counts.lexicon import counts_or_claims
from geo.counts.past import (
    BEGUN_WITH,
    is_compared,
    is_news,
    is_of_the_past,
    uncounted,
    without_earlier,
)
from geo.counts.scopes import Reach, Scene, scene_of
from geo.counts.screening import screened
from geo.counts.someone import starts_of_someone, with_someone
from geo.counts.symbols import Spot, Token, tokens_of
from geo.counts.tables import CountedTables, counts_in_tables
from geo.counts.taken_up import taken_up
from geo.counts.totals import totals_of
from geo.counts.units import unit_of
from geo.counts.victims import of_event
from geo.counts.words import CountWords, words_of
from geo.model import AREAS, Count, Counted, Kind, Mention, Report, Resolution, Role
from geo.text.boilerplate import boilerplate_of
from geo.text.detection import with_language
from geo.text.sentences import sentences_of

NOT_COUNTED_IN = frozenset({Role.ORGANISATION, Role.EMBEDDED, Role.DATELINE, Role.COMPARISON})

_BETWEEN_COLUMNS = re.compile(r"[ \t]*[,|(\t]?[ \t]*")
_COLUMN_WIDTH = 12
_UNIT = re.compile(r" (\w+)(?=,)")  # "Yavatmal district, India"
_NEXT_OF_ROW = re.compile(r"(?:ca?|a)N")


def count(report: Report, resolutions: Sequence[Resolution]) -> Counted:
    """Read the counts ("three in Toronto") and the claims ("54 in 30 countries") of a report."""
    report = with_language(report)
    words = words_of(report.language)
    may_count = [(one.mention, kind_of(one)) for one in resolutions if _may_count(one.mention)]
    tables = counts_in_tables(report.text, may_count, words)
    scene = scene_of(resolutions)
    counted: list[tuple[list[Token], list[Count]]] = [([], table.counts) for table in tables.tables]
    counted += _sentences_with_numbers(report, resolutions, tables, scene, words)
    placed = {resolution.mention.start: resolution for resolution in resolutions}
    counts = [one for _, found in counted for one in found]
    claims = [
        claim for tokens, found in counted for claim in claims_of(report, tokens, found, placed, scene, words)
    ]
    known = Counted(tuple(counts), tuple(claims))
    claims += lead_claims(report, [tokens for tokens, _ in counted], known, placed, scene, words)
    if tables.tables:
        counts.sort(key=lambda one: (one.mention.start, one.start))
    claims.sort(key=lambda claim: claim.start)
    return Counted(tuple(counts), tuple(claims))


def _sentences_with_numbers(
    report: Report,
    resolutions: Sequence[Resolution],
    tables: CountedTables,
    scene: Scene,
    words: CountWords,
) -> Iterator[tuple[list[Token], list[Count]]]:
    """Give each sentence outside tables in which something is counted, as its tokens, with its counts."""
    outside = boilerplate_of(report.text)
    news = is_news(report.text, (one.mention for one in resolutions), words)
    following = 0
    inside: list[int] = []
    before = (0, 0)
    counting = False
    for start, end in sentences_of(report.text, report.language).spans:
        earlier = [(index, resolutions[index].mention) for index in inside]
        again = taken_up(report.text, (start, end), before, earlier, words) if earlier else None
        goes_on = not counting and bool(earlier) and "\n\n" not in report.text[before[1] : start]
        said, counting = report.text[before[0] : before[1]], False
        inside, before = [], (start, end)
        while following < len(resolutions) and resolutions[following].mention.start < end:
            inside.append(following)
            following += 1
        sentence = report.text[start:end]
        has_places = again is not None or bool(inside) or goes_on or start < LEAD
        if not counts_or_claims(sentence, has_places, words) or outside.holds(start) or tables.hold(start):
            continue
        spots = [] if again is None else [again]
        spots += _spots(report.text, [(i, resolutions[i]) for i in inside], words)
        tokens = screened(tokens_of(report.text, start, end, spots, words), words)
        tokens = with_someone(without_earlier(tokens, words), words)
        counting = any(token.symbol in COUNTING for token in tokens)
        if counting:
            tokens = without_asides(tokens)
            there = of_event(tokens, said, earlier, words) if goes_on else None
            found = _counts(there or tokens, resolutions, words)
            named = [resolutions[index] for index in inside]
            if news and is_of_the_past(tokens, words):
                yield uncounted(tokens), _of_the_past(tokens, found, named, words)
            else:
                compared = {one.mention.start for one in _compared(tokens, resolutions, scene, words)}
                yield tokens, [one for one in found if one.mention.start not in compared]


def _of_the_past(
    tokens: Sequence[Token], counts: Sequence[Count], named: Iterable[Resolution], words: CountWords
) -> list[Count]:
    """Leave out the counts of areas, and all of a sentence that begins with a year."""
    if is_of_the_past(tokens, words, BEGUN_WITH):
        return []
    areas = {one.mention.start for one in named if kind_of(one) in AREAS}
    return [one for one in counts if one.mention.start not in areas]


def _compared(
    tokens: Sequence[Token], resolutions: Sequence[Resolution], scene: Scene, words: CountWords
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


def _may_count(mention: Mention) -> bool:
    return mention.kind is not Kind.DEMONYM and mention.role not in NOT_COUNTED_IN


def _spots(text: str, inside: Sequence[tuple[int, Resolution]], words: CountWords) -> list[Spot]:
    """Give the places of a sentence; the unit named after a place is one with it: "Paris, Texas"."""
    spots: list[Spot] = []
    previous: Resolution | None = None
    for index, resolution in inside:
        mention = resolution.mention
        if not _may_count(mention):
            continue
        if previous is not None and _holds(text, spots[-1].end, previous, resolution, words):
            closing = mention.end + text.startswith(")", mention.end) * text.count(
                "(", spots[-1].end, mention.start
            )
            spots[-1] = Spot(spots[-1].start, closing, spots[-1].place)
        else:
            spots.append(Spot(mention.start, mention.end, index))
            previous = resolution
    return spots


def _holds(text: str, end: int, inner: Resolution, outer: Resolution, words: CountWords) -> bool:
    """Tell whether the second of two neighbours only says where the first one is."""
    if outer.mention.role is Role.CONTAINER:
        return outer.mention.start - end < _COLUMN_WIDTH
    if kind_of(outer) not in AREAS or (kind_of(inner) in AREAS and not _is_unit_of(inner, outer)):
        return False
    unit = _UNIT.match(text, end, outer.mention.start)
    if unit is not None and unit[1] in words.place_modifiers:
        end = unit.end()
    return _BETWEEN_COLUMNS.fullmatch(text, end, outer.mention.start) is not None


def _is_unit_of(inner: Resolution, outer: Resolution) -> bool:
    """Tell of a province or county and its country."""
    if inner.place is None or outer.place is None or outer.place.kind is not Kind.COUNTRY:
        return False
    is_unit = inner.place.kind in (Kind.ADMIN1, Kind.ADMIN2)
    return is_unit and inner.place.country_code == outer.place.country_code


def kind_of(resolution: Resolution) -> Kind:
    """Give the kind of the place that was found, of the mention where none was."""
    return resolution.mention.kind if resolution.place is None else resolution.place.kind


def _counts(tokens: Sequence[Token], resolutions: Sequence[Resolution], words: CountWords) -> list[Count]:
    found = []
    places = [resolutions[token.place].mention for token in tokens if token.symbol == PLACE]
    items = read(tokens, words, all(place.role is Role.REPORTED for place in places))
    counted = {item.word for item in items}
    symbols = "".join(token.symbol for token in tokens)
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
                else unit_of(tokens, _last_of_row(symbols, item.word, counted), words),
                start=word.start,
                end=word.end,
            )
        )
    return sorted(
        _with_units(found, starts_of_someone(tokens, words)), key=lambda one: (one.mention.start, one.start)
    )


def _last_of_row(symbols: str, index: int, counted: Collection[int]) -> int:
    """Give the number that a row of counted ones ends with, of which the others take the unit.

    "Three, four and five people" are three, four and five people.
    """
    following = _NEXT_OF_ROW.match(symbols, index + 1)
    while following is not None and following.end() - 1 in counted:
        index = following.end() - 1
        following = _NEXT_OF_ROW.match(symbols, index + 1)
    return index


def _with_units(counts: Iterable[Count], someone: Collection[int]) -> Iterator[Count]:
    """Give the counts of one sentence that leave out their unit the last one before: "and two in Paris".

    Those that go on from one person, whose starts are in `someone`, are not of his kind: "a nurse died and
    two were hurt".
    """
    unit: str | None = None
    for one in sorted(counts, key=lambda one: one.start):
        unit = one.unit or unit
        yield replace(one, unit=unit)
        if one.start in someone:
            unit = None
