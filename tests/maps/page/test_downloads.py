"""Downloads of what is shown: the same columns, and the same bytes, as `reportmap export` writes."""

import json
import xml.etree.ElementTree as ElementTree
from dataclasses import replace

import pytest
from press import press_reports
from samples import located_cities

from geo.model import Located
from maps.exports.csv import encode
from maps.exports.geojson import decode
from maps.page import PageOptions, draw

pytestmark = pytest.mark.browser

KML = "{http://www.opengis.net/kml/2.2}"


def download(page, what):
    page.click("summary:has-text('Download')")
    with page.expect_download() as waiting:
        page.click(f"[data-download={what}]")
    return waiting.value


def content(page, what):
    return download(page, what).path().read_bytes().decode("utf-8")


@pytest.mark.parametrize("located", [press_reports(), located_cities(12)], ids=["press", "cities"])
def test_the_csv_is_byte_for_byte_what_the_command_exports(open_page, located):
    assert content(open_page(draw(located)), "csv") == encode(located, "locations").decode("utf-8")


def test_downloads_hold_what_is_shown(open_page):
    located = press_reports()
    page = open_page(draw(located), "#country=CA")
    shown = Located(locations=tuple(place for place in located.locations if place.place.country_code == "CA"))
    assert "2 shown places" in page.text_content(".menu .facts")
    assert content(page, "csv") == encode(shown, "locations").decode("utf-8")
    assert len(json.loads(content(page, "geojson"))["features"]) == 2


def test_geojson_has_longitude_first_and_null_for_what_is_not_placed(open_page):
    collection = json.loads(content(open_page(draw(press_reports())), "geojson"))
    assert collection["type"] == "FeatureCollection"
    toronto = next(
        feature for feature in collection["features"] if feature["properties"].get("place") == "Toronto"
    )
    assert toronto["geometry"] == {"type": "Point", "coordinates": [-79.4163, 43.70011]}
    (missing,) = [feature for feature in collection["features"] if feature["geometry"] is None]
    assert missing["properties"]["text"] == "Springfield"
    assert collection["bbox"] == [-79.4163, 14, 38.83, 48.85341]


def test_kml_is_well_formed_with_a_folder_for_each_country(open_page):
    root = ElementTree.fromstring(content(open_page(draw(press_reports())), "kml"))
    assert {name.text for name in root.findall(f".//{KML}Folder/{KML}name")} == {
        "Canada",
        "Ethiopia",
        "France",
    }
    positions = [position.text for position in root.findall(f".//{KML}coordinates")]
    assert "2.3488,48.85341" in positions


def test_files_are_named_after_the_title(open_page):
    page = open_page(draw(press_reports(), PageOptions(title="Überfälle: what we know / 2026?")))
    assert download(page, "csv").suggested_filename == "uberfalle-what-we-know-2026.csv"


def test_a_quote_in_kml_is_text_to_programs_that_take_a_description_for_html(open_page):
    (location, *_) = press_reports().locations
    bold = replace(location, first_quote="<b>Toronto</b> & more", resolutions=())
    root = ElementTree.fromstring(content(open_page(draw(Located(locations=(bold,)))), "kml"))
    assert root.find(f".//{KML}description").text == "&lt;b&gt;Toronto&lt;/b&gt; &amp; more"


def test_downloaded_geojson_can_be_drawn_again(open_page):
    found = decode(content(open_page(draw(press_reports())), "geojson").encode(), "places.geojson")
    assert encode(found, "locations") == encode(press_reports(), "locations")
    assert [unplaced.mention.text for unplaced in found.unplaced] == ["Springfield"]
