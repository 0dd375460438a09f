import pytest
from gold_sentences import marked_report, shown
from hypothesis import given
from hypothesis import strategies as st

from geo.counts import count
from geo.counts.tokens.numbers import digits_value, words_value
from geo.counts.words import languages, words_of


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "two hundred and six", 206),
        ("en", "three hundred thousand", 300_000),
        ("en", "twenty two", 22),
        ("en", "two dozen", 24),
        ("es", "treinta y dos", 32),
        ("fr", "vingt et un", 21),
        ("de", "fünfundzwanzig", 25),
        ("it", "trentadue", 32),
        ("pt", "vinte e dois", 22),
        ("nl", "tweeëntwintig", 22),
        ("pl", "dwadzieścia pięć", 25),
        ("ru", "двести тридцать одна", 231),
        ("uk", "двадцять п'ять", 25),
        ("ar", "خمسة", 5),
        ("zh", "三 百 二 十", 320),
        ("zh", "十 二", 12),
    ],
)
def test_number_words_are_read_in_every_language(language, text, value):
    tokens = text.split()
    assert words_value(tokens, words_of(language)) == (value, len(tokens))


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "12,000", 12_000),
        ("en", "1.5", 1.5),
        ("en", "1,2", None),
        ("de", "1.200", 1_200),
        ("de", "2,5", 2.5),
        ("fr", "12 000", 12_000),
        ("fr", "187.000", 187_000),
        ("es", "18 642", 18_642),
        ("pl", "1.240", 1_240),
        ("es", "1.200.000", 1_200_000),
        ("en", "1.200", 1.2),
        ("ar", "١٢", 12),
    ],
)
def test_digits_are_read_as_the_language_writes_them(language, text, value):
    assert digits_value(text, words_of(language)) == value


def test_an_and_between_two_numbers_keeps_them_apart():
    assert words_value(["two", "and", "three"], words_of("en")) == (2, 1)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Se contaron 1 000-2 000 grullas en [Gallocanta].", 1_000),
        ("Se contaron 500–1 000 grullas en [Gallocanta].", 500),
        ("Se contaron 6 120 grullas en [Gallocanta].", 6_120),
        ("El teléfono es el 612 345 678 en [Gallocanta].", None),
    ],
)
def test_a_number_in_spaced_groups_is_one_number(text, number):
    counted = count(*marked_report(text, "es"))
    assert shown(counted).get("Gallocanta") == number


@given(st.integers(0, 10**9))
def test_a_number_with_english_commas_is_the_number(number):
    assert digits_value(f"{number:,}", words_of("en")) == number


@pytest.mark.parametrize("language", languages())
def test_a_word_file_has_what_counting_needs(language):
    words = words_of(language)
    assert {1, 2, 3, 5, 7} <= set(words.numbers.values())
    assert words.places or words.in_endings
    assert words.has or words.in_endings
    assert words.decimal in (".", ",")
    for word in (*words.numbers, *words.places, *words.not_units):
        assert word == word.lower()
