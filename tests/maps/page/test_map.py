"""The map: markers, names, keyboard, the online map, pictures."""

import csv
import io
import re
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from PIL import Image
from samples import located_cities, located_many

from geo import Report, locate
from geo.model import Kind, Status
from maps.page import PageOptions, Tiles, draw

pytestmark = pytest.mark.browser

PLACES = ".pin:not(.pin-group):not(.map-legend .pin):not(.pin-candidate)"


TILE_COLOUR = (200, 60, 120)


class _TileServer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        content = io.BytesIO()
        Image.new("RGB", (256, 256), TILE_COLOUR).save(content, "PNG")
        self.send_response(200)
        self.send_header("Content-Type", "image/png")
        self.end_headers()
        self.wfile.write(content.getvalue())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def tile_server():
    with ThreadingHTTPServer(("127.0.0.1", 0), _TileServer) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def opened(open_page, located, options=None, **more):
    page = open_page(draw(located, options), **more)
    page.wait_for_selector("html[data-basemap=ready]")
    return page


def marker_names(page):
    labels = page.locator(PLACES).evaluate_all("pins => pins.map((pin) => pin.getAttribute('aria-label'))")
    return sorted(label.partition(",")[0] for label in labels)


def spread_out():
    """Places far enough apart that every view of them shows each with a marker of its own."""
    located = located_cities()
    names = {"Toronto", "Madrid", "Athens", "Namibe", "Suva"}
    return replace(located, locations=tuple(x for x in located.locations if x.place.name in names))


def test_markers_list_and_table_show_the_same_places(open_page, tmp_path):
    page = opened(open_page, spread_out())
    listed = page.locator("li.row .name > span:first-child").all_inner_texts()
    page.click("text=Download")
    with page.expect_download() as download:
        page.click("[data-download=csv]")
    download.value.save_as(tmp_path / "places.csv")
    with (tmp_path / "places.csv").open(encoding="utf-8", newline="") as file:
        rows = [row["place"] for row in csv.DictReader(file)]
    assert marker_names(page) == sorted(listed) == sorted(rows)


def test_markers_follow_the_search(open_page):
    page = opened(open_page, spread_out())
    page.fill("[data-part=search] input", "athens")
    page.locator(PLACES).nth(1).wait_for(state="detached")
    assert marker_names(page) == ["Athens"]


def test_a_marker_says_its_place_number_and_doubt(open_page):
    page = opened(open_page, located_cities(1))
    pin = page.locator(PLACES)
    assert pin.get_attribute("aria-label") == "Toronto, Canada: 3 reported"
    assert pin.inner_text() == "3"
    located = located_cities(1)
    doubtful = replace(located.locations[0], status=Status.AMBIGUOUS, reported_count=None)
    page = opened(open_page, replace(located, locations=(doubtful,)))
    assert page.locator(PLACES).get_attribute("aria-label") == "Toronto, Canada: 1 mention, ambiguous"
    assert "pin-ambiguous" in page.locator(PLACES).get_attribute("class")


def test_a_country_is_drawn_as_an_area_and_a_city_as_a_spot(open_page):
    located = located_cities(1)
    country = replace(located.locations[0], place=replace(located.locations[0].place, kind=Kind.COUNTRY))
    page = opened(open_page, replace(located, locations=(country,)))
    assert "pin-area" in page.locator(PLACES).get_attribute("class")


def test_places_that_would_cover_each_other_are_gathered_and_parted_by_a_click(open_page):
    page = opened(open_page, located_cities(12))
    group = page.locator(".leaflet-marker-pane .pin-group").first
    size = int(group.inner_text())
    assert group.get_attribute("aria-label") == f"{size} places close together: zoom in"
    before = page.evaluate("map_reported.getZoom()")
    group.click()
    page.wait_for_timeout(500)
    assert page.evaluate("map_reported.getZoom()") > before


