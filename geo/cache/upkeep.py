"""What is left over or wrong in a cache: rows that later ones replace, places outside their country."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import TYPE_CHECKING

from geo.cache.rows import Entry
from geo.model import Kind, Place
from geo.text import fold

if TYPE_CHECKING:
    from geo.gazetteer import Gazetteer

FARTHEST_KM = {Kind.CITY: 100.0, Kind.DISTRICT: 100.0, Kind.ADMIN2: 300.0, Kind.LANDMARK: 300.0}
"""How far from its country's nearest populated place a point may be; other kinds are too wide to tell."""


def same_pin(entry: Entry) -> Hashable:
    """Key a pin by the mentions it is for: of two alike, the later one counts."""
    hints = (entry.country_hint, fold(entry.admin1_hint or ""))
    return (fold(entry.name), *hints, entry.scope, entry.start)


def superseded(entries: Mapping[int, Entry], key: Callable[[Entry], Hashable]) -> dict[int, int]:
    """Give the line of each row that a later row of the same key replaces, with the later row's line."""
    last: dict[Hashable, int] = {key(entry): line for line, entry in entries.items()}
    return {line: last[key(entry)] for line, entry in entries.items() if last[key(entry)] != line}


def km_outside(place: Place, gazetteer: Gazetteer) -> float | None:
    """Measure how far a place is from its own country's nearest populated place, where that is too far.

    None where it is near enough, or where there is no way to tell.
    """
    farthest = FARTHEST_KM.get(place.kind)
    if farthest is None or place.country_code is None:
        return None
    from geo.gazetteer import distance_km

    try:
        near = gazetteer.nearest(place.latitude, place.longitude, place.country_code)
    except LookupError:
        return None
    km = distance_km(place.latitude, place.longitude, near.latitude, near.longitude)
    return km if km > farthest else None
