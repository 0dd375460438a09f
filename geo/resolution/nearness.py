"""How near many weighted points are to one."""

from __future__ import annotations

from collections.abc import Iterable
from math import cos, exp, hypot, radians
from typing import NamedTuple

from geo.gazetteer.flat_map import DEGREE_KM, Point


class Weighted(NamedTuple):
    """A point with its weight, in WGS 84 decimal degrees."""

    latitude: float
    longitude: float
    weight: float


def nearness(point: Point, others: Iterable[Weighted], reach_km: float) -> float:
    """How near some points are to one, in all: each adds its weight, e times less at every `reach_km`.

    Distances are those of `flat_km`, written out: this is asked for every place of every name in a list.
    """
    latitude, longitude = point.latitude, point.longitude
    narrowing = cos(radians(latitude))
    near = 0.0
    for other_latitude, other_longitude, weight in others:
        across = (other_longitude - longitude + 180.0) % 360.0 - 180.0
        km = DEGREE_KM * hypot(other_latitude - latitude, across * narrowing)
        near += weight * exp(-km / reach_km)
    return near
