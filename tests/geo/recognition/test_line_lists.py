"""Lists whose lines begin with a place, and tables."""

from __future__ import annotations

import pytest

from geo.model import Report
from geo.recognition import recognise

WITH_BULLETS = """Customs officers found animals in many places last week.

• Entebbe: 12 parrots in a box.
• Nice: 90 turtles in a suitcase.
• Kathmandu: one tiger skin.
• Split: 80 kg of mussels.
"""
WITH_BARS = """Country | Site | Cases
Kenya | Garissa | 12
Kenya | Moyale | 4
Ethiopia | Jijiga | 9
Sudan | Kassala | 31
"""
NO_PLACES = """• Reading: two hours a day.
• Mobile: 0700 900 123.
• Nice: be so to others.
• Hope: never lose it.
"""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (WITH_BULLETS, ["Entebbe", "Nice", "Kathmandu", "Split"]),
        (WITH_BARS, ["Kenya", "Garissa", "Kenya", "Moyale", "Ethiopia", "Jijiga", "Sudan", "Kassala"]),
        (NO_PLACES, []),
    ],
    ids=["bullets", "bars", "words"],
)
def test_lines_that_begin_alike_hold_places_or_none(text: str, names: list[str]) -> None:
    assert [mention.text for mention in recognise(Report("r", text, language="en"))] == names
