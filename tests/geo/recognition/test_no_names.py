"""Capitalised words that the gazetteer has, or that are made like names, and that name no place."""

from __future__ import annotations

import pytest

from geo.model import Report
from geo.recognition import recognise


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The five District A candidates met in Leeds.", ["Leeds"]),
        ("The Annual Town Election in Leeds drew few, Waste District Director Al Moss said.", ["Leeds"]),
        ("The city lawyer, Victoria N. Pell, wrote to Leeds.", ["Leeds"]),
        ("BY CHAD MOSS\nFire gutted a block in Leeds.", ["Leeds"]),
        ("Floods hit Kiser County and the Kabwe District.", ["Kiser County", "Kabwe"]),
    ],
)
def test_what_only_looks_like_a_name_is_none(text: str, names: list[str]) -> None:
    assert [mention.text for mention in recognise(Report("r", text, language="en"))] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A stolen Toyota was found in Leeds.", ["Leeds"]),
        ("He was driving a 2005 Honda Odyssey near Leeds.", ["Leeds"]),
        ("She works for Carrefour and Nokia in Lille.", ["Lille"]),
        ("Two people were shot in Carrefour on Monday.", ["Carrefour"]),
        ("Floods hit Nokia, Finland, on Monday.", ["Nokia", "Finland"]),
        ("The opposition criticised Arafat for the delay in Gaza.", ["Gaza"]),
    ],
)
def test_a_firm_is_a_place_only_where_the_text_puts_something_in_it(text: str, names: list[str]) -> None:
    assert [mention.text for mention in recognise(Report("r", text, language="en"))] == names


def test_a_firm_is_a_place_in_german_too_where_the_text_puts_something_near_it() -> None:
    report = Report("r", "Bei Nokia wurde gestreikt. Ein Auto der Marke Nokia brannte.", language="de")
    assert [mention.start for mention in recognise(report)] == [len("Bei ")]
