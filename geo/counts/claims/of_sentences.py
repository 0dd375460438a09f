"""The claims of one sentence: its counts of areas, and the totals that it says to be some."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from geo.countries import country_name
from geo.counts.claims.read_report import ReadReport
from geo.counts.claims.totals import totals_of
from geo.counts.scopes import Reach, Scope, scope_of
from geo.counts.someone import starts_of_someone
from geo.counts.tokens import Sentence, Token
from geo.counts.tokens.alphabet import PLACE
from geo.counts.units import unit_of
from geo.model import AREAS, Claim, Count, Kind, Resolution

_LIKELY_TOWN = 0.05  # share of all that the name may mean


def sentence_claims(read: ReadReport, sentence: Sentence, counts: Sequence[Count]) -> list[Claim]:
    """Read the claims of one sentence, whose counts are known.

    A number for a continent, a country or a region is a claim about it; a total that no place has is one
    about the scene of the report, or the world where it counts countries ("54 in 30 countries"). One person
    ("A man died in France") is no claim.
    """
    claims = []
    someone = starts_of_someone(sentence)
    for one in counts:
        scope = _scope(read.placed[one.mention.start])
        if scope is not None and one.start not in someone:
            claims.append(read.claim(one.number, one.unit, scope, one.start, one.end))
    used = {count.start for count in counts}
    for index, reach in totals_of(sentence, counts, read.words).items():
        if sentence[index].start not in used:
            unit = unit_of(sentence, index, read.words)
            scope = _scope_of_total(read, sentence, index, reach, counts)
            claims.append(read.claim_at(sentence[index], unit, scope))
    return sorted(claims, key=lambda claim: claim.start)


def _scope_of_total(
    read: ReadReport, sentence: Sentence, index: int, reach: Reach, counts: Sequence[Count]
) -> Scope:
    """Give what a total is of, by how far its words reach and what its sentence names."""
    area = _area_before(sentence[:index], read.placed) if reach is Reach.REPORT else None
    if area is None and reach is Reach.REPORT and read.scene.area is None:
        area = _country_of(counts, read.placed)
    return area or read.scene.scope(reach, sentence[index].start)


def _area_before(tokens: Sequence[Token], placed: Mapping[int, Resolution]) -> Scope | None:
    """Give the area that a sentence names before its total: "in Texas, bringing the total to 9"."""
    named = [placed[token.start] for token in tokens if token.symbol == PLACE and token.start in placed]
    return _scope(named[0]) if len(named) == 1 else None


def _country_of(counts: Sequence[Count], placed: Mapping[int, Resolution]) -> Scope | None:
    """Give the country in which all lies that a sentence counts: "entered 21: thirteen in Breda, ..."."""
    codes = {place.country_code for one in counts if (place := placed[one.mention.start].place) is not None}
    code = codes.pop() if len(codes) == 1 else None
    return None if code is None else Scope(country_name(code) or code, code)


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
