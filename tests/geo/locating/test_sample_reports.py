"""Maps of 40 reports that nobody who makes rules has read, and that nothing is fitted on."""

from functools import cache
from pathlib import Path

from geo.evaluation import read_gold
from geo.locating import locate
from geo.model import Role

SAMPLE = Path(__file__).parents[2] / "data" / "reports" / "blind" / "sample.jsonl"
UNDECIDED = {"either", "container", "?"}


@cache
def markers_and_places() -> tuple[list[bool], list[bool]]:
    """Tell of each marker whether something is reported there, and of each such name whether it is shown."""
    markers, places = [], []
    for document in read_gold(SAMPLE):
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


def test_most_markers_stand_where_something_is_reported():
    markers, _ = markers_and_places()
    assert sum(markers) / len(markers) > 0.83


def test_most_places_where_something_is_reported_are_shown():
    _, places = markers_and_places()
    assert sum(places) / len(places) > 0.78
