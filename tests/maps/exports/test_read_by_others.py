"""What other programs make of our files: GDAL, the XML schemas, openpyxl, SQLite, a JSON schema."""

import importlib.util
import io
import json
import sqlite3
import struct
from dataclasses import replace
from pathlib import Path

import gpxpy
import jsonschema
import openpyxl
import pyogrio
import pytest
from fastkml import kml as fastkml
from lxml import etree
from strategies import HOSTILE, corners, hostile

from geo.errors import OutputError
from geo.model import Located
from geo.tables import TABLES
from maps.exports import format_names, load_format

EMPTY = Located(locations=())
EXAMPLES = pytest.mark.parametrize(
    "located", [EMPTY, hostile(), corners()], ids=["empty", "hostile", "corners"]
)
KML = "{http://www.opengis.net/kml/2.2}"


def encode(name, located, table="locations"):
    return load_format(name).encode(located, table)


def in_xml(text):
    """Give a text as an XML parser hands it on: one kind of line end, no control characters."""
    allowed = [c if c in "\t\n\r" or ord(c) >= 32 else "\ufffd" for c in text]
    return "".join(allowed).replace("\r\n", "\n").replace("\r", "\n")


def schema(package, path):
    folder = Path(importlib.util.find_spec(package).origin).parent
    return etree.XMLSchema(etree.parse(folder / path, etree.XMLParser(no_network=True)))


@pytest.fixture(scope="module")
def kml_schema():
    return schema("fastkml", "schema/ogckml22.xsd")


@pytest.fixture(scope="module")
def gpx_schema():
    return schema("gpx", "gpx.xsd")


def gdal(tmp_path, name, located, **options):
    """Read a file as GDAL does: its fields by name, and longitude and latitude of each feature."""
    path = tmp_path / f"file.{name}"
    path.write_bytes(encode(name, located))
    meta, _, geometry, columns = pyogrio.raw.read(path, **options)
    fields = dict(zip(meta["fields"], columns, strict=True))
    return fields, [None if wkb is None else struct.unpack("<2d", wkb[5:21]) for wkb in geometry]


def positions(located):
    return [(location.place.longitude, location.place.latitude) for location in located.locations]


def test_gdal_reads_the_geojson(tmp_path):
    fields, points = gdal(tmp_path, "geojson", hostile())
    assert points == positions(hostile()) + [None] * len(HOSTILE)
    assert list(fields["place"]) == [*HOSTILE, *HOSTILE]
    assert list(fields["first_quote"]) == [*HOSTILE, *HOSTILE]


def test_gdal_reads_poles_antimeridian_and_tiny_numbers(tmp_path):
    assert gdal(tmp_path, "geojson", corners())[1] == positions(corners())
    assert gdal(tmp_path, "gpkg", corners(), layer="locations")[1] == positions(corners())


def test_gdal_reads_the_geopackage(tmp_path):
    fields, points = gdal(tmp_path, "gpkg", hostile(), layer="locations")
    assert points == positions(hostile())
    assert list(fields["place"]) == list(HOSTILE)
    assert list(fields["reported_count"]) == [3] * len(HOSTILE)
    assert [list(layer) for layer in pyogrio.list_layers(tmp_path / "file.gpkg")] == [
        ["locations", "Point"],
        ["mentions", "Point"],
        ["unplaced", None],
    ]
    assert pyogrio.read_info(tmp_path / "file.gpkg", layer="locations")["crs"] == "EPSG:4326"


def test_gdal_reads_the_kml_a_layer_for_each_country_and_one_for_what_was_not_placed(tmp_path):
    fields, points = gdal(tmp_path, "kml", hostile(), layer="Canada")
    assert points == positions(hostile())
    assert list(fields["Name"]) == [in_xml(text) for text in HOSTILE]
    assert [name for name, _ in pyogrio.list_layers(tmp_path / "file.kml")] == ["Canada", "Not placed"]


