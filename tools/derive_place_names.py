#!/usr/bin/env python3
"""Derive maps/page/names/<language>.csv, what the page calls places, from CLDR as the package `babel` has it.

    pip install babel && python tools/derive_place_names.py

Countries and continents are CLDR's territories; cities are those that its time zones are named after, found
in the gazetteer by their English name, and other large ones, of which large_cities.csv has the names by hand.
CLDR is under the Unicode License v3 (see NOTICE). Run again to take up a new CLDR; the files are sorted.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from babel.core import get_global
from make_cities import CALLED

from geo.countries import country_name
from geo.gazetteer import Gazetteer, open_gazetteer
from geo.model import Kind
from geo.text import fold
from maps.page.language import language_codes
from maps.page.names import NameRow

FOLDER = Path(__file__).parent.parent / "maps/page/names"
LARGE_CITIES = Path(__file__).with_name("large_cities.csv")
NO_CITY = "America/Miquelon"
"""A zone that some languages name after the island of Miquelon, others after the town of Saint-Pierre."""

CONTINENTS = {
    "002": "Africa",
    "003": "North America",
    "005": "South America",
    "009": "Oceania",
    "142": "Asia",
    "150": "Europe",
    "AQ": "Antarctica",
}


def main() -> None:
    """Write a file for each language of the page but English."""
    gazetteer = open_gazetteer()
    for language in set(language_codes()) - {"en"}:
        rows = sorted({*territories(Locale(language)), *cities(Locale(language), gazetteer)})
        with (FOLDER / f"{language}.csv").open("w", encoding="utf-8", newline="") as stream:
            writer = csv.writer(stream, lineterminator="\n")
            writer.writerows([NameRow._fields, *rows])


def territories(locale: Locale) -> Iterator[NameRow]:
    """Give the countries that the gazetteer knows, and the continents."""
    for code, name in locale.territories.items():
        english = country_name(code)
        if english is not None:
            yield NameRow("country", code, english, name)
        if code in CONTINENTS:
            yield NameRow("continent", "", CONTINENTS[code], name)


def cities(locale: Locale, gazetteer: Gazetteer) -> Iterator[NameRow]:
    """Give the cities after which time zones are named, by their GeoNames ids."""
    english = Locale("en").time_zones
    for zone, names in locale.time_zones.items():
        if zone == NO_CITY:
            continue
        called = english.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        yield from city(called, names.get("city"), gazetteer, get_global("zone_territories").get(zone))
    with LARGE_CITIES.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            yield from city(row["english"], row[locale.language], gazetteer)


def city(
    english: str, name: str | None, gazetteer: Gazetteer, country: str | None = None
) -> Iterator[NameRow]:
    """Give the row of the largest city of an English name, where there is one and it has a name."""
    found = [
        place
        for place, _ in gazetteer.meanings(fold(english))
        if place.kind is Kind.CITY and place.geonames_id and country in (None, place.country_code)
    ]
    if name and found:
        largest = max(found, key=lambda place: place.population or 0)
        yield NameRow("city", str(largest.geonames_id), CALLED.get(largest.name, largest.name), name)


if __name__ == "__main__":
    main()
