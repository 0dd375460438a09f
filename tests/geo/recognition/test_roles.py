import json
import re
from pathlib import Path

import pytest

from geo.model import Kind, Mention, Report, Role
from geo.recognition.roles import readings, with_roles
from geo.recognition.roles.cues import cues_of

DATA = Path(__file__).parents[2] / "data" / "roles" / "sentences.jsonl"
MARKED = re.compile(r"\[(?P<name>[^]/]+)/(?P<kind>[a-z0-9]+):(?P<role>[a-z]+)\]")


def marked(text, language="en"):
    """Read a text that marks its toponyms with kind and role: the report, its mentions, the gold roles."""
    plain, mentions, gold, position = "", [], [], 0
    for found in MARKED.finditer(text):
        plain += text[position : found.start()]
        start, end = len(plain), len(plain) + len(found["name"])
        mentions.append(Mention("r", start, end, found["name"], Kind(found["kind"]), Role.REPORTED, ""))
        gold.append(Role(found["role"]))
        plain += found["name"]
        position = found.end()
    return Report("r", plain + text[position:], language=language), mentions, gold


SENTENCES = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row["text"])
def test_a_toponym_has_the_role_that_a_reader_gives_it(row):
    report, mentions, gold = marked(row["text"], row["language"])
    assert [mention.role for mention in with_roles(report, mentions)] == gold


def test_a_team_and_a_police_force_do_not_stand_for_the_place():
    report, mentions, _ = marked("[Toronto/city:speaker] police met in [Ottawa/city:reported].")
    assert [reading.literal for reading in readings(report, mentions)] == [False, True]


def test_every_reading_names_its_rule():
    report, mentions, _ = marked("[Beijing/city:speaker] said so in [Oslo/city:reported].")
    assert [reading.rule for reading in readings(report, mentions)] == [
        "before a verb of speech or action",
        "after a locative word",
    ]


def test_a_language_without_cues_reports_its_towns_and_not_its_countries():
    report, mentions, _ = marked("Vízár [Szeged/city:reported] ... [Albania/country:context]", "hu")
    assert [mention.role for mention in with_roles(report, mentions)] == [Role.REPORTED, Role.CONTEXT]


@pytest.mark.parametrize("language", ["en", "es", "fr", "de", "it", "pt", "nl", "pl", "ru", "uk", "ar", "zh"])
def test_a_cue_file_has_what_the_rules_ask_for(language):
    cues = cues_of(language)
    assert {"locative", "movement", "origin", "comparison", "actor", "office"} <= set(cues.before.values())
    assert {"speech", "acts"} <= set(cues.after.values())
    for cue in (*cues.before, *cues.after, *cues.name, *cues.skipped):
        assert cue == cue.lower()
