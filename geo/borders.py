"""Whether coordinates can be those of a place in its country, by the towns that the gazetteer has there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.model import Kind, Place

if TYPE_CHECKING:
    from geo.gazetteer import Gazetteer

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
