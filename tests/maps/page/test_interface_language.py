"""The interface in the reader's language."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import expect
from press import press_reports

from maps.page import PageOptions, draw
from maps.page.language import language_codes, load_language

pytestmark = pytest.mark.browser

GOLDEN = Path(__file__).parents[2] / "golden"


@pytest.mark.parametrize("code", language_codes())
def test_a_link_chooses_the_language(open_page, code):
    page = open_page(draw(press_reports()), f"#lang={code}")
    language = load_language(code)
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [
        code,
        language.direction,
    ]
    figures = [" ".join(text.split()) for text in page.locator(".figures li").all_inner_texts()]
    assert figures[0] == language.say("head.places", n=4)
    assert page.inner_text(".tabs button >> nth=1") == language.say("view.table")
    assert page.text_content("[data-part=method] h2") == language.say("about.heading")


def test_the_reader_changes_the_language_and_countries_are_named_in_it(open_page):
    page = open_page(draw(press_reports()))
    page.select_option(".tools select", "fr")
    expect(page.locator("html")).to_have_attribute("lang", "fr")
    assert page.locator(".group h3").all_inner_texts() == ["France", "Canada", "Éthiopie"]
    assert page.evaluate("location.hash") == "#lang=fr"
    page.select_option(".tools select", "en")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.evaluate("location.hash") == ""


def test_the_page_opens_in_the_language_asked_for(open_page):
    page = open_page(draw(press_reports(), PageOptions(ui_language="ar")))
    assert page.evaluate("document.documentElement.dir") == "rtl"
    assert page.inner_text(".tabs button >> nth=0") == "خريطة"


def test_no_text_of_the_interface_is_left_in_english(open_page):
    page = open_page(draw(press_reports()), "#lang=uk&place=paris-fr-2988507")
    english = load_language("en").texts
    same = {"download.geojson", "download.kml"}
    theirs = {key for key, text in load_language("uk").texts.items() if text == english[key]}
    assert theirs <= same | {"evidence.sure", "language.direction"}
    assert "Back to the list" not in page.inner_text("body")


def reasons_in_german(open_page, reasons):
    """What the list of what is not placed says for each of some reasons."""
    located = press_reports()
    first = located.unplaced[0]
    items = tuple(replace(first, reason=reason) for reason in reasons)
    page = open_page(draw(replace(located, unplaced=items)), "#lang=de")
    return page.locator(".item .reason").all_inner_texts()


def test_reasons_are_said_in_the_language_of_the_interface(open_page):
    reasons = {
        "the only place of this name": "der einzige Ort dieses Namens",
        "the most populous of 6 places of this name": "der einwohnerreichste von 6 Orten dieses Namens",
        "not sure enough (0.39): the likeliest of 21 places of this name": (
            "nicht sicher genug (39\u00a0%): der wahrscheinlichste von 21 Orten dieses Namens"
        ),
        "named with its state or province, Ontario": "zusammen mit Ontario genannt (Bundesland oder Provinz)",
        "the country rather than 3 smaller places of this name": (
            "Land, nicht ein kleinerer Ort dieses Namens (3 bekannt)"
        ),
        "pinned by hand: seen there": "von Hand festgelegt: seen there",
        "pinned by Ada as not a place: a person": "von Ada als „kein Ort“ vermerkt: a person",
        "nominatim knows no such place": "nominatim kennt keinen solchen Ort",
        "something else": "something else",
    }
    assert reasons_in_german(open_page, reasons) == list(reasons.values())


def test_every_reason_that_the_seed_reports_give_is_said_in_the_language(open_page):
    reasons = set()
    for file in sorted(GOLDEN.glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as lines:
            reasons |= {row["reason"] for row in csv.DictReader(lines)}
    assert len(reasons) > 10
    said = reasons_in_german(open_page, sorted(reasons))
    assert set(said).isdisjoint(reasons)
    assert not any(english in text for text in said for english in ("of this name", "named with", "report"))
