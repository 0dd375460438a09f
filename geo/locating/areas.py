"""Areas beside the places inside them: "floods in Texas" is context where the report marks Houston."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import groupby

from geo.counts.nested import lies_in
from geo.counts.reconcile import comes_to, counts_the_same
from geo.counts.shown import main_units, shown_count
from geo.identity import place_key
from geo.model import MARKED_AREAS, Count, Counted, Place, Resolution

LEAST_BREAKDOWN = 3
"""So many counted areas in one sentence, and no counted place but areas, break a number down by area."""


def covered(resolutions: Sequence[Resolution], found: Counted) -> set[tuple[object, ...]]:
    """Key the areas that hold a more precise place among the same resolutions.

    An area with a count only where the places inside tell it apart ("Spain has nine: four in Lugo, five in
    Vigo", but not "Nevada has twelve. One burned near Elko.") and the count is a claim about it too, which
    is listed where the area is no marker.
    """
    places = {place_key(r.place): r.place for r in resolutions if r.place is not None}
    counted = _counted(resolutions, found.counts)
    claimed = {claim.start for claim in found.claims}
    main = main_units(found.counts)
    keys = set()
    for key, area in places.items():
        if area.kind in MARKED_AREAS:
            inside = [other for other, place in places.items() if lies_in(place, area)]
            parts = [counted[other] for other in _widest(inside, places) if counted[other]]
            is_listed = all(count.start in claimed for count in counted[key])
            if inside and is_listed and _tell_apart(counted[key], parts, main):
                keys.add(key)
    return keys


def _widest(
    keys: Sequence[tuple[object, ...]], places: Mapping[tuple[object, ...], Place]
) -> list[tuple[object, ...]]:
    """Leave out what lies in another of the places: its number is part of that one's."""
    return [key for key in keys if not any(lies_in(places[key], places[other]) for other in keys)]


def _tell_apart(whole: Sequence[Count], parts: Sequence[Sequence[Count]], main: Mapping[str, str]) -> bool:
    """Tell whether each number of an area is that of the places in it, each of which has some `parts`.

    It is where they name what it counts and come to no more, or come to just as many, whatever they are
    called. Other numbers say nothing about it: 35 shafts in a town of a province with 22 dead.
    """
    shown = [shown_count(own, main) for own in parts]
    numbers = [count.number for count in shown if count is not None]
    return all(comes_to(count.number, numbers) or _count_the_same(count, parts) for count in whole)


def _count_the_same(whole: Count, parts: Sequence[Sequence[Count]]) -> bool:
    same = [[count for count in own if counts_the_same(count.unit, whole.unit)] for own in parts]
    together = sum(max((count.number for count in own), default=0) for own in same)
    named = any(None not in (count.unit, whole.unit) for own in same for count in own)
    return together == whole.number or (named and together < whole.number)


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
