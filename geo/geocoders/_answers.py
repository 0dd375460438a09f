"""What a service answers, held to be the place that was asked for: each names its parts as it likes."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from geo.borders import km_outside
from geo.errors import GeocoderUnavailable
from geo.gazetteer import distance_km, open_gazetteer
from geo.geocoders import Question
from geo.model import Kind, Place

SAME_PLACE_KM = {Kind.CITY: 30.0, Kind.DISTRICT: 30.0, Kind.ADMIN1: 400.0, Kind.COUNTRY: 1500.0}
SAME_AREA_KM = 150.0
"""An answer this near to what resolution chose is that place, and keeps its identity; the points that two
sources give for a wide area lie far apart."""

LONGEST_NAME = 200
"""Characters of a name, at which an answer is cut."""

_KINDS = {
    "country": Kind.COUNTRY,
    "state": Kind.ADMIN1,
    "province": Kind.ADMIN1,
    "region": Kind.REGION,
    "county": Kind.ADMIN2,
    "suburb": Kind.DISTRICT,
    "neighbourhood": Kind.DISTRICT,
    "island": Kind.ISLAND,
    "river": Kind.WATER,
    "peak": Kind.MOUNTAIN,
}


def place_of(location: Any, question: Question, source: str) -> Place | None:
    """Turn geopy's location into a place; one in another country than was asked for is no such place.

    Raises `GeocoderUnavailable` where its coordinates cannot be those of the place: an answer that is none.
    """
    raw = location.raw if isinstance(location.raw, Mapping) else {}
    latitude, longitude = _coordinates(location, raw, question, source)
    country_code = _country_code(raw) or question.country_code
    chosen = question.resolved
    if chosen is not None:
        km = distance_km(latitude, longitude, chosen.latitude, chosen.longitude)
        if km <= SAME_PLACE_KM.get(chosen.kind, SAME_AREA_KM):
            return replace(chosen, latitude=latitude, longitude=longitude, source=source)
    if question.country_code not in (None, country_code):
        return None
    place = Place(
        name=_text(raw.get("name")) or question.name,
        country_code=country_code,
        admin1=_text(_within(raw, ("state", "adminName1", "region", "province"))) or question.admin1,
        latitude=latitude,
        longitude=longitude,
        kind=_kind(raw, chosen),
        source=source,
    )
    _check_inside_its_country(place, question)
    return place


def _check_inside_its_country(place: Place, question: Question) -> None:
    km_off = km_outside(place, open_gazetteer())
    if km_off is not None:
        raise GeocoderUnavailable(
            f"{place.source} gave coordinates that cannot be right for {question.name}: {place.latitude}, "
            f"{place.longitude} is {km_off:.0f} km from the nearest town of {place.country_code}"
        )


def _coordinates(
    location: Any, raw: Mapping[str, Any], question: Question, source: str
) -> tuple[float, float]:
    """Read the coordinates, before geopy turns a longitude of 200 into -160 and none into 0/0."""
    latitude = float(raw.get("lat", location.latitude))
    longitude = float(raw.get("lon", raw.get("lng", location.longitude)))
    wrong = (
        not (math.isfinite(latitude) and math.isfinite(longitude))
        or abs(latitude) > 90
        or abs(longitude) > 180
        or (latitude, longitude) == (0.0, 0.0)
    )
    if wrong:
        raise GeocoderUnavailable(
            f"{source} gave coordinates that cannot be right for {question.name}: {latitude}, {longitude}"
        )
    return latitude, longitude


def _country_code(raw: Mapping[str, Any]) -> str | None:
    found = _text(_within(raw, ("country_code", "countryCode", "countrycode", "country_code2")))
    if found is None or not (len(found) == 2 and found.isascii() and found.isalpha()):
        return None
    return found.upper()


def _within(raw: Any, names: tuple[str, ...]) -> object:
    """Find the first of some keys, at any depth of a service's answer."""
    if isinstance(raw, Mapping):
        for name in names:
            if name in raw:
                return raw[name]
        raw = list(raw.values())
    if isinstance(raw, list):
        found = (_within(value, names) for value in raw)
        return next((value for value in found if value is not None), None)
    return None


def _text(value: object) -> str | None:
    """Take text of an answer on one line, at a length that a name can have; None for anything else."""
    return " ".join(value.split())[:LONGEST_NAME] or None if isinstance(value, str) else None


def _kind(raw: Mapping[str, Any], chosen: Place | None) -> Kind:
    """Say what sort of place it is: as the service does, else as resolution did, else a city."""
    named = _text(raw.get("addresstype")) or _text(raw.get("type"))
    otherwise = Kind.CITY if chosen is None else chosen.kind
    return _KINDS.get(named or "", otherwise)
