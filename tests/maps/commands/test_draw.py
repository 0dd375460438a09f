"""``reportmap draw``: the map again, from what was exported or from a table that somebody else made."""

import csv
import io
import json
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from maps.cli import main

SEED = Path(__file__).parents[3] / "seeds" / "police-stations.txt"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Build the map of a seed report, with every export beside it."""
    folder = tmp_path_factory.mktemp("made")
    files = [
        f"--also={folder / name}" for name in ("places.csv", "places.geojson", "places.xlsx", "case.json")
    ]
    run("build", SEED, "-o", folder / "map.html", "--cache", folder / "cache.csv", *files)
    return folder


def run(*arguments, exit_code=0, **options):
    done = CliRunner().invoke(main, [str(argument) for argument in arguments], **options)
    assert done.exit_code == exit_code, done.output
    return done


def draw(table, output, *more, **options):
    run("draw", table, "-o", output, *more, **options)
    return Path(output).read_bytes()


def test_a_bundle_gives_the_very_page_that_build_gives(made, tmp_path):
    assert draw(made / "case.json", tmp_path / "again.html") == (made / "map.html").read_bytes()


def test_a_bundle_gives_the_very_page_with_the_same_words_about_it(made, tmp_path):
    words = ["--title", "A title", "--note", "A note", "--precision", "2", "--ui-language", "fr"]
    built = tmp_path / "built.html"
    run("build", SEED, "-o", built, "--cache", made / "cache.csv", *words)
    assert draw(made / "case.json", tmp_path / "drawn.html", *words) == built.read_bytes()


def test_export_gives_the_same_bundle_as_build(made):
    done = run("export", SEED, "--format", "json", "--cache", made / "cache.csv")
    assert done.stdout_bytes == (made / "case.json").read_bytes()


@pytest.mark.parametrize("name", ["places.csv", "places.geojson", "places.xlsx"])
def test_an_unedited_table_gives_the_same_page_in_every_process(made, tmp_path, name):
    pages = set()
    for seed in ("1", "2"):
        output = tmp_path / f"{seed}.html"
        program = [sys.executable, "-m", "maps", "draw", str(made / name), "-o", str(output), "-q"]
        subprocess.run(program, check=True, env=os.environ | {"PYTHONHASHSEED": seed})
        pages.add(output.read_bytes())
    assert len(pages) == 1


@pytest.mark.parametrize("name", ["places.csv", "places.geojson"])
def test_a_drawn_table_is_exported_again_to_the_same_bytes(made, tmp_path, name):
    again = tmp_path / name
    draw(made / name, tmp_path / "map.html", "--also", again)
    assert again.read_bytes() == (made / name).read_bytes()


def test_a_table_goes_from_format_to_format_without_loss(made, tmp_path):
    draw(made / "places.xlsx", tmp_path / "map.html", "--csv", tmp_path / "from.xlsx.csv")
    assert (tmp_path / "from.xlsx.csv").read_bytes() == (made / "places.csv").read_bytes()


def test_an_edited_table_gives_an_edited_map(made, tmp_path):
    rows = list(csv.DictReader(io.StringIO((made / "places.csv").read_text())))
    rows[0]["place"], rows[0]["latitude"] = "Somewhere else", "10.5"
    edited = tmp_path / "edited.csv"
    with edited.open("w", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0])
        writer.writeheader()
        writer.writerows(rows[:2])
    page = draw(edited, tmp_path / "map.html", "--csv", tmp_path / "again.csv").decode()
    assert "Somewhere else" in page
    again = list(csv.DictReader(io.StringIO((tmp_path / "again.csv").read_text())))
    assert [row["place"] for row in again] == ["Somewhere else", rows[1]["place"]]
    assert again[0]["latitude"] == "10.5"


def test_a_table_from_elsewhere_becomes_a_map(tmp_path):
    table = tmp_path / "clinics.csv"
    table.write_text("Clinic;Town;Lat;Lng\nNorth Clinic;Leeds;53.8;-1.55\nSouth Clinic;Hove;50.83;-0.17\n")
    page = draw(table, tmp_path / "map.html").decode()
    assert "Leeds" in page
    assert "Hove" in page


def test_a_spreadsheet_of_a_country_with_decimal_commas_becomes_the_same_map(tmp_path):
    (tmp_path / "a.csv").write_text("Town;Lat;Lng\nLeeds;53.8;-1.55\n")
    with_points = draw(tmp_path / "a.csv", tmp_path / "map.html")
    (tmp_path / "a.csv").write_text("Town;Lat;Lng\nLeeds;53,8;-1,55\n")
    assert draw(tmp_path / "a.csv", tmp_path / "map.html") == with_points


def test_a_table_that_states_its_delimiter_for_excel_becomes_a_map(tmp_path):
    (tmp_path / "a.csv").write_text("sep=;\r\nTown;Lat;Lng\r\nLeeds;53.8;-1.55\r\n", newline="")
    assert "Leeds" in draw(tmp_path / "a.csv", tmp_path / "map.html").decode()
    (tmp_path / "a.csv").write_text("sep=;\nTown;Lat;Lng\nLeeds;north;-1.55\n")
    said = run("draw", tmp_path / "a.csv", "-o", tmp_path / "map.html", exit_code=1).stderr
    assert "a.csv, line 3, column Lat: 'north' is not a number" in said


def test_exchanged_coordinates_are_told_as_such(tmp_path):
    (tmp_path / "a.csv").write_text("Town,Lat,Lng\nLeeds,-1.55,53.8\nTokyo,139.7,35.7\n")
    said = run("draw", tmp_path / "a.csv", "-o", tmp_path / "map.html", exit_code=1).stderr
    assert "line 3, column Lat: 139.7 is not between -90 and 90; write decimal degrees" in said
    assert "or exchange the names of the two columns" in said


def test_a_workbook_from_elsewhere_is_read_from_the_first_sheet_with_coordinates(tmp_path):
    workbook = openpyxl.Workbook()
    workbook.active.append(["Notes"])
    sheet = workbook.create_sheet("Places")
    sheet.append(["name", "latitude", "longitude", "country"])
    sheet.append(["Leeds", 53.8, -1.55, "United Kingdom"])
    workbook.save(tmp_path / "places.xlsx")
    draw(tmp_path / "places.xlsx", tmp_path / "map.html", "--csv", tmp_path / "places.csv")
    (row,) = csv.DictReader(io.StringIO((tmp_path / "places.csv").read_text()))
    assert (row["place"], row["latitude"], row["country_code"]) == ("Leeds", "53.8", "GB")


def test_geojson_from_elsewhere_becomes_a_map(tmp_path):
    point = {"type": "Point", "coordinates": [-1.55, 53.8, 120]}
    feature = {
        "type": "Feature",
        "geometry": point,
        "properties": {"title": "Leeds", "tags": ["a", {"b": 1}]},
    }
    for name in ("places.geojson", "places.json"):
        (tmp_path / name).write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
        assert b"Leeds" in draw(tmp_path / name, tmp_path / "map.html")


@pytest.mark.parametrize("name", ["places.csv", "places.geojson", "places.xlsx", "case.json"])
def test_standard_input_is_told_by_its_content(made, tmp_path, name):
    by_name = draw(made / name, tmp_path / "by_name.html")
    assert draw("-", tmp_path / "by_content.html", input=(made / name).read_bytes()) == by_name


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        (
            "t.csv",
            b"name,lat,lon\nA,95,1\n",
            "t.csv, line 2, column lat: 95 is not between -90 and 90; write decimal",
        ),
        ("t.csv", b"name,lat\nA,1\n", "t.csv: no column for longitude; it has name, lat."),
        ("t.csv", b"", "t.csv: no column for latitude and longitude; it has none."),
        ("t.csv", b"lat,lon\n", "t.csv: holds no place"),
        ("t.kml", b"<kml/>", "t.kml: KML can be written but not drawn; draw takes csv, geojson, json, xlsx."),
        ("t.geojson", b'{"type":"Polygon"}', "t.geojson: not GeoJSON with features (type: Polygon)"),
        (
            "t.geojson",
            b'{"type":"Feature","geometry":{"type":"LineString"},"properties":{}}',
            "t.geojson, feature 1: a LineString; only points can be drawn.",
        ),
        (
            "t.geojson",
            b'{"type":"Feature","geometry":{"type":"Point","coordinates":[1,95]},"properties":{}}',
            "t.geojson, feature 1, column latitude: 95 is not between -90 and 90",
        ),
        (
            "t.json",
            b'{"type":"FeatureCollection","features":[1]}',
            "t.json, feature 1: not a GeoJSON feature",
        ),
        (
            "t.geojson",
            b'{"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:3857"}},"features":[]}',
            "t.geojson: its coordinates are not WGS 84",
        ),
        ("t.xlsx", b"PK\x03\x04", "t.xlsx: cannot be read as an Excel workbook: "),
        ("missing.csv", None, "missing.csv: cannot be read: No such file or directory."),
    ],
)
def test_what_cannot_be_drawn_is_one_sentence_and_the_old_map_stays(
    tmp_path, monkeypatch, name, content, problem
):
    monkeypatch.chdir(tmp_path)
    Path("map.html").write_text("old")
    if content is not None:
        Path(name).write_bytes(content)
    said = run("draw", name, exit_code=1).stderr
    assert said.startswith(f"Error: {problem}")
    assert said.count("\n") == 1
    assert Path("map.html").read_text() == "old"


def test_rows_without_coordinates_are_listed_as_not_placed(tmp_path):
    table = tmp_path / "t.csv"
    table.write_text("name,lat,lon\nLeeds,53.8,-1.55\nAtlantis,,\n")
    done = run("draw", table, "-o", tmp_path / "map.html")
    assert "1 place in 1 country, 1 not placed (1 the table gives no coordinates), " in done.stderr
    assert "Atlantis" in (tmp_path / "map.html").read_text()


def test_a_row_that_fills_only_columns_of_its_own_is_not_lost(tmp_path):
    table = tmp_path / "t.csv"
    table.write_text("name,lat,lon,case\nLeeds,53.8,-1.55,A-1\n,,,A-2\n,,,\n")
    done = run("draw", table, "-o", tmp_path / "map.html", "-v")
    assert "1 place in 1 country, 1 not placed" in done.stderr
    assert "not placed: A-2: the table gives no coordinates (line 3)" in done.stderr


def test_a_report_given_to_draw_is_sent_to_build(tmp_path):
    report = tmp_path / "report.txt"
    report.write_text("A fire burned in Oslo.\n")
    assert "Texts are read by reportmap build." in run("draw", report, exit_code=1).stderr


def test_a_table_does_not_say_what_was_left_out_of_it(made, tmp_path):
    done = run("draw", made / "places.csv", "-o", tmp_path / "map.html")
    page = (tmp_path / "map.html").read_text()
    assert "not placed" not in done.stderr
    assert ">A table of places does not say what was left out of it.<" in page
    assert ">0 not placed<" not in page


def test_where_a_table_has_no_country_each_place_has_that_of_the_nearest_town(tmp_path):
    table = tmp_path / "t.csv"
    table.write_text("name,lat,lon\nCamp One,53.8,-1.55\nShip,0,-30\n")
    done = run("draw", table, "-o", tmp_path / "map.html", "--csv", tmp_path / "out.csv")
    assert done.stderr.startswith("the table names no country: each place is in that of the nearest town\n")
    camp, ship = csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text()))
    assert camp["country_code"] == "GB"
    assert camp["reason"].startswith("as given in the table; its country is that of ")
    assert (ship["country_code"], ship["reason"]) == ("", "as given in the table")


def test_a_page_of_a_table_from_elsewhere_claims_no_reading(made, tmp_path):
    table = tmp_path / "t.csv"
    table.write_text("name,lat,lon\nLeeds,53.8,-1.55\n")
    page = draw(table, tmp_path / "map.html").decode()
    assert ">Places of a table<" in page
    assert (
        "drew the places of a table at the coordinates that the table gives; it looked none of them up"
        in page
    )
    assert f">reportmap {version('reportmap')} read the text" not in page
    assert ">No correction by hand was applied.<" not in page
    exported = draw(made / "places.csv", tmp_path / "again.html").decode()
    assert f">reportmap {version('reportmap')} read the text" in exported


def test_a_country_that_a_table_leaves_empty_stays_empty(tmp_path):
    table = tmp_path / "t.csv"
    table.write_text("name,country,lat,lon\nLeeds,United Kingdom,53.8,-1.55\nNo man's land,,53.9,-1.5\n")
    run("draw", table, "-o", tmp_path / "map.html", "--csv", tmp_path / "out.csv")
    rows = csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text()))
    assert [row["country_code"] for row in rows] == ["GB", ""]


def test_a_file_without_end_is_refused(tmp_path):
    said = run("draw", "/dev/zero", "-o", tmp_path / "map.html", exit_code=1).stderr
    assert said == "Error: /dev/zero: has more than 500 MB; split it.\n"


def test_the_reports_of_a_bundle_are_located_anew_by_build(made, tmp_path):
    run("build", made / "case.json", "-o", tmp_path / "map.html", "--cache", made / "cache.csv")
    assert (tmp_path / "map.html").read_bytes() == (made / "map.html").read_bytes()


def test_a_bundle_without_reports_is_for_draw(made, tmp_path):
    bundle = tmp_path / "places.json"
    draw(made / "places.csv", tmp_path / "map.html", "--also", bundle)
    said = run("build", bundle, "-o", tmp_path / "map.html", exit_code=1).stderr
    assert said.endswith("places.json: holds places but no report; reportmap draw makes their map.\n")


def test_a_bundle_of_a_run_that_could_not_read_everything_is_drawn_with_exit_code_0(tmp_path):
    (tmp_path / "good.txt").write_text("Two bridges were closed in Ghent.")
    (tmp_path / "bad.txt").write_bytes(b"\x00\x01")
    inputs = [tmp_path / "good.txt", tmp_path / "bad.txt", "--cache", tmp_path / "cache.csv"]
    run("export", *inputs, "-o", tmp_path / "case.json", exit_code=1)
    draw(tmp_path / "case.json", tmp_path / "map.html")
