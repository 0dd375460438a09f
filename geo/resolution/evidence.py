"""What a report as a whole says about where it plays: the shares of its countries, states and counties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, exp, hypot, inf, radians
from typing import NamedTuple

from geo.gazetteer.flat_map import DEGREE_KM, Point
from geo.model import Kind
from geo.resolution.senses import Sense

NEAR_KM = 60.0
DOUBT = 3.0  # weight of what the report leaves open: one or two other names say little of where it plays
_LEAST_PROBABILITY = 0.02
_ANCHOR_PROBABILITY = 0.03
_WIDE = frozenset((Kind.COUNTRY, Kind.ADMIN1, Kind.CONTINENT, Kind.REGION, Kind.WATER, Kind.MOUNTAIN))

Cell = tuple[int, int]  # a square of two degrees


class Anchor(NamedTuple):
    """A point that the report probably names: a place of sense `sense`, with its weight.

    `narrowing` is how much shorter a degree of longitude is there than at the equator.
    """

    sense: int
    latitude: float
    longitude: float
    narrowing: float
    weight: float


class Part(NamedTuple):
    """What one sense puts into the evidence, as probable as its places are by `shares`."""

    shares: Sequence[float]
    units: Mapping[int, float]
    anchors: Sequence[Anchor]
    countries: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much of a report's weight lies in each unit (by row), and where its places are.

    `named` is the weight of its names, which `total` adds to that of its `hints`, by row.
    A sense is never evidence for itself: `parts` holds what each put in, to be taken out again by `Others`.
    `anchors` has for each cell those in it and in its eight neighbours. `countries` is how many countries the
    report names.
    """

    total: float
    named: float
    hints: Mapping[int, float]
    weights: tuple[float, ...]
    units: Mapping[int, float]
    parts: Sequence[Part]
    anchors: Mapping[Cell, Sequence[Anchor]]
    countries: float


class Others:
    """The evidence of all senses but one, which is asked for each of its places."""

    __slots__ = ("_anchors", "_named", "_own", "_sense", "_total", "countries", "hints", "units")

    def __init__(self, evidence: Evidence, sense: int) -> None:
        self.units, self.hints, self.countries = evidence.units, evidence.hints, evidence.countries
        self._anchors, self._sense, self._own = evidence.anchors, sense, evidence.parts[sense].units
        rest = evidence.total - evidence.weights[sense]
        self._total = rest + DOUBT if rest > 0 else inf  # where nothing else is named, nothing lies anywhere
        self._named = 1.0 + evidence.named - evidence.weights[sense]

    def share(self, unit: int | None) -> float:
        """Share, 0 to 1, of the rest of the report that lies in a unit, shrunk where there is little."""
        if unit is None or unit not in self.units:
            return 0.0
        share = (self.units[unit] - self._own.get(unit, 0.0)) / self._total
        return share if share > 0.0 else 0.0  # sums of floats may come to a little less

    def hint(self, unit: int | None) -> float:
        """What the report says for a unit besides places: less and less, the more other names it has."""
        return 0.0 if unit is None else self.hints.get(unit, 0.0) / self._named

    def nearness(self, point: Point) -> tuple[float, float] | None:
        """How near the places of the rest of the report are to a point: the nearest of them, and all of them.

        Each sense adds up to 1, for a place it certainly means at the very point. None where none is near.
        """
        latitude, longitude = point.latitude, point.longitude
        cell = int(latitude // 2), int(longitude % 360 // 2)  # that is `_cell`
        anchors = self._anchors.get(cell)
        if anchors is None:
            return None
        best: dict[int, float] = {}
        sense = self._sense
        for other, other_latitude, other_longitude, narrowing, weight in anchors:
            if other != sense:  # the distance is that of `flat_km`, written out: most of the time goes here
                across = (longitude - other_longitude + 180.0) % 360.0 - 180.0
                km = DEGREE_KM * hypot(latitude - other_latitude, across * narrowing)
                near = weight * exp(-km / NEAR_KM)
                if other not in best or near > best[other]:
                    best[other] = near
        return (max(best.values()), sum(best.values())) if best else None


def gather(
    senses: Sequence[Sense],
    probabilities: Sequence[Sequence[float]],
    hints: Mapping[int, float],
    earlier: Evidence | None = None,
) -> Evidence:
    """Add up what each sense says, each place weighted by its probability.

    `hints` weighs countries and units, by row, for what the report says besides places. What the senses put
    in whose probabilities are still those of an `earlier` round is taken from there.
    """
    units: defaultdict[int, float] = defaultdict(float, hints)
    anchors: defaultdict[Cell, list[Anchor]] = defaultdict(list)
    parts = []
    for number, (sense, shares) in enumerate(zip(senses, probabilities, strict=True)):
        part = None if earlier is None else earlier.parts[number]
        if part is None or part.shares is not shares:
            part = _part(number, sense, shares)
        parts.append(part)
        for unit, amount in part.units.items():
            units[unit] += amount
        for anchor in part.anchors:
            anchors[_cell(anchor.latitude, anchor.longitude)].append(anchor)
    weights = tuple(sense.weight if sense.meanings else 0.0 for sense in senses)
    named = sum(weights)
    total = named + sum(hints.values())
    countries = sum(part.countries for part in parts)
    return Evidence(total, named, hints, weights, units, parts, _spread(anchors), countries)


def _part(number: int, sense: Sense, shares: Sequence[float]) -> Part:
    units: defaultdict[int, float] = defaultdict(float)
    anchors = []
    countries = 0.0
    weighed = zip(sense.meanings, shares, strict=True) if sense.weight else ()
    likely = [(place, share) for (place, _), share in weighed if share >= _LEAST_PROBABILITY]
    for place, probability in likely:  # of most names one place in ten
        amount = sense.weight * probability
        for unit in {place.row, place.country_row, place.admin1_row, place.admin2_row}:
            if unit is not None:
                units[unit] += amount
        if place.kind is Kind.COUNTRY:
            countries += probability
        if probability > _ANCHOR_PROBABILITY and place.kind not in _WIDE:
            latitude, longitude = place.latitude, place.longitude
            anchors.append(Anchor(number, latitude, longitude, cos(radians(latitude)), probability))
    return Part(shares, units, anchors, countries)


def _cell(latitude: float, longitude: float) -> Cell:
    return int(latitude // 2), int(longitude % 360 // 2)


def _spread(anchors: Mapping[Cell, Sequence[Anchor]]) -> Mapping[Cell, Sequence[Anchor]]:
    """Give each cell the anchors of its neighbours too: many more points ask than there are anchors."""
    found: defaultdict[Cell, list[Anchor]] = defaultdict(list)
    around = [(_around(cell), inside) for cell, inside in anchors.items()]
    for number in range(9):
        for cells, inside in around:
            found[cells[number]] += inside
    return found


@lru_cache(maxsize=20_000)  # the land of the Earth has fewer
def _around(cell: Cell) -> tuple[Cell, ...]:
    """Give a cell and its eight neighbours."""
    row, column = cell
    return tuple((row - down, (column - across) % 180) for down in (-1, 0, 1) for across in (-1, 0, 1))
