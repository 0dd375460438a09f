"""Sentences that mislead a recogniser, in our own words; [square brackets] mark their toponyms."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from geo.model import Kind, Mention, Report, Role
from geo.recognition import recognise

PARTS_OF_NAMES = (Role.ORGANISATION, Role.EMBEDDED)


def mentions(text: str) -> list[Mention]:
    return recognise(Report(id="trap", text=text, language="en"))


def names(text: str) -> list[str]:
    return [mention.text for mention in mentions(text) if mention.role not in PARTS_OF_NAMES]


@pytest.mark.parametrize(
    "marked",
    [
        "Jordan Peterson gave a lecture on Monday.",
        "Paris Hilton opened a nightclub.",
        "Mr Lincoln refused to answer.",
        "Georgia O'Keeffe painted flowers.",
        "Contact Amber Holland or call Brandon Wells.",
        "The attack on Charlie Kent was filmed by Austin Cole in [Manila].",
        "Reading the bill, Speaker Hall said that Independence Day was cancelled.",
    ],
)
def test_persons_are_not_places(marked: str) -> None:
    assert names(re.sub(r"[\[\]]", "", marked)) == re.findall(r"\[([^]]+)\]", marked)


@pytest.mark.parametrize(
    "text",
    [
        "Fox News and the New York Times reported the story.",
        "The Bank of England raised rates.",
        "She teaches at the University of Texas.",
        "In May and March the court will sit; August is a holiday.",
        "Write to press@paris.example or follow @london_today.",
        "HOME NEWS SPORT CONTACT",
        "Read more: Terms of use. Privacy. Cookies.",
    ],
)
def test_organisations_months_handles_and_menus_are_not_places(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "marked",
    [
        "They opened shops in [Nice], [Mobile], [Bath] and [Hull].",
        "A turkey was cooked in [Turkey].",
        "Protests spread to [Guinea-Bissau] and [Trinidad and Tobago].",
        "Residents of [Côte d'Ivoire] and [São Paulo] were warned.",
        "The boat sank on the [Mississippi River] near [Lake Ontario].",
        "The fire started in [Laurel County], [Ky.]",
        "The road to [St. Petersburg], [Fla.], is closed.",
        "He was seen in [Wilmington], [Del.], on Tuesday.",
        "Officials in [Washington], [D.C.] and [Annapolis], [Md.], agreed.",
        "The [U.S.] Senate and the [UK] Parliament voted.",
        "[KABUL] (Reuters) - A bomb killed four people in [Kandahar].",
        "Nurses in [New\nYork] went on strike.",
        "[Toronto]'s mayor and [London]’s police chief met.",
        "Two were found in ([Berlin]), [Rome]; and [Vienna].",
        "[Michigan City] is not [Michigan].",
    ],
)
def test_names_are_found_whole_however_they_are_written(marked: str) -> None:
    assert names(re.sub(r"[\[\]]", "", marked)) == re.findall(r"\[([^]]+)\]", marked)


def test_an_adjective_is_a_mention_of_its_own_kind() -> None:
    found = {mention.text: mention.kind for mention in mentions("Spanish police arrested nine in Barcelona.")}
    assert found == {"Spanish": Kind.DEMONYM, "Barcelona": Kind.CITY}


def test_a_village_that_no_gazetteer_has_is_listed_not_dropped() -> None:
    found = {mention.text: mention.kind for mention in mentions("She died in the village of Oldbrick, Va.")}
    assert found["Oldbrick"] is Kind.UNKNOWN


def test_offsets_point_at_the_text_and_mentions_do_not_overlap() -> None:
    text = "In Toronto, Ont., the U.S. envoy met Spanish police near St. John's.\nNew\nYork was quiet."
    found = mentions(text)
    assert all(text[mention.start : mention.end] == mention.text for mention in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize("text", ["", " \n", "...", "A", "\u0000\u2028", "🙂" * 50, "Ἀ" * 500, "St. " * 300])
def test_odd_texts_have_no_places_and_raise_nothing(text: str) -> None:
    assert mentions(text) == []
