"""The figures, on gold small enough to add up by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from geo.errors import ReportError
from geo.evaluation import (
    GoldToponym,
    Prediction,
    compare,
    confidence_curve,
    figures,
    figures_by_kind,
    read_gold,
    reliability,
)

PARIS = (48.8566, 2.3522)
TEXAS = (33.6609, -95.5555)


def gold(start: int, end: int, point: tuple[float, float] | None = PARIS, kind: str = "CITY") -> GoldToponym:
    latitude, longitude = point or (None, None)
    return GoldToponym(start, end, "x" * (end - start), kind, latitude, longitude)


def said(start: int, end: int, point: tuple[float, float] | None = PARIS, sure: float = 1.0) -> Prediction:
    latitude, longitude = point or (None, None)
    return Prediction(start, end, latitude, longitude, sure)


def test_each_span_matches_once_longest_overlap_first() -> None:
    outcomes = compare([gold(0, 10), gold(8, 20)], [said(0, 12), said(9, 20)])
    pairs = [(item.gold, item.prediction) for item in outcomes if item.gold and item.prediction]
    assert pairs == [(gold(8, 20), said(9, 20)), (gold(0, 10), said(0, 12))]


def test_the_headline_figure_asks_for_found_and_near() -> None:
    outcomes = compare(
        [gold(0, 5), gold(10, 15), gold(20, 25), gold(30, 35)],
        [said(0, 5), said(10, 15, TEXAS), said(40, 45)],
    )
    found = figures(outcomes)
    assert (found.precision, found.recall) == (pytest.approx(2 / 3), 0.5)
    assert (found.precision_161, found.recall_161) == (pytest.approx(1 / 3), 0.25)
    assert found.accuracy_161 == 0.5


def test_gold_without_a_point_counts_for_nothing_in_the_headline_figure() -> None:
    found = figures(compare([gold(0, 5), gold(10, 15, None)], [said(0, 5), said(10, 15, TEXAS)]))
    assert (found.precision_161, found.recall_161, found.recall) == (1.0, 1.0, 1.0)


def test_a_prediction_without_a_point_is_found_but_not_near() -> None:
    found = figures(compare([gold(0, 5)], [said(0, 5, None)]))
    assert (found.recall, found.accuracy_161, found.median_km) == (1.0, 0.0, None)


def test_equal_spans_only_are_exact() -> None:
    assert figures(compare([gold(0, 8)], [said(0, 5)])).exact_f1 == 0.0
    assert figures(compare([gold(0, 8)], [said(0, 8)])).exact_f1 == 1.0


def test_nothing_found_in_nothing_is_zero_and_no_error() -> None:
    assert figures([]).f1_161 == 0.0


def test_kinds_are_told_apart() -> None:
    outcomes = compare([gold(0, 5, kind="CITY"), gold(10, 15, kind="COUNTRY")], [said(0, 5)])
    assert {kind: found.recall for kind, found in figures_by_kind(outcomes).items()} == {
        "CITY": 1.0,
        "COUNTRY": 0.0,
    }


def test_the_curve_keeps_what_is_at_least_as_sure() -> None:
    outcomes = compare([gold(0, 5), gold(10, 15)], [said(0, 5, sure=0.9), said(10, 15, TEXAS, sure=0.3)])
    curve = {point.confidence: (point.precision, point.recall) for point in confidence_curve(outcomes, 2)}
    assert curve == {0.0: (0.5, 0.5), 0.5: (1.0, 0.5)}


def test_reliability_puts_answers_of_one_confidence_together() -> None:
    outcomes = compare([gold(0, 5), gold(10, 15)], [said(0, 5, sure=0.92), said(10, 15, TEXAS, sure=0.98)])
    (found,) = reliability(outcomes)
    assert (found.low, found.size, found.right) == (0.9, 2, 0.5)
    assert found.confidence == pytest.approx(0.95)


def test_a_gold_file_is_read_with_its_line_in_every_complaint(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    row = {"id": "a", "text": "In Paris.", "toponyms": [{"start": 3, "end": 8, "lat": 48.9, "lon": 2.4}]}
    path.write_text(json.dumps(row) + "\n\n", encoding="utf-8")
    (document,) = read_gold(path)
    assert (document.report.text, document.toponyms[0].latitude) == ("In Paris.", 48.9)
    path.write_text(json.dumps(row) + '\n{"id": "b"}\n', encoding="utf-8")
    with pytest.raises(ReportError, match="line 2"):
        read_gold(path)


def test_gold_may_tell_the_numbers_of_markers_and_the_totals_claimed(tmp_path: Path) -> None:
    named = {"start": 7, "end": 11, "text": "Oslo", "lat": None, "lon": None}
    row = {"id": "a", "text": "Two in Oslo", "toponyms": [{**named, "count": [2, 3]}]}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({**row, "claims": [{"number": 9, "scope": "Norway"}]}), encoding="utf-8")
    (document,) = read_gold(path)
    assert document.toponyms[0].numbers == (2, 3)
    assert document.claims == ((9, "Norway"),)
    path.write_text(json.dumps({**row, "toponyms": [named]}), encoding="utf-8")
    (document,) = read_gold(path)
    assert (document.toponyms[0].numbers, document.claims) == ((), None)


def test_gold_reports_of_one_id_stay_apart(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "a", "text": "In Ghent", "toponyms": []}\n' * 2, encoding="utf-8-sig")
    assert [document.report.id for document in read_gold(path)] == ["a", "a (line 2)"]


@pytest.mark.parametrize(("start", "end"), [(3, 9), (-1, 5), (5, 3), (4, 4)])
def test_a_toponym_outside_its_text_is_named_by_its_line(tmp_path: Path, start: int, end: int) -> None:
    path = tmp_path / "gold.jsonl"
    row = {"id": "a", "text": "In Ghent", "toponyms": [{"start": start, "end": end, "lat": 51, "lon": 3.7}]}
    path.write_text(f'{{"id": "b", "text": "Here", "toponyms": []}}\n{json.dumps(row)}\n')
    with pytest.raises(
        ReportError, match=f"line 2: .*a toponym from {start} to {end} is not within its text"
    ):
        read_gold(path)


@pytest.mark.parametrize(
    ("content", "said"),
    [("", "is empty"), ('{"id": "a", "text": 5, "toponyms": []}', "line 1: .*its text is no string")],
)
def test_a_gold_file_without_reports_or_text_is_named(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(content)
    with pytest.raises(ReportError, match=said):
        read_gold(path)
