"""The smallest box around places, also over the antimeridian."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from geo.model import Place


def extent(places: Sequence[Place]) -> tuple[float, float, float, float] | None:
    """Give west, south, east and north in decimal degrees; None without places.

    West is greater than east where the box crosses the antimeridian, as RFC 7946 (5.2) has it.
    """
    if not places:
        return None
    latitudes = [place.latitude for place in places]
    longitudes = sorted({place.longitude for place in places})
    around = longitudes[0] + 360 - longitudes[-1]
    gaps = [(east - west, west, east) for west, east in pairwise(longitudes)]
    widest, before, after = max(gaps, default=(0.0, 0.0, 0.0), key=lambda gap: gap[0])
    west, east = (after, before) if widest > around else (longitudes[0], longitudes[-1])
    return west, min(latitudes), east, max(latitudes)
