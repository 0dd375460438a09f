"""Printed, the page is a clean document: map, every sentence, what is not placed, method, licences."""

import pypdfium2
import pytest
from samples import press_reports

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


def test_controls_are_not_printed(open_page, tmp_path):
    text = printed(open_page(draw(press_reports())), tmp_path)
    for control in ("Download", "Back to the list", "Most reported first", "Copy citation"):
        assert control not in text


def test_what_the_filters_leave_out_is_not_printed(open_page, tmp_path):
    text = printed(open_page(draw(press_reports()), "#country=FR"), tmp_path)
    assert "Seven people were hurt in Paris" in text
    assert "Montréal" not in text


def test_the_evidence_or_table_being_open_prints_the_same(open_page, tmp_path):
    page = open_page(draw(press_reports()), "#view=table&place=paris-fr-2988507", color_scheme="dark")
    assert "Floods cut off villages in Tigray." in printed(page, tmp_path)
