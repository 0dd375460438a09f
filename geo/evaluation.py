"""How good recognition and resolution are, measured against reports with gold toponyms.

A gold file has one document a line: ``{"id", "text", "toponyms": [{"start", "end", "text", "lat", "lon",
"kind"}]}`` with optional ``corpus`` and ``title``; offsets are 0-based characters into the text, end
exclusive, and ``lat`` and ``lon`` are null where the annotators gave no point.

A predicted and a gold span match where they overlap; each matches once, longest overlap first. The
headline figure, F@161, asks for both: found, and placed within 161 km (100 miles, the distance the field
settled on). A gold toponym without a point counts for nothing in it, nor does a prediction that matches one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from geo.errors import ReportError
from geo.gazetteer import distance_km
from geo.model import Kind, Mention, Report, Resolution, Role

NEAR_KM = 161.0

DEMONYMS_MARKED = 0.2
"""A corpus marks demonyms as toponyms where its gold has at least this share of those that are found."""


@dataclass(frozen=True, slots=True)
class GoldToponym:
    """One toponym as annotated; `latitude` and `longitude` are WGS 84 degrees, both None where unknown."""

    start: int
    end: int
    text: str
    kind: str
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """One report and the toponyms its annotators marked."""

    report: Report
    toponyms: tuple[GoldToponym, ...]


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


def read_gold(path: Path) -> list[GoldDocument]:
    """Read a gold file whole; raise `ReportError` naming the line that is not as it should be."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ReportError(
            f"{path}: cannot be read as UTF-8 text ({error}); give a gold JSONL file."
        ) from error
    return [
        _gold_document(line, f"{path}, line {number}")
        for number, line in enumerate(lines, start=1)
        if line.strip()
    ]


def _gold_document(line: str, where: str) -> GoldDocument:
    try:
        row = json.loads(line)
        toponyms = tuple(_gold_toponym(item) for item in row["toponyms"])
        report = Report(id=str(row["id"]), text=row["text"], title=row.get("title") or None)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ReportError(
            f"{where}: not a gold document ({error!r}); it needs id, text and toponyms with start and end."
        ) from error
    return GoldDocument(report, toponyms)


def _gold_toponym(item: dict[str, object]) -> GoldToponym:
    latitude, longitude = item.get("lat"), item.get("lon")
    return GoldToponym(
        start=int(str(item["start"])),
        end=int(str(item["end"])),
        text=str(item.get("text") or ""),
        kind=str(item.get("kind") or ""),
        latitude=None if latitude is None or longitude is None else float(str(latitude)),
        longitude=None if latitude is None or longitude is None else float(str(longitude)),
    )


def predictions(resolutions: Iterable[Resolution]) -> list[Prediction]:
    """Turn what a run says into spans with points."""
    return [
        Prediction(
            start=resolution.mention.start,
            end=resolution.mention.end,
            latitude=None if resolution.place is None else resolution.place.latitude,
            longitude=None if resolution.place is None else resolution.place.longitude,
            confidence=resolution.confidence,
        )
        for resolution in resolutions
    ]


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


def evaluate(
    documents: Iterable[GoldDocument], predict: Callable[[GoldDocument], Sequence[Prediction]]
) -> Iterator[Outcome]:
    """Run a predictor over gold documents, one outcome at a time."""
    for document in documents:
        yield from compare(document.toponyms, predict(document))


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def found_spans(document: GoldDocument) -> list[Mention]:
    """Recognise the toponyms of a gold document, without a look at its gold."""
    from geo.recognition import recognise

    return recognise(document.report)


def marks_demonyms(documents: Iterable[GoldDocument], found: Mapping[str, Sequence[Mention]]) -> bool:
    """Tell whether a corpus takes "Spanish police" for a mention of Spain; some do, some do not.

    `found` has the recognised mentions of each document by its report's id.
    """
    marked = total = 0
    for document in documents:
        for mention in found[document.report.id]:
            if mention.kind is Kind.DEMONYM:
                total += 1
                marked += any(
                    gold.start < mention.end and mention.start < gold.end for gold in document.toponyms
                )
    return total == 0 or marked / total >= DEMONYMS_MARKED


def without_demonyms(found: Mapping[str, Sequence[Mention]]) -> dict[str, list[Mention]]:
    """Leave demonyms out of the mentions of each document."""
    return {
        report_id: [mention for mention in mentions if mention.kind is not Kind.DEMONYM]
        for report_id, mentions in found.items()
    }


def gold_mentions(document: GoldDocument) -> list[Mention]:
    """Make mentions from the gold spans, so that the placing alone can be measured."""
    return [
        Mention(
            report_id=document.report.id,
            start=toponym.start,
            end=toponym.end,
            text=document.report.text[toponym.start : toponym.end],
            kind=Kind.UNKNOWN,
            role=Role.REPORTED,
            quote="",
        )
        for toponym in document.toponyms
    ]


def placed(report: Report, mentions: Sequence[Mention]) -> list[Prediction]:
    """Place mentions as this build does."""
    from geo.resolution import resolve

    return predictions(resolve(report, mentions))


def most_populous(report: Report, mentions: Sequence[Mention]) -> list[Prediction]:
    """Place mentions as the usual baseline does: each at the most populous place of its name."""
    from geo.detection import with_language
    from geo.gazetteer import open_gazetteer
    from geo.recognition.languages import DEFAULT
    from geo.resolution.names import meanings_of

    gazetteer = open_gazetteer()
    code = with_language(report).language or DEFAULT
    found = []
    for mention in mentions:
        _, meanings = meanings_of(mention.text, gazetteer, code)
        best = max((meaning.place for meaning in meanings), key=lambda place: place.population, default=None)
        found.append(
            Prediction(
                mention.start,
                mention.end,
                None if best is None else best.latitude,
                None if best is None else best.longitude,
            )
        )
    return found