def test_gdal_reads_the_gpx(tmp_path):
    fields, points = gdal(tmp_path, "gpx", hostile(), layer="waypoints")
    assert points == positions(hostile())
    assert [text.strip() for text in fields["desc"]] == [in_xml(text).strip() for text in HOSTILE]


def test_gdal_reads_the_csv(tmp_path):
    fields, points = gdal(
        tmp_path, "csv", corners(), X_POSSIBLE_NAMES="longitude", Y_POSSIBLE_NAMES="latitude"
    )
    assert points == positions(corners())
    assert list(fields["country_code"]) == ["NA"] * len(points)


@EXAMPLES
def test_the_kml_is_valid_kml_2_2(kml_schema, located):
    kml_schema.assertValid(etree.fromstring(encode("kml", located)))


@EXAMPLES
def test_the_gpx_is_valid_gpx_1_1(gpx_schema, located):
    gpx_schema.assertValid(etree.fromstring(encode("gpx", located)))


def test_the_kml_carries_every_column_as_extended_data():
    root = etree.fromstring(encode("kml", hostile()))
    for number, placemark in enumerate(root.iter(f"{KML}Placemark")):
        if number < len(HOSTILE):
            data = {each.get("name"): each[0].text for each in placemark.iter(f"{KML}Data")}
            assert set(data) == set(TABLES["locations"].header)
            assert data["first_quote"] == in_xml(HOSTILE[number])


def test_a_quote_in_a_kml_description_is_text_to_the_program_that_shows_it():
    described = [
        each.text or "" for each in etree.fromstring(encode("kml", hostile())).iter(f"{KML}description")
    ]
    assert any("&lt;script&gt;" in text for text in described)
    assert not any("<script" in text for text in described)


def test_a_place_without_a_country_has_a_folder_too():
    location = corners().locations[0]
    at_sea = Located(locations=(replace(location, place=replace(location.place, country_code=None)),))
    names = [name.text for name in etree.fromstring(encode("kml", at_sea)).iter(f"{KML}name")]
    assert names == ["Reported places", "No country", "Corner 0"]


def test_fastkml_reads_the_folders_and_their_placemarks():
    (document,) = fastkml.KML.from_string(encode("kml", corners()).decode().partition("\n")[2]).features
    (namibia,) = document.features
    assert namibia.name == "Namibia"
    assert [(p.geometry.x, p.geometry.y) for p in namibia.features] == positions(corners())


def test_gpxpy_reads_the_waypoints():
    read = gpxpy.parse(encode("gpx", corners()).decode())
    assert [point.name for point in read.waypoints] == [f"Corner {n}, NA" for n in range(7)]
    assert [(p.longitude, p.latitude) for p in read.waypoints] == [
        (-180.0 if longitude == 180 else longitude, latitude) for longitude, latitude in positions(corners())
    ]


def test_the_workbook_holds_four_sheets_and_no_formula():
    workbook = openpyxl.load_workbook(io.BytesIO(encode("xlsx", hostile())))
    assert workbook.sheetnames == ["locations", "mentions", "unplaced", "about"]
    for sheet in workbook:
        kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None}
        assert kinds <= {"s", "n"}
        assert not any(cell.hyperlink for row in sheet.iter_rows() for cell in row)


@pytest.mark.parametrize("table", sorted(TABLES))
def test_the_sheet_that_was_asked_for_opens(table):
    workbook = openpyxl.load_workbook(io.BytesIO(encode("xlsx", corners(), table)))
    assert workbook.active.title == table


def test_a_quote_that_is_longer_than_a_cell_may_be_is_cut_and_says_so():
    long = replace(corners().locations[0], first_quote="x" * 40_000)
    sheet = openpyxl.load_workbook(io.BytesIO(encode("xlsx", Located(locations=(long,)))))["locations"]
    header = [cell.value for cell in sheet[1]]
    quote = sheet[2][header.index("first_quote")].value
    assert len(quote) == 32_767
    assert quote.endswith("x…")


