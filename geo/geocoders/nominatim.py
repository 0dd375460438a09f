"""Nominatim, OpenStreetMap's geocoder, at its public server or any other.

Keeps the usage policy (https://operations.osmfoundation.org/policies/nominatim/): at most one request a
second, four a minute once a run takes longer than a day, one at a time from this machine, a user agent with
the user's contact, and everything it answers is remembered. ``--geocoder nominatim=https://server`` or
``REPORTMAP_NOMINATIM_SERVER`` asks another server; ``REPORTMAP_NOMINATIM_SECONDS`` sets another pace, at
the public server never a faster one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from geo.errors import GeocoderError
from geo.geocoders import Access, Question

if TYPE_CHECKING:
    from geo.geocoders._service import Service

PUBLIC_SERVER = "nominatim.openstreetmap.org"

_ADDRESS = re.compile(r"\S+@\S+|https?://\S+")  # of electronic mail, or of a page that has one


def open_geocoder(access: Access) -> Service:
    """Open Nominatim; raise `GeocoderError` without a contact."""
    from geo.geocoders._geopy import geolocator_for, server_of
    from geo.geocoders._service import Service, pace_of

    if access.contact is None or _ADDRESS.fullmatch(access.contact) is None:
        wrong = "" if access.contact is None else f", and '{access.contact}' is no address"
        raise GeocoderError(
            f"nominatim has to know whom it may write to{wrong}: give --contact you@example.org or set "
            "REPORTMAP_CONTACT"
        )
    geolocator = geolocator_for(access)
    server = server_of(geolocator)
    pace = pace_of(access, usual=1.0, least=1.0 if server == PUBLIC_SERVER else 0.0, after_a_day=15.0)
    return Service(access.name, server, _asking(geolocator), pace)


def _asking(geolocator: Any) -> Callable[[Question], Any]:
    from geo.geocoders._geopy import in_words

    def ask(question: Question) -> Any:
        hints: dict[str, object] = {}
        if question.country_code is not None:
            hints["country_codes"] = question.country_code.lower()
        words = in_words(question, with_country=False)
        return geolocator.geocode(words, addressdetails=True, language="en", **hints)

    return ask
