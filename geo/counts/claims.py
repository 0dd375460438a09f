"""The totals that a report claims, each for a scope: the world, a continent, a country, a region."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from geo.counts.alphabet import NUMBER, PLACE
from geo.counts.someone import starts_of_someone
from geo.counts.symbols import Token
from geo.counts.units import unit_of
from geo.counts.words import CountWords
from geo.model import AREAS, Claim, Count, Kind, Report, Resolution
from geo.text.sentences import quote_of

WORLD = "world"
_LEAST_PARTS = 2
_LIKELY_TOWN = 0.05  # share of all that the name may mean

_FILL = r"[wdsvlthO(D]{0,8}?"
_STATED = re.compile(
    rf"(?P<n>N){_FILL}G|(?P<m>N)[wd]{{1,4}}B|G(?:c|{_FILL}){_FILL}(?P<o>N)"
    rf"|T(?:c|{_FILL}){_FILL}(?P<p>N)(?!w{{0,2}}dP)|(?P<q>N){_FILL}T(?![ds]{{0,2}}[NX])"
)
_TOLL = re.compile(r"T[wds]{0,4}Rs?(?P<n>N)(?![wds]{0,3}i[ds]{0,3}P)")  # "The overall toll reached 97"
# "54 such stations in 30 countries on five continents": the first number, and each that counts areas. No
# scope of its own may follow ("in three counties of Texas").
_IN_AREAS = re.compile(
    r"(?:(?P<n>N)(?:[wds]{0,5}|[wds]{1,4}v{1,2}[ws]{0,2}|[wds]{1,4}c[ws]{1,2}))?i[ds]{0,2}(?P<area>(?<=[ids])N)"
    r"(?![wdsv]{0,3}[id]{1,2}P)"
)
_PART = re.compile(r"h[sd]{0,2}(?P<n>N)[wd]{1,3}c[sdrD]{0,3}(?P<part>N)")
_AREAS_FIRST = re.compile(rf"^i[ds]{{0,2}}(?P<area>N)(?=[wds]{{1,3}}c?{_FILL}(?P<n>N)?)")


@dataclass(frozen=True, slots=True)
class Scope:
    """What a claim is about; `code` is set where it is a country."""

    name: str
    code: str | None


def claims_of(
    report: Report,
    tokens: Sequence[Token],
    counts: Sequence[Count],
    placed: Mapping[int, Resolution],
    words: CountWords,
) -> list[Claim]:
    """Read the claims of one sentence, whose counts are known; `placed` has resolutions by their start.

    A number for a continent, a country or a region is a claim about it; one that no place has is a claim
    about the world where the sentence says so ("in all", "worldwide") or counts countries with it. One
    person ("A man died in France") is no claim.
    """
    claims = []
    someone = starts_of_someone(tokens, words)
    for one in counts:
        scope = _scope(placed[one.mention.start])
        if scope is not None and one.start not in someone:
            claims.append(_claim(report, one.number, one.unit, scope, one.start, one.end))
    used = {one.start for one in counts}
    for index in sorted({*_totals(tokens, words), *_of_parts(tokens, counts), *_of_which(tokens, counts)}):
        token = tokens[index]
        if token.start not in used:
            unit = unit_of(tokens, index, words)
            claims.append(_claim(report, token.value, unit, Scope(WORLD, None), token.start, token.end))
    return sorted(claims, key=lambda claim: claim.start)


def _scope(resolution: Resolution) -> Scope | None:
    """Give the scope that a counted place is, None where it is a spot."""
    place = resolution.place
    if place is None:
        return Scope(resolution.mention.text, None) if resolution.mention.kind in AREAS else None
    if place.kind not in AREAS or _may_be_its_town(resolution):
        return None
    return Scope(place.name, place.country_code if place.kind is Kind.COUNTRY else None)


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


def _of_parts(tokens: Sequence[Token], counts: Sequence[Count]) -> Iterator[int]:
    """Find the number that the counts of the same sentence are parts of: "six kitchens: Aden (3), ..."."""
    first = next((index for index, token in enumerate(tokens) if token.symbol == NUMBER), None)
    if first is None or len(counts) < _LEAST_PARTS or any(token.symbol == PLACE for token in tokens[:first]):
        return
    if sum({one.mention.start: one.number for one in counts}.values()) == tokens[first].value:
        yield first


def _of_which(tokens: Sequence[Token], counts: Sequence[Count]) -> Iterator[int]:
    """Find the number of which a place has a part: "The state has 27 prisons, of which four are in ..."."""
    counted = {one.start for one in counts}
    for match in _PART.finditer("".join(token.symbol for token in tokens)):
        whole, part = tokens[match.start("n")], tokens[match.start("part")]
        if part.start in counted and part.value < whole.value:
            yield match.start("n")


def _totals(tokens: Sequence[Token], words: CountWords) -> Iterator[int]:
    """Find the numbers, by index, that are totals for the world."""
    symbols = "".join(token.symbol for token in tokens)
    yield from (match.start("n") for match in _TOLL.finditer(symbols))
    for match in _STATED.finditer(symbols):
        stated = next(match.start(name) for name in "nmopq" if match[name])
        if unit_of(tokens, stated, words) is not None:
            yield stated
    for match in (*_IN_AREAS.finditer(symbols), *_AREAS_FIRST.finditer(symbols)):
        area, counted = match.start("area"), match.start("n")
        unit = unit_of(tokens, area, words)
        kind = None if unit is None else unit.split()[-1].lower()
        if kind in words.scope_units and match["n"]:
            yield counted
        if kind in words.countries or (kind in words.scope_units and match["n"]):
            yield area
