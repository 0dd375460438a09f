"""The interface in the reader's language."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect
from samples import press_reports

from maps.page import PageOptions, draw
from maps.page.language import language_codes, load_language

pytestmark = pytest.mark.browser


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


def test_reasons_are_said_in_the_language_of_the_interface(open_page):
    located = press_reports()
    reasons = {
        "the only place of this name": "der einzige Ort dieses Namens",
        "not sure enough (0.39): the likeliest of 21 places of this name": (
            "nicht sicher genug (0.39): der wahrscheinlichste von 21 Orten dieses Namens"
        ),
        "named with Ontario": "zusammen mit Ontario genannt",
        "pinned by hand: seen there": "von Hand festgelegt: seen there",
        "something else": "something else",
    }
    for reason, said in reasons.items():
        first, *others = located.locations
        page = open_page(
            draw(replace(located, locations=(replace(first, reason=reason), *others))),
            f"#lang=de&place={first.id}",
        )
        assert said in page.inner_text(".placing")
