"""The article that the tool was asked for, where it is at hand: it is not ours to commit."""

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest

ARTICLE = Path(__file__).parent.parent.parent / "shared" / "seeds" / "overseas-police-stations.txt"

REPORTED = {
    # place: (country code, latitude, longitude) in WGS 84 decimal degrees
    "Toronto": ("CA", 43.70, -79.42),
    "New York City": ("US", 40.71, -74.01),
    "London": ("GB", 51.51, -0.13),
    "Amsterdam": ("NL", 52.37, 4.89),
    "Prague": ("CZ", 50.09, 14.42),
    "Budapest": ("HU", 47.50, 19.04),
    "Athens": ("GR", 37.98, 23.73),
    "Paris": ("FR", 48.85, 2.35),
    "Madrid": ("ES", 40.42, -3.70),
    "Frankfurt": ("DE", 50.11, 8.68),
}

NEAR = 0.1
"""Degrees: about 10 km."""

pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason=f"{ARTICLE.name} is not at hand")


def export(*arguments, stdin=None, cache):
    done = subprocess.run(
        [sys.executable, "-m", "maps", "export", *arguments, "--cache", str(cache)],
        input=stdin,
        capture_output=True,
        check=True,
    )
    return done.stdout.decode("utf-8")


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("article") / "cache.csv"


@pytest.fixture(scope="module")
def locations(cache):
    return rows(export(str(ARTICLE), cache=cache))


def test_ten_cities_are_reported_each_in_its_country(locations):
    found = {(row["place"].partition(" am ")[0], row["country_code"]) for row in locations}
    assert found == {(name, code) for name, (code, _, _) in REPORTED.items()}


def test_each_city_is_within_ten_kilometres(locations):
    for row in locations:
        _, latitude, longitude = REPORTED[row["place"].partition(" am ")[0]]
        assert abs(float(row["latitude"]) - latitude) < NEAR
        assert abs(float(row["longitude"]) - longitude) < NEAR


def test_three_in_toronto_and_one_in_new_york_city(locations):
    counts = {row["place"]: row["reported_count"] for row in locations}
    assert counts["Toronto"] == "3"
    assert counts["New York City"] == "1"


def test_countries_and_continents_are_context_not_markers(cache):
    mentions = rows(export(str(ARTICLE), "--table", "mentions", cache=cache))
    context = {row["text"] for row in mentions if not row["location_id"]}
    assert {"China", "Europe", "North America"} <= context


def test_nothing_is_recognised_in_names_of_outlets_people_and_the_footer(cache):
    text = ARTICLE.read_text(encoding="utf-8")
    footer = text.index("Ian Miles Cheong")
    mentions = rows(export(str(ARTICLE), "--table", "mentions", cache=cache))
    assert [row["text"] for row in mentions if int(row["start"]) >= footer] == []
    assert not {row["text"] for row in mentions} & {"Fox", "Fox News", "Twitter", "Safeguard Defenders"}


def test_nothing_is_left_unplaced(cache):
    assert rows(export(str(ARTICLE), "--table", "unplaced", cache=cache)) == []


def test_the_claimed_total_is_read(cache):
    from geo import locate, read_reports

    claims = {(c.number, c.unit, c.scope) for c in locate(read_reports([ARTICLE])).claims}
    assert (54, "stations", "world") in claims
    assert (30, "countries", "world") in claims


def test_standard_input_gives_the_same_places(cache, locations):
    piped = rows(export("-", stdin=ARTICLE.read_bytes(), cache=cache))
    assert [row["id"] for row in piped] == [row["id"] for row in locations]
