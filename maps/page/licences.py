"""Whose data and code a page holds: derived from what was used for it, not from what could be."""

from __future__ import annotations

from geo.model import Located

_OF_SOURCE = {
    "gazetteer": "Places, names and coordinates: GeoNames (geonames.org), CC BY 4.0",
    "nominatim": "Coordinates: © OpenStreetMap contributors (openstreetmap.org/copyright), ODbL",
    "photon": "Coordinates: © OpenStreetMap contributors (openstreetmap.org/copyright), ODbL",
    "hand": "Coordinates of corrected places: set by hand",
}
_ALWAYS = (
    "Base map: made with Natural Earth (naturalearthdata.com), public domain",
    "Map library: Leaflet (leafletjs.com), BSD 2-clause,"
    " © 2010–2022 Vladimir Agafonkin, © 2010–2011 CloudMade",
)


def licences(located: Located) -> list[str]:
    """Credit the sources of the places that are shown, the base map and the map library."""
    sources = sorted({location.place.source for location in located.locations})
    credited = [_OF_SOURCE.get(source, f"Coordinates: {source}") for source in sources]
    return [*dict.fromkeys(credited), *_ALWAYS]
