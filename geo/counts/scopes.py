"""Of which area a total is that names none: "nationwide", "in 16 provinces", "a total of 48,200".

In a report whose places are of one country they are of that country, of the one province that the report
names and that its places lie in, or of the only town that it tells of.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from geo.countries import country_name
from geo.model import AREAS, Kind, Mention, Place, Resolution, Role

_MOST = 0.5  # of the names of places, for a total that is said to be a country's
_MOST_OF_TWO = 0.6  # for any other, where the rest is of one other country
_MOST_OF_ALL = 0.7
_MOST_OF_PROVINCE = 0.8
_MOST_OF_TITLE = 0.5  # of the one that the headline names
_OF_TWO = 2
_LEAD = 400  # characters
_LEAST_NAMES = 3  # of an area whose name is all that tells what a total is of
_NAMES_A_SCENE = frozenset({Role.REPORTED, Role.CONTEXT, Role.CONTAINER})
_NOT_THE_SCENE = frozenset({Role.ORGANISATION, Role.EMBEDDED, Role.COMPARISON})


_Named = tuple[Mention, Place]


class Reach(IntEnum):
    """How far a total reaches by its words; of two readings of one number the farther one holds."""

    REPORT = 0  # "a total of 48,200": all that the report is about
    REGION = 1  # "w całym województwie": the province or the town last named
    COUNTRY = 2  # "nationwide", "in 16 provinces"
    WORLD = 3  # "worldwide", "in 30 countries"


@dataclass(frozen=True, slots=True)
class Scope:
    """What a claim is about; `code` is set where it is a country."""

    name: str
    code: str | None


WORLD = Scope("world", None)


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a report plays: its country, and the area that all of it is about; None where it has several.

    `named`: the report begins with the area or tells of it, and of several places. `countries` are those of
    its places by where they stand, in the order of the text, `regions` its provinces and the like.
    """

    country: Scope | None
    area: Scope | None
    named: bool
    countries: tuple[tuple[int, Scope], ...]
    regions: tuple[tuple[int, Scope], ...]

    def scope(self, reach: Reach, at: int) -> Scope:
        """Give the scope of a total that stands at an offset."""
        if reach is Reach.WORLD:
            return WORLD
        if reach is Reach.REGION and self.regions:
            named = bisect_left(self.regions, at, key=lambda one: one[0])
            return self.regions[max(named - 1, 0)][1]
        if reach in (Reach.REPORT, Reach.REGION):
            return self.area or WORLD
        before = bisect_left(self.countries, at, key=lambda one: one[0])
        return self.country or (self.countries[before - 1][1] if before else WORLD)


def scene_of(resolutions: Sequence[Resolution], title: int = 0) -> Scene:
    """Tell where a report plays by the places that it reports, by all that it names where it reports none.

    `title` is where its headline ends.
    """
    known = [(one.mention, one.place) for one in resolutions if one.place is not None]
    known = [
        (mention, place)
        for mention, place in known
        if mention.kind is not Kind.DEMONYM
        and mention.role not in _NOT_THE_SCENE
        and place.country_code is not None
    ]
    reported = [(mention, place) for mention, place in known if mention.role is Role.REPORTED] or known
    named = {mention.text: place.country_code for mention, place in reported}
    if not named:
        return Scene(None, None, False, (), ())
    scopes = _countries([place for _, place in known])
    code, most = Counter(named.values()).most_common(1)[0]
    least = _MOST_OF_TWO if len(set(named.values())) == _OF_TWO else _MOST_OF_ALL
    area = (
        _only_spot(reported)
        or _province_of_all(known, reported)
        or _province_of_title(known, reported, title)
    )
    area = area or (scopes[code] if most >= least * len(named) else None)
    naming = [mention for mention, place in known if area is not None and _is(place, area)]
    is_named = any(mention.role is Role.REPORTED or mention.start < _LEAD for mention in naming)
    return Scene(
        country=scopes[code] if most > _MOST * len(named) else None,
        area=area,
        named=is_named and len(named) >= _LEAST_NAMES,
        countries=tuple((mention.start, scopes[place.country_code]) for mention, place in known),
        regions=tuple((mention.start, scope_of(place)) for mention, place in known if _is_region(place)),
    )


def scope_of(place: Place) -> Scope:
    """Give the scope that an area is."""
    return Scope(place.name, place.country_code if place.kind is Kind.COUNTRY else None)


def _is_region(place: Place) -> bool:
    return place.kind in AREAS and place.kind not in (Kind.COUNTRY, Kind.CONTINENT)


def _is(place: Place, scope: Scope) -> bool:
    return place.kind in AREAS and scope_of(place) == scope


def _countries(places: Iterable[Place]) -> dict[str | None, Scope]:
    """Give the countries of places by their codes, by the name of the gazetteer where the report has it."""
    scopes: dict[str | None, Scope] = {}
    for place in places:
        code = place.country_code
        if place.kind is Kind.COUNTRY:
            scopes[code] = scope_of(place)
        elif code not in scopes:
            scopes[code] = Scope(country_name(code) or str(code), code)
    return scopes


def _only_spot(reported: Sequence[_Named]) -> Scope | None:
    """Give the town or the like that is all that a report tells of."""
    spots = {place.name for _, place in reported if place.kind not in AREAS}
    others = [place for _, place in reported if place.kind in AREAS]
    return Scope(spots.pop(), None) if len(spots) == 1 and not others else None


def _province_of_all(known: Sequence[_Named], reported: Sequence[_Named]) -> Scope | None:
    """Give the province that the report names and that nearly all that it reports lies in."""
    inside: Counter[tuple[str | None, str | None]] = Counter()
    places = {mention.text: place for mention, place in reported if place.kind is not Kind.COUNTRY}
    inside.update((place.country_code, place.admin1_code) for place in places.values())
    for mention, place in known:
        if place.kind is Kind.ADMIN1 and mention.role in _NAMES_A_SCENE:
            unit = (place.country_code, place.admin1_code)
            within = inside[unit] if place.admin1_code else list(places.values()).count(place)
            if within and within >= _MOST_OF_PROVINCE * len(places):
                return scope_of(place)
    return None


def _province_of_title(known: Sequence[_Named], reported: Sequence[_Named], title: int) -> Scope | None:
    """Give the one province that the headline names, where half of what the report tells of lies in it."""
    named = {place for mention, place in known if mention.start < title}
    if len(named) != 1:
        return None
    area = named.pop()
    places = {mention.text: place for mention, place in reported if place.kind is not Kind.COUNTRY}
    unit = (area.country_code, area.admin1_code)
    inside = sum((place.country_code, place.admin1_code) == unit for place in places.values())
    is_most = area.admin1_code is not None and inside >= _MOST_OF_TITLE * len(places)
    return scope_of(area) if area.kind is Kind.ADMIN1 and is_most else None
