"""The interface languages say the same things, and count as CLDR and the browser do."""

import re
from dataclasses import replace

import pytest

from maps.page.language import choose_language, language_codes, load_language

PLACEHOLDER = re.compile(r"\{(\w+)\}")
CATEGORIES = {
    "ar": {"zero", "one", "two", "few", "many", "other"},
    "de": {"one", "other"},
    "en": {"one", "other"},
    "es": {"one", "other"},
    "fr": {"one", "other"},
    "it": {"one", "other"},
    "nl": {"one", "other"},
    "pl": {"one", "few", "many", "other"},
    "pt": {"one", "other"},
    "ru": {"one", "few", "many", "other"},
    "uk": {"one", "few", "many", "other"},
    "zh": {"other"},
}


def forms(text):
    return text.values() if isinstance(text, dict) else [text]


def placeholders(text):
    return set().union(*(PLACEHOLDER.findall(form) for form in forms(text)))


def test_there_are_the_twelve_languages_we_promise():
    assert language_codes() == ("ar", "de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru", "uk", "zh")


@pytest.mark.parametrize("code", language_codes())
def test_every_language_has_the_same_texts_as_english(code):
    assert list(load_language(code).texts) == list(load_language("en").texts)


@pytest.mark.parametrize("code", language_codes())
def test_every_text_has_the_placeholders_of_the_english_one(code):
    english = load_language("en").texts
    for key, text in load_language(code).texts.items():
        assert placeholders(text) == placeholders(english[key]), key
        assert isinstance(text, dict) == isinstance(english[key], dict), key


@pytest.mark.parametrize("code", language_codes())
def test_plural_texts_have_every_form_of_their_language(code):
    for key, text in load_language(code).texts.items():
        if isinstance(text, dict):
            assert set(text) - {"zero"} == CATEGORIES[code] - {"zero"}, key


@pytest.mark.parametrize("code", language_codes())
def test_no_text_is_empty_or_has_stray_space(code):
    for key, text in load_language(code).texts.items():
        for form in forms(text):
            assert form == form.strip() != "", key


def test_numbers_and_plurals_read_as_a_native_expects():
    assert load_language("en").say("head.places", n=1) == "1 place"
    assert load_language("en").say("head.places", n=12_345) == "12,345 places"
    assert load_language("fr").say("head.places", n=0) == "0 lieu"
    assert load_language("es").say("head.places", n=1234) == "1234 lugares"
    assert load_language("uk").say("head.places", n=22) == "22 місця"
    assert load_language("uk").say("head.places", n=112) == "112 місць"
    assert load_language("ru").say("head.places", n=21) == "21 место"
    assert load_language("pl").say("head.places", n=22) == "22 miejsca"
    assert load_language("pl").say("head.places", n=21) == "21 miejsc"
    assert load_language("pt").say("head.places", n=1500) == "1.500 lugares"
    assert load_language("ar").say("head.places", n=2) == "مكانان"
    assert load_language("ar").say("head.places", n=103) == "103 أماكن"


def test_fractions_have_the_decimal_sign_of_the_language():
    said = {code: load_language(code).decimal(0.25) for code in language_codes()}
    commas = {code for code, text in said.items() if text == "0,25"}
    assert commas == {"de", "es", "fr", "it", "nl", "pl", "pt", "ru", "uk"}
    assert {said[code] for code in said.keys() - commas} == {"0.25"}


def test_a_value_with_braces_is_not_filled_again():
    assert load_language("en").say("head.by", author="{n} {{7*7}}") == "By {n} {{7*7}}"


def test_the_language_is_the_one_asked_for_then_that_of_most_reports_then_english():
    assert choose_language("de", ["fr"]).code == "de"
    assert choose_language(None, ["fr", None, "fr"]).code == "fr"
    assert choose_language(None, ["pt", "pt", "en"]).code == "pt"
    assert choose_language(None, ["fr", "de"]).code == "en"
    assert choose_language(None, ["fr", "fr", "ja", "ja", "ja"]).code == "en"
    assert choose_language(None, [None]).code == "en"
    assert choose_language(None, ["ja"]).code == "en"


@pytest.mark.browser
def test_python_counts_and_groups_digits_like_the_browser(browser_page):
    numbers = [0, 1, 2, 3, 5, 10, 11, 12, 21, 22, 100, 101, 102, 103, 111, 999, 1000, 1234, 12_345, 999_999]
    for code in language_codes():
        language = load_language(code)
        theirs = browser_page.evaluate(
            "([code, numbers]) => numbers.map(n => "
            "[new Intl.PluralRules(code).select(n), new Intl.NumberFormat(code).format(n)])",
            [code, numbers],
        )
        forms_by_name = replace(language, texts={"form": {name: name for name in CATEGORIES[code]}})
        assert [[forms_by_name.say("form", n), language.number(n)] for n in numbers] == theirs, code
