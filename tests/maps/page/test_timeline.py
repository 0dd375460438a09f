"""The histogram of dates: there when reports can be compared by them."""

from dataclasses import replace

import pytest
from press import press_reports
from samples import located_cities

from geo.model import Report
from maps.page import draw

pytestmark = pytest.mark.browser


def test_a_bar_filters_the_places_by_the_date_of_their_reports(open_page):
    page = open_page(draw(press_reports()))
    assert page.locator(".bars button").count() == 6
    week = ".bars button[aria-label='2 February 2026 to 8 February 2026: 1 report']"
    page.click(week)
    assert page.locator("li.row .name > span:first-child").all_inner_texts() == ["Paris", "Toronto"]
    assert page.locator(".item").count() == 1
    page.click(week)
    assert page.locator("li.row").count() == 4


def test_reports_without_a_date_are_counted_beside_the_others(open_page):
    located = press_reports()
    undated = tuple(Report(name, "It rained.") for name in ("a", "b"))
    page = open_page(draw(replace(located, reports=(*located.reports, *undated))))
    heading = page.inner_text(".timeline h2")
    number = sum(report.published is None for report in located.reports) + 2
    assert heading == f"Reports by date ({number} reports have no date)"


def test_the_range_of_dates_is_in_the_link(open_page):
    page = open_page(draw(press_reports()), "#from=2026-02-01&to=2026-02-28")
    assert page.locator("li.row .name > span:first-child").all_inner_texts() == ["Paris", "Toronto", "Tigray"]
    assert page.is_visible("text=Reports of 1 February 2026 to 28 February 2026")


def test_one_date_makes_no_histogram(open_page):
    page = open_page(draw(located_cities(3)))
    assert not page.is_visible("[data-part=timeline]")


def test_the_histogram_takes_no_marker_out_of_view(open_page):
    """It appears when the map is fitted to its places already, and makes it lower."""
    page = open_page(draw(press_reports()))
    page.wait_for_selector("html[data-basemap]")
    box = page.locator(".folium-map").bounding_box()
    pins = page.locator(".leaflet-marker-pane .pin").all()
    assert len(pins) > 0
    for pin in pins:
        place = pin.bounding_box()
        assert box["y"] <= place["y"]
        assert place["y"] + place["height"] <= box["y"] + box["height"]
