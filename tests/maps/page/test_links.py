"""Links to what is shown: place, country, search, view, language; and the back button."""

import pytest
from press import press_reports

from maps.page import draw

pytestmark = pytest.mark.browser


def fragment(page):
    return page.evaluate("location.hash")


def test_the_address_follows_what_is_shown(open_page):
    page = open_page(draw(press_reports()))
    assert fragment(page) == ""
    page.click("li.row button:has-text('Toronto')")
    assert fragment(page) == "#place=toronto-ca-6167865"
    page.click("[data-to=table]")
    assert fragment(page) == "#place=toronto-ca-6167865&view=table"
    page.fill("#search", "fire & flood")
    assert fragment(page) == "#q=fire+%26+flood&view=table"


def test_a_link_shows_place_country_search_and_view(open_page):
    page = open_page(draw(press_reports()), "#q=three&country=CA&view=table&place=montreal-ca-6077243")
    assert page.inner_text("#evidence-name") == "Montréal"
    assert page.input_value("#search") == "three"
    assert page.is_visible("[data-view=table] table")
    assert page.locator("tbody tr").count() == 2


def test_back_and_forward_walk_through_what_was_shown(open_page):
    page = open_page(draw(press_reports()))
    page.click("li.row button:has-text('Toronto')")
    page.click("[data-to=text]")
    page.go_back()
    assert page.is_visible("[data-view=map]")
    assert page.inner_text("#evidence-name") == "Toronto"
    page.go_back()
    assert page.is_visible("li.row")
    page.go_forward()
    assert page.inner_text("#evidence-name") == "Toronto"


def test_a_link_to_what_the_page_does_not_have_shows_the_page(open_page):
    page = open_page(draw(press_reports()), "#place=atlantis-xx-1&view=hologram&status=gone&from=x&lang=tlh")
    assert page.locator("li.row").count() == 4
    assert page.is_visible("[data-view=map]")


def test_the_skip_link_leads_to_the_list_and_changes_nothing(open_page):
    page = open_page(draw(press_reports()), "#country=CA")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "list"
    assert page.locator("li.row").count() == 2


def test_embed_shows_map_and_list_without_the_rest(open_page):
    page = open_page(draw(press_reports()), "?embed")
    assert page.is_visible(".folium-map")
    assert page.is_visible("li.row >> nth=0")
    assert not page.is_visible(".tabs")
