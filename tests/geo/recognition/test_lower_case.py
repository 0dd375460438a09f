"""Text without capitals: found with care, and only there."""

from __future__ import annotations

import pytest

from geo.model import Report
from geo.recognition import recognise
from geo.recognition.lower_case import lacks_capitals


def found(text: str, language: str = "en") -> list[str]:
    return [mention.text for mention in recognise(Report(id="a", text=text, language=language))]


@pytest.mark.parametrize(
    ("text", "names", "language"),
    [
        (
            "three were hurt in toronto, and a fire broke out in new york city",
            ["toronto", "new york city"],
            "en",
        ),
        ("ayer hubo un incendio en barcelona y otro en sevilla", ["barcelona", "sevilla"], "es"),
        ("gestern war in köln und leipzig stau", ["köln", "leipzig"], "de"),
        ("вчера в москве сгорел склад, а в туле закрыли школу", ["москве", "туле"], "ru"),
        ("omg flooding in #Houston again!! @KHOU says stay home", ["Houston"], "en"),
    ],
)
def test_cities_are_found_without_their_capitals(text: str, names: list[str], language: str) -> None:
    assert found(text, language) == names


@pytest.mark.parametrize(
    "text",
    [
        "i was reading a nice book in bed, and my friend paris came over",
        "we ate turkey and drank from china cups while jordan laughed",
        "my sister sofia is going to march with her class in the park tomorrow",
        "the mobile phone was in the bath",
    ],
)
def test_ordinary_words_and_persons_are_no_places(text: str) -> None:
    assert found(text) == []


def test_only_a_text_that_leaves_capitals_out_is_read_so() -> None:
    assert lacks_capitals("three were hurt in toronto on monday")
    assert lacks_capitals("so much rain in #Houston again, says @KHOU today")
    assert not lacks_capitals("Three were hurt in Toronto on Monday.")
    assert not lacks_capitals("THREE WERE HURT IN TORONTO ON MONDAY")
    assert not lacks_capitals("in toronto")
    assert not lacks_capitals("北京发生火灾")
