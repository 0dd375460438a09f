import pytest

from geo.errors import TableError
from geo.model import Kind, Status
from geo.tables import TABLES, locations_from_table


def read(header, *rows):
    numbered = ((f"line {line}", row) for line, row in enumerate(rows, start=2))
    return locations_from_table(header, numbered, "table.csv")


def only(header, row):
    (location,) = read(header, row).locations
    return location


@pytest.mark.parametrize(
    "header",
    [
        ["lat", "lon"],
        ["Latitude", "Longitude"],
        ["LAT", "LNG"],
        ["y", "x"],
        ["geo_lat", "geo_lon"],
        ["event latitude", "event longitude"],
        ["location.lat", "location.long"],
        ["Latitude (WGS 84)", "Longitude (WGS 84)"],
        ["Breitengrad", "Längengrad"],
        ["широта", "долгота"],
        ["纬度", "经度"],
    ],
)
def test_coordinates_are_found_under_any_usual_name(header):
    place = only(header, ["43.7", "-79.4"]).place
    assert (place.latitude, place.longitude) == (43.7, -79.4)


@pytest.mark.parametrize(
    "header", [["lat", "name"], ["flat", "salon"], [], [""], ["start_lat", "end_lat", "lon"]]
)
def test_a_table_without_one_pair_of_coordinates_is_refused_naming_what_is_missing(header):
    with pytest.raises(TableError, match=r"^table\.csv: no column for .*(latitude|longitude)"):
        read(header, ["1", "2", "3"])


@pytest.mark.parametrize(
    ("latitude", "problem"),
    [
        ("95", "95 is not between -90 and 90"),
        ("-90.0001", "is not between"),
        ("north", "'north' is not a number; write decimal degrees from -90 to 90"),
        ("43,7,1", "'43,7,1' is not a number"),
        ("95,5", "95,5 is not between -90 and 90"),
        ("43°39'N", "is not a number"),
        ("nan", "is not a number"),
        ("inf", "is not a number"),
        ("1e999", "is not between"),
        ("1_0", "is not a number"),
        ("", "is empty though its other coordinate is not"),
    ],
)
def test_a_bad_latitude_is_refused_with_file_line_and_column(latitude, problem):
    with pytest.raises(TableError, match=r"^table\.csv, line 3, column lat: ") as refused:
        read(["name", "lat", "lon"], ["Toronto", "43.7", "-79.4"], ["Paris", latitude, "2.3"])
    assert problem in str(refused.value)


@pytest.mark.parametrize(
    ("column", "value", "problem"),
    [
        ("country_code", "ZZ", "'ZZ' is not an ISO 3166-1 alpha-2 code; leave it empty"),
        ("country_code", "CAN", "write CA"),
        ("country_code", "Canada", "write CA"),
        ("reported_count", "three", "'three' is not a number"),
        ("reported_count", "2.5", "2.5 is not a whole number"),
        ("reported_count", "12,0", "'12,0' is not a whole number; write only the digits"),
        ("reported_count", "-1", "-1 is not between 0 and 9.22337e+18"),
        ("confidence", "70", "70 is not between 0 and 1"),
        ("status", "sure", "'sure' is none of placed, ambiguous, corrected"),
    ],
)
def test_any_other_bad_value_is_refused_with_file_line_and_column(column, value, problem):
    with pytest.raises(TableError, match=rf"^table\.csv, line 2, column {column}: ") as refused:
        read(["lat", "lon", column], ["43.7", "-79.4", value])
    assert problem in str(refused.value)


@pytest.mark.parametrize("written", ["43.7", " 43.7 ", "+43.7", "'43.7", "4.37e1", 43.7, "43,7"])
def test_a_number_is_read_as_spreadsheets_write_it(written):
    assert only(["lat", "lon"], [written, "\N{MINUS SIGN}79.4"]).place.latitude == 43.7


@pytest.mark.parametrize(
    ("latitude", "count"),
    [
        ("43.7", "1,200"),
        ("43,7", "1.200"),
        ("43.7", "1 200"),
        ("43,7", "1\u00a0200"),
        ("43", "1'200"),
        ("43.7", "1200.0"),
        (43.7, 1200),
    ],
)
def test_thousands_are_told_from_decimals_by_the_coordinates(latitude, count):
    assert only(["lat", "lon", "reported_count"], [latitude, "-79", count]).reported_count == 1200


@pytest.mark.parametrize(("latitude", "count"), [("43.7", "1.200"), ("43,7", "1,200"), ("43.7", "1,20")])
def test_what_may_be_decimals_is_no_count_and_what_to_write_is_said(latitude, count):
    with pytest.raises(TableError, match="is not a whole number; write only the digits"):
        only(["lat", "lon", "reported_count"], [latitude, "-79", count])


def test_a_bare_pair_of_coordinates_becomes_a_sure_place_with_them_for_a_name():
    location = only(["lat", "lon"], ["43.70011", "-79.4163"])
    assert location.place.name == "43.7001, -79.4163"
    assert location.place.kind is Kind.CITY
    assert location.place.source == "table"
    assert (location.status, location.confidence, location.mention_count) == (Status.PLACED, 1.0, 1)
    assert location.reported_count is None


def test_null_island_and_a_count_of_nought_are_values():
    location = only(["lat", "lon", "reported_count"], ["0", "0.0", "0"])
    assert (location.place.latitude, location.place.longitude, location.reported_count) == (0.0, 0.0, 0)


def test_namibia_and_a_town_called_nan_are_not_missing_values():
    place = only(["name", "country_code", "lat", "lon"], ["Nan", "NA", "-22.5", "17.1"]).place
    assert (place.name, place.country_code) == ("Nan", "NA")


def test_a_country_may_be_given_by_name():
    assert only(["country", "lat", "lon"], ["the netherlands", "52", "5"]).place.country_code == "NL"


def test_an_empty_row_is_skipped_and_one_without_coordinates_is_listed_as_not_placed():
    found = read(
        ["name", "lat", "lon"], ["", " ", ""], ["Atlantis", "", ""], ["Toronto", "43.7", "-79.4"], []
    )
    assert [location.place.name for location in found.locations] == ["Toronto"]
    assert [(u.mention.text, u.reason) for u in found.unplaced] == [
        ("Atlantis", "the table gives no coordinates (line 3)")
    ]


def test_rows_copied_with_their_id_are_told_apart():
    found = read(["id", "lat", "lon"], ["a", "1", "1"], ["a", "2", "2"], ["a-2", "3", "3"])
    assert [location.id for location in found.locations] == ["a", "a-2", "a-2-2"]


def test_a_short_row_has_nothing_in_its_missing_cells():
    assert only(["lat", "lon", "name"], ["1", "2"]).place.name == "1, 2"


def test_the_country_written_follows_from_its_code():
    row = TABLES["locations"].rows(
        read(["lat", "lon", "country", "country_code"], ["1", "2", "Wrong", "NA"])
    )[0]
    assert row[3:5] == ("Namibia", "NA")


def test_a_country_that_nobody_knows_is_said_in_the_reason():
    location = only(["lat", "lon", "country"], ["1", "2", "Atlantis"])
    assert location.place.country_code is None
    assert location.reason == "as given in the table; no country is called 'Atlantis'"
