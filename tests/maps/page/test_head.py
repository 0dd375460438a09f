"""The head: what the page is about, in numbers that filter."""

from dataclasses import replace

import pytest
from press import press_reports
from samples import located_cities

from geo.model import Claim
from maps.page import PageOptions, draw

pytestmark = pytest.mark.browser


def figures(page):
    return [" ".join(text.split()) for text in page.locator(".figures li").all_inner_texts()]


def rows(page):
    return page.locator("li.row .name > span:first-child").all_inner_texts()


def test_the_figures_sum_up_the_report(open_page):
    page = open_page(draw(press_reports()))
    assert figures(page) == ["4 places", "3 countries", "1 ambiguous", "1 not placed"]
    assert page.inner_text(".balance") == "Mentions of reported places: 7 = 6 placed + 1 not placed"


def test_numbers_of_one_kind_are_summed_and_held_against_the_claim(open_page):
    page = open_page(draw(located_cities(10)))
    assert figures(page)[:3] == ["10 places", "10 countries", "at least 27 reported"]
    assert page.inner_text(".claim") == "27 of the 54 cases claimed"


def test_a_place_without_a_number_adds_nothing_to_numbers_that_say_what_they_count(open_page):
    located = replace(located_cities(10), claims=())
    assert {location.count_unit for location in located.locations} > {None}
    numbers = sum(location.reported_count or 0 for location in located.locations)
    assert figures(open_page(draw(located)))[2] == f"at least {numbers} reported"


def test_a_place_without_a_number_stands_for_one_where_no_number_says_what_it_counts(open_page):
    located = located_cities(10)
    unsaid = [replace(one, count_unit=one.count_unit and "locations") for one in located.locations]
    page = open_page(draw(replace(located, locations=tuple(unsaid), claims=())))
    assert figures(page)[2] == f"at least {sum(one.reported_count or 1 for one in unsaid)} reported"


def test_a_claim_about_countries_is_held_against_the_countries(open_page):
    located = located_cities(3)
    claim = Claim("report", 30, "countries", "world", None, "In all, 54 in 30 countries.", 0, 2)
    page = open_page(draw(replace(located, claims=(claim,))))
    assert page.inner_text(".claim") == "3 of the 30 countries claimed"
    assert (
        page.locator(".claim button").get_attribute("title")
        == "The report claims: In all, 54 in 30 countries."
    )


def test_every_number_filters(open_page):
    page = open_page(draw(located_cities(10)))
    page.click(".figures button:has-text('ambiguous')")
    assert rows(page) == ["Paris"]
    page.click(".figures button:has-text('reported')")
    assert len(rows(page)) == 7
    page.click(".figures button:has-text('not placed')")
    assert rows(page) == []
    assert page.inner_text(".item h3") == "Nowhereville"
    page.click(".figures button:has-text('countries') >> nth=0")
    assert page.locator(".group").count() == 10
    assert not page.locator("li.row").first.is_visible()
    page.click(".figures button:has-text('places')")
    assert len(rows(page)) == 10
    assert page.locator("li.row").first.is_visible()


def test_title_author_date_and_link_are_those_of_the_report(open_page):
    page = open_page(draw(located_cities(1)))
    assert page.inner_text("h1") == "Cases in many cities"
    assert "Published 1 March 2026" in page.inner_text(".byline")
    assert page.get_attribute(".byline a", "href") == "https://example.org/report"


def test_title_author_date_link_and_note_can_be_given(open_page):
    options = PageOptions(
        title="Our title",
        author="N. Author",
        date="2025-12-31",
        source="https://example.net/x",
        note="Checked.",
    )
    page = open_page(draw(located_cities(1), options))
    assert page.inner_text("h1") == page.title() == "Our title"
    byline = page.inner_text(".byline")
    assert "By N. Author" in byline
    assert "31 December 2025" in byline
    assert "example.net" in byline
    assert "Checked." in page.inner_text(".note")


def test_a_claim_is_held_against_the_places_of_its_own_report(open_page):
    claim = Claim("south.txt", 20, "people", "world", None, "In all, 20 people were hurt.", 0, 2)
    page = open_page(draw(replace(press_reports(), claims=(claim,))))
    assert page.inner_text(".claim") == "8 of the 20 people claimed"


def test_each_of_two_reports_has_its_own_claim(open_page):
    claims = tuple(
        Claim(report, number, "people", "world", None, f"In all, {number} people.", 0, 2)
        for report, number in (("south.txt", 20), ("north.txt", 30))
    )
    page = open_page(draw(replace(press_reports(), claims=claims)))
    assert page.locator(".claim").all_inner_texts() == [
        "8 of the 20 people claimed",
        "1 of the 30 people claimed",
    ]


def test_many_claims_are_shown_when_asked_for(open_page):
    claims = tuple(Claim("report", 50 + n, "cases", "world", None, "So many.", n, n + 1) for n in range(7))
    page = open_page(draw(replace(located_cities(3), claims=claims)))
    assert page.locator(".claim:visible").count() == 4
    page.click("text=Show 3 more")
    assert page.locator(".claim:visible").count() == 7


def test_what_several_reports_claim_alike_is_one_claim_of_all_of_them(open_page):
    claims = [
        Claim(report, 30, "people", "world", None, "In all, 30 people.", 0, 2)
        for report in ("north.txt", "south.txt", "region.txt")
    ]
    page = open_page(draw(replace(press_reports(), claims=tuple(claims))))
    assert page.locator(".claim").all_inner_texts() == ["9 of the 30 people claimed"]


def test_claimed_countries_are_counted_in_the_language_of_the_interface(open_page):
    claim = Claim("report", 30, "countries", "world", None, "In 30 countries.", 0, 2)
    page = open_page(draw(replace(located_cities(3), claims=(claim,))), "#lang=fr")
    assert page.locator(".claim").all_inner_texts() == ["3 des 30 pays annoncés"]


def test_a_claim_of_something_else_is_not_compared(open_page):
    for unit in ("cases", "countries"):
        claim = Claim("report", 2, unit, "world", None, "Two of them.", 0, 2)
        page = open_page(draw(replace(located_cities(10), claims=(claim,))))
        assert page.locator(".claim").count() == 0
