"""The steps one after the other: recognise, resolve, count, and group into one location a place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from geo.counts import count
from geo.grouping import Examined, group
from geo.model import Located, Report
from geo.recognition import recognise
from geo.resolution import resolve


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person may choose about finding and placing.

    `min_confidence`, 0 to 1: a reported mention below it is listed as not placed instead of marked.
    `all_roles`: map every mention, also datelines, origins and speakers.
    """

    min_confidence: float = 0.5
    all_roles: bool = False


def locate(reports: Iterable[Report], settings: Settings | None = None) -> Located:
    """Find, place and count the toponyms of reports, grouped into one location a place.

    The reports are read one at a time, in order; the same reports give the same result.
    """
    settings = Settings() if settings is None else settings
    examined = [examine(report) for report in reports]
    return group(examined, min_confidence=settings.min_confidence, all_roles=settings.all_roles)


def examine(report: Report) -> Examined:
    """Run every step that concerns one report alone."""
    resolutions = resolve(report, recognise(report))
    return Examined(report, tuple(resolutions), count(report, resolutions))
