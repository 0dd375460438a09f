"""Whatever the text, counting and roles answer, and what they answer points into the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.counts import count
from geo.counts.words import languages
from geo.model import Kind, Mention, Place, Report, Resolution, Role
from geo.recognition.roles import with_roles
from geo.text.boilerplate import boilerplate_of

PIECES = [
    "three",
    "one",
    "two",
    "each",
    "another",
    "a",
    "third",
    "none",
    "of",
    "the",
    "12",
    "3.5",
    "1,200",
    "20-30",
    "in",
    "at",
    "to",
    "Lyon",
    "Paris",
    "has",
    "have",
    "said",
    ",",
    ";",
    ":",
    "(",
    ")",
    "-",
    ".",
    "\n",
    "\t",
    "|",
    "%",
    "worldwide",
    "in",
    "all",
    "countries",
    "stations",
    "个",
    "三",
    "في",
    "ثلاث",
    "п'ять",
    "fünf",
    "two-year",
    "$3",
    "'s",
    "and",
    "or",
]


@st.composite
def reports(draw):
    pieces = draw(st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40))
    text = " ".join(pieces)
    report = Report("r", text, language=draw(st.sampled_from([*languages(), "hu"])))
    mentions = []
    for name in ("Lyon", "Paris"):
        start = text.find(name)
        while start >= 0:
            kind = draw(st.sampled_from([Kind.CITY, Kind.COUNTRY, Kind.DEMONYM]))
            mentions.append(Mention("r", start, start + len(name), name, kind, Role.REPORTED, ""))
            start = text.find(name, start + len(name))
    return report, sorted(mentions, key=lambda mention: mention.start)


@given(reports())
def test_counts_and_claims_point_into_the_text(case):
    report, mentions = case
    resolutions = [
        Resolution(mention, Place(mention.text, "FR", None, 0.0, 0.0, mention.kind), 1.0, "given")
        for mention in mentions
    ]
    counted = count(report, resolutions)
    for one in (*counted.counts, *counted.claims):
        assert 0 <= one.start < one.end <= len(report.text)
        assert one.number >= 0
    assert all(one.mention in mentions for one in counted.counts)


@given(reports())
def test_every_mention_gets_a_role_and_keeps_the_rest(case):
    report, mentions = case
    given_roles = with_roles(report, mentions)
    assert [(m.start, m.end, m.kind) for m in given_roles] == [(m.start, m.end, m.kind) for m in mentions]


@pytest.mark.parametrize("language", languages())
def test_what_alone_follows_a_country_is_read(language):
    for piece in PIECES:
        report = Report("r", f"Lyon {piece}", language=language)
        (mention,) = with_roles(report, [Mention("r", 0, 4, "Lyon", Kind.COUNTRY, Role.CONTEXT, "")])
        assert mention.role in Role


@given(st.text(alphabet="aB @.:/|\nhtps©", max_size=200))
def test_boilerplate_lies_in_the_text_in_order(text):
    spans = boilerplate_of(text).spans
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert list(spans) == sorted(spans)
