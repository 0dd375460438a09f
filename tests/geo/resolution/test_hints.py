"""What tells a report's state besides the names in it."""

from __future__ import annotations

import json
from importlib import resources

import pytest
from resolving import resolved

from geo.gazetteer import open_gazetteer

FILES = ("country_words.json", "unit_words.json", "area_codes.json", "interstates.json", "officials.json")


def state_of(text: str) -> str | None:
    place = resolved(text)[0].place
    return None if place is None else place.admin1


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Springfield police arrested two men on Monday. Call 417-555-0142 with information.", "Missouri"),
        ("Springfield police arrested two men on Monday. Call (937) 555-0142 with information.", "Ohio"),
        ("Police in Richmond want to hear from witnesses, at (765) 555-0142.", "Indiana"),
        ("Police in Richmond want to hear from witnesses, at 859.555.0142 or 859-555-0199.", "Kentucky"),
    ],
)
def test_an_area_code_tells_the_state(text: str, state: str) -> None:
    assert state_of(text) == state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Richmond police said that Gov. Steve Beshear would visit on Tuesday.", "Kentucky"),
        ("Richmond police said that Sen. McConnell’s office had called.", "Kentucky"),
        ("Richmond police said that Governor Tim Kaine would visit on Tuesday.", "Virginia"),
        ("Lexington police said that a lorry had overturned on Interstate 71.", "Kentucky"),
        ("Alexandria voters heard of Sen. Mary Landrieu’s plan.", "Louisiana"),
    ],
)
def test_a_highway_and_an_office_holder_tell_the_state(text: str, state: str) -> None:
    assert state_of(text) == state


@pytest.mark.parametrize(
    ("town", "state"),
    [
        ("Dover", "Ohio"),
        ("Ripley", "West Virginia"),
        ("Chester", "Virginia"),
        ("Burlington", "North Carolina"),
        ("Clinton", "South Carolina"),
    ],
)
def test_a_highway_speaks_for_each_of_its_states(town: str, state: str) -> None:
    assert state_of(f"Two men were arrested in {town} on Monday.") != state
    assert state_of(f"Two men were arrested in {town} on Monday. A lorry had overturned on I-77.") == state


@pytest.mark.parametrize(
    "text",
    [
        "Tim Kaine sold his car.",  # whoever is called so without the office
        "Premier Johnson spoke.",  # a surname of several states
        "It weighs 75 kg, and I-7500 is its number.",
        "No. 417-555 was drawn.",
        "It cost 417 555.",
        "ISBN 1-417-555-01421",
    ],
)
def test_what_may_be_anyone_or_any_number_tells_nothing(text: str) -> None:
    (alone,) = resolved("Two men were arrested in Springfield on Monday.")
    (beside,) = resolved(f"Two men were arrested in Springfield on Monday. {text}")
    assert beside.candidates == alone.candidates


@pytest.mark.parametrize("file", FILES)
def test_every_word_speaks_for_a_unit_that_the_gazetteer_has(file: str) -> None:
    gazetteer = open_gazetteer()
    listed = json.loads((resources.files("geo.resolution.hints") / file).read_text(encoding="utf-8"))
    for code in listed.keys() - {"comment", "titles"}:
        country, _, unit = code.partition("-")
        assert country in gazetteer.countries
        assert not unit or gazetteer.admin1(country, unit) is not None, code


def test_an_area_code_belongs_to_one_unit() -> None:
    listed = json.loads(
        (resources.files("geo.resolution.hints") / "area_codes.json").read_text(encoding="utf-8")
    )
    codes = [area for unit, line in listed.items() if unit != "comment" for area in line.split()]
    assert len(codes) == len(set(codes))