def test_markers_keep_the_distance_that_a_finger_needs(open_page):
    page = opened(open_page, located_many(400))
    centres = page.locator(".leaflet-marker-pane .pin").evaluate_all(
        "pins => pins.map((pin) => { const box = pin.getBoundingClientRect();"
        " return [box.x + box.width / 2, box.y + box.height / 2, box.width]; })"
    )
    assert len(centres) > 10
    assert min(width for _, _, width in centres) >= 24
    closest = min(
        ((ax - bx) ** 2 + (ay - by) ** 2) ** 0.5
        for at, (ax, ay, _) in enumerate(centres)
        for bx, by, _ in centres[at + 1 :]
    )
    assert closest >= 22


def test_places_on_one_spot_are_listed(open_page):
    located = located_cities(3)
    spot = located.locations[0].place
    moved = [
        replace(x, place=replace(x.place, latitude=spot.latitude, longitude=spot.longitude))
        for x in located.locations
    ]
    page = opened(open_page, replace(located, locations=tuple(moved)))
    page.locator(".leaflet-marker-pane .pin-group").click()
    assert page.locator(".group-list bdi").all_inner_texts() == ["Toronto", "New York City", "London"]
    page.keyboard.press("Escape")
    page.wait_for_selector(".group-list", state="detached")
    assert page.evaluate("document.activeElement.className").startswith("leaflet-marker-icon")


def test_one_tab_stop_leads_to_the_markers_and_arrows_go_between_them(open_page):
    page = opened(open_page, spread_out())
    assert page.locator(".leaflet-marker-pane [tabindex='0']").count() == 1
    page.locator("[aria-label^='Madrid']").focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')").startswith("Athens")
    assert page.locator(".leaflet-marker-pane [tabindex='0']").count() == 1
    page.keyboard.press("Enter")
    page.wait_for_selector(".pin-selected")
    assert "place=athens" in page.evaluate("location.hash")


def test_pointing_at_a_row_lights_its_marker(open_page):
    page = opened(open_page, spread_out())
    page.hover("li.row:has-text('Madrid')")
    assert page.locator(".pin-hovered").get_attribute("aria-label").startswith("Madrid")


def test_the_selected_ambiguous_place_shows_what_else_it_could_be(open_page):
    page = opened(open_page, located_cities(12))
    page.click("li.row:has-text('Paris')")
    page.wait_for_selector(".leaflet-marker-pane .pin-candidate", state="attached")
    assert (
        page.locator(".leaflet-marker-pane .pin-candidate span").get_attribute("title")
        == "Choose Paris, Texas, United States"
    )


def test_names_cover_neither_each_other_nor_markers(open_page):
    page = opened(open_page, located_many(60))
    boxes = page.evaluate(
        """[...document.querySelectorAll('.map-label, .leaflet-marker-pane .pin')]
          .sort((a, b) => b.className.includes('map-label') - a.className.includes('map-label'))
          .map((each) => [each.className.includes('map-label'), each.getBoundingClientRect().toJSON()])"""
    )
    assert {is_label for is_label, _ in boxes} == {True, False}
    for at, (is_label, a) in enumerate(boxes):
        for _, b in boxes[at + 1 :]:
            across = min(a["right"], b["right"]) - max(a["left"], b["left"])
            down = min(a["bottom"], b["bottom"]) - max(a["top"], b["top"])
            assert not is_label or across < 4 or down < 4


def test_a_marker_holds_its_number_whole_however_small_beside_the_largest(open_page):
    located = spread_out()
    counts = dict(zip(("Toronto", "Madrid", "Athens", "Suva"), (1_500_000, 1200, 282, 54_000), strict=True))
    page = opened(
        open_page,
        replace(
            located,
            locations=tuple(replace(x, reported_count=counts.get(x.place.name)) for x in located.locations),
        ),
    )
    faces = page.locator(f"{PLACES}:not(.pin-uncounted) .pin-face").evaluate_all(
        """faces => faces.map((face) => {
          const range = document.createRange();
          range.selectNodeContents(face);
          const [text, disc] = [range, face].map((each) => each.getBoundingClientRect());
          return [face.textContent, disc.width - text.width, disc.width - disc.height];
        })"""
    )
    assert sorted(number for number, _, _ in faces) == ["1,200", "1,500,000", "282", "54,000"]
    assert all(room > 4 and abs(ellipse) < 0.5 for _, room, ellipse in faces), faces


