"""GeoNames' own search, over HTTPS; geopy's way to it sends the names and the account in the clear.

Needs an account of GeoNames, free of charge, with its web services switched on:
``REPORTMAP_GEONAMES_USERNAME``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from geo.geocoders import Access

if TYPE_CHECKING:
    from geo.geocoders._service import Service

SERVER = "https://secure.geonames.org"


def open_geocoder(access: Access) -> Service:
    """Open GeoNames; raise `GeocoderError` without an account."""
    from geo.geocoders import _geopy

    server = access.server or access.setting("server") or SERVER
    return _geopy.open_geocoder(replace(access, server=server))
