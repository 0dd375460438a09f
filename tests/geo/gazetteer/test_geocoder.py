import inspect
import re

import pytest
from geopy.geocoders.base import Geocoder
from geopy.location import Location
from geopy.point import Point

from geo.gazetteer.geocoder import GazetteerGeocoder


@pytest.fixture(scope="module")
def geocoder() -> GazetteerGeocoder:
    return GazetteerGeocoder()


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("Paris", "Paris, Île-de-France, France"),
        ("Paris, Texas", "Paris, Lamar County, Texas, United States"),
        ("paris, tx", "Paris, Lamar County, Texas, United States"),
        ("Paris TX", "Paris, Lamar County, Texas, United States"),
        ("Springfield, IL, USA", "Springfield, Sangamon County, Illinois, United States"),
        ("Springfield, Ill., U.S.", "Springfield, Sangamon County, Illinois, United States"),
        ("London, Ontario, Canada", "London, Middlesex County, Ontario, Canada"),
        ("Fairfax County, Virginia", "Fairfax County, Virginia, United States"),
        ("Ontario", "Ontario, Canada"),
        ("Prague", "Prague, Czechia"),
        ("Georgia", "Georgia"),
        ("Georgia, USA", "Georgia, United States"),
        ("Canada", "Canada"),
        ("Москва", "Moscow, Russia"),
        ("Danube", "Danube"),
    ],
)
def test_a_name_is_geocoded_with_or_without_what_contains_it(geocoder, query, address):
    assert geocoder.geocode(query).address == address


@pytest.mark.parametrize(
    "query", ["", " ", ",", "Qwertyuiop", "Paris, Qwertyuiop", "Toronto, Texas", "Spaniards", "Texas, Paris"]
)
def test_no_such_place_is_none(geocoder, query):
    assert geocoder.geocode(query) is None
    assert geocoder.geocode(query, exactly_one=False) is None


def test_all_places_of_a_name_come_likeliest_first(geocoder):
    found = geocoder.geocode("Springfield", exactly_one=False)
    assert len(found) > 20
    assert all(isinstance(location, Location) for location in found)
    assert [location.raw["admin1"] for location in found[:2]] == ["Missouri", "Massachusetts"]


@pytest.mark.parametrize(
    ("query", "unit"),
    [
        ("Venice", "Veneto"),
        ("Troy", "Michigan"),
        ("Harlem", "New York"),
        ("Lisbon", "Lisbon"),
        ("Odessa", "Odesa Oblast"),
        ("LA", "California"),
        ("D.C.", "District of Columbia"),
    ],
)
def test_a_rare_other_name_of_a_big_city_is_not_likeliest(geocoder, query, unit):
    location = geocoder.geocode(query)
    assert (location.raw["kind"], location.raw["admin1"]) == ("city", unit)


def test_the_answer_can_be_kept_to_countries_and_a_unit(geocoder):
    assert geocoder.geocode("Paris", country_codes="us").raw["admin1"] == "Texas"
    assert geocoder.geocode("Paris", country_codes=["CA", "GB"]).raw["country_code"] == "CA"
    assert geocoder.geocode("Paris", admin1="Tennessee").raw["admin1_code"] == "TN"
    assert geocoder.geocode("Paris", admin1="Tenn.").raw["admin1_code"] == "TN"
    assert geocoder.geocode("Paris", country_codes="JP") is None


def test_coordinates_are_those_of_the_place(geocoder):
    toronto = geocoder.geocode("Toronto")
    assert (toronto.latitude, toronto.longitude) == (43.70643, -79.39864)
    assert toronto.raw["geonames_id"] == 6167865


@pytest.mark.parametrize("query", [(43.65, -79.38), "43.65, -79.38", Point(43.65, -79.38), [43.65, -79.38]])
def test_a_point_has_its_nearest_place_however_it_is_written(geocoder, query):
    assert geocoder.reverse(query).raw["country_code"] == "CA"
    assert [location.raw["admin1"] for location in geocoder.reverse(query, exactly_one=False)] == ["Ontario"]


def test_in_mid_ocean_nothing_is_near(geocoder):
    assert geocoder.reverse((0, -150)) is None
    assert geocoder.reverse((0, -150), within_km=5000).raw["country_code"] == "KI"
    assert geocoder.reverse((0, 0)) is None


@pytest.mark.parametrize("method", ["geocode", "reverse"])
def test_it_has_the_shape_that_geopy_asks_of_a_geocoder(method):
    assert issubclass(GazetteerGeocoder, Geocoder)
    function = getattr(GazetteerGeocoder, method)
    parameters = list(inspect.signature(function).parameters.values())[1:]
    assert parameters[0].name == "query"
    assert parameters[0].kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
    assert {parameter.kind for parameter in parameters[1:]} == {inspect.Parameter.KEYWORD_ONLY}
    assert [parameter.name for parameter in parameters[1:3]] == ["exactly_one", "timeout"]
    assert parameters[1].default is True
    documented = re.findall(r":param (?:\w+ )?(\w+):", function.__doc__)
    assert documented == [parameter.name for parameter in parameters]


def test_its_constructor_takes_keywords_only_and_documents_them():
    parameters = list(inspect.signature(GazetteerGeocoder.__init__).parameters.values())[1:]
    assert {parameter.kind for parameter in parameters} == {inspect.Parameter.KEYWORD_ONLY}
    documented = re.findall(r":param (?:\w+ )?(\w+):", GazetteerGeocoder.__init__.__doc__)
    assert documented == [parameter.name for parameter in parameters]
