"""The totals that a report claims, each for a scope: the world, a continent, a country, a region."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from geo.countries import country_name
from geo.counts.alphabet import PLACE
from geo.counts.leads import LEAD, lead_totals
from geo.counts.scopes import Reach, Scene, Scope, scope_of
from geo.counts.someone import starts_of_someone
from geo.counts.sums import sums
from geo.counts.symbols import Sentence, Token
from geo.counts.tables import CountedTable
from geo.counts.totals import totals_of
from geo.counts.units import unit_of
from geo.counts.words import CountWords
from geo.model import AREAS, Claim, Count, Counted, Kind, Report, Resolution, Role
from geo.text.sentences import quote_of

_LIKELY_TOWN = 0.05  # share of all that the name may mean


def claims_of(
    report: Report,
    tokens: Sentence,
    counts: Sequence[Count],
    placed: Mapping[int, Resolution],
    scene: Scene,
    words: CountWords,
) -> list[Claim]:
    """Read the claims of one sentence, whose counts are known; `placed` has resolutions by their start.

    A number for a continent, a country or a region is a claim about it; a total that no place has is one
    about the scene of the report, or the world where it counts countries ("54 in 30 countries"). One person
    ("A man died in France") is no claim.
    """
    claims = []
    someone = starts_of_someone(tokens)
    for one in counts:
        scope = _scope(placed[one.mention.start])
        if scope is not None and one.start not in someone:
            claims.append(_claim(report, one.number, one.unit, scope, one.start, one.end))
    used = {count.start for count in counts}
    for index, reach in totals_of(tokens, counts, words).items():
        token = tokens[index]
        if token.start not in used:
            unit = unit_of(tokens, index, words)
            area = _area_before(tokens[:index], placed) if reach is Reach.REPORT else None
            if reach is Reach.REPORT and scene.area is None:
                area = area or _country_of(counts, placed)
            scope = area or scene.scope(reach, token.start)
            claims.append(_claim(report, token.value, unit, scope, token.start, token.end))
    return sorted(claims, key=lambda claim: claim.start)


def _area_before(tokens: Sequence[Token], placed: Mapping[int, Resolution]) -> Scope | None:
    """Give the area that a sentence names before its total: "in Texas, bringing the total to 9"."""
    named = [placed[token.start] for token in tokens if token.symbol == PLACE and token.start in placed]
    return _scope(named[0]) if len(named) == 1 else None


def _country_of(counts: Sequence[Count], placed: Mapping[int, Resolution]) -> Scope | None:
    """Give the country in which all lies that a sentence counts: "entered 21: thirteen in Breda, ..."."""
    codes = {place.country_code for one in counts if (place := placed[one.mention.start].place) is not None}
    code = codes.pop() if len(codes) == 1 else None
    return None if code is None else Scope(country_name(code) or code, code)


def lead_claims(
    report: Report,
    sentences: Iterable[Sentence],
    known: Counted,
    placed: Mapping[int, Resolution],
    scene: Scene,
    words: CountWords,
) -> list[Claim]:
    """Read the totals of no area that no place has and no claim `known` makes: "57 journalists arrested"."""
    used = {count.start for count in known.counts} | {claim.start for claim in known.claims}
    numbers = {claim.number for claim in known.claims}
    spots = {start for start, one in placed.items() if _is_spot(one)}
    counts = list(_without_later(known.counts))
    found = []
    for tokens in sentences:
        if not tokens or tokens[0].start >= LEAD:
            continue
        paragraph = report.text.rfind("\n", 0, tokens[0].start)
        if any(paragraph < spot < tokens[0].start for spot in spots):
            continue
        for index in lead_totals(report.text, tokens, counts, scene, words):
            token = tokens[index]
            if token.start not in used and token.value not in numbers:
                scope = scene.scope(Reach.REPORT, token.start)
                unit = unit_of(tokens, index, words)
                found.append(_claim(report, token.value, unit, scope, token.start, token.end))
    return found


def sum_claims(
    report: Report,
    sentences: Iterable[Sentence],
    known: Counted,
    placed: Mapping[int, Resolution],
    scene: Scene,
    words: CountWords,
) -> list[Claim]:
    """Read the totals that no claim `known` makes and that the numbers of places add up to."""
    found = []
    for tokens, index, scope in sums(sentences, known, placed, scene):
        unit = unit_of(tokens, index, words)
        found.append(_claim(report, tokens[index].value, unit, scope, tokens[index].start, tokens[index].end))
    return found


def _without_later(counts: Iterable[Count]) -> Iterator[Count]:
    """Leave out what a place has besides, without telling what it counts: no total needs to be more."""
    seen: set[str] = set()
    for one in counts:
        if one.unit is not None or one.mention.text not in seen:
            yield one
        seen.add(one.mention.text)


def table_claims(report: Report, tables: Sequence[CountedTable], scene: Scene) -> list[Claim]:
    """Give the totals of tables, each of all that the report is about."""
    return [
        _claim(report, number, unit, scene.scope(Reach.REPORT, cell.start), cell.start, cell.end)
        for table in tables
        for cell, number, unit in table.totals
    ]


def _is_spot(resolution: Resolution) -> bool:
    """Tell of a reported place that is no area: the sentence after it goes on about it."""
    place = resolution.place
    return resolution.mention.role is Role.REPORTED and place is not None and place.kind not in AREAS


def _scope(resolution: Resolution) -> Scope | None:
    """Give the scope that a counted place is, None where it is a spot."""
    place = resolution.place
    if place is None:
        return Scope(resolution.mention.text, None) if resolution.mention.kind in AREAS else None
    if place.kind not in AREAS or _may_be_its_town(resolution):
        return None
    return scope_of(place)


def _may_be_its_town(resolution: Resolution) -> bool:
    """Tell of a unit that is as likely meant as the town in it of that name: "three in Guaymas"."""
    unit = resolution.place
    return unit is not None and any(
        candidate.score >= _LIKELY_TOWN
        and candidate.place.kind is Kind.CITY
        and (candidate.place.country_code, candidate.place.admin1_code)
        == (unit.country_code, unit.admin1_code)
        for candidate in resolution.candidates
    )


def _claim(report: Report, number: int, unit: str | None, scope: Scope, start: int, end: int) -> Claim:
    return Claim(
        report_id=report.id,
        number=number,
        unit=unit,
        scope=scope.name,
        scope_code=scope.code,
        quote=quote_of(report.text, start, end, report.language),
        start=start,
        end=end,
    )
