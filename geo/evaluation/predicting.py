"""What reportmap and the usual baseline find in gold documents, and where they place it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from geo.evaluation.gold import GoldDocument
from geo.evaluation.outcomes import Prediction
from geo.model import Kind, Mention, Report, Resolution

DEMONYMS_MARKED = 0.2
"""A corpus marks demonyms as toponyms where its gold has at least this share of those that are found."""


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


def placed(report: Report, mentions: Sequence[Mention]) -> list[Prediction]:
    """Place mentions as this build does."""
    from geo.resolution import resolve

    return predictions(resolve(report, mentions))


def most_populous(report: Report, mentions: Sequence[Mention]) -> list[Prediction]:
    """Place mentions as the usual baseline does: each at the most populous place of its name."""
    from geo.gazetteer import open_gazetteer
    from geo.languages import DEFAULT
    from geo.meanings.names import meanings_of
    from geo.text.detection import with_language

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
