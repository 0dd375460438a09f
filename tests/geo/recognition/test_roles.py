import json
from collections import Counter
from dataclasses import fields
from importlib import resources

import pytest
from gold_roles import marked, precision_and_recall, roles_of, rows

from geo.model import Role
from geo.recognition.roles import readings, with_roles
from geo.recognition.roles.cues import Cues, cues_of


@pytest.mark.parametrize(
    "row", [*rows("sentences.jsonl"), *rows("developed.jsonl")], ids=lambda row: row["text"]
)
def test_a_toponym_has_the_role_that_a_reader_gives_it(row):
    read, gold = roles_of(row)
    assert read == gold


def test_few_markers_are_wrong_or_missing_in_sentences_written_before_the_rules():
    precision, recall = precision_and_recall("held_out.jsonl")
    assert precision >= 0.95
    assert recall >= 0.95


def test_every_language_with_cues_tells_that_nothing_is_at_a_place():
    told = {row["language"] for row in rows("developed.jsonl") if ":denied]" in row["text"]}
    assert told == {"en", "es", "fr", "de", "it", "pt", "nl", "pl", "ru", "uk", "ar", "zh"}


def test_a_list_of_datelines_is_a_table_and_places_are_reported():
    report, mentions, _, _ = marked(
        "[Lyon/city:reported], 3 May: two held\n[Nice/city:reported], 4 May: five held"
    )
    assert {reading.role for reading in readings(report, mentions)} == {Role.REPORTED}


def test_a_team_and_a_police_force_do_not_stand_for_the_place():
    report, mentions, _, _ = marked("[Toronto/city:speaker] police met in [Ottawa/city:reported].")
    assert [reading.literal for reading in readings(report, mentions)] == [False, True]


def test_a_country_whose_number_ends_its_line_is_reported():
    report, mentions, _, _ = marked("[Kenya/country:reported] 11\n[Uganda/country:reported] 3\n")
    assert [reading.rule for reading in readings(report, mentions)] == ["with a number of things there"] * 2


def test_every_reading_names_its_rule():
    report, mentions, _, _ = marked("[Beijing/city:speaker] said so in [Oslo/city:reported].")
    assert [reading.rule for reading in readings(report, mentions)] == [
        "before a verb of speech or action",
        "after a locative word",
    ]


def test_a_language_without_cues_reports_its_towns_and_not_its_countries():
    report, mentions, _, _ = marked("Vízár [Szeged/city:reported] ... [Albania/country:context]", "hu")
    assert [mention.role for mention in with_roles(report, mentions)] == [Role.REPORTED, Role.CONTEXT]


@pytest.mark.parametrize(
    "language", ["en", "es", "fr", "de", "it", "pt", "nl", "pl", "ru", "uk", "ar", "zh", "cs", "sv"]
)
def test_a_cue_file_has_what_the_rules_ask_for(language):
    cues = cues_of(language)
    assert {"locative", "movement", "origin", "comparison", "actor", "office"} <= set(cues.before.values())
    assert {"speech", "acts"} <= set(cues.after.values())
    for cue in (*cues.before, *cues.after, *cues.name, *cues.skipped):
        assert cue == cue.lower()


CUE_FILES = sorted(item.name for item in resources.files("geo.recognition.roles.cues").iterdir())


@pytest.mark.parametrize("language", [name[:-5] for name in CUE_FILES if name.endswith(".json")])
def test_a_cue_file_holds_the_fields_of_cues_and_each_cue_once(language):
    file = resources.files("geo.recognition.roles.cues") / f"{language}.json"
    written = json.loads(file.read_text(encoding="utf-8"))
    assert set(written) <= {field.name for field in fields(Cues)}
    for field in ("before", "after", "name", "hyphen", "negation"):
        cues = Counter(cue for listed in written.get(field, {}).values() for cue in listed)
        assert [cue for cue, times in cues.items() if times > 1] == []
