"""Names that the gazetteer has with what tells them apart in brackets."""

from __future__ import annotations

import pytest

from geo.model import Report
from geo.recognition import recognise


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Two were hurt in Frankfurt (Oder) on Monday.", ["Frankfurt (Oder)"]),
        (
            "Am Montag brannte es in Halle (Saale) und in Frankfurt (Oder).",
            ["Halle (Saale)", "Frankfurt (Oder)"],
        ),
        ("Two died in Manzanillo (Colima) on Monday.", ["Manzanillo", "Colima"]),
        ("Two were hurt in Frankfurt (three last year).", ["Frankfurt"]),
    ],
)
def test_brackets_belong_to_a_name_that_has_them_in_the_gazetteer(text: str, names: list[str]) -> None:
    assert [mention.text for mention in recognise(Report("r", text))] == names
