"""Which country coordinates are in, and whether it can be the one that is said: by the nearest towns."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.model import Kind, Located, Location, Place

if TYPE_CHECKING:
    from geo.gazetteer import Gazetteer, GazetteerPlace

FARTHEST_KM = {Kind.CITY: 100.0, Kind.DISTRICT: 100.0, Kind.ADMIN2: 300.0, Kind.LANDMARK: 300.0}
"""How far from its country's nearest town a place may be; other kinds are too wide to tell."""


def km_outside(place: Place, gazetteer: Gazetteer) -> float | None:
    """Measure how far a place is from its own country's nearest populated place, where that is too far.

    None where it is near enough, or where there is no way to tell.
    """
    farthest = FARTHEST_KM.get(place.kind)
    if farthest is None or place.country_code is None:
        return None
    from geo.gazetteer import distance_km

    try:
        near = gazetteer.nearest(place.latitude, place.longitude, place.country_code)
    except LookupError:
        return None
    km = distance_km(place.latitude, place.longitude, near.latitude, near.longitude)
    return km if km > farthest else None


def town_nearby(latitude: float, longitude: float, gazetteer: Gazetteer) -> GazetteerPlace | None:
    """Give the nearest populated place, None where it is too far to say what country a point is in."""
    from geo.gazetteer import distance_km

    near = gazetteer.nearest(latitude, longitude)
    km = distance_km(latitude, longitude, near.latitude, near.longitude)
    return near if km <= FARTHEST_KM[Kind.CITY] else None


def with_countries(located: Located, gazetteer: Gazetteer) -> Located:
    """Give each place of a table that says no country the one of the nearest town."""
    return replace(located, locations=tuple(_with_country(one, gazetteer) for one in located.locations))


def _with_country(location: Location, gazetteer: Gazetteer) -> Location:
    place = location.place
    if place.kind not in FARTHEST_KM:
        return location
    near = town_nearby(place.latitude, place.longitude, gazetteer)
    if near is None or near.country_code is None:
        return location
    reason = f"{location.reason}; its country is that of {near.name} nearby"
    return replace(location, place=replace(place, country_code=near.country_code), reason=reason)
