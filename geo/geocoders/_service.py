"""What every online service needs: its pace kept and its silences waited out."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable
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

from geo.errors import GeocoderUnavailable
from geo.geocoders import Access, Question
from geo.geocoders._answers import place_of
from geo.geocoders._turns import Pace, Turns
from geo.model import Place

LONGEST_WAIT_SECONDS = 120.0
"""A service that asks for a longer pause is taken up again by the next run."""

SILENCES_BEFORE_GIVING_UP = 3

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


def _words(error: Exception) -> str:
    """Say an error of geopy on one line; some carry a whole page of HTML."""
    return " ".join(str(error).split())[:200] or type(error).__name__
