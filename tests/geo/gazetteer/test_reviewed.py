import csv
from collections import Counter

import pytest

from geo.errors import GazetteerError
from geo.gazetteer import reviewed
from geo.text import fold

TABLES = {
    "country_points": reviewed.country_points,
    "country_names": reviewed.country_names,
    "unit_points": reviewed.unit_points,
    "unit_names": reviewed.unit_names,
    "local_unit_names": reviewed.local_unit_names,
    "translated_unit_names": reviewed.translated_unit_names,
    "unit_words": reviewed.unit_words,
    "district_words": reviewed.district_words,
    "city_names": reviewed.city_names,
    "not_names": reviewed.not_names,
    "foreign_country_names": reviewed.foreign_country_names,
    "demonyms": reviewed.demonyms,
    "not_places": reviewed.not_places,
    "government_seats": reviewed.government_seats,
}


def test_every_file_is_read():
    assert {path.stem for path in reviewed.FOLDER.glob("*.csv")} == set(TABLES)


@pytest.mark.parametrize("table", TABLES)
def test_every_row_of_every_file_is_right(table):
    rows = TABLES[table]()
    assert rows
    assert len(set(rows)) == len(rows), "a row stands twice"


def test_every_reviewed_place_stands_once():
    places = reviewed.places()
    times = Counter(
        (fold(place.name), place.country_code, place.latitude, place.longitude) for place in places
    )
    assert len(times) > 8000
    assert sorted(key for key, number in times.items() if number > 1) == []


def test_no_name_stands_twice_in_one_row():
    twice = [
        place.name
        for place in reviewed.places()
        if len({place.name, *place.alternates}) < 1 + len(place.alternates)
    ]
    assert twice == []


def test_every_country_has_its_unit_words_once():
    codes = [unit.country_code for unit in reviewed.unit_words()]
    assert sorted(set(codes)) == sorted(codes)


def test_every_country_has_its_district_words_once_and_some_of_them():
    rows = reviewed.district_words()
    assert len({row.country_code for row in rows}) == len(rows)
    assert [row.country_code for row in rows if not row.words] == []


def test_no_reviewed_place_is_named_as_no_place_is():
    not_places = {fold(row.name) for row in reviewed.not_places()}
    assert [place.name for place in reviewed.places() if fold(place.name) in not_places] == []


def test_country_points_are_where_no_other_stands():
    codes = [point.country_code for point in reviewed.country_points()]
    assert sorted(set(codes)) == sorted(codes)


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ("Atlantis,,region,RGN,95,0,,lost", "latitude '95' is wrong: a latitude is between -90 and 90"),
        ("Atlantis,,region,RGN,0,181,,lost", "longitude '181' is wrong"),
        ("Atlantis,,region,RGN,north,0,,lost", "latitude 'north' is wrong"),
        ("Atlantis,,empire,RGN,0,0,,lost", "kind 'empire' is wrong"),
        ("Atlantis,,region,RGN,0,0,xx,lost", "country_code 'xx' is wrong: a country code is two capitals"),
        ("Atlantis,,region,RGN,0,0,,", "reason '' is wrong: it is empty"),
        (",,region,RGN,0,0,,lost", "name '' is wrong: it is empty"),
        ("Atlantis,region,RGN,0,0,,lost", "it has 7 fields, not 8"),
    ],
)
def test_whoever_adds_a_wrong_row_is_told_file_line_and_what_is_wrong(tmp_path, monkeypatch, row, wrong):
    (tmp_path / "places").mkdir()
    header = "name,alternates,kind,feature,latitude,longitude,country_code,reason"
    good = "Lemuria,Mu|Lemur,region,RGN,-10.0,80.0,,lost too"
    (tmp_path / "places" / "lost.csv").write_text(f"{header}\n{good}\n{row}\n")
    monkeypatch.setattr(reviewed, "FOLDER", tmp_path)
    with pytest.raises(GazetteerError) as error:
        reviewed.places()
    assert str(error.value).startswith("lost.csv, line 3: ")
    assert wrong in str(error.value)


def test_a_file_with_other_columns_is_refused(tmp_path, monkeypatch):
    (tmp_path / "not_places.csv").write_text("name,why\nOf,a word\n")
    monkeypatch.setattr(reviewed, "FOLDER", tmp_path)
    with pytest.raises(GazetteerError, match=r"not_places.csv: its first line must be name,reason"):
        reviewed.not_places()


def test_the_files_are_plain_csv_with_unix_line_ends():
    for path in reviewed.FOLDER.rglob("*.csv"):
        content = path.read_bytes()
        assert b"\r" not in content, path.name
        assert content.endswith(b"\n"), path.name
        with path.open(encoding="utf-8", newline="") as stream:
            for row in csv.reader(stream):
                assert [field for field in row if field != field.strip()] == [], (path.name, row)
