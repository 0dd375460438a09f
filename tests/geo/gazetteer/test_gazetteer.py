import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.gazetteer import Gazetteer, NameKind, distance_km, open_gazetteer, reviewed
from geo.gazetteer.geometry import cells_at, grid_cell
from geo.gazetteer.store import KINDS
from geo.model import Kind
from geo.text import fold

latitudes = st.floats(-90, 90)
longitudes = st.floats(-180, 180)


def test_every_kind_has_a_number_in_the_index():
    assert sorted(KINDS) == sorted(Kind)


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


def first(gazetteer, name, kind=None):
    return next(place for place, _ in gazetteer.places(name) if kind in (None, place.kind))


@pytest.mark.parametrize(
    ("name", "kind", "country_code", "near"),
    [
        ("Toronto", Kind.CITY, "CA", (43.7, -79.4)),
        ("TORONTO", Kind.CITY, "CA", (43.7, -79.4)),
        ("New York City", Kind.CITY, "US", (40.7, -74.0)),
        ("NYC", Kind.CITY, "US", (40.7, -74.0)),
        ("Prague", Kind.CITY, "CZ", (50.1, 14.4)),
        ("Praha", Kind.CITY, "CZ", (50.1, 14.4)),
        ("Прага", Kind.CITY, "CZ", (50.1, 14.4)),
        ("布拉格", Kind.CITY, "CZ", (50.1, 14.4)),
        ("São Paulo", Kind.CITY, "BR", (-23.5, -46.6)),
        ("St Louis", Kind.CITY, "US", (38.6, -90.2)),
        ("Lanexa", Kind.CITY, "US", (37.5, -76.9)),
        ("Ontario", Kind.ADMIN1, "CA", (49.3, -84.5)),
        ("Ont.", Kind.ADMIN1, "CA", (49.3, -84.5)),
        ("Va.", Kind.ADMIN1, "US", (37.5, -77.4)),
        ("NSW", Kind.ADMIN1, "AU", (-33.0, 146.0)),
        ("Fairfax County", Kind.ADMIN2, "US", (38.8, -77.3)),
        ("U.S.", Kind.COUNTRY, "US", (39.8, -98.5)),
        ("DRC", Kind.COUNTRY, "CD", (-2.5, 23.5)),
        ("Alemania", Kind.COUNTRY, "DE", (51.5, 10.5)),
        ("德国", Kind.COUNTRY, "DE", (51.5, 10.5)),
        ("Europe", Kind.CONTINENT, None, (48.7, 9.1)),
        ("Middle East", Kind.REGION, None, (33.1, 35.9)),
        ("Danube", Kind.WATER, None, (45.2, 29.7)),
        ("Lake Victoria", Kind.WATER, None, (-1.0, 33.0)),
        ("Mount Everest", Kind.MOUNTAIN, None, (28.0, 86.9)),
        ("Heathrow", Kind.LANDMARK, "GB", (51.5, -0.5)),
    ],
)
def test_what_news_names_is_found_where_it_is(gazetteer, name, kind, country_code, near):
    place = first(gazetteer, name, kind)
    assert place.country_code == country_code
    assert distance_km(place.latitude, place.longitude, *near) < 100


def test_a_demonym_leads_to_its_place_and_says_that_it_is_one(gazetteer):
    place, name_kind = gazetteer.places("Spaniards")[0]
    assert (place.kind, place.country_code, name_kind) == (Kind.COUNTRY, "ES", NameKind.DEMONYM)
    assert first(gazetteer, "Parisians").name == "Paris"
    assert first(gazetteer, "Texan").admin1_code == "TX"


def test_the_sort_of_name_is_told_and_the_telling_sort_comes_first(gazetteer):
    meanings = gazetteer.places("Georgia")
    assert {meaning.place.kind for meaning in meanings[:2]} == {Kind.COUNTRY, Kind.ADMIN1}
    kinds = [meaning.name_kind for meaning in meanings]
    assert kinds == sorted(kinds)
    of_uk = {place.country_code: kind for place, kind in gazetteer.places("UK")}
    assert of_uk["GB"] is NameKind.ABBREVIATION


@pytest.mark.parametrize("name", ["", "the", "Monday", "President", "Qwertyuiop", " ", "\n"])
def test_no_such_place_is_an_empty_answer(gazetteer, name):
    assert gazetteer.places(name) == ()
    assert name not in gazetteer


def test_the_containers_of_a_city_are_rows_of_their_own(gazetteer):
    toronto = first(gazetteer, "Toronto")
    assert gazetteer.place(toronto.admin1_row).name == "Ontario"
    assert gazetteer.place(toronto.country_row).name == "Canada"
    fairfax = first(gazetteer, "Fairfax County")
    assert (fairfax.admin1, fairfax.admin1_code, fairfax.country_code) == ("Virginia", "VA", "US")
    assert fairfax.admin2_row == fairfax.row


def test_units_are_found_by_code(gazetteer):
    assert gazetteer.country("NA").name == "Namibia"
    assert gazetteer.country("ZZ") is None
    assert gazetteer.admin1("US", "TX").name == "Texas"
    assert gazetteer.admin1("CA", "TX") is None
    assert len(gazetteer.countries) == 250


def test_every_reviewed_row_has_its_place_in_the_installed_sources(gazetteer):
    assert gazetteer.header["unmatched"] == []


