"""How good recognition and resolution are, measured against reports with gold toponyms.

A gold file has one document a line: ``{"id", "text", "toponyms": [{"start", "end", "text", "lat", "lon",
"kind"}]}`` with optional ``corpus`` and ``title``; offsets are 0-based characters into the text, end
exclusive, and ``lat`` and ``lon`` are null where the annotators gave no point. A toponym may have ``count``,
the numbers that a reader accepts on its marker, and a document ``claims``, ``[{"number", "scope"}]``.

A predicted and a gold span match where they overlap; each matches once, longest overlap first. The
headline figure, F@161, asks for both: found, and placed within 161 km (100 miles, the distance the field
settled on). A gold toponym without a point counts for nothing in it, nor does a prediction that matches one.
"""

from __future__ import annotations

from geo.evaluation.confidence import CurvePoint, ReliabilityBin, confidence_curve, reliability
from geo.evaluation.figures import Figures, figures, figures_by_kind
from geo.evaluation.gold import GoldDocument, GoldToponym, gold_mentions, read_gold
from geo.evaluation.outcomes import NEAR_KM, Outcome, Prediction, compare, evaluate
from geo.evaluation.predicting import (
    found_spans,
    marks_demonyms,
    most_populous,
    placed,
    predictions,
    without_demonyms,
)

__all__ = [
    "NEAR_KM",
    "CurvePoint",
    "Figures",
    "GoldDocument",
    "GoldToponym",
    "Outcome",
    "Prediction",
    "ReliabilityBin",
    "compare",
    "confidence_curve",
    "evaluate",
    "figures",
    "figures_by_kind",
    "found_spans",
    "gold_mentions",
    "marks_demonyms",
    "most_populous",
    "placed",
    "predictions",
    "read_gold",
    "reliability",
    "without_demonyms",
]
