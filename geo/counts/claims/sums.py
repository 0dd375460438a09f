"""Totals that show in what they add up to: "located 61 offices", and 61 is what its places have together.

A report says first how many there are and then where, in any words and any language. So a number that no
place has and that is just the sum of those of several places is their total. Nothing is claimed that the text
does not state: the sum only tells what its number is of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from geo.counts.claims.read_report import ReadReport
from geo.counts.nested import lies_in
from geo.counts.scopes import WORLD, Reach, Scene, Scope, scope_of
from geo.counts.shown import main_units, shown_count
from geo.counts.tokens import Token
from geo.counts.tokens.alphabet import COMMA, NUMBER, PLACE
from geo.counts.units import unit_of
from geo.model import Claim, Count, Kind, Place, Resolution

LEAST_SUM = 5
"""Smaller numbers are too often a sum by chance."""

_LEAST_IN_AREA = 2  # places with a number
_LEAST_IN_ALL = 3
_SUMMED = frozenset({Kind.COUNTRY, Kind.ADMIN1})  # of which a number may be the sum of those in it
_CLAUSE_ENDS = frozenset({COMMA, NUMBER, *";:.("})


@dataclass(frozen=True, slots=True)
class Part:
    """A place, and the number that the report gives it, first at the offset `start`."""

    place: Place
    number: int
    start: int


def sum_claims(read: ReadReport, known: Sequence[Claim]) -> list[Claim]:
    """Read the totals that numbers of places add up to, and that no claim `known` makes."""
    parts = sorted(_parts(read.counts, read.placed), key=lambda part: part.start)
    if len(parts) < _LEAST_IN_AREA:
        return []
    used = {count.start for count in read.counts} | {claim.start for claim in known}
    whole = _sums(parts, _LEAST_IN_ALL)
    areas = _areas(parts, read.placed)
    found: dict[Scope, Claim] = {}
    for sentence in read.sentences:
        for index, token in enumerate(sentence):
            if token.symbol != NUMBER or token.value < LEAST_SUM or token.start in used:
                continue
            area = next(
                (area for area, own in areas if token.value in own and _leads_to(token, area, parts)), None
            )
            if area is None and token.value not in whole:
                continue
            scope = _of_all(parts, read.scene, token) if area is None else scope_of(area)
            if scope not in found and not _is_of_another(sentence[index + 1 :], area, read.placed):
                found[scope] = read.claim_at(token, unit_of(sentence, index, read.words), scope)
    return list(found.values())


def _of_all(parts: Sequence[Part], scene: Scene, token: Token) -> Scope:
    """Give what a total of all places is of: the report's country where they are of one, else the world."""
    one_country = len({part.place.country_code for part in parts}) == 1
    return scene.scope(Reach.REPORT, token.start) if one_country else WORLD


def _parts(counts: Sequence[Count], placed: Mapping[int, Resolution]) -> Iterator[Part]:
    """Give each place with the number that would stand on its marker."""
    of_place: dict[Place, list[Count]] = {}
    for count in counts:
        place = placed[count.mention.start].place
        if place is not None:
            of_place.setdefault(place, []).append(count)
    main = main_units(counts)
    for place, own in of_place.items():
        shown = shown_count(own, main)
        if shown is not None:
            yield Part(place, shown.number, own[0].start)


def _areas(parts: Sequence[Part], placed: Mapping[int, Resolution]) -> list[tuple[Place, set[int]]]:
    """Give the units and countries that the report names, and what those counted in each add up to.

    The narrowest are first.
    """
    named = {one.place for one in placed.values() if one.place is not None and one.place.kind in _SUMMED}
    inside = {area: [part for part in parts if lies_in(part.place, area)] for area in named}
    areas = [(area, _sums(own, _LEAST_IN_AREA)) for area, own in inside.items()]
    return sorted(areas, key=lambda one: (one[0].kind is Kind.COUNTRY, one[0].name))


def _sums(parts: Sequence[Part], least: int) -> set[int]:
    """Add up the numbers of the widest places and those of the narrowest; of fewer than `least` none."""
    areas = [one for one in parts if one.place.kind in _SUMMED]
    widest = [one for one in parts if not any(lies_in(one.place, area.place) for area in areas)]
    around = {area.place for area in areas if any(lies_in(one.place, area.place) for one in parts)}
    narrowest = [one for one in parts if one.place not in around]
    return {sum(one.number for one in some) for some in (widest, narrowest) if len(some) >= least}


def _leads_to(token: Token, area: Place, parts: Sequence[Part]) -> bool:
    """Tell whether the next number of a place after a token is one in the area."""
    following = next((part.place for part in parts if part.start > token.start), None)
    return following is not None and (following == area or lies_in(following, area))


def _is_of_another(following: Sequence[Token], area: Place | None, placed: Mapping[int, Resolution]) -> bool:
    """Tell of a number in whose clause another place follows than its area: "45 from a store in Athens"."""
    clause = takewhile(lambda token: token.symbol not in _CLAUSE_ENDS, following)
    return any(token.symbol == PLACE and placed[token.start].place != area for token in clause)
