"""WCAG 2.2 AA: axe-core finds nothing in any view and theme, and what no checker sees holds too."""

from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from press import press_reports
from samples import located_many

from maps.page import PageOptions, draw

pytestmark = pytest.mark.browser

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
VIEWS = {
    "map": "",
    "evidence": "#place=paris-fr-2988507",
    "table": "#view=table",
    "text": "#view=text&place=toronto-ca-6167865",
    "method": "#view=about",
    "filtered": "#q=zzz&country=CA",
    "not-placed": "#status=unplaced",
    "arabic": "#lang=ar&place=paris-fr-2988507",
}


def violations(page):
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        f"{rule['id']}: {rule['help']}: {[node['html'][:160] for node in rule['nodes'][:3]]}"
        for rule in found
    ]


@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing_wrong_in_either_theme(open_page, view):
    page = open_page(draw(press_reports()), VIEWS[view], bypass_csp=True)
    page.evaluate("for (const each of document.querySelectorAll('details:not(.menu)')) each.open = true")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert violations(page) == []


def test_axe_finds_nothing_wrong_on_a_phone_or_without_a_script(open_page):
    phone = {"width": 320, "height": 640}
    assert violations(open_page(draw(press_reports()), viewport=phone, bypass_csp=True)) == []
    options = PageOptions(note="Checked by hand.")
    html = draw(press_reports(), options).replace("<script>", '<script type="text/plain">')
    assert violations(open_page(html, ready=False, bypass_csp=True)) == []


@pytest.mark.parametrize("view", ["", "#place=paris-fr-2988507", "#view=about", "#view=text", "#lang=de"])
def test_nothing_is_lost_or_cut_at_320_pixels(open_page, view):
    page = open_page(draw(press_reports()), view, viewport={"width": 320, "height": 256})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_every_target_is_at_least_24_pixels(open_page):
    page = open_page(draw(located_many(30)))
    small = page.evaluate(
        """() => [...document.querySelectorAll("button, a, select, input, summary, [role=button]")]
        .filter((element) => element.checkVisibility())
        .filter((element) => !element.closest("p, figcaption, blockquote, .skip, .body"))
        .map((element) => [element.getBoundingClientRect(), element.outerHTML.slice(0, 90)])
        .filter(([box]) => box.width > 0 && (box.width < 23.9 || box.height < 23.9))
        .map(([box, html]) => `${Math.round(box.width)}x${Math.round(box.height)} ${html}`)"""
    )
    assert small == []


def test_the_keyboard_alone_opens_a_place_and_comes_back(open_page):
    page = open_page(draw(press_reports()))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.className") == "name":
            break
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "evidence-name"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.className") == "name"


def test_the_map_has_a_text_alternative_that_can_be_replaced(open_page):
    page = open_page(draw(press_reports()))
    assert page.text_content("[data-part=summary]") == (
        "Map of 4 places in 3 countries. "
        "Reported most: Paris (7 reported), Toronto (3 reported), Montréal (1 reported)."
    )
    page = open_page(draw(press_reports(), PageOptions(description="Two fires and a flood.")))
    assert page.text_content("[data-part=summary]") == "Two fires and a flood."


def test_headings_lead_through_the_page(open_page):
    page = open_page(draw(press_reports()))
    levels = page.evaluate(
        "() => [...document.querySelectorAll('h1,h2,h3,h4')].filter((h) => h.checkVisibility())"
        ".map((h) => Number(h.tagName[1]))"
    )
    assert levels[0] == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))


def test_reduced_motion_and_forced_colours_leave_the_page_usable(open_page):
    page = open_page(draw(press_reports()), reduced_motion="reduce", forced_colors="active")
    page.click("li.row button:has-text('Paris')")
    assert page.inner_text("#evidence-name") == "Paris"


def test_the_focus_stays_where_a_control_is_drawn_again(open_page):
    page = open_page(draw(press_reports()))
    for control in (
        ".figures button >> nth=2",
        "[data-tool=theme]",
        ".bars button >> nth=3",
        "[data-to=table]",
        "[data-column=country]",
    ):
        page.focus(control)
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.tagName") == "BUTTON", control
    page.select_option(".tools select", "de")
    page.focus(".chips button >> nth=0")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('[data-part=search]') !== null")


def test_the_focus_goes_on_after_a_correction(open_page):
    page = open_page(draw(press_reports()), "#place=paris-fr-2988507")
    page.focus(".candidates button")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "evidence-name"
    page.keyboard.press("Escape")
    page.click(".item summary")
    page.focus(".item .candidates button >> nth=0")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id === 'evidence-name'")
