"""In which first level unit a place lies that no source tells: in that of the nearest town of its country."""

from __future__ import annotations

from collections import defaultdict

from geo.gazetteer.geometry import distance_km

FARTHEST_KM = 100.0
"""A town farther off says nothing: between them there may be a border, or the sea."""

Cell = tuple[int, int]  # a square of one degree


class Towns:
    """The towns met so far, by cell: where they are, and the rows of their country and first level unit."""

    def __init__(self) -> None:
        self._inside: defaultdict[Cell, list[tuple[float, float, int, int]]] = defaultdict(list)

    def add(self, latitude: float, longitude: float, country: int, admin1: int | None) -> None:
        """Remember a town, WGS 84 degrees; one without a unit is of no use."""
        if admin1 is not None:
            self._inside[_cell(latitude, longitude)].append((latitude, longitude, country, admin1))

    def unit_at(self, latitude: float, longitude: float, country: int | None) -> int | None:
        """Give the row of the unit of the nearest town of a country, None where none is near."""
        row, column = _cell(latitude, longitude)
        around = (
            (distance_km(latitude, longitude, there[0], there[1]), there[3])
            for down in (-1, 0, 1)
            for across in (-1, 0, 1)
            for there in self._inside.get((row + down, (column + across + 180) % 360 - 180), ())
            if there[2] == country
        )
        km, admin1 = min(around, default=(FARTHEST_KM, None))
        return admin1 if km < FARTHEST_KM else None


def _cell(latitude: float, longitude: float) -> Cell:
    return int(latitude // 1), int((longitude + 180) % 360 // 1) - 180
