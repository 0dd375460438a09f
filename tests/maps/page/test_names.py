"""Places are called in the language of the page: as the report writes them, or as CLDR has them."""

import base64
import csv
import gzip
import io
import json
import re

import pytest

from geo import Report, locate
from maps.page import PageOptions, draw
from maps.page.basemap import background
from maps.page.language import language_codes
from maps.page.names import load_names

RUSSIAN = """Что известно о задержаниях

В Нижнем Новгороде задержали 12 человек, в Йошкар-Оле семь. В Липецкой области горит нефтебаза. Трое погибли
в Одессе, двое ранены в Чугуеве. В Казахстане задержали четверых, в Берлине троих."""
UKRAINIAN = "У Києві троє загиблих, у Кривому Розі двоє. У Білій Церкві пожежа, у Миколаєві чотири влучання."
ARABIC = "قتل ثلاثة أشخاص في حلب واثنان في إدلب. واعتقل خمسة في القاهرة."
CHINESE = "乌鲁木齐五人被捕，上海两人。在日本大阪也有抗议。"


def located(text, language):
    return locate([Report(id="report", text=text, language=language)])


def headings(html):
    """What the list calls the places, where no script runs."""
    return set(re.findall(r'<h4 dir="auto">([^<,]+)', html))


@pytest.mark.parametrize(
    ("text", "language", "called"),
    [
        (RUSSIAN, "ru", {"Нижний Новгород", "Йошкар-Ола", "Липецкая область", "Чугуев", "Одесса", "Берлин"}),
        (UKRAINIAN, "uk", {"Київ", "Кривий Ріг", "Біла Церква", "Миколаїв"}),
        (ARABIC, "ar", {"حلب", "إدلب", "القاهرة"}),
        (CHINESE, "zh", {"乌鲁木齐", "上海", "大阪"}),
    ],
)
def test_a_page_in_other_letters_calls_places_as_its_report_does_in_the_nominative(text, language, called):
    assert called <= headings(draw(located(text, language)))


def test_a_page_in_another_language_than_its_report_has_the_names_of_countries_and_large_cities():
    found = located("Two died in Beijing, three in Zhumadian. Five were held in Germany.", "en")
    html = draw(found, PageOptions(ui_language="it"))
    assert {"Pechino", "Zhumadian", "Germania"} <= headings(html)
    assert "<h3>Cina</h3>" in html
    assert {"Beijing", "Zhumadian", "Germany"} <= headings(draw(found))


SPANISH = "Castilla y León envió tres helicópteros a Benavente. En Galicia ardieron dos casas de Verín."


def test_states_and_provinces_are_called_as_the_report_calls_them():
    html = draw(located(SPANISH, "es"))
    assert '<h4 dir="auto">Benavente, Castilla y León</h4>' in html
    assert '<h4 dir="auto">Benavente, Castile and León</h4>' in draw(
        located(SPANISH, "es"), PageOptions(ui_language="en")
    )


@pytest.mark.browser
def test_the_unit_around_a_place_is_named_in_the_list_and_beside_its_evidence(open_page):
    page = open_page(draw(located(SPANISH, "es")))
    page.click("li.row:has-text('Benavente') button")
    assert page.inner_text(".evidence .around") == "Provincia de Zamora, Castilla y León, España"
    assert "Castilla y León" in page.text_content("li.row:has-text('Benavente')")


@pytest.mark.browser
def test_names_around_a_place_are_listed_from_right_to_left_in_arabic(open_page):
    page = open_page(draw(located(ARABIC, "ar")))
    page.click("li.row:has-text('حلب') button")
    names = page.inner_text(".evidence .around").split("، ")
    assert names[-1] == "\u2068سوريا\u2069"
    assert page.evaluate("getComputedStyle(document.querySelector('.evidence .around')).direction") == "rtl"


@pytest.mark.browser
def test_the_reader_sees_the_names_while_the_page_speaks_the_language(open_page):
    page = open_page(draw(located(RUSSIAN, "ru")))
    names = ".row [dir=auto]:first-child"
    assert {"Нижний Новгород", "Казахстан"} <= set(page.locator(names).all_inner_texts())
    page.fill("[data-part=search] input", "нижний новгород")
    page.wait_for_function("document.querySelectorAll('li.row').length === 1")
    page.fill("[data-part=search] input", "nizhn")
    page.wait_for_function("document.querySelectorAll('li.row').length === 1")
    page.fill("[data-part=search] input", "")
    page.select_option(".tools select", "de")
    page.wait_for_selector("html[lang=de]")
    assert {"Nizhniy Novgorod", "Kasachstan"} <= set(page.locator(names).all_inner_texts())


@pytest.mark.browser
def test_downloads_keep_the_names_of_the_gazetteer(open_page):
    page = open_page(draw(located(RUSSIAN, "ru")))
    page.click("summary:has-text('Скачать')")
    with page.expect_download() as waiting:
        page.click("[data-download=csv]")
    rows = csv.DictReader(io.StringIO(waiting.value.path().read_text(encoding="utf-8-sig")))
    assert {"Nizhniy Novgorod", "Kazakhstan", "Odesa"} <= {row["place"] for row in rows}


@pytest.mark.browser
def test_a_place_that_is_chosen_instead_has_its_own_name(open_page):
    found = located("Three died in Moscow.", "en")
    page = open_page(draw(found, PageOptions(ui_language="ru")), f"#place={found.locations[0].id}")
    assert page.inner_text("#evidence-name") == "Москва"
    page.locator("[data-candidate] button").first.click()
    page.wait_for_selector(".tray:not([hidden])")
    assert page.inner_text("#evidence-name") == "Moscow"


@pytest.mark.browser
def test_countries_are_called_as_the_browser_calls_them(browser_page):
    for code in sorted(set(language_codes()) - {"en"}):
        countries = load_names(code).countries
        assert len(countries) > 240
        theirs = browser_page.evaluate(
            "([language, codes]) => { const names = new Intl.DisplayNames(language, { type: 'region' });"
            " return Object.fromEntries(codes.map((code) => [code, names.of(code)])); }",
            [code, sorted(countries)],
        )
        # Their versions of CLDR may differ by a few names.
        assert sum(theirs[code] != name for code, name in countries.items()) < 12, code


def test_the_base_map_names_the_largest_city_of_a_name_and_no_other():
    names = load_names("it").cities_by_english
    texts = {text for place in ("Athens, Georgia", "Cairo") for text in labels_near(place, names)}
    assert {"Athens", "Alessandria d’Egitto", "Il Cairo", "Londra"} <= texts


def labels_near(place, names):
    """The names of cities that a map with one marker carries."""
    block = background(located(f"Three died in {place}.", "en"), names)["cities"]
    packed = base64.b85decode(block)
    return {city[0] for city in json.loads(gzip.decompress(packed))}
