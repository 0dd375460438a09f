"""Printed, the page is a clean document: map, every sentence, what is not placed, method, licences."""

from dataclasses import replace

import pypdfium2
import pytest
from press import press_reports
from samples import located_cities

from geo.model import Claim
from maps.page import draw

pytestmark = pytest.mark.browser


def printed(page, tmp_path):
    page.pdf(path=tmp_path / "page.pdf", format="A4")
    with pypdfium2.PdfDocument(tmp_path / "page.pdf") as document:
        texts = [document[index].get_textpage().get_text_range() for index in range(len(document))]
    return " ".join(" ".join(texts).split())


def test_every_sentence_method_and_licence_is_printed(open_page, tmp_path):
    located = press_reports()
    text = printed(open_page(draw(located)), tmp_path)
    for location in located.locations:
        for resolution in location.resolutions:
            assert resolution.mention.quote in text
    assert "Another two were hurt in Springfield" in text
    assert "How this map was made" in text
    assert "CC BY 4.0" in text


def test_a_page_that_left_nothing_out_says_so_in_print(open_page, tmp_path):
    text = printed(open_page(draw(replace(press_reports(), unplaced=()))), tmp_path)
    assert "Every mention that reports something is on the map." in text
    assert "CC BY 4.0" in text


def test_controls_are_not_printed(open_page, tmp_path):
    text = printed(open_page(draw(press_reports())), tmp_path)
    assert "Toronto" in text
    for control in ("Download", "Back to the list", "Most reported first", "Copy citation"):
        assert control not in text


def test_nothing_dark_is_printed_from_a_dark_page(open_page):
    for options in ({"color_scheme": "dark"}, {}):
        page = open_page(draw(press_reports()), **options)
        if not options:
            page.click("button[aria-label='Dark colours']")
        page.emulate_media(media="print")
        ink = page.evaluate(
            "['h1', 'mark'].map((name) => getComputedStyle(document.querySelector(name)).color)"
        )
        assert ink == ["rgb(0, 0, 0)", "rgb(0, 0, 0)"]
        page.emulate_media(media="null")


def test_all_claims_are_printed(open_page, tmp_path):
    claims = tuple(Claim("report", 50 + n, "cases", "world", None, "So many.", n, n + 1) for n in range(7))
    text = printed(open_page(draw(replace(located_cities(3), claims=claims))), tmp_path)
    assert [n for n in range(50, 57) if f"of the {n}" in text] == list(range(50, 57))
    assert "Show 3 more" not in text


def test_what_the_filters_leave_out_is_not_printed(open_page, tmp_path):
    text = printed(open_page(draw(press_reports()), "#country=FR"), tmp_path)
    assert "Seven people were hurt in Paris" in text
    assert "Montréal" not in text


def test_the_evidence_or_table_being_open_prints_the_same(open_page, tmp_path):
    page = open_page(draw(press_reports()), "#view=table&place=paris-fr-2988507", color_scheme="dark")
    assert "Floods cut off villages in Tigray." in printed(page, tmp_path)


def sheet_of(page):
    """The map on paper, as its bytes."""
    page.wait_for_timeout(300)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    return page.evaluate("document.querySelector('[data-part=print] canvas').toDataURL()")


def test_the_map_on_paper_is_the_same_where_the_reader_started_with_another_view(open_page):
    html = draw(press_reports())
    usual = open_page(html)
    usual.wait_for_selector("html[data-basemap=ready]")
    assert sheet_of(open_page(html, "#view=table")) == sheet_of(usual)
