"""The cache as its users meet it: questions, answers, spreadsheets, damage."""

import csv
import sys
from dataclasses import dataclass

import pytest

from geo.cache import GeocodeCache, default_path
from geo.cache.rows import COLUMNS, Entry
from geo.errors import CacheError
from geo.geocoders import Question
from geo.model import Kind, Mention, Place, Report, Role

TORONTO = Place(
    "Toronto", "CA", "Ontario", 43.70643, -79.39864, Kind.CITY, "PPLA", 2794356, 6167865, "08", "Toronto"
)
WINDHOEK = Place("Windhoek", "NA", "Khomas", -22.55941, 17.08323, Kind.CITY, "PPLC", 431000, 3352136, "21")
NULL_ISLAND = Place("Null Island", None, None, 0.0, 0.0, Kind.ISLAND, source="nominatim")
HEADER = ",".join(COLUMNS)


@dataclass(frozen=True)
class Service:
    name: str = "gazetteer"
    version: str = "1"
    online: bool = False

    def find(self, question):
        return None


GAZETTEER = Service()
NOMINATIM = Service("nominatim", "nominatim.example.org", online=True)


def asked(name, place=None, **hints):
    return Question(name, resolved=place, **hints)


def pin_obeyed(cache, name, report="r1", start=0, path=None, **hints):
    """Give the note of the pin that a mention obeys."""
    mention = Mention(report, start, start + len(name), name, Kind.CITY, Role.REPORTED, name)
    return cache.pins.for_mention(Report(report, name, path=path), mention, asked(name, **hints)).note


def lines_of(path):
    return path.read_text(encoding="utf-8").splitlines()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "cache.csv"


def test_what_was_answered_is_there_for_the_next_process(path):
    question = asked("Toronto", TORONTO, country_code="CA", admin1="Ontario")
    GeocodeCache(path).remember(question, GAZETTEER, TORONTO)
    assert GeocodeCache(path).answer(question, GAZETTEER).place == TORONTO


def test_no_such_place_is_remembered_too(path):
    cache = GeocodeCache(path)
    cache.remember(asked("Atlantis"), NOMINATIM, None)
    entry = GeocodeCache(path).answer(asked("Atlantis"), NOMINATIM)
    assert (entry.name, entry.place) == ("Atlantis", None)


def test_a_question_that_was_never_asked_has_no_answer(path):
    cache = GeocodeCache(path)
    cache.remember(asked("Paris", country_code="FR"), NOMINATIM, None)
    assert cache.answer(asked("Paris", country_code="US"), NOMINATIM) is None
    assert cache.answer(asked("Paris", country_code="FR"), Service("photon", online=True)) is None


@pytest.mark.parametrize("place", [TORONTO, WINDHOEK, NULL_ISLAND])
def test_a_place_comes_back_as_it_was(path, place):
    question = asked(place.name)
    service = Service(place.source, online=True)
    GeocodeCache(path).remember(question, service, place)
    answers = [entry.place for entry in GeocodeCache(path).entries.values()]
    assert answers == [place]


def test_the_name_is_matched_without_case_accents_and_line_breaks(path):
    GeocodeCache(path).remember(asked("São\nPaulo"), NOMINATIM, TORONTO)
    place = GeocodeCache(path).answer(asked("SAO PAULO"), NOMINATIM).place
    assert (place.name, place.source) == ("Toronto", NOMINATIM.name)


def test_an_offline_answer_is_asked_again_when_the_data_changed(path):
    question = asked("Toronto", TORONTO)
    GeocodeCache(path).remember(question, GAZETTEER, TORONTO)
    assert GeocodeCache(path).answer(question, Service(version="2")) is None


def test_an_online_answer_is_kept_when_the_server_changed(path):
    GeocodeCache(path).remember(asked("Toronto"), NOMINATIM, TORONTO)
    other = Service("nominatim", "other.example.org", online=True)
    assert GeocodeCache(path).answer(asked("Toronto"), other).place.name == "Toronto"


