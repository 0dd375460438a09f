"""What the page says is reported in all: in its head and over each country."""

import re

import pytest

from geo import locate
from geo.model import Report
from maps.page import draw

IRAQ = "In Iraq there were nine (Mosul 2, Basra 1, Kirkuk 3)."
OFFICES = (
    "There are 20 offices in Paris and 21 offices in Rome, and others in Vienna, Prague, Oslo and Lisbon."
)


def drawn(*texts):
    return draw(locate([Report(f"{number}.txt", text, language="en") for number, text in enumerate(texts)]))


def total(*texts):
    """Give what the head says before, and without, any script."""
    said = re.search(r"<li[^<]*>at least ([\d,]+) reported</li>", drawn(*texts))
    return None if said is None else int(said[1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seven are in Egypt, of which four lie in the Sinai, at al-Arish, Rafah and Bir al-Abd.", 7),
        ("In Syria the group counted eight, including Saydnaya and three in Damascus.", 8),
        (IRAQ, 9),
        (
            "Nevada has twelve. Three burned near Elko, Nevada, and two near Ely. Two burned in Utah.",
            14,
        ),
    ],
)
def test_an_area_and_the_places_in_it_are_not_added(text, expected):
    assert total(text) == expected


def test_numbers_that_leave_out_what_they_count_are_not_added_over_several_reports():
    assert total("There were three in Patras, Greece, and four in Volos.") == 7
    assert total("There were three in Patras, Greece.", "Floods killed 14 people in Volos, Greece.") is None
    assert total("Floods killed 2 people in Patras.", "Floods killed 14 people in Volos, Greece.") == 16


def test_places_without_a_number_do_not_bring_a_report_above_what_it_claims():
    assert total(f"{OFFICES} In all, there are 41 offices worldwide.") == 41
    assert total(f"{OFFICES} In all, there are 54 offices worldwide.") == 45


@pytest.mark.browser
def test_over_a_country_its_own_number_is_not_added_to_those_of_its_places(open_page):
    page = open_page(drawn(IRAQ))
    assert page.inner_text(".group .amount") == "4 places · 9 reported"
    assert "at least 9 reported" in " ".join(page.inner_text(".figures").split())
