"""Who has to be named with the places of an export."""

from __future__ import annotations

from geo.model import Located

_BY_GEOCODER = {
    "gazetteer": "Places: GeoNames (https://www.geonames.org), CC BY 4.0",
    "geonames": "Places: GeoNames (https://www.geonames.org), CC BY 4.0",
    "nominatim": "Places: © OpenStreetMap contributors (https://www.openstreetmap.org/copyright), ODbL",
    "photon": "Places: © OpenStreetMap contributors (https://www.openstreetmap.org/copyright), ODbL",
}


def attribution(located: Located) -> str:
    """Name the sources whose licence asks for it; empty where none does."""
    sources = {location.place.source for location in located.locations}
    return "; ".join(sorted({_BY_GEOCODER[source] for source in sources if source in _BY_GEOCODER}))
