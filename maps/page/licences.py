"""Whose data and code a page holds: derived from what was used for it, not from what could be."""

from __future__ import annotations

from geo.model import Located
from maps.credits import FROM_OPENSTREETMAP, place_credits

_ALWAYS = (
    "Base map: made with Natural Earth (naturalearthdata.com), public domain",
    "Map library: Leaflet (leafletjs.com), BSD 2-clause,"
    " © 2010–2022 Vladimir Agafonkin, © 2010–2011 CloudMade",
)


def map_credits(located: Located) -> str:
    """Credit in one line what the map shows: the base map, the named cities, the coordinates."""
    sources = {location.place.source for location in located.locations}
    osm = ["© OpenStreetMap contributors"] if sources & FROM_OPENSTREETMAP else []
    return " · ".join(["Natural Earth", "GeoNames", *osm])


def licences(located: Located) -> list[str]:
    """Credit the sources of the places that are shown, the base map and the map library."""
    return [*place_credits(located), *_ALWAYS]