def test_the_geopackage_says_what_it_is_and_is_whole():
    data = encode("gpkg", hostile())
    assert data[68:72] == b"GPKG"
    database = sqlite3.connect(":memory:")
    database.deserialize(data)
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("SELECT count(*) FROM mentions WHERE geom IS NULL").fetchone() == (len(HOSTILE),)
    database.close()


FEATURES = {
    "type": "object",
    "required": ["type", "features"],
    "properties": {
        "type": {"const": "FeatureCollection"},
        "bbox": {"type": "array", "minItems": 4, "maxItems": 4, "items": {"type": "number"}},
        "features": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["type", "geometry", "properties"],
                "properties": {
                    "type": {"const": "Feature"},
                    "id": {"type": ["string", "number"]},
                    "properties": {"type": ["object", "null"]},
                    "geometry": {
                        "oneOf": [
                            {"type": "null"},
                            {
                                "type": "object",
                                "required": ["type", "coordinates"],
                                "additionalProperties": False,
                                "properties": {
                                    "type": {"const": "Point"},
                                    "coordinates": {
                                        "type": "array",
                                        "prefixItems": [
                                            {"type": "number", "minimum": -180, "maximum": 180},
                                            {"type": "number", "minimum": -90, "maximum": 90},
                                        ],
                                        "minItems": 2,
                                        "items": False,
                                    },
                                },
                            },
                        ]
                    },
                },
                "not": {"anyOf": [{"required": ["coordinates"]}, {"required": ["features"]}]},
            },
        },
    },
    "not": {
        "anyOf": [{"required": ["geometry"]}, {"required": ["coordinates"]}, {"required": ["properties"]}]
    },
}
"""What RFC 7946 asks of a collection of points, section 7.1 included."""


@pytest.mark.parametrize("table", sorted(TABLES))
@EXAMPLES
def test_the_geojson_is_what_rfc_7946_asks_for(located, table):
    jsonschema.Draft202012Validator(FEATURES).validate(json.loads(encode("geojson", located, table)))


def test_the_box_of_geojson_crosses_the_antimeridian_where_that_is_shorter():
    suva_and_apia = Located(locations=tuple(at(lon) for lon in (178.4, -171.8)))
    assert json.loads(encode("geojson", suva_and_apia))["bbox"] == [178.4, -18.1, -171.8, -18.1]


def test_the_box_of_geojson_is_the_plain_one_elsewhere():
    two = Located(locations=tuple(at(lon) for lon in (-79.4, 19.0)))
    assert json.loads(encode("geojson", two))["bbox"] == [-79.4, -18.1, 19.0, -18.1]


def at(longitude):
    location = corners().locations[-1]
    return replace(location, place=replace(location.place, longitude=longitude))


def test_each_line_of_json_lines_is_an_object_with_the_columns():
    for name, table in TABLES.items():
        lines = encode("jsonl", hostile(), name).decode().splitlines()
        assert len(lines) == len(table.rows(hostile()))
        assert all(list(json.loads(line)) == list(table.header) for line in lines)


def test_workbook_rows_are_the_rows_of_the_table():
    found = load_format("xlsx").decode(encode("xlsx", corners()), "file")
    assert TABLES["locations"].rows(found) == TABLES["locations"].rows(corners())


@pytest.mark.parametrize("name", sorted(set(format_names()) - {"csv", "json", "jsonl"}))
def test_the_sources_of_the_places_are_named_in_every_format_that_has_room(name):
    data = encode(name, corners())
    if name == "xlsx":
        about = openpyxl.load_workbook(io.BytesIO(data))["about"]
        data = repr([cell.value for row in about.iter_rows() for cell in row]).encode()
    assert b"GeoNames" in data


def test_more_rows_than_a_sheet_holds_are_refused_and_not_dropped():
    many = Located(locations=corners().locations[:1] * 1_048_576)
    with pytest.raises(OutputError, match="1048576 locations are more than the 1048576 rows of a sheet"):
        encode("xlsx", many)
