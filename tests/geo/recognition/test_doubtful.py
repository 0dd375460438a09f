"""Names that are rather no toponyms: no marker comes of them alone, and yet they are not lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from trap_file import traps

from geo.locating import locate
from geo.model import LEAST_TOPONYM, Kind, Report
from geo.recognition import recognise, recognise_with_doubtful

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))


def test_a_doubtful_name_is_listed_with_its_candidates_and_says_that_it_may_be_no_place() -> None:
    listed = [
        item
        for trap in traps("passing.jsonl")
        if trap.language == "en"
        for item in locate([Report(trap.id, trap.text, language="en")]).unplaced
        if item.mention.is_doubtful and item.mention.kind is not Kind.UNKNOWN
    ]
    assert listed, "no report has a doubtful name any more: this test says nothing"
    assert all(item.reason.startswith("may be no place at all (0.") for item in listed)
    assert all(item.candidates for item in listed)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_doubtful_names_come_beside_the_others_and_change_none(seed: Path) -> None:
    report = Report(seed.stem, seed.read_text(encoding="utf-8"))
    sure, every = recognise(report), recognise_with_doubtful(report)
    assert [mention for mention in every if mention in sure] == sure
    assert all(mention.recognition <= LEAST_TOPONYM for mention in every if mention not in sure)


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        (
            "Shells hit Al-Noor Hospital on Friday. Medics in Idlib counted two dead.",
            {"Al-Noor Hospital": "Idlib"},
        ),
        ("In Graaff-Reinet the Qwimbla Dam stands at 6%.", {"Qwimbla Dam": "Graaff-Reinet"}),
        ("Two inmates died in Qwimble Prison.", {"Qwimble Prison": None}),
        ("A nurse from Al-Noor Hospital spoke in Idlib.", {}),
        ("He was heard by the District Court in Napier.", {}),
    ],
)
def test_a_named_building_is_listed_with_the_town_that_the_report_names_with_it(text, listed):
    unplaced = locate([Report("r", text, language="en")]).unplaced
    towns = {item.mention.text: next((c.place.name for c in item.candidates), None) for item in unplaced}
    assert towns == {name: town and town.replace("-", " ") for name, town in listed.items()}


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("The halts at Annecy and Qwimbleton will not reopen.", ["Qwimbleton"]),
        ("The line between Walcha and Qwimbleton is shut.", ["Qwimbleton"]),
        ("The halts at Zorbaville and Qwimbleton will not reopen.", ["Zorbaville", "Qwimbleton"]),
        ("Two walkers were stuck on the crag above Qwimbleton.", ["Qwimbleton"]),
        ("Two cars burned in Leeds, York and Qwimbleton.", ["Qwimbleton"]),
        (
            "New cases:\n\nChadiza: 14\nKatete: 11\nQwimbleton: 9\n- Zorbaville – 3\nTotal: 37",
            ["Qwimbleton", "Zorbaville"],
        ),
        ("In Qwimbleton, two people died. At Zorbaville a bus burned.", ["Qwimbleton", "Zorbaville"]),
        ("The annual Town Meeting elected a District Attorney.", []),
        ("From the pass the fire spread to Qwimbleton, on the lake.", ["Qwimbleton"]),
        ("The council agreed to repair the Qwimbleton hall in May.", ["Qwimbleton"]),
        ("Talks between Israel and Qwimblas broke down.", []),
        ("The tests at Annecy and Qwimbleton Murphy's report agree.", []),
        ("She thanked Annecy and Qwimbleton for their help.", []),
        ("He gave the letter to Qwimbleton, who burned it.", []),
    ],
)
def test_a_name_that_no_gazetteer_has_is_listed_where_the_sentence_says_that_it_is_a_place(text, unknown):
    unplaced = locate([Report("r", text, language="en")]).unplaced
    assert [item.mention.text for item in unplaced] == unknown
    assert all("the gazetteer has no place of this name" in item.reason for item in unplaced)
