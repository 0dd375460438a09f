#!/usr/bin/env python3
"""Derive geo/gazetteer/reviewed/places/airports.csv from the package `airportsdata`.

    pip install airportsdata && python tools/derive_airports.py

Two things come of it: the international airports, and the settlements that GeoNames' list of populated places
leaves out because fewer than 500 people live there, though planes land: Coen, Innamincka, Deadhorse. A
settlement is taken where the gazetteer knows no place of its name within 80 km. `airportsdata` is under the
MIT licence (see NOTICE). Run again to take up a new version; the file is sorted.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

import airportsdata
from reviewed_places import write

from geo.gazetteer import Gazetteer, GazetteerPlace, distance_km
from geo.gazetteer.reviewed.rows import ReviewedPlace
from geo.languages import DEFAULT
from geo.model import Kind
from geo.recognition.word_lists import dictionary
from geo.text import fold

NEAR_KM = 80.0
_NO_SETTLEMENT = re.compile(
    r"\b(?:Airport|Airstrip|Airfield|Airpark|Air Base|AFB|Field|Mine|Camp|City|Station)\b|-.*Island"
)
_SETTLEMENT = re.compile(r"[^\W\d_]{3,}(?:[ '’-][^\W\d_]+){0,2}")
_AIRPORT = re.compile(r"[^\W\d_][^\d/(),]*? International Airport")


def airport(record: airportsdata.Airport) -> ReviewedPlace | None:
    """Give an international airport with the shorter forms of its name."""
    name = record["name"].replace("  ", " ")
    if not _AIRPORT.fullmatch(name):
        return None
    forms = {name.replace(" International", ""), name.removeprefix(f"{record['city']} ")} - {name}
    shorter = tuple(sorted(form for form in forms if form != "International Airport"))
    return _place(record, name, shorter, Kind.LANDMARK, "AIRP", "international airport")


def settlement(record: airportsdata.Airport, known: Gazetteer) -> ReviewedPlace | None:
    """Give the settlement that an airport serves, where the gazetteer has none of its name nearby."""
    name = record["city"] or record["name"].removesuffix(" Airport")
    if not _SETTLEMENT.fullmatch(name) or _NO_SETTLEMENT.search(name) or fold(name) in dictionary(DEFAULT):
        return None
    if any(_is_there(there, record) for there, _ in known.meanings(fold(name))):
        return None
    kind, feature = (Kind.ISLAND, "ISL") if name.endswith(" Island") else (Kind.CITY, "PPL")
    return _place(record, name, (), kind, feature, "small settlement with an airport")


def _place(
    record: airportsdata.Airport,
    name: str,
    alternates: tuple[str, ...],
    kind: Kind,
    feature: str,
    reason: str,
) -> ReviewedPlace:
    latitude, longitude, country = record["lat"], record["lon"], record["country"]
    return ReviewedPlace(name, alternates, kind, feature, latitude, longitude, country, reason)


def _is_there(there: GazetteerPlace, record: airportsdata.Airport) -> bool:
    """Whether a place is the settlement, or the lake or island of its name that it lies by."""
    near = distance_km(record["lat"], record["lon"], there.latitude, there.longitude) <= NEAR_KM
    return near or (there.kind is not Kind.CITY and there.country_code == record["country"])


def places(known: Gazetteer) -> Iterator[ReviewedPlace]:
    """Give what there is of each airport that has an IATA code, each name and country once."""
    seen = set()
    for record in airportsdata.load("IATA").values():
        for place in (airport(record), settlement(record, known)):
            if place is not None and (place.name, place.country_code) not in seen:
                seen.add((place.name, place.country_code))
                yield place


if __name__ == "__main__":
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    write("airports.csv", places)
