"""The four steps, one after the other: recognise, resolve, ask the geocoder through the cache, count."""

from __future__ import annotations

from collections.abc import Iterable

from geo.model import Located, Report


def locate(reports: Iterable[Report]) -> Located:
    """Find, place and count the toponyms of reports, grouped into one location a place."""
    raise NotImplementedError
