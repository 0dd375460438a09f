"""Where reports come from, said by a person: names near it are likelier, and the map says so."""

import csv
import io
import json

import pytest
from click.testing import CliRunner

from maps.cli import main

TEXT = "Richmond police arrested a man on Monday. He had robbed a shop in London."


@pytest.fixture
def here(tmp_path, monkeypatch):
    """Work in an empty folder with one report and a cache of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REPORTMAP_CACHE", str(tmp_path / "cache.csv"))
    monkeypatch.setenv("REPORTMAP_MIN_CONFIDENCE", "0")  # London may be Kentucky's too: either is unsure
    (tmp_path / "report.txt").write_text(TEXT)
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(main, [*arguments])


def mentions(said):
    """Give the first level unit and the reason of each name in an exported table."""
    assert said.exit_code == 0, said.output
    return {row["text"]: row for row in csv.DictReader(io.StringIO(said.stdout))}


@pytest.mark.parametrize(
    ("home", "longitude", "reason"),
    [
        ("Kentucky", "-84.2", "in Kentucky, where the report comes from, of"),
        ("Richmond, Kentucky", "-84.2", "where the report comes from, of"),
        ("Virginia", "-77.4", "in Virginia, where the report comes from, of"),
    ],
)
def test_of_places_of_one_name_those_at_home_are_likelier(here, home, longitude, reason):
    found = mentions(run("export", "report.txt", "--table", "mentions", "--home", home, "-q"))
    assert found["Richmond"]["longitude"].startswith(longitude)
    assert found["Richmond"]["reason"].startswith(reason)


def test_a_report_may_name_its_own_home_which_goes_before(here):
    (here / "both.jsonl").write_text(
        json.dumps({"id": "a", "text": TEXT, "home": "Richmond, Kentucky"})
        + "\n"
        + json.dumps({"id": "b", "text": TEXT})
    )
    (here / "headed.txt").write_text("---\nhome: Indiana\n---\n\n" + TEXT)
    said = run(
        "export",
        "both.jsonl",
        "headed.txt",
        "--table",
        "mentions",
        "--home",
        "Virginia",
        "-q",
        "--min-confidence",
        "0",
    )
    rows = csv.DictReader(io.StringIO(said.stdout))
    assert [row["longitude"][:5] for row in rows if row["text"] == "Richmond"] == ["-84.2", "-77.4", "-84.8"]


def test_a_home_that_is_no_place_is_a_mistake_in_the_command(here):
    said = run("export", "report.txt", "--home", "Xyzzyville")
    assert said.exit_code == 2
    assert "--home: the gazetteer has no place called 'Xyzzyville'" in said.stderr


def test_a_report_whose_home_is_no_place_is_placed_without_it_and_named(here):
    (here / "one.jsonl").write_text(json.dumps({"id": "a", "text": TEXT, "home": "Xyzzyville"}))
    said = run("export", "one.jsonl")
    assert said.exit_code == 0
    assert (
        "a gives 'Xyzzyville' as home, of which the gazetteer has none; names were placed without it."
        in said.stderr
    )
