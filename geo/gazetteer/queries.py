"""Names as people type them, alone or with what contains them, and the places that they mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from geo.gazetteer import Gazetteer, GazetteerPlace, Meaning, NameKind
from geo.model import Kind

_UNITS = {Kind.ADMIN1, Kind.ADMIN2}
_CONTAINERS = {Kind.COUNTRY, *_UNITS}
_INHABITED = {Kind.CITY, Kind.CONTINENT, *_CONTAINERS}
_FAME_OF_THE_UNINHABITED = 500_000.0
"""Rivers, mountains and regions are in the gazetteer because they are known: as much as such a city."""
_SHARE_OF_A_SEAT = 0.03
"""A city with this share of the unit around it that has its name is what the name means: Prague, Lisbon."""
_SHARE_OF_A_UNIT = 0.3
"""Fewer speak of a unit than live in it: Ontario in Canada goes before that in California, not by all."""
_OF_OTHER_NAMES = 0.05
"""A name that GeoNames has only among the others means a place this much more rarely: Salem, Jerusalem."""


def places_called(query: str, gazetteer: Gazetteer) -> list[GazetteerPlace]:
    """Places of a query, likeliest first: its whole as a name, else its first part inside its others."""
    whole = _likeliest(gazetteer.places(query))
    if whole:
        return whole
    for name, *containers in _readings(query):
        units = [units_called(container, gazetteer) for container in containers]
        if containers and all(units):
            inside = [
                place
                for place in _likeliest(gazetteer.places(name))
                if all(_containers_of(place) & rows for rows in units)
            ]
            if inside:
                return inside
    return []


def units_called(name: str, gazetteer: Gazetteer) -> set[int]:
    """Rows of the countries and units that a name can mean."""
    return {place.row for place, _ in gazetteer.places(name) if place.kind in _CONTAINERS}


def _readings(query: str) -> Iterator[list[str]]:
    """Split a query into a name and its containers: at commas; else before each last word, "Paris TX"."""
    if "," in query:
        parts = [part.strip() for part in query.split(",")]
        yield [part for part in parts if part] or [""]
        return
    words = query.split()
    for at in range(len(words) - 1, 0, -1):
        yield [" ".join(words[:at]), " ".join(words[at:])]


def _likeliest(meanings: Iterable[Meaning]) -> list[GazetteerPlace]:
    """Order what a name can mean, without peoples: telling names first, then by people who live there."""
    known = [meaning for meaning in meanings if meaning.name_kind is not NameKind.DEMONYM]
    cities = {place.admin1_row: place.population for place, _ in reversed(known) if place.kind is Kind.CITY}
    ranked = [(-_weight(place, kind, cities.get(place.row, 0)), place.row, place) for place, kind in known]
    return [place for *_, place in sorted(ranked)]


def _weight(place: GazetteerPlace, name_kind: NameKind, people_in_its_city: int) -> float:
    """Weigh a meaning by its people; `people_in_its_city` live in the city inside it that has its name."""
    if place.kind not in _INHABITED:
        weight = _FAME_OF_THE_UNINHABITED
    elif place.kind not in _UNITS:
        weight = float(place.population)
    elif people_in_its_city >= place.population * _SHARE_OF_A_SEAT:
        weight = people_in_its_city * 0.99
    else:
        weight = place.population * _SHARE_OF_A_UNIT
    return weight * (_OF_OTHER_NAMES if name_kind in (NameKind.ALTERNATE, NameKind.VARIANT) else 1.0)


def _containers_of(place: GazetteerPlace) -> set[int | None]:
    return {place.country_row, place.admin1_row, place.admin2_row} - {place.row}
