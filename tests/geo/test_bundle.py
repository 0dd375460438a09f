import json

import pytest
from hypothesis import given
from strategies import hostile, located

from geo.bundle import from_bundle, to_bundle
from geo.errors import TableError
from geo.model import Located, Report


def through_json(value):
    return from_bundle(json.loads(json.dumps(to_bundle(value))), "case.json")


@given(located)
def test_a_bundle_gives_back_exactly_what_was_located(written):
    assert through_json(written) == written


def test_where_a_report_lies_on_a_disk_stays_there():
    report = Report(id="a.txt", text="Text.", path="/home/someone/a.txt")
    assert "someone" not in json.dumps(to_bundle(Located(locations=(), reports=(report,))))


def test_each_place_and_mention_is_written_once():
    bundle = to_bundle(hostile())
    assert len(bundle["places"]) == len({json.dumps(place) for place in bundle["places"]})
    assert len(bundle["mentions"]) == 2 * len(hostile().locations)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (lambda b: b.pop("format"), "not a reportmap bundle"),
        (lambda b: b.update(version=2), "a bundle of version 2, from a newer reportmap"),
        (lambda b: b.update(version="1"), "not a reportmap bundle"),
        (lambda b: b.pop("places"), "places is not a list"),
        (lambda b: b["places"][0].update(latitude=95), r"places\[0\]\.latitude is not between -90 and 90"),
        (lambda b: b["places"][0].update(latitude="43.7"), r"places\[0\]\.latitude is not a number"),
        (lambda b: b["places"][0].pop("name"), r"places\[0\]\.name is not there"),
        (lambda b: b["places"][0].update(kind="town"), r"places\[0\]\.kind is not one of city, "),
        (lambda b: b["mentions"].append(None), r"mentions\[\d+\] is not an object"),
        (lambda b: b["mentions"][0].update(start=True), r"mentions\[0\]\.start is not a whole number"),
        (
            lambda b: b["places"][0].update(population=10**400),
            r"places\[0\]\.population is not a number that",
        ),
        (
            lambda b: b["located"]["locations"][0].update(place=999),
            r"located\.locations\[0\]\.place is not a position",
        ),
        (
            lambda b: b["located"]["locations"][0].update(place=-1),
            r"located\.locations\[0\]\.place is not a position",
        ),
        (lambda b: b["located"].update(locations={}), r"located\.locations is not a list"),
        (lambda b: b.update(located=None), "located is not an object"),
    ],
)
def test_a_spoilt_bundle_is_refused_naming_the_member(change, problem):
    bundle = json.loads(json.dumps(to_bundle(hostile())))
    change(bundle)
    with pytest.raises(TableError, match=rf"^case\.json: {problem}"):
        from_bundle(bundle, "case.json")


def test_a_member_that_this_version_does_not_know_is_passed_over():
    bundle = to_bundle(hostile())
    bundle["located"]["something_new"] = 1
    assert from_bundle(json.loads(json.dumps(bundle)), "case.json") == hostile()
