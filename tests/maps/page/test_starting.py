"""How the page starts: what fails on the way, and what comes late in a page of very many places."""

import pytest
from playwright.sync_api import expect
from samples import located_cities, located_many

from maps.page import draw
from maps.page.payload import MANY_PLACES

pytestmark = pytest.mark.browser

SEARCH = "[data-part=search] input"
RESIZE_ERROR = "window.dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop' }));"


def started_with(browser, tmp_path, script):
    """Open a page in which `script` runs as the document begins."""
    file = tmp_path / "page.html"
    file.write_text(draw(located_cities(3)), encoding="utf-8")
    context = browser.new_context(offline=True)
    context.add_init_script(script)
    page = context.new_page()
    page.goto(file.as_uri())
    page.wait_for_load_state()
    return page


@pytest.mark.parametrize("lacking", ["ResizeObserver", "DecompressionStream"])
def test_where_the_script_fails_the_page_reads_as_without_one(browser, tmp_path, lacking):
    page = started_with(browser, tmp_path, f"window.{lacking} = undefined;")
    page.wait_for_selector("html:not(.scripted)")
    assert page.is_visible("[data-part=places] h4 >> nth=0")


def test_what_a_browser_reports_without_anything_thrown_is_no_failure(browser, tmp_path):
    page = started_with(
        browser, tmp_path, f"document.addEventListener('readystatechange', () => {{ {RESIZE_ERROR} }});"
    )
    page.wait_for_selector("html.scripted[data-ready]")


def test_very_many_places_get_their_names_after_their_markers(open_page):
    page = open_page(draw(located_many(MANY_PLACES + 1)))
    named = page.locator(".leaflet-marker-pane .pin:not(.pin-group)").evaluate_all(
        "pins => pins.map((pin) => pin.getAttribute('aria-label'))"
    )
    assert named
    assert all("ville" in label for label in named)
    page.fill(SEARCH, "ville 77")
    page.click("summary >> nth=1")
    expect(page.locator("li.row .name").first).to_be_visible()


def test_a_link_to_one_of_very_many_places_opens_it(open_page):
    located = located_many(MANY_PLACES + 1)
    location = located.locations[7]
    page = open_page(draw(located), f"#place={location.id}")
    assert page.inner_text("#evidence-name") == location.place.name
