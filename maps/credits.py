"""Who has to be named with places: said by the page and by every export that has room for it."""

from __future__ import annotations

from geo.model import Located

FROM_OPENSTREETMAP = frozenset({"nominatim", "photon"})
"""Geocoders whose answers are OpenStreetMap's."""

_OF_SOURCE = {
    "gazetteer": "Places, names and coordinates: GeoNames (geonames.org), CC BY 4.0",
    "geonames": "Coordinates: GeoNames (geonames.org), CC BY 4.0",
    **dict.fromkeys(
        FROM_OPENSTREETMAP, "Coordinates: © OpenStreetMap contributors (openstreetmap.org/copyright), ODbL"
    ),
    "hand": "Coordinates of corrected places: set by hand",
    "table": "Coordinates: as given in the table",
}


def place_credits(located: Located) -> list[str]:
    """Credit the sources of the places that are shown, each once."""
    sources = sorted({location.place.source for location in located.locations})
    return list(dict.fromkeys(_OF_SOURCE.get(source, f"Coordinates: {source}") for source in sources))
