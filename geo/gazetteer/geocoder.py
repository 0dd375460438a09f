"""The embedded gazetteer as a geopy geocoder, so that it and any geopy geocoder stand behind the same call.

from geo.gazetteer.geocoder import GazetteerGeocoder
GazetteerGeocoder().geocode("Paris, Texas").latitude        33.66094
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point

from geo.gazetteer import Gazetteer, GazetteerPlace, distance_km, open_gazetteer
from geo.gazetteer.queries import places_called, units_called
from geo.text import fold


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
            for place in places_called(query, self._gazetteer)
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

    def _in_admin1(self, place: GazetteerPlace, admin1: str | None) -> bool:
        if admin1 is None:
            return True
        return place.admin1_code == admin1 or place.admin1_row in units_called(admin1, self._gazetteer)


def _in_countries(place: GazetteerPlace, country_codes: str | Sequence[str] | None) -> bool:
    if country_codes is None:
        return True
    codes = [country_codes] if isinstance(country_codes, str) else country_codes
    return fold(place.country_code or "") in [fold(code) for code in codes]
