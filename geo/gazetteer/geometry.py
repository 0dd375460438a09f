"""Distances on the sphere and the one-degree grid that finds what is near."""

from __future__ import annotations

from collections.abc import Iterator
from math import asin, ceil, cos, degrees, floor, radians, sin, sqrt

EARTH_RADIUS_KM = 6371.0088
GRID_CELLS = 180 * 360


def distance_km(latitude1: float, longitude1: float, latitude2: float, longitude2: float) -> float:
    """Great-circle distance in km between two WGS 84 points in degrees, on a sphere (haversine)."""
    phi1, lambda1, phi2, lambda2 = map(radians, (latitude1, longitude1, latitude2, longitude2))
    chord = sin((phi2 - phi1) / 2) ** 2 + cos(phi1) * cos(phi2) * sin((lambda2 - lambda1) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(chord)))


def grid_cell(latitude: float, longitude: float) -> int:
    """Give the number of the one-degree cell that holds a point."""
    row = min(179, max(0, floor(latitude) + 90))
    return row * 360 + (floor(longitude) + 180) % 360


def cells_at(centre: int, ring: int) -> Iterator[int]:
    """Give the cells exactly `ring` cells away from a cell; the antimeridian is no edge."""
    row, column = divmod(centre, 360)
    edge = sorted({(column - ring) % 360, (column + ring) % 360})
    whole = sorted({(column + offset) % 360 for offset in range(-ring, ring + 1)})
    for other in range(max(0, row - ring), min(179, row + ring) + 1):
        for at in whole if abs(other - row) == ring else edge:
            yield other * 360 + at


def cells_within(latitude: float, longitude: float, km: float) -> Iterator[int]:
    """Give every cell that may hold a point within `km` of a point.

    These are the cells of the box around the circle; it has all longitudes where the circle holds a pole.
    """
    radius = km / EARTH_RADIUS_KM
    south, north = latitude - degrees(radius), latitude + degrees(radius)
    reach = 180.0
    if south > -90 and north < 90:
        reach = degrees(asin(min(1.0, sin(radius) / cos(radians(latitude)))))
    column = floor(longitude) + 180
    columns = sorted({offset % 360 for offset in range(column - ceil(reach), column + ceil(reach) + 1)})
    for row in range(max(0, floor(south) + 90), min(179, floor(north) + 90) + 1):
        for at in columns:
            yield row * 360 + at
