"""Outcomes added up: precision, recall and F of finding, and of finding and placing within 161 km."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from statistics import median

from geo.evaluation.outcomes import Outcome


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one corpus or one gold kind; all but `median_km` and the two counts are 0 to 1."""

    precision: float
    recall: float
    f1: float
    exact_f1: float
    accuracy_161: float
    precision_161: float
    recall_161: float
    f1_161: float
    median_km: float | None
    gold: int
    predicted: int


@dataclass(slots=True)
class _Tally:
    """Counts over outcomes, kept apart from `Figures` so that corpora can be added up."""

    gold: int = 0
    predicted: int = 0
    matched: int = 0
    exact: int = 0
    gold_with_point: int = 0
    predicted_for_place: int = 0
    located: int = 0
    near: int = 0
    errors_km: list[float] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        has_point = outcome.gold is not None and outcome.gold.latitude is not None
        matched = outcome.gold is not None and outcome.prediction is not None
        self.gold += outcome.gold is not None
        self.predicted += outcome.prediction is not None
        self.matched += matched
        self.exact += outcome.exact
        self.gold_with_point += has_point
        self.predicted_for_place += outcome.prediction is not None and outcome.counts_for_place
        self.located += matched and has_point
        self.near += outcome.near
        if outcome.km is not None:
            self.errors_km.append(outcome.km)


def figures(outcomes: Iterable[Outcome]) -> Figures:
    """Add outcomes up to the figures of a corpus."""
    tally = _Tally()
    for outcome in outcomes:
        tally.add(outcome)
    precision, recall = _ratio(tally.matched, tally.predicted), _ratio(tally.matched, tally.gold)
    exact = _f1(_ratio(tally.exact, tally.predicted), _ratio(tally.exact, tally.gold))
    precision_161 = _ratio(tally.near, tally.predicted_for_place)
    recall_161 = _ratio(tally.near, tally.gold_with_point)
    return Figures(
        precision=precision,
        recall=recall,
        f1=_f1(precision, recall),
        exact_f1=exact,
        accuracy_161=_ratio(tally.near, tally.located),
        precision_161=precision_161,
        recall_161=recall_161,
        f1_161=_f1(precision_161, recall_161),
        median_km=median(tally.errors_km) if tally.errors_km else None,
        gold=tally.gold,
        predicted=tally.predicted,
    )


def figures_by_kind(outcomes: Iterable[Outcome]) -> dict[str, Figures]:
    """Add outcomes up by gold kind; a prediction that matches no gold belongs to no kind."""
    kinds: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        if outcome.gold is not None:
            kinds.setdefault(outcome.gold.kind or "(none)", []).append(outcome)
    return {kind: figures(members) for kind, members in sorted(kinds.items())}


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
