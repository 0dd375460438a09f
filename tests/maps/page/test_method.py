"""Method and trust: how the map was made, from what, and what keeps it from the network."""

from dataclasses import replace
from importlib.metadata import version

import pytest
from press import press_reports

from maps.page import PageOptions, draw
from maps.page.options import Tiles

pytestmark = pytest.mark.browser


def method(page):
    return page.inner_text("[data-part=method]")


def test_the_method_says_how_many_names_became_what(open_page):
    text = method(open_page(draw(press_reports()), "#view=about"))
    assert "Names of places in the text: 10. Reporting something: 7 (on the map: 6, not placed: 1)." in text
    assert "No correction by hand was applied." in text
    assert "Natural Earth" in text
    assert "GeoNames" in text
    assert "ab" * 32 in text


def test_the_method_says_what_precision_was_kept(open_page):
    page = open_page(draw(press_reports(), PageOptions(precision=1)), "#view=about")
    assert "rounded (decimals: 1, about 11.1 km)" in method(page)


def test_the_foot_leads_to_how_the_network_is_kept_out(open_page):
    page = open_page(draw(press_reports()))
    page.click(".foot a")
    assert "default-src 'none'" in method(page)


def test_tiles_are_named_with_their_host(open_page):
    tiles = Tiles("https://tiles.example.org/{z}/{x}/{y}.png", "© Example")
    page = open_page(draw(press_reports(), PageOptions(tiles=tiles)), "#view=about")
    assert "tiles.example.org" in method(page)


def test_the_method_says_thresholds_and_versions(open_page):
    text = method(open_page(draw(replace(press_reports(), min_confidence=0.5)), "#view=about"))
    assert "A mention is placed from a confidence of 0.5 on." in text
    assert f"reportmap {version('reportmap')}" in text
