"""A number that is just what places have together is their total."""

import pytest
from gold_sentences import marked_report

from geo.counts import count

WARSAW, LODZ, LVIV = "[Warsaw/city:PL]", "[Lodz/city:PL]", "[Lviv/city:UA]"


def claims(text: str, language: str = "en") -> list[tuple[int, str]]:
    return [(one.number, one.scope) for one in count(*marked_report(text, language)).claims]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (f"We located 19 offices. Nine are in {WARSAW}, seven in {LODZ} and three in {LVIV}.", "en"),
        (f"Localizamos 19 oficinas. Hay nueve en {WARSAW}, siete en {LODZ} y tres en {LVIV}.", "es"),
    ],
)
def test_what_all_places_have_together_is_the_report_s_total(text: str, language: str) -> None:
    assert claims(text, language) == [(19, "world")]


def test_what_the_places_of_a_country_have_together_is_the_country_s() -> None:
    text = f"In [Poland/country:PL] the police went through 16 flats. Nine were in {WARSAW}, seven in {LODZ}."
    assert claims(f"{text} One flat in {LVIV} was searched.") == [(16, "Poland")]


@pytest.mark.parametrize("number", ["17", "15", "16 per cent", "€16 million"])
def test_any_other_number_claims_nothing(number: str) -> None:
    text = f"They put it at {number}. Nine flats are in {WARSAW}, seven in {LODZ}, in [Poland/country:PL]."
    assert claims(text) == []


def test_two_places_of_two_countries_add_up_to_nothing() -> None:
    assert claims(f"The group has existed for 12. Nine offices are in {WARSAW}, three in {LVIV}.") == []


def test_the_number_with_which_a_sentence_begins_that_ends_with_countries_is_of_them() -> None:
    text = "On the day of the census 344 reporters were in prison for their work, in 31 countries."
    assert claims(text) == [(344, "world"), (31, "world")]


def test_the_number_of_a_place_is_no_total_of_others() -> None:
    text = f"Police took 16 guns from a shop in {LVIV}. In [Poland/country:PL] nine turned up in {WARSAW}"
    assert (16, "Poland") not in claims(f"{text} and seven in {LODZ}.")
    assert (16, "Poland") not in claims(
        f"Of the guns 16 were sold in {LVIV}. Nine were found in {WARSAW}, seven in {LODZ}."
    )
