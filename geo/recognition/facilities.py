"""Named buildings and the like, which no gazetteer has: "Al-Noor Hospital", "Kalima Camp".

They are no toponyms, but what a report says of a place is often said of a hospital or a prison in it. They
are listed for a person to place, where the report says that something is or happens there.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from geo.gazetteer import Gazetteer
from geo.languages import Language
from geo.model import LEAST_TOPONYM
from geo.recognition.candidates import Recognised, facilities

CHANCE = LEAST_TOPONYM
"""Enough to ask a geocoder for it, and too little for a marker without one."""


def with_facilities(
    text: str, found: Sequence[Recognised], spoken: Language, gazetteer: Gazetteer
) -> list[Recognised]:
    """Add the named facilities of a text that touch no toponym found in it, in order of appearance."""
    ends = [item.candidate.end for item in found]
    free = []
    for candidate in facilities(text, gazetteer, spoken):
        number = bisect_left(ends, candidate.start + 1)
        if number == len(found) or found[number].candidate.start >= candidate.end:
            free.append(Recognised(candidate, CHANCE))
    return sorted([*found, *free], key=lambda item: item.candidate.start)
