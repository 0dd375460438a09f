"""Maps of reports that nobody who makes rules has read, and that nothing is fitted on."""

from functools import cache
from pathlib import Path

import pytest

from geo.evaluation import read_gold
from geo.locating import locate
from geo.model import Role

SAMPLES = Path(__file__).parents[2] / "data" / "reports" / "blind"
UNDECIDED = {"either", "container", "?"}


@cache
def markers_and_places(file: str) -> tuple[list[bool], list[bool]]:
    """Tell of each marker whether something is reported there, and of each such name whether it is shown."""
    markers, places = [], []
    for document in read_gold(SAMPLES / file):
        located = locate([document.report])
        spans = [[(r.mention.start, r.mention.end) for r in one.resolutions] for one in located.locations]
        gold = [(toponym.start, toponym.end, toponym.kind) for toponym in document.toponyms]
        for marked in spans:
            kinds = {kind for start, end, kind in gold for a, b in marked if start < b and a < end}
            if Role.REPORTED in kinds or kinds.isdisjoint(UNDECIDED):
                markers.append(Role.REPORTED in kinds)
        shown = [span for marked in spans for span in marked]
        shown += [
            (r.mention.start, r.mention.end) for r in located.context if r.mention.role is Role.REPORTED
        ]
        places += [
            any(start < b and a < end for a, b in shown) for start, end, kind in gold if kind == Role.REPORTED
        ]
    return markers, places


@pytest.mark.parametrize(
    ("file", "least"),
    [("sample.jsonl", 0.84), ("sample_short.jsonl", 0.74), ("sample_languages.jsonl", 0.73)],
)
def test_most_markers_stand_where_something_is_reported(file: str, least: float) -> None:
    markers, _ = markers_and_places(file)
    assert sum(markers) / len(markers) > least


@pytest.mark.parametrize(
    ("file", "least"),
    [("sample.jsonl", 0.78), ("sample_short.jsonl", 0.74), ("sample_languages.jsonl", 0.57)],
)
def test_most_places_where_something_is_reported_are_shown(file: str, least: float) -> None:
    _, places = markers_and_places(file)
    assert sum(places) / len(places) > least
