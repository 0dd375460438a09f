"""Names of places that are far oftener those of firms, and of persons."""

from __future__ import annotations

import pytest

from geo.model import Report
from geo.recognition import recognise


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