def test_no_zoom_shows_a_city_at_the_scale_of_streets(open_page):
    page = opened(open_page, located_cities(1))
    for _ in range(12):
        page.evaluate("() => { map_reported.setZoom(map_reported.getZoom() + 1, { animate: false }); }")
    assert page.evaluate("map_reported.getZoom()") <= 10


def test_places_around_the_pacific_stand_together(open_page):
    located = located_cities(12)
    suva = located.locations[10]
    apia = replace(
        suva, id="apia-ws-1", place=replace(suva.place, name="Apia", longitude=-171.7, latitude=-13.8)
    )
    page = opened(open_page, replace(located, locations=(suva, apia)))
    assert page.evaluate("map_reported.getZoom()") > 4
    assert marker_names(page) == ["Apia", "Suva"]


def test_the_online_map_is_asked_for_only_when_the_reader_wants_it(browser, tmp_path):
    tiles = Tiles("https://tiles.example.org/{z}/{x}/{y}.png", "Example & <b>mappers</b>")
    file = tmp_path / "page.html"
    file.write_text(draw(located_cities(3), PageOptions(tiles=tiles)), encoding="utf-8")
    context = browser.new_context(offline=True)
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    page.wait_for_selector("html[data-basemap=ready]")
    assert [url for url in asked if url.startswith("http")] == []
    assert "tells tiles.example.org" in page.inner_text(".map-tiles")
    page.check("#online-map")
    page.wait_for_timeout(300)
    hosts = {re.match(r"https://([^/]+)", url)[1] for url in asked if url.startswith("http")}
    assert hosts == {"tiles.example.org"}
    assert "Example & <b>mappers</b>" in page.inner_text(".map-credits")
    context.close()


def test_the_picture_is_a_png_named_after_the_title(open_page, tmp_path):
    page = opened(open_page, located_cities(12))
    page.click("text=Download")
    with page.expect_download() as download:
        page.click("[data-download=png]")
    assert download.value.suggested_filename == "cases-in-many-cities.png"
    download.value.save_as(tmp_path / "map.png")
    content = (tmp_path / "map.png").read_bytes()
    assert content.startswith(b"\x89PNG")
    assert len(content) > 50_000


def test_the_map_credits_what_it_shows_and_carries_no_flag(open_page):
    page = opened(open_page, located_cities(3))
    assert page.inner_text(".map-credits") == "Leaflet · Natural Earth · GeoNames"
    assert page.locator(".leaflet-attribution-flag").count() == 0


def test_what_a_name_could_also_mean_is_brought_into_view(open_page):
    page = opened(open_page, located_cities(12), reduced_motion="reduce")
    page.evaluate("() => { map_reported.setView([48.85, 2.35], 6, { animate: false }); }")
    page.click("li.row:has-text('Paris')")
    frame, pin = (
        page.locator(each).bounding_box() for each in ("#map_reported", ".leaflet-marker-pane .pin-candidate")
    )
    assert frame["x"] < pin["x"] < frame["x"] + frame["width"]
    assert frame["y"] < pin["y"] < frame["y"] + frame["height"]


def test_markers_are_named_in_the_language_of_the_page(open_page):
    page = opened(open_page, located_cities(1))
    page.select_option(".tools select", "de")
    page.wait_for_selector("html[lang=de]")
    assert page.locator(PLACES).get_attribute("aria-label") == "Toronto, Kanada: 3 gemeldet"


def test_the_legend_explains_what_is_shown_and_covers_no_marker(open_page):
    page = opened(open_page, located_cities(12), viewport={"width": 1024, "height": 768})
    legend = page.locator(".map-legend")
    assert "number the report gives" in legend.inner_text()
    assert "several places: zoom in" in legend.inner_text()
    lowest = max(
        box["y"] + box["height"]
        for pin in page.locator(".leaflet-marker-pane .pin").all()
        if (box := pin.bounding_box()) is not None
    )
    assert lowest < legend.bounding_box()["y"]
    page.fill("#search", "toronto")
    page.wait_for_function("!document.querySelector('.map-legend').textContent.includes('several places')")


