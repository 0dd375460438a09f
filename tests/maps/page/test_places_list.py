"""The list of places by country: the primary interface."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect
from press import press_reports
from samples import located_cities, located_many

from maps.page import draw

pytestmark = pytest.mark.browser


def countries(page):
    return page.locator(".group h3").all_inner_texts()


def names(page):
    return page.locator("li.row .name > span:first-child").all_inner_texts()


def test_places_are_grouped_by_country_the_most_reported_first(open_page):
    page = open_page(draw(press_reports()))
    assert countries(page) == ["France", "Canada", "Ethiopia"]
    assert names(page) == ["Paris", "Toronto", "Montréal", "Tigray"]
    assert page.locator("li.row .number").all_inner_texts() == ["7", "3", "1", ""]
    assert page.locator(".group .amount").all_inner_texts() == ["1 place", "2 places · 4 reported", "1 place"]


def test_a_large_number_stands_whole_beside_its_place(open_page):
    located = located_cities(1)
    toronto = replace(located.locations[0], reported_count=1_500_000)
    page = open_page(draw(replace(located, locations=(toronto,))))
    number = page.locator("li.row .number")
    assert number.inner_text() == "1,500,000"
    badge, scroller = number.bounding_box(), page.locator(".side .scroll").bounding_box()
    assert badge["x"] >= scroller["x"]


def test_the_list_sorts_by_name(open_page):
    page = open_page(draw(press_reports()))
    page.select_option(".order select", "name")
    assert countries(page) == ["Canada", "Ethiopia", "France"]
    assert names(page) == ["Montréal", "Toronto", "Tigray", "Paris"]


def test_ambiguous_places_are_flagged_in_words(open_page):
    page = open_page(draw(press_reports()))
    assert page.locator("li.row:has(.status.ambiguous) .name > span:first-child").all_inner_texts() == [
        "Paris"
    ]


def test_a_closed_group_is_filled_when_it_is_opened(open_page):
    page = open_page(draw(located_many(3000)))
    assert page.locator("li.row").count() == 0
    page.locator(".group summary").first.click()
    expect(page.locator("li.row")).to_have_count(200)
    page.click(".more button")
    assert page.locator("li.row").count() > 200


def test_all_places_of_a_large_group_can_be_reached(open_page):
    page = open_page(draw(located_many(3000)))
    group = page.locator(".group").first
    total = int(group.locator(".amount").inner_text().split()[0].replace(",", ""))
    group.locator("summary").click()
    expect(group.locator("li.row")).to_have_count(200)
    while group.locator(".more button").count():
        group.locator(".more button").click()
    assert group.locator("li.row").count() == total


def test_pointing_at_a_row_tells_the_map(open_page):
    page = open_page(draw(press_reports()))
    page.hover("li.row >> nth=1")
    assert "hovered" in page.get_attribute("li.row >> nth=1", "class")


def test_all_that_is_not_placed_can_be_reached(open_page):
    located = press_reports()
    many = tuple(replace(located.unplaced[0], reason=f"reason {number}") for number in range(450))
    page = open_page(draw(replace(located, unplaced=many)))
    assert page.locator(".item").count() == 200
    while page.locator(".items > .more button").count():
        page.click(".items > .more button")
    assert page.locator(".item").count() == 450


def test_a_page_without_a_place_says_so_and_one_without_a_match_says_that(open_page):
    page = open_page(draw(located_cities(0)))
    assert page.inner_text("[data-part=list] .nothing") == "No place is on the map."
    page = open_page(draw(located_cities(2)), "#q=atlantis")
    assert page.inner_text("[data-part=list] .nothing") == "Nothing matches."