def test_the_last_row_for_a_question_counts(path):
    cache = GeocodeCache(path)
    cache.remember(asked("Toronto"), NOMINATIM, None)
    cache.remember(asked("Toronto"), NOMINATIM, TORONTO)
    assert GeocodeCache(path).answer(asked("Toronto"), NOMINATIM).place.geonames_id == 6167865
    assert cache.answer(asked("Toronto"), NOMINATIM).place.geonames_id == 6167865


def test_two_gazetteer_places_of_one_name_in_one_unit_stay_two(path):
    county = Place("Toronto", "CA", "Ontario", 43.7, -79.4, Kind.ADMIN2, "ADM2", None, 999)
    cache = GeocodeCache(path)
    for place in (TORONTO, county):
        cache.remember(asked("Toronto", place, country_code="CA", admin1="Ontario"), GAZETTEER, place)
    question = asked("Toronto", county, country_code="CA", admin1="Ontario")
    assert GeocodeCache(path).answer(question, GAZETTEER).place == county


def test_a_region_without_an_id_and_a_name_that_was_not_resolved_are_two_questions(path):
    region = Place("Kurdistan", None, None, 36.5, 44.0, Kind.REGION)
    cache = GeocodeCache(path)
    cache.remember(asked("Kurdistan", region), GAZETTEER, region)
    cache.remember(asked("Kurdistan"), GAZETTEER, None)
    assert GeocodeCache(path).answer(asked("Kurdistan", region), GAZETTEER).place == region
    assert GeocodeCache(path).answer(asked("Kurdistan"), GAZETTEER).place is None


def test_a_leading_zero_that_a_spreadsheet_took_is_given_back(path):
    path.write_text("name,latitude,longitude,country_code,admin1_code\nToronto,43.7,-79.4,CA,8\n")
    assert GeocodeCache(path).entries[2].place.admin1_code == "08"


def test_a_file_that_is_not_there_is_an_empty_cache_and_is_not_made_by_reading(path):
    assert GeocodeCache(path).entries == {}
    assert not path.exists()


def test_the_file_is_plain_csv_with_its_columns_named(path):
    GeocodeCache(path).remember(asked("Windhoek", country_code="NA"), NOMINATIM, WINDHOEK)
    with path.open(encoding="utf-8", newline="") as stream:
        (row,) = csv.DictReader(stream)
    assert tuple(row) == COLUMNS
    assert (row["name"], row["country_code"], row["pinned"]) == ("Windhoek", "NA", "no")
    assert (row["latitude"], row["longitude"]) == ("-22.55941", "17.08323")


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "+1", "-x", "@x", "'=1", "''", "'s-Hertogenbosch", "'"])
def test_text_that_a_spreadsheet_would_run_is_guarded_and_comes_back(path, name):
    GeocodeCache(path).pin([Entry(name, None, None, None, "hand", note=name)])
    (entry,) = GeocodeCache(path).entries.values()
    assert (entry.name, entry.note) == (name, name)
    assert lines_of(path)[1][0] not in "=+-@"


def test_a_name_that_utf_8_cannot_hold_does_not_stop_the_run(path):
    GeocodeCache(path).remember(asked("Par\ud800is"), NOMINATIM, None)
    assert [entry.name for entry in GeocodeCache(path).entries.values()] == ["Par?is"]


def test_columns_that_people_added_are_kept_in_their_order(path):
    path.write_text("editor,name,checked,latitude,longitude,pinned\nAda,Toronto,today,43.7,-79.4,yes\n")
    GeocodeCache(path).remember(asked("Paris"), NOMINATIM, None)
    header, first, second = lines_of(path)
    assert header.split(",")[:6] == ["editor", "name", "checked", "latitude", "longitude", "pinned"]
    assert first.startswith("Ada,Toronto,today,43.7,-79.4,yes,")
    assert second.startswith(",Paris,,,,no,")
    assert len(GeocodeCache(path).entries) == 2


