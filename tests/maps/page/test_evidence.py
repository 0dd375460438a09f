"""The evidence for one place: its sentences, how it was placed and how sure."""

import pytest
from playwright.sync_api import expect
from press import press_reports
from samples import located_many

from maps.page import draw

pytestmark = pytest.mark.browser

TORONTO = "#place=toronto-ca-6167865"


def test_a_row_opens_the_evidence_and_escape_returns_to_it(open_page):
    page = open_page(draw(press_reports()))
    page.click("li.row button:has-text('Toronto')")
    assert page.inner_text("#evidence-name") == "Toronto"
    assert page.evaluate("document.activeElement.id") == "evidence-name"
    assert not page.is_visible("li.row")
    page.keyboard.press("Escape")
    assert page.is_visible("li.row")
    assert "Toronto" in page.evaluate("document.activeElement.textContent")


def test_sentences_are_marked_and_those_of_each_report_kept_apart(open_page):
    page = open_page(draw(press_reports()), TORONTO)
    assert page.locator(".evidence blockquote").all_inner_texts() == [
        "Fire crews found three victims in Toronto and one in Montréal.",
        "In Toronto, rescue went on all night.",
        "Another two were hurt in Springfield, a day after the two in Toronto.",
    ]
    assert page.locator(".evidence blockquote mark").all_inner_texts() == ["Toronto"] * 3
    headings = page.locator(".quotes h4").all_inner_texts()
    assert [heading.split(" ")[0] for heading in headings] == ["Night", "A"]


def test_each_sentence_says_where_it_stands_and_what_number_it_gives(open_page):
    page = open_page(draw(press_reports()), TORONTO)
    first = page.inner_text(".evidence figcaption >> nth=0")
    assert "paragraph 2" in first
    assert "The report gives the number 3 (victims)" in first


def test_the_link_leads_to_the_very_sentence(open_page):
    page = open_page(draw(press_reports()), TORONTO)
    address = page.get_attribute(".evidence figcaption a >> nth=0", "href")
    assert address == (
        "https://example.org/north?a=1&b=2#:~:text="
        "Fire%20crews%20found%20three%20victims%20in%20Toronto%20and%20one%20in%20Montr%C3%A9al."
    )


def test_a_report_without_an_address_has_no_link(open_page):
    page = open_page(draw(press_reports()), "#place=tigray-et-444187")
    assert page.locator(".evidence figcaption a").count() == 0


def test_how_it_was_placed_and_how_sure_is_said_in_words(open_page):
    page = open_page(draw(press_reports()), TORONTO)
    placing = page.inner_text(".placing")
    assert "very likely right (96%)" in placing
    assert "named with its province" in placing
    assert "43.70011, -79.4163" in placing
    assert "The marker stands at the centre of the town" in placing
    page = open_page(draw(press_reports()), "#place=tigray-et-444187")
    assert "The marker stands in the middle of this area" in page.inner_text(".placing")


def test_next_and_previous_walk_through_the_list(open_page):
    page = open_page(draw(press_reports()), "#place=paris-fr-2988507")
    seen = [page.inner_text("#evidence-name")]
    for _ in range(3):
        page.click("button[aria-label='Next place']")
        seen.append(page.inner_text("#evidence-name"))
    assert seen == ["Paris", "Toronto", "Montréal", "Tigray"]
    assert page.is_disabled("button[aria-label='Next place']")
    page.click("button[aria-label='Previous place']")
    assert page.inner_text("#evidence-name") == "Montréal"
    assert "3 of 4" in page.inner_text(".walk")


def test_a_citation_names_quote_author_title_date_and_address(open_page, browser):
    page = open_page(
        draw(press_reports()), "#place=montreal-ca-6077243", permissions=["clipboard-read", "clipboard-write"]
    )
    page.click("text=Copy citation")
    expect(page.locator("[data-part=announcement]")).to_have_text("Citation copied")
    assert page.is_visible("button:has-text('Citation copied')")
    assert page.evaluate("navigator.clipboard.readText()") == (
        "“Fire crews found three victims in Toronto and one in Montréal.” "
        "A. Writer, Night of fires, 2026-01-12, paragraph 2, https://example.org/north?a=1&b=2"
    )


def test_a_place_far_down_a_closed_group_opens_from_its_link(open_page):
    located = located_many(3000)
    page = open_page(draw(located), f"#place={located.locations[1234].id.replace(' ', '+')}")
    assert page.inner_text("#evidence-name") == located.locations[1234].place.name


def test_next_can_be_pressed_again_and_again(open_page):
    page = open_page(draw(press_reports()), "#place=paris-fr-2988507")
    page.focus("button[aria-label='Next place']")
    for name in ("Toronto", "Montréal"):
        page.keyboard.press("Enter")
        assert page.inner_text("#evidence-name") == name
        assert page.evaluate("document.activeElement.dataset.step") == "next"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "evidence-name"


def test_a_search_typed_over_the_evidence_keeps_the_keyboard(open_page):
    page = open_page(draw(press_reports()))
    page.click("li.row button:has-text('Toronto')")
    page.focus("#search")
    page.keyboard.type("paris")
    assert page.input_value("#search") == "paris"
    assert page.locator("li.row").count() == 1
