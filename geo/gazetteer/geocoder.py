"""The embedded gazetteer as a geopy geocoder, so that it and any geopy geocoder stand behind the same call.

from geo.gazetteer.geocoder import GazetteerGeocoder
GazetteerGeocoder().geocode("Paris, Texas").latitude        33.66094
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point

from geo.gazetteer import Gazetteer, GazetteerPlace, Meaning, NameKind, distance_km, open_gazetteer
from geo.model import Kind
from geo.text import fold

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


class GazetteerGeocoder(Geocoder):  # type: ignore[misc] # geopy ships no types
    """Geocoder over the embedded gazetteer. No network is used and no key is needed.

    Names are of cities, countries, first and second level units, regions, waters, mountains, islands and
    landmarks, in any script GeoNames has. Data: GeoNames (CC BY 4.0) and reportmap's reviewed files.
    """

    def __init__(self, *, timeout: object = DEFAULT_SENTINEL, gazetteer: Gazetteer | None = None) -> None:
        """Open the gazetteer.

        :param int timeout: Taken for the sake of geopy's other geocoders; nothing here can time out.
        :param gazetteer: An open gazetteer; by default the one of `open_gazetteer`.
        """
        super().__init__(timeout=timeout)
        self._gazetteer = open_gazetteer() if gazetteer is None else gazetteer

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        timeout: object = DEFAULT_SENTINEL,
        country_codes: str | Sequence[str] | None = None,
        admin1: str | None = None,
    ) -> Location | list[Location] | None:
        """Return the place of a name, or None where there is no such place.

        :param str query: A name, alone or with what contains it: "Paris", "Paris, Texas",
            "Springfield, IL, USA".
        :param bool exactly_one: Return the likeliest place only, or all of them in a list, likeliest first.
        :param int timeout: Taken for the sake of geopy's other geocoders; nothing here can time out.
        :param country_codes: Only places in these countries: one ISO 3166-1 alpha-2 code or several.
        :type country_codes: str or list
        :param str admin1: Only places in the first level unit of this name, abbreviation or GeoNames code.
        :rtype: ``None``, :class:`geopy.location.Location` or a list of them, if ``exactly_one=False``.
        """
        found = [
            place
            for place in self._found(query)
            if _in_countries(place, country_codes) and self._in_admin1(place, admin1)
        ]
        return self._answer(found, exactly_one)

    def reverse(
        self,
        query: Any,
        *,
        exactly_one: bool = True,
        timeout: object = DEFAULT_SENTINEL,
        within_km: float = 100.0,
    ) -> Location | list[Location] | None:
        """Return the populated place nearest to a point, or None where there is none within reach.

        :param query: The point.
        :type query: :class:`geopy.point.Point`, list or tuple of ``(latitude, longitude)``, or string as
            ``"%(latitude)s, %(longitude)s"``.
        :param bool exactly_one: Return one place, or a list of one place.
        :param int timeout: Taken for the sake of geopy's other geocoders; nothing here can time out.
        :param float within_km: How far the place may be, in km: in mid-ocean, nothing is near.
        :rtype: ``None``, :class:`geopy.location.Location` or a list of them, if ``exactly_one=False``.
        """
        point = Point(query)
        nearest = self._gazetteer.nearest(point.latitude, point.longitude)
        km = distance_km(point.latitude, point.longitude, nearest.latitude, nearest.longitude)
        return self._answer([nearest] if km <= within_km else [], exactly_one)

    def _answer(self, places: list[GazetteerPlace], exactly_one: bool) -> Location | list[Location] | None:
        if not places:
            return None
        return self._location(places[0]) if exactly_one else [self._location(place) for place in places]

    def _location(self, place: GazetteerPlace) -> Location:
        """Give a place as geopy does; `raw` has the fields of `GazetteerPlace`."""
        country = None if place.country_row is None else self._gazetteer.place(place.country_row).name
        parts = [place.name, place.admin2, place.admin1, country]
        address = ", ".join(dict.fromkeys(part for part in parts if part))
        return Location(address, Point(place.latitude, place.longitude), place.fields())

    def _found(self, query: str) -> list[GazetteerPlace]:
        """Places of a query: its whole as a name, else its first part inside its others."""
        whole = _likeliest(self._gazetteer.places(query))
        if whole:
            return whole
        for name, *containers in _readings(query):
            units = [self._units(container) for container in containers]
            if containers and all(units):
                inside = [
                    place
                    for place in _likeliest(self._gazetteer.places(name))
                    if all(_containers_of(place) & rows for rows in units)
                ]
                if inside:
                    return inside
        return []

    def _units(self, name: str) -> set[int]:
        """Rows of the countries and units that a name can mean."""
        return {place.row for place, _ in self._gazetteer.places(name) if place.kind in _CONTAINERS}

    def _in_admin1(self, place: GazetteerPlace, admin1: str | None) -> bool:
        if admin1 is None:
            return True
        return place.admin1_code == admin1 or place.admin1_row in self._units(admin1)


def _readings(query: str) -> Iterable[list[str]]:
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


def _in_countries(place: GazetteerPlace, country_codes: str | Sequence[str] | None) -> bool:
    if country_codes is None:
        return True
    codes = [country_codes] if isinstance(country_codes, str) else country_codes
    return fold(place.country_code or "") in [fold(code) for code in codes]
