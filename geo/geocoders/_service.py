"""What every online service needs: its pace kept, its silences waited out, its answers held to be places."""

from __future__ import annotations

import math
import time
import warnings
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from geopy.exc import (
    GeocoderAuthenticationFailure,
    GeocoderInsufficientPrivileges,
    GeocoderQueryError,
    GeocoderQuotaExceeded,
    GeocoderRateLimited,
    GeopyError,
)
from geopy.extra.rate_limiter import RateLimiter

from geo.borders import km_outside
from geo.errors import GeocoderUnavailable
from geo.gazetteer import distance_km, open_gazetteer
from geo.geocoders import Access, Question
from geo.geocoders._turns import Pace, Turns
from geo.model import Kind, Place

LONGEST_WAIT_SECONDS = 120.0
"""A service that asks for a longer pause is taken up again by the next run."""

SILENCES_BEFORE_GIVING_UP = 3

SAME_PLACE_KM = {Kind.CITY: 30.0, Kind.DISTRICT: 30.0, Kind.ADMIN1: 400.0, Kind.COUNTRY: 1500.0}
SAME_AREA_KM = 150.0
"""An answer this near to what resolution chose is that place, and keeps its identity; the points that two
sources give for a wide area lie far apart."""

LONGEST_NAME = 200

_FAILURES = (GeopyError, ValueError, TypeError, LookupError, AttributeError, RecursionError)
"""All but the first are what geopy's parsers raise when given what is no answer."""

_REFUSALS = (GeocoderAuthenticationFailure, GeocoderInsufficientPrivileges, GeocoderQuotaExceeded)


def pace_of(access: Access, *, usual: float, least: float = 0.0, after_a_day: float = 0.0) -> Pace:
    """Read the pace that the environment asks for, such as ``REPORTMAP_NOMINATIM_SECONDS=15``."""
    return Pace(max(access.seconds("seconds", usual), least), after_a_day)


class Service:
    """An online geocoder.

    `ask` puts one question to geopy and gives its `Location` or None. Asks one question at a time, waits
    as long as a service says it must, and after `SILENCES_BEFORE_GIVING_UP` questions in a row without an
    answer, or a refusal, asks nothing more in this run.
    """

    online = True

    def __init__(self, name: str, server: str, ask: Callable[[Question], Any], pace: Pace) -> None:
        self.name = name
        self.version = server
        self._pace = pace
        self._limited = RateLimiter(
            Turns(server, pace, ask),
            min_delay_seconds=pace.seconds,
            max_retries=0,
            error_wait_seconds=pace.seconds,
            swallow_exceptions=False,
        )
        self._silences = 0
        self._gone: str | None = None

    def find(self, question: Question) -> Place | None:
        """Ask the service; see `geo.geocoders.Geocoder.find`."""
        if self._gone is not None:
            raise GeocoderUnavailable(self._gone)
        try:
            location = self._patiently(question)
            place = None if location is None else place_of(location, question, self.name)
        except GeocoderUnavailable as error:
            self._silences += 1
            if self._silences >= SILENCES_BEFORE_GIVING_UP:
                self._gone = str(error)
            raise
        self._silences = 0
        return place

    def _patiently(self, question: Question) -> Any:
        """Ask, and ask again after a pause where that may help."""
        for wait in (*self._pace.waits(), None):
            try:
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")  # of a latitude of 95, before geopy refuses it
                    return self._limited(question)
            except GeocoderRateLimited as error:
                pause = error.retry_after or wait
                if pause is not None and pause > LONGEST_WAIT_SECONDS:
                    raise self._end(f"asks to wait {pause:.0f} s: run again then") from error
                failure: Exception = error
            except _REFUSALS as error:
                raise self._end(f"refuses: {_words(error)}") from error
            except GeocoderQueryError as error:
                pause, failure = None, error  # the same question would be refused again
            except _FAILURES as error:
                pause, failure = wait, error
            if wait is None or pause is None:
                raise GeocoderUnavailable(f"{self._said} gave no answer: {_words(failure)}") from failure
            time.sleep(max(0.0, pause))
        raise AssertionError("the last wait is None")

    def _end(self, why: str) -> GeocoderUnavailable:
        """Ask nothing more in this run."""
        self._gone = f"{self._said} {why}"
        return GeocoderUnavailable(self._gone)

    @property
    def _said(self) -> str:
        return f"{self.name} ({self.version})"


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
    km_off = km_outside(place, open_gazetteer())
    if km_off is not None:
        raise GeocoderUnavailable(
            f"{source} gave coordinates that cannot be right for {question.name}: {latitude}, {longitude} is "
            f"{km_off:.0f} km from the nearest town of {country_code}"
        )
    return place


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
    is_code = found is not None and len(found) == 2 and found.isascii() and found.isalpha()
    return found.upper() if found is not None and is_code else None


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


def _kind(raw: Mapping[str, Any], chosen: Place | None) -> Kind:
    """Say what sort of place it is: as the service does, else as resolution did, else a city."""
    named = _text(raw.get("addresstype")) or _text(raw.get("type"))
    otherwise = Kind.CITY if chosen is None else chosen.kind
    return _KINDS.get(named or "", otherwise)


def _words(error: Exception) -> str:
    """Say an error of geopy on one line; some carry a whole page of HTML."""
    return " ".join(str(error).split())[:200] or type(error).__name__
