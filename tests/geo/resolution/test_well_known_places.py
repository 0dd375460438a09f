"""Well-known places in neutral sentences: with the unit around them, and alone among their namesakes."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from resolving import resolved

from geo.gazetteer import distance_km
from geo.model import Place

FOLDER = Path(__file__).parent.parent.parent / "data" / "places"
UNIT_KM = 60.0
FAMOUS_KM = 120.0

Row = dict[str, str]


def rows(file: str) -> list[Row]:
    with (FOLDER / file).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def first_place(text: str, name: str) -> Place:
    found = [item for item in resolved(text) if item.mention.text.startswith(name)]
    assert found, f"{name} was not found"
    assert found[0].place is not None
    return found[0].place


def km_to(place: Place, row: Row) -> float:
    return distance_km(place.latitude, place.longitude, float(row["latitude"]), float(row["longitude"]))


@pytest.mark.parametrize("row", rows("named_with_unit.csv"), ids=lambda row: f"{row['town']}, {row['unit']}")
def test_a_town_lies_in_what_is_named_around_it(row: Row) -> None:
    place = first_place(f"A fire broke out near {row['town']}, {row['unit']}, on Tuesday.", row["town"])
    assert km_to(place, row) <= UNIT_KM, f"{place.name}, {place.admin1}, {place.country_code}"


@pytest.mark.parametrize("row", rows("famous.csv"), ids=lambda row: row["name"])
def test_a_name_alone_means_the_place_that_everybody_knows(row: Row) -> None:
    place = first_place(f"The price of bread has doubled in {row['name']} since the spring.", row["name"])
    if row["kind"]:
        assert place.kind == row["kind"]
    if row["country_code"]:
        assert place.country_code in row["country_code"].split("/")
    if row["latitude"]:
        assert km_to(place, row) <= FAMOUS_KM, f"{place.name}, {place.admin1}, {place.country_code}"