def test_groups_of_places_do_not_overlap(open_page):
    page = opened(open_page, located_many(400))
    circles = page.locator(".leaflet-marker-pane .pin-group").evaluate_all(
        "pins => pins.map((pin) => { const box = pin.getBoundingClientRect();"
        " return [box.x + box.width / 2, box.y + box.height / 2, box.width / 2]; })"
    )
    assert len(circles) > 5
    for at, (ax, ay, a) in enumerate(circles):
        for bx, by, b in circles[at + 1 :]:
            assert ((ax - bx) ** 2 + (ay - by) ** 2) ** 0.5 > a + b - 2


def test_the_online_map_is_seen_over_the_land(browser, tile_server, tmp_path):
    file = tmp_path / "page.html"
    tiles = Tiles(f"{tile_server}/{{z}}/{{x}}/{{y}}.png", "Example")
    file.write_text(draw(located_cities(3), PageOptions(tiles=tiles)), encoding="utf-8")
    context = browser.new_context()
    page = context.new_page()
    page.goto(file.as_uri())
    page.wait_for_selector("html[data-ready]")
    page.check("#online-map")
    page.wait_for_selector(".leaflet-tile-loaded")
    page.wait_for_timeout(500)
    shot = Image.open(io.BytesIO(page.locator("#map_reported").screenshot())).convert("RGB")
    context.close()
    _, commonest = max(shot.getcolors(shot.width * shot.height))
    assert commonest == TILE_COLOUR


def test_several_places_of_one_county_are_parted_as_the_map_opens(open_page):
    located = located_cities(3)
    towns = [(33.58, -95.91), (33.66, -95.55), (33.61, -95.05)]
    near = tuple(
        replace(one, place=replace(one.place, latitude=latitude, longitude=longitude))
        for one, (latitude, longitude) in zip(located.locations, towns, strict=True)
    )
    page = open_page(draw(replace(located, locations=near)))
    assert page.locator(".leaflet-marker-pane .pin").count() == 3
    alone = open_page(draw(replace(located, locations=near[:1])))
    assert alone.evaluate("map_reported.getZoom()") == 6


PAINTED = """() => {
  const texts = window.painted = [];
  const { fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
    texts.push(text);
    fillText.call(this, text, ...rest);
  };
}"""


def painted_texts(page):
    """What the picture that the reader saves says."""
    page.evaluate(PAINTED)
    page.click("text=Download")
    with page.expect_download():
        page.click("[data-download=png]")
    return page.evaluate("window.painted")


def test_the_picture_says_how_many_places_are_in_it(open_page):
    located = located_cities(12)
    countries = len({location.place.country_code for location in located.locations})
    page = opened(open_page, located)
    assert f"{len(located.locations)} places · {countries} countries" in painted_texts(page)
    page.evaluate("map_reported.setView([48.85, 2.35], 8, { animate: false })")
    assert f"1 of {len(located.locations)} places shown" in painted_texts(page)


def test_a_picture_saved_from_the_table_shows_all_places(open_page):
    located = located_cities(12)
    page = open_page(draw(located), "#view=table")
    texts = painted_texts(page)
    assert f"{len(located.locations)} places" in " ".join(texts)
    assert "Toronto" in texts


def test_a_country_with_a_marker_is_named_once(open_page):
    report = Report(id="report", text="Four were held in Kazakhstan.", language="en")
    page = opened(open_page, locate([report]))
    assert page.locator(".leaflet-pane :text('Kazakhstan')").count() == 1


def test_the_scale_is_in_the_language_of_the_interface(open_page):
    page = opened(open_page, located_cities(12))
    assert page.inner_text(".leaflet-control-scale-line").endswith(" km")
    page.select_option(".tools select", "ru")
    page.wait_for_selector("html[lang=ru]")
    assert page.inner_text(".leaflet-control-scale-line").endswith(" км")
