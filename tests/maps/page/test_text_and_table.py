"""The same places as text and as table."""

from dataclasses import replace

import pytest
from press import press_reports
from samples import located_cities, located_many

from maps.page import draw

pytestmark = pytest.mark.browser


def open_report(page, number):
    report = page.locator("details.report").nth(number)
    if report.get_attribute("open") is None:
        report.locator("summary").click()
    report.locator(".body p").first.wait_for()


def test_every_mention_is_highlighted_by_its_status(open_page):
    page = open_page(draw(press_reports()), "#view=text")
    for number in range(3):
        open_report(page, number)
    marked = {
        status: page.locator(f".body .mention.{status}").all_inner_texts()
        for status in ("placed", "ambiguous", "unplaced", "context")
    }
    assert marked == {
        "placed": ["Toronto", "Montréal", "Toronto", "Toronto", "Tigray"],
        "ambiguous": ["Paris"],
        "unplaced": ["Springfield"],
        "context": ["TORONTO", "Canadian", "Addis Ababa"],
    }
    assert page.get_attribute(".body .mention.context >> nth=0", "title") == "dateline: context, no marker"


def test_reports_are_open_from_the_start_where_they_are_short_together(open_page):
    located = press_reports()
    page = open_page(draw(located), "#view=text")
    assert page.locator("details.report[open]").count() == 3
    long = replace(located.reports[0], text=located.reports[0].text + "\nMore." * 5000)
    page = open_page(draw(replace(located, reports=(long, *located.reports[1:]))), "#view=text")
    assert page.locator("details.report[open]").count() == 0


def test_the_text_is_the_reports_own(open_page):
    located = press_reports()
    page = open_page(draw(located), "#view=text")
    open_report(page, 0)
    shown = page.locator("details.report .body").first.inner_text()
    assert shown.split() == located.reports[0].text.split()


def test_a_mention_in_the_text_opens_its_place_and_the_place_is_shown_in_the_text(open_page):
    page = open_page(draw(press_reports()), "#view=text")
    open_report(page, 0)
    page.click(".body a.mention:has-text('Montréal')")
    assert page.inner_text("#evidence-name") == "Montréal"
    assert page.is_visible("[data-view=text]")
    page.click("text=Back to the list")
    page.click("li.row button:has-text('Paris')")
    assert page.inner_text(".mention.selected") == "Paris"
    assert page.is_visible(".mention.selected")


def test_the_filters_dim_what_they_leave_out_in_the_text(open_page):
    page = open_page(draw(press_reports()), "#view=text&country=FR")
    assert page.locator(".body [data-location]:not(.filtered)").all_inner_texts() == ["Paris"]
    assert page.locator(".body [data-location].filtered").count() == 5


def test_the_text_explains_only_the_marks_that_are_in_it(open_page):
    page = open_page(draw(press_reports()), "#view=text")
    assert page.locator(".legend li").all_inner_texts() == [
        "placed",
        "ambiguous",
        "not placed",
        "context, no marker",
    ]


def test_a_name_without_a_marker_tells_why_it_has_none(open_page):
    page = open_page(draw(press_reports()), "#view=text")
    page.focus(".body .mention.context >> nth=1")
    page.keyboard.press("Enter")
    assert page.inner_text(".told") == "Canadian – a government or people speaking: context, no marker"
    assert page.evaluate("location.hash") == "#view=text"


def test_a_name_that_is_not_placed_leads_to_why_and_back_into_the_text(open_page):
    page = open_page(draw(press_reports()), "#view=text&country=FR")
    page.click(".body .mention.unplaced")
    assert (
        page.evaluate("document.activeElement.closest('.item').querySelector('h3').textContent")
        == "Springfield"
    )
    page.click(".item button:has-text('Show in the text')")
    assert page.evaluate("document.activeElement.className") == "mention unplaced pointed"


def test_a_sentence_is_shown_in_the_text_where_it_stands(open_page):
    page = open_page(draw(press_reports()), "#place=toronto-ca-6167865")
    page.click("figure:has-text('Another two were hurt') >> text=Show in the text")
    pointed = page.locator(".mention.pointed")
    assert "Another two were hurt" in pointed.locator("xpath=..").inner_text()
    assert page.evaluate("document.activeElement.matches('.mention.pointed')")


def test_list_and_table_show_the_sentence_that_gives_the_number(open_page):
    located = press_reports()
    first, *others = located.counts
    later = replace(first, mention=located.locations[0].resolutions[1].mention)
    page = open_page(draw(replace(located, counts=(later, *others))))
    assert "In Toronto, rescue" in page.inner_text("li.row:has-text('Toronto') .snippet")
    page.click(".tabs button >> nth=1")
    assert "In Toronto, rescue" in page.inner_text("tr:has-text('Toronto') .quoted")


def test_a_long_text_is_written_in_parts(open_page):
    page = open_page(draw(located_many(3000)), "#view=text")
    before = page.locator(".body .mention").count()
    assert 0 < before < 3000
    while page.locator(".body .more button").count():
        page.locator(".body .more button").click()
    assert page.locator(".body .mention").count() == 3000


def test_the_table_has_every_place_and_sorts(open_page):
    page = open_page(draw(press_reports()), "#view=table")
    places = page.locator("tbody th")
    assert places.all_inner_texts() == ["Paris", "Toronto", "Montréal", "Tigray"]
    page.click("[data-column=place]")
    assert places.all_inner_texts() == ["Montréal", "Paris", "Tigray", "Toronto"]
    assert page.get_attribute("th:has([data-column=place])", "aria-sort") == "ascending"
    page.click("[data-column=place]")
    assert places.all_inner_texts() == ["Toronto", "Tigray", "Paris", "Montréal"]
    page.click("[data-column=confidence]")
    assert places.all_inner_texts() == ["Toronto", "Montréal", "Tigray", "Paris"]
    assert page.evaluate("document.activeElement.dataset.column") == "confidence"


def test_a_row_of_the_table_opens_its_place(open_page):
    page = open_page(draw(press_reports()), "#view=table")
    page.click("tbody th button:has-text('Tigray')")
    assert page.inner_text("#evidence-name") == "Tigray"
    assert page.inner_text("tr.selected th") == "Tigray"


def test_list_table_and_count_are_the_same_set_for_every_filter(open_page):
    page = open_page(draw(located_many(40)), "#view=table")
    for query in ("", "ville 1", "families", "angola", "nothing at all"):
        page.fill("#search", query)
        listed = page.locator("li.row").count()
        assert listed == page.locator("tbody tr").count()
        assert page.inner_text(".order .count") == f"{listed} of 40 places shown"


@pytest.mark.parametrize("width", [1280, 1440])
def test_no_column_of_the_table_is_cut_off_on_a_desk(open_page, width):
    page = open_page(draw(located_cities()), "#view=table", viewport={"width": width, "height": 900})
    panel = page.locator("[data-view=table].panel")
    assert panel.evaluate("panel => panel.scrollWidth <= panel.clientWidth")
    assert page.is_visible("td.confidence >> nth=0")
