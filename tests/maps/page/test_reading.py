"""What the page says before, and without, any script."""

import pytest
from press import press_reports
from samples import located_cities, located_many

from geo.model import Located, Report
from maps.page import PageOptions, draw

HOSTILE = "{{7*7}} {% raw %} </script><script>alert(1)</script> `${x}` C:\\2019 <!-- \u2028 & \"' <img src=x>"


@pytest.fixture
def unscripted(open_page):
    def opened(located, options=None):
        return open_page(draw(located, options), ready=False, java_script_enabled=False)

    return opened


@pytest.mark.browser
def test_every_quote_and_reason_reads_without_a_script(unscripted):
    located = press_reports()
    text = unscripted(located).inner_text("body")
    for location in located.locations:
        assert location.place.name in text
        assert location.reason in text
        assert all(resolution.mention.quote in text for resolution in location.resolutions)
    assert "three places are equally likely" in text
    assert "Springfield, Missouri, United States" in text
    assert "How this map was made" in text


@pytest.mark.browser
def test_a_browser_too_old_to_decompress_shows_what_reads_without_a_script(browser_page, tmp_path):
    file = tmp_path / "page.html"
    file.write_text(draw(located_many(200)), encoding="utf-8")
    browser_page.add_init_script("delete globalThis.DecompressionStream")
    browser_page.goto(file.as_uri())
    browser_page.wait_for_selector("html:not(.scripted)")
    assert browser_page.locator("[data-part=places] h4").first.is_visible()


@pytest.mark.browser
def test_the_mentioned_name_is_marked_in_its_quote(unscripted):
    marks = unscripted(press_reports()).locator("blockquote mark").all_inner_texts()
    assert sorted(marks) == ["Montréal", "Paris", "Springfield", "Tigray", "Toronto", "Toronto", "Toronto"]


def test_a_list_too_long_to_write_says_how_many_it_leaves_out():
    html = draw(located_many(1200))
    assert "200 more are listed where scripts may run." in html
    assert "more are listed" not in draw(located_many(1000)).partition("<script")[0]


@pytest.mark.browser
def test_an_empty_result_says_so_in_words(unscripted):
    text = unscripted(Located(locations=(), reports=(Report("a", "Nothing."),))).inner_text("body")
    assert "0 places" in text
    assert "Every mention that reports something is on the map." in text


@pytest.mark.browser
def test_hostile_texts_are_shown_as_they_are(open_page):
    page = open_page(draw(located_cities(2), PageOptions(title=HOSTILE, note=HOSTILE, author=HOSTILE)))
    shown = " ".join(HOSTILE.split())
    assert " ".join(page.inner_text("h1").split()) == shown
    assert shown in " ".join(page.inner_text(".note").split())
    assert page.title().split() == HOSTILE.split()


def test_only_web_addresses_become_links():
    html = draw(located_cities(1), PageOptions(source="javascript:alert(1)"))
    assert "javascript:" not in html.partition("<main")[0]


def test_the_interface_speaks_the_language_of_the_report():
    html = draw(located_cities(1), PageOptions(ui_language="uk"))
    assert '<html lang="uk" dir="ltr">' in html
    assert "1 місце" in html
    assert '<html lang="ar" dir="rtl">' in draw(located_cities(1), PageOptions(ui_language="ar"))


def test_the_same_input_gives_the_same_bytes():
    assert draw(press_reports()) == draw(press_reports())