def test_every_country_has_one_capital(gazetteer):
    first_city, end = gazetteer.header["rows_of_kind"]["city"]
    capitals = [place for place in map(gazetteer.place, range(first_city, end)) if place.feature == "PPLC"]
    countries = [place.country_code for place in capitals]
    assert len(countries) == len(set(countries)) > 240
    assert {"Washington", "Kyiv", "Sucre", "Dodoma"} <= {place.name for place in capitals}
    assert [place.admin1_code for place in capitals if place.country_code == "US"] == ["DC"]


def test_every_country_and_unit_contains_itself(gazetteer):
    for row in gazetteer.countries.values():
        place = gazetteer.place(row)
        assert place.country_row == row
        assert place.kind is Kind.COUNTRY


def test_the_names_of_a_place_are_those_that_find_it_without_its_demonyms(gazetteer):
    prague, toronto = first(gazetteer, "Prague", Kind.CITY), first(gazetteer, "Toronto", Kind.CITY)
    names = gazetteer.names_of([prague.row, toronto.row])
    assert {"prague", "praha", "прага"} <= set(names[prague.row])
    for row, own in names.items():
        assert all(row in [place.row for place, _ in gazetteer.meanings(name)] for name in own)
    spain = gazetteer.country("ES")
    assert "spanish" not in gazetteer.names_of([spain.row])[spain.row]
    assert gazetteer.names_of([]) == {}


def test_every_primary_name_finds_its_own_row(gazetteer):
    left_out = {fold(row.name) for row in reviewed.not_places()}
    step = max(1, len(gazetteer) // 3000)
    missing = []
    for row in range(0, len(gazetteer), step):
        place = gazetteer.place(row)
        bare = place.name.partition(" (")[0]
        rows = {found.row for name in (place.name, bare) for found, _ in gazetteer.places(name)}
        if row not in rows and fold(place.name) not in left_out:
            missing.append(place.name)
    assert missing == []


def test_the_coordinates_of_every_place_are_on_earth(gazetteer):
    for row in range(0, len(gazetteer), 50):
        place = gazetteer.place(row)
        assert -90 <= place.latitude <= 90
        assert -180 <= place.longitude <= 180


def test_the_nearest_place_of_one_country_may_lie_across_the_border(gazetteer):
    assert gazetteer.nearest(43.65, -79.38).country_code == "CA"
    assert gazetteer.nearest(43.65, -79.38, "US").name == "Youngstown"
    with pytest.raises(LookupError, match="no populated place in ZZ"):
        gazetteer.nearest(43.65, -79.38, "ZZ")


@pytest.mark.parametrize(
    ("latitude", "longitude", "country_code"),
    [
        (43.65, -79.38, "CA"),
        (52.37, 4.9, "NL"),
        (-16.8, 179.99, "FJ"),
        (-16.8, -179.99, "FJ"),
        (0.0, 0.0, "GH"),
    ],
)
def test_the_nearest_place_is_found_also_across_the_antimeridian(
    gazetteer, latitude, longitude, country_code
):
    assert gazetteer.nearest(latitude, longitude).country_code == country_code


@pytest.mark.parametrize("latitude", [90.0, -90.0])
def test_the_poles_have_a_nearest_place(gazetteer, latitude):
    nearest = gazetteer.nearest(latitude, 0.0)
    assert abs(nearest.latitude - latitude) < 36


@given(latitudes, longitudes)
def test_no_place_in_a_sample_is_nearer_than_the_nearest(latitude, longitude):
    gazetteer = open_gazetteer()
    nearest = gazetteer.nearest(latitude, longitude)
    least = distance_km(latitude, longitude, nearest.latitude, nearest.longitude)
    first_city, last_city = gazetteer.header["rows_of_kind"]["city"]
    for row in range(first_city, last_city, 997):
        place = gazetteer.place(row)
        assert least <= distance_km(latitude, longitude, place.latitude, place.longitude) + 1e-6


def test_a_distance_is_the_great_circle_in_kilometres():
    assert distance_km(0, 0, 0, 180) == pytest.approx(20015.1, abs=0.1)
    assert distance_km(48.8566, 2.3522, 48.8566, 2.3522) == 0


@given(latitudes, longitudes, latitudes, longitudes)
def test_distance_is_symmetric_and_bounded(latitude1, longitude1, latitude2, longitude2):
    there = distance_km(latitude1, longitude1, latitude2, longitude2)
    assert there == pytest.approx(distance_km(latitude2, longitude2, latitude1, longitude1), abs=1e-6)
    assert 0 <= there <= 20016


def test_the_rings_around_a_cell_cover_the_grid_once():
    centre = grid_cell(48.8, 2.3)
    cells = [cell for ring in range(181) for cell in cells_at(centre, ring)]
    assert set(cells) == set(range(180 * 360))


OPENING = """
import sys
from geo.gazetteer import open_gazetteer
open_gazetteer().places("Toronto")[0].place.place()
print(sorted({"numpy", "pandas", "scipy", "geopy", "csv", "zipcodes", "filelock"} & set(sys.modules)))
"""


def test_opening_loads_nothing_heavy(gazetteer):
    output = subprocess.run([sys.executable, "-c", OPENING], capture_output=True, text=True, check=True)
    assert output.stdout == "[]\n"
    assert output.stderr == ""
