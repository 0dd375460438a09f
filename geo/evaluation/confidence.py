"""What the confidence is worth: precision and recall by the least that is kept, and how often it is right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from geo.evaluation.figures import figures
from geo.evaluation.outcomes import Outcome


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """Precision and recall within 161 km when only predictions of at least `confidence` are kept."""

    confidence: float
    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class ReliabilityBin:
    """Of `size` predictions given about `confidence` on average, the share that was right."""

    low: float
    high: float
    size: int
    confidence: float
    right: float


def confidence_curve(outcomes: Sequence[Outcome], steps: int = 20) -> list[CurvePoint]:
    """Precision and recall within 161 km over the least confidence that is kept."""
    thresholds = [step / steps for step in range(steps)]
    return [_curve_point(outcomes, threshold) for threshold in thresholds]


def _curve_point(outcomes: Sequence[Outcome], threshold: float) -> CurvePoint:
    kept = [
        outcome
        if outcome.prediction is None or outcome.prediction.confidence >= threshold
        else Outcome(outcome.gold, None)
        for outcome in outcomes
    ]
    found = figures(kept)
    return CurvePoint(threshold, found.precision_161, found.recall_161, found.f1_161)


def reliability(outcomes: Iterable[Outcome], bins: int = 10) -> list[ReliabilityBin]:
    """How often predictions of each confidence are right: a toponym indeed, within 161 km of its point."""
    members: list[list[Outcome]] = [[] for _ in range(bins)]
    for outcome in outcomes:
        if outcome.prediction is not None and outcome.counts_for_place:
            members[min(bins - 1, int(outcome.prediction.confidence * bins))].append(outcome)
    return [
        _reliability_bin(index / bins, (index + 1) / bins, group)
        for index, group in enumerate(members)
        if group
    ]


def _reliability_bin(low: float, high: float, group: Sequence[Outcome]) -> ReliabilityBin:
    confidences = [outcome.prediction.confidence for outcome in group if outcome.prediction is not None]
    near = sum(outcome.near for outcome in group)
    return ReliabilityBin(low, high, len(group), sum(confidences) / len(group), near / len(group))
