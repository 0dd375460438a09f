"""What tells a report's state besides the names in it."""

from __future__ import annotations

import json
from importlib import resources

import pytest

from geo.gazetteer import open_gazetteer
from geo.model import Report
from geo.recognition import recognise
from geo.resolution import resolve
from geo.resolution.local_words import local_hints

FILES = ("country_words.json", "unit_words.json", "area_codes.json")


def state_of(text: str) -> str | None:
    report = Report("r", text, language="en")
    place = resolve(report, recognise(report))[0].place
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


@pytest.mark.parametrize("text", ["No. 417-555 was drawn.", "It cost 417 555.", "ISBN 1-417-555-01421"])
def test_other_numbers_are_no_telephone_numbers(text: str) -> None:
    assert local_hints(text, open_gazetteer()) == {}


@pytest.mark.parametrize("file", FILES)
def test_every_word_speaks_for_a_unit_that_the_gazetteer_has(file: str) -> None:
    gazetteer = open_gazetteer()
    listed = json.loads((resources.files("geo.resolution") / file).read_text(encoding="utf-8"))
    for code in listed.keys() - {"comment"}:
        country, _, unit = code.partition("-")
        assert country in gazetteer.countries
        assert not unit or gazetteer.admin1(country, unit) is not None, code


def test_an_area_code_and_a_local_word_belong_to_one_unit() -> None:
    for file in ("unit_words.json", "area_codes.json"):
        listed = json.loads((resources.files("geo.resolution") / file).read_text(encoding="utf-8"))
        words = [word for code, line in listed.items() if code != "comment" for word in line.split()]
        assert len(words) == len(set(words)), file