@pytest.mark.parametrize("bom", ["", "\ufeff"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_file_saved_by_a_spreadsheet_still_works_and_keeps_its_form(path, bom, delimiter, newline):
    header = delimiter.join(f'"{column}"' for column in COLUMNS)
    cells = {
        "name": "Windhoek", "found": "YES", "latitude": "-22.55941", "longitude": "17.08323",
        "country_code": "NA", "population": "431000", "pinned": "TRUE", "note": "seen;\n\tby us",
    }  # fmt: skip
    row = delimiter.join(f'"{cells.get(column, "")}"' for column in COLUMNS)
    path.write_bytes((bom + header + newline + row + newline).encode())
    cache = GeocodeCache(path)
    (entry,) = cache.entries.values()
    assert (entry.place.latitude, entry.place.country_code, entry.pinned) == (-22.55941, "NA", True)
    cache.remember(asked("Atlantis"), NOMINATIM, None)
    written = path.read_bytes().decode()
    assert written.startswith(bom + header + newline + row + newline)
    assert written.endswith(f"no{newline}")
    assert len(GeocodeCache(path).entries) == 2


def test_a_file_saved_by_a_spreadsheet_with_decimal_commas_is_read_and_written_with_them(path):
    cells = {"name": "Windhoek", "latitude": "-22,55941", "longitude": "17,08323", "population": "431.000"}
    row = ";".join((cells | {"pinned": "yes"}).get(column, "") for column in COLUMNS)
    path.write_text(f"{';'.join(COLUMNS)}\n{row}\n")
    cache = GeocodeCache(path)
    (entry,) = cache.entries.values()
    assert (entry.place.latitude, entry.place.longitude, entry.place.population) == (
        -22.55941,
        17.08323,
        431000,
    )
    cache.remember(asked("Paris"), NOMINATIM, Place("Paris", "FR", None, 48.85341, 2.3488, Kind.CITY))
    assert ";48,85341;2,3488;" in lines_of(path)[-1]
    assert [entry.place.latitude for entry in GeocodeCache(path).entries.values()] == [-22.55941, 48.85341]
    cache.remember(asked("Atlantis"), NOMINATIM, None)
    assert len(GeocodeCache(path).entries) == 3


@pytest.mark.parametrize(
    ("column", "cell", "words"),
    [
        ("latitude", "48,85,1", "latitude '48,85,1' is not a number"),
        ("latitude", "95", "latitude 95 is not between -90 and 90 degrees"),
        ("longitude", "nan", "longitude 'nan' is not a number"),
        ("longitude", "east", "longitude 'east' is not a number"),
        ("longitude", "", "says found=yes and lacks a latitude or a longitude"),
        ("found", "no", "says found=no and has coordinates: empty them, or write found=yes"),
        ("country_code", "Canada", "country_code 'Canada' is not an ISO 3166-1 alpha-2 code such as CA"),
        ("pinned", "ye", "pinned 'ye' is neither yes nor no"),
        ("name", "", "has no name"),
    ],
)
def test_a_damaged_row_is_named_by_its_line_skipped_and_kept(path, column, cell, words):
    cache = GeocodeCache(path)
    cache.remember(asked("Paris"), NOMINATIM, None)
    good = dict.fromkeys(COLUMNS, "") | {
        "name": "Toronto", "found": "yes", "latitude": "43.7", "longitude": "-79.4", "pinned": "no",
    }  # fmt: skip
    bad = ",".join(f'"{value}"' for value in (good | {column: cell}).values())
    with path.open("a") as stream:
        stream.write(f"{bad}\n")
    cache = GeocodeCache(path)
    assert [(row.line, row.reason) for row in cache.damaged] == [(3, words)]
    assert [entry.name for entry in cache.entries.values()] == ["Paris"]
    cache.remove(lambda entries: entries)
    assert lines_of(path) == [HEADER, bad]


@pytest.mark.parametrize("torn", ["Pra", '"Prague, Cz', "Prague,CZ,,,,yes,Prague,CZ,Prague,50.0880"])
def test_a_row_that_a_crash_cut_short_takes_no_other_row_along(path, torn):
    cache = GeocodeCache(path)
    cache.remember(asked("Washington, D.C."), NOMINATIM, None)
    with path.open("a") as stream:
        stream.write(torn)
    GeocodeCache(path).remember(asked("Paris, Texas"), NOMINATIM, None)
    after = GeocodeCache(path)
    assert [entry.name for entry in after.entries.values()] == ["Washington, D.C.", "Paris, Texas"]
    assert [row.line for row in after.damaged] == [3]
    with path.open(encoding="utf-8", newline="") as stream:
        assert len(list(csv.reader(stream))) == 4


def test_a_last_row_without_a_line_end_is_a_row_like_any_other(path):
    path.write_text('name,latitude,longitude,note\nToronto,43.7,-79.4,"two\nlines"')
    GeocodeCache(path).remember(asked("Paris"), NOMINATIM, None)
    entries = GeocodeCache(path).entries
    assert [entry.name for entry in entries.values()] == ["Toronto", "Paris"]
    assert entries[2].note == "two\nlines"


def test_bytes_that_are_not_utf_8_damage_their_row_alone_and_are_kept(path):
    path.write_bytes(b"name,latitude,longitude\nM\xfcnchen,48.1,11.6\nParis,48.85,2.35\n")
    cache = GeocodeCache(path)
    assert [entry.name for entry in cache.entries.values()] == ["Paris"]
    assert "UTF-8" in cache.damaged[0].reason
    cache.remember(asked("London"), NOMINATIM, None)
    assert b"M\xfcnchen" in path.read_bytes()


@pytest.mark.parametrize("content", [b"latitude,longitude\n1,2\n", "name\n".encode("utf-16"), b"PK\x03\x04"])
def test_a_file_that_is_no_cache_is_refused_by_name_and_left_alone(path, content):
    path.write_bytes(content)
    with pytest.raises(CacheError, match=r"cache\.csv"):
        _ = GeocodeCache(path).entries
    with pytest.raises(CacheError, match=r"cache\.csv"):
        GeocodeCache(path).remember(asked("Paris"), NOMINATIM, None)
    assert path.read_bytes() == content


def test_a_cache_that_cannot_be_written_says_so(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CacheError, match="cannot be written"):
        GeocodeCache(tmp_path / "file" / "cache.csv").remember(asked("Paris"), NOMINATIM, None)


def test_the_most_specific_pin_counts(path):
    def pin(note, **where):
        return Entry("Springfield", where.pop("country", None), None, None, "hand", note=note, **where)

    cache = GeocodeCache(path)
    cache.pin([
        pin("mention", scope="news/a", start=7),
        pin("report", scope="news/a"),
        pin("deep folder", scope="news/b/"),
        pin("folder", scope="news/"),
        pin("country", country="US"),
        pin("all"),
    ])  # fmt: skip

    name = "springfield"
    assert pin_obeyed(cache, name, "news/a", 7) == "mention"
    assert pin_obeyed(cache, name, "news/a", 8) == "report"
    assert pin_obeyed(cache, name, "c", path="/home/ada/news/b/c") == "deep folder"
    assert pin_obeyed(cache, name, "x", path="/home/ada/news/x") == "folder"
    assert pin_obeyed(cache, name, "x", path="/home/ada/old-news/x", country_code="US") == "country"
    assert pin_obeyed(cache, name, country_code="AU") == "all"


def test_of_two_pins_for_the_same_mentions_the_later_counts_and_both_are_kept(path):
    cache = GeocodeCache(path)
    cache.pin([Entry("Paris", None, None, TORONTO, "hand", note="first")])
    cache.pin([Entry("Paris", None, None, None, "hand", note="second")])
    assert pin_obeyed(cache, "Paris") == "second"
    assert len(cache.entries) == 2


def test_the_cache_is_in_data_where_the_working_directory_has_one(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert default_path().is_absolute()
    (tmp_path / "data").mkdir()
    assert str(default_path()) == str((tmp_path / "data" / "geocode_cache.csv").relative_to(tmp_path))


def test_reading_loads_nothing_heavy():
    import subprocess

    program = (
        "from geo.cache import GeocodeCache; GeocodeCache('none.csv').entries; import sys;print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not {"pandas", "numpy", "geopy", "filelock"} & set(done.stdout.split())
