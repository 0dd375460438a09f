"""What became of each gold toponym and each prediction: which spans match, and how far apart they lie."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from geo.evaluation.gold import GoldDocument, GoldToponym
from geo.gazetteer import distance_km

NEAR_KM = 161.0
"""100 miles: how far from its gold point a place may be to count as right."""


@dataclass(frozen=True, slots=True)
class Prediction:
    """One span said to be a toponym; the point is None where it could not be placed."""

    start: int
    end: int
    latitude: float | None
    longitude: float | None
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one gold toponym, one prediction, or a matched pair of them.

    `km` is the distance between the two points, None where either has none.
    """

    gold: GoldToponym | None
    prediction: Prediction | None
    km: float | None = None

    @property
    def near(self) -> bool:
        """Whether the prediction was placed within 161 km of the gold point."""
        return self.km is not None and self.km <= NEAR_KM

    @property
    def exact(self) -> bool:
        """Whether both spans are the same."""
        if self.gold is None or self.prediction is None:
            return False
        return (self.gold.start, self.gold.end) == (self.prediction.start, self.prediction.end)

    @property
    def counts_for_place(self) -> bool:
        """Whether F@161 looks at it: everything but gold without a point and what matched such gold."""
        return self.gold is None or self.gold.latitude is not None


def evaluate(
    documents: Iterable[GoldDocument], predict: Callable[[GoldDocument], Sequence[Prediction]]
) -> Iterator[Outcome]:
    """Run a predictor over gold documents, one outcome at a time."""
    for document in documents:
        yield from compare(document.toponyms, predict(document))


def compare(gold: Sequence[GoldToponym], predicted: Sequence[Prediction]) -> list[Outcome]:
    """Match one document's spans: matched pairs first, then gold left over, then predictions left over."""
    pairs = _pairs(gold, predicted)
    found = {g for g, _ in pairs}
    used = {p for _, p in pairs}
    outcomes = [Outcome(gold[g], predicted[p], _error_km(gold[g], predicted[p])) for g, p in pairs]
    outcomes += [Outcome(item, None) for g, item in enumerate(gold) if g not in found]
    outcomes += [Outcome(None, item) for p, item in enumerate(predicted) if p not in used]
    return outcomes


def _pairs(gold: Sequence[GoldToponym], predicted: Sequence[Prediction]) -> list[tuple[int, int]]:
    """Index pairs of overlapping spans, one to one, longest overlap first, then text order."""
    overlaps = sorted(
        (max(a.start, b.start) - min(a.end, b.end), g, p)
        for g, a in enumerate(gold)
        for p, b in enumerate(predicted)
        if min(a.end, b.end) > max(a.start, b.start)
    )
    free_gold, free_predicted = set(range(len(gold))), set(range(len(predicted)))
    kept = []
    for _, g, p in overlaps:
        if g in free_gold and p in free_predicted:
            free_gold.discard(g)
            free_predicted.discard(p)
            kept.append((g, p))
    return kept


def _error_km(gold: GoldToponym, predicted: Prediction) -> float | None:
    if gold.latitude is None or gold.longitude is None:
        return None
    if predicted.latitude is None or predicted.longitude is None:
        return None
    return distance_km(gold.latitude, gold.longitude, predicted.latitude, predicted.longitude)
