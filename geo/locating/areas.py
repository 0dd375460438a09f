"""Areas beside the places inside them: "floods in Texas" is context where the report marks Houston."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from geo.counts.units import alike, head_of
from geo.identity import place_key
from geo.model import MARKED_AREAS, Count, Kind, Place, Resolution

LEAST_BREAKDOWN = 3
"""So many counted areas in one sentence, and no counted place but areas, break a number down by area."""


def lies_in(place: Place, area: Place) -> bool:
    """Tell whether a place is more precise than an area and inside it, by administrative codes."""
    if place.country_code is None or place.country_code != area.country_code:
        return False
    if area.kind is Kind.COUNTRY:
        return place.kind is not Kind.COUNTRY
    if place.admin1_code is None or place.admin1_code != area.admin1_code:
        return False
    if area.kind is Kind.ADMIN1:
        return place.kind not in {Kind.COUNTRY, Kind.ADMIN1}
    if area.kind is Kind.ADMIN2:
        return place.kind not in MARKED_AREAS and place.admin2 is not None and place.admin2 == area.admin2
    return False


def covered(resolutions: Sequence[Resolution], counts: Sequence[Count]) -> set[tuple[object, ...]]:
    """Key the areas that hold a more precise place among the same resolutions.

    An area with a count only where the places inside tell it apart: "Spain has nine: four in Lugo, five in
    Vigo", but not "Nevada has twelve. One burned near Elko."
    """
    places = {place_key(r.place): r.place for r in resolutions if r.place is not None}
    counted = _counted(resolutions, counts)
    found = set()
    for key, area in places.items():
        if area.kind in MARKED_AREAS:
            inside = [other for other, place in places.items() if lies_in(place, area)]
            parts = [count for other in inside for count in counted[other]]
            if inside and _tell_apart(counted[key], parts):
                found.add(key)
    return found


def _tell_apart(whole: Sequence[Count], parts: Sequence[Count]) -> bool:
    """Tell whether parts come to the largest number of the whole or count the same things."""
    most = max((count.number for count in whole), default=0)
    units = {head_of(count.unit) for count in whole} - {None}
    same = any(alike(head_of(part.unit), unit) for part in parts for unit in units)
    return same or sum(part.number for part in parts) >= most


def _counted(
    resolutions: Sequence[Resolution], counts: Sequence[Count]
) -> defaultdict[tuple[object, ...], list[Count]]:
    """Give the counts of each place."""
    at = {r.mention.start: place_key(r.place) for r in resolutions if r.place is not None}
    found: defaultdict[tuple[object, ...], list[Count]] = defaultdict(list)
    for count in counts:
        if count.mention.start in at:
            found[at[count.mention.start]].append(count)
    return found


def broken_down(resolutions: Sequence[Resolution], counts: Sequence[Count]) -> set[tuple[object, ...]]:
    """Key the areas over which one sentence breaks a number down: "27 in Gauteng, 9 in Limpopo, six in ...".

    Each of them is reported for itself, whatever else the report places inside it.
    """
    areas = {
        r.mention.start: place_key(r.place)
        for r in resolutions
        if r.place is not None and r.place.kind in MARKED_AREAS
    }
    found: set[tuple[object, ...]] = set()
    in_order = sorted(counts, key=lambda count: count.start)
    for _, together in groupby(in_order, key=lambda count: count.mention.quote):
        starts = [count.mention.start for count in together]
        if len(starts) >= LEAST_BREAKDOWN and all(start in areas for start in starts):
            found.update(areas[start] for start in starts)
    return found
