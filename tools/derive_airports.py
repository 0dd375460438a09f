#!/usr/bin/env python3
"""Derive geo/gazetteer/reviewed/places/airports.csv from the package `airportsdata`.

    pip install airportsdata && python tools/derive_airports.py

Two things come of it: the international airports, and the settlements that GeoNames' list of populated places
leaves out because fewer than 500 people live there, though planes land: Coen, Innamincka, Deadhorse. A
settlement is taken where the gazetteer knows no place of its name within 80 km. `airportsdata` is under the
MIT licence (see NOTICE). Run again to take up a new version; the file is sorted.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import airportsdata

from geo.gazetteer import Gazetteer, GazetteerPlace, distance_km, open_gazetteer
from geo.model import Kind
from geo.recognition.languages import DEFAULT
from geo.recognition.lists import dictionary
from geo.text import fold

TARGET = Path(__file__).parent.parent / "geo/gazetteer/reviewed/places/airports.csv"
COLUMNS = ("name", "alternates", "kind", "feature", "latitude", "longitude", "country_code", "reason")
NEAR_KM = 80.0
_NO_SETTLEMENT = re.compile(
    r"\b(?:Airport|Airstrip|Airfield|Airpark|Air Base|AFB|Field|Mine|Camp|City|Station)\b|-.*Island"
)
_SETTLEMENT = re.compile(r"[^\W\d_]{3,}(?:[ '’-][^\W\d_]+){0,2}")
_AIRPORT = re.compile(r"[^\W\d_][^\d/(),]*? International Airport")

Row = tuple[str, str, str, str, float, float, str, str]


def airport(place: airportsdata.Airport) -> Row | None:
    """Give an international airport with the shorter forms of its name."""
    name = place["name"].replace("  ", " ")
    if not _AIRPORT.fullmatch(name):
        return None
    forms = {name.replace(" International", ""), name.removeprefix(f"{place['city']} ")} - {name}
    longer = sorted(form for form in forms if form != "International Airport")
    return (
        name,
        "|".join(longer),
        "landmark",
        "AIRP",
        *_point(place),
        place["country"],
        "international airport",
    )


def settlement(place: airportsdata.Airport, known: Gazetteer) -> Row | None:
    """Give the settlement that an airport serves, where the gazetteer has none of its name nearby."""
    name = place["city"] or place["name"].removesuffix(" Airport")
    if not _SETTLEMENT.fullmatch(name) or _NO_SETTLEMENT.search(name) or fold(name) in dictionary(DEFAULT):
        return None
    latitude, longitude = _point(place)
    if any(
        _is_there(there, latitude, longitude, place["country"]) for there, _ in known.meanings(fold(name))
    ):
        return None
    kind, feature = ("island", "ISL") if name.endswith(" Island") else ("city", "PPL")
    return (
        name,
        "",
        kind,
        feature,
        latitude,
        longitude,
        place["country"],
        "small settlement with an airport",
    )


def _is_there(there: GazetteerPlace, latitude: float, longitude: float, country: str) -> bool:
    """Whether a place is the settlement, or the lake or island of its name that it lies by."""
    near = distance_km(latitude, longitude, there.latitude, there.longitude) <= NEAR_KM
    return near or (there.kind is not Kind.CITY and there.country_code == country)


def _point(place: airportsdata.Airport) -> tuple[float, float]:
    return round(place["lat"], 3), round(place["lon"], 3)


def rows(known: Gazetteer) -> Iterator[Row]:
    """Give what there is of each airport that has an IATA code, each name and country once."""
    seen = set()
    for place in airportsdata.load("IATA").values():
        for row in (airport(place), settlement(place, known)):
            if row is not None and (row[0], row[6]) not in seen:
                seen.add((row[0], row[6]))
                yield row


def main() -> None:
    """Write the file; the gazetteer is asked without it, so that running twice gives the same."""
    TARGET.unlink(missing_ok=True)
    found = sorted(rows(open_gazetteer()))
    with TARGET.open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerow(COLUMNS)
        table.writerows(found)
    print(f"{len(found)} places in {TARGET.name}")


if __name__ == "__main__":
    main()
