"""From reports to locations: all steps one after the other, and those that come after finding and counting.

`examine` takes one report through all steps of its own. `pinned_names` adds the names that only a person's
pin places, `settled_roles` tells what shows once places and counts are known, `weighing` whether something is
there by all that is known (`setting` says how a place lies among the others), `placing` asks the pins, the
cache and the geocoders. `marking` tells what becomes a marker (`areas`: which of the areas around places do
not), and `grouping` makes one location of all that is in one place; `naming` says what it is called.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from geo.counts import count
from geo.locating.grouping import Findings, group
from geo.locating.marking import may_be_marked
from geo.locating.placing import Placer
from geo.locating.settled_roles import settled
from geo.locating.weighing import weighed
from geo.model import Counted, Located, Report, Resolution
from geo.recognition import recognise_with_doubtful
from geo.resolution import resolve
from geo.text.detection import with_language

if TYPE_CHECKING:
    from geo.cache import GeocodeCache
    from geo.geocoders import Geocoder


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person may choose about finding and placing.

    `min_confidence`, 0 to 1: a reported mention below it is listed as not placed instead of marked.
    `all_roles`: map every mention, also datelines, origins and speakers.
    """

    min_confidence: float = 0.5
    all_roles: bool = False

    def asks(self, resolution: Resolution) -> bool:
        """Tell whether a resolution could become a marker, so that a geocoder's answer would matter."""
        unknown = resolution.place is None
        sure = resolution.mention.recognition if unknown else resolution.confidence
        return sure >= self.min_confidence and may_be_marked(resolution, self.all_roles)


def locate(
    reports: Iterable[Report],
    settings: Settings | None = None,
    geocoders: Sequence[Geocoder] = (),
    cache: GeocodeCache | None = None,
) -> Located:
    """Find, place and count the toponyms of reports, grouped into one location a place.

    The reports are read one at a time, in order; the same reports give the same result. Pins in the cache
    are obeyed. What could become a marker is asked of the geocoders, through the cache, in their order;
    without any geocoder the places that resolution chose from the gazetteer stand.
    """
    settings = Settings() if settings is None else settings
    placer = Placer(geocoders, cache, settings.asks)
    try:
        findings = [examine(report, placer) for report in reports]
    finally:
        placer.write_down()
    located = group(findings, min_confidence=settings.min_confidence, all_roles=settings.all_roles)
    return replace(located, pins=len(placer.obeyed), unanswered=placer.unanswered)


def examine(report: Report, placer: Placer) -> Findings:
    """Run every step that concerns one report alone."""
    report, known, counted = unweighed(report, placer)
    pinned = placer.pinned(report, known)
    placed = placer.place(report, weighed(report, known, counted, pinned))
    return Findings(report, tuple(placed), counted)


def unweighed(report: Report, placer: Placer) -> tuple[Report, list[Resolution], Counted]:
    """Run the steps before roles are weighed; its language is told first, where nobody says it."""
    report = with_language(report)
    mentions = placer.with_pinned_names(report, recognise_with_doubtful(report))
    resolutions = resolve(report, mentions)
    counted = count(report, resolutions)
    return report, settled(report, resolutions, counted), counted
