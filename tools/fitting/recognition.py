"""Fit the constants of recognition: a logistic regression for each of its two rounds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from fitting.own_sentences import own_sentences
from fitting.regression import Weights, fit_logistic
from geo.evaluation import GoldDocument, GoldToponym
from geo.gazetteer import Gazetteer, NameKind
from geo.languages import DEFAULT, language
from geo.recognition.featured import Featured, featured_candidates
from geo.recognition.report_features import report_features
from geo.recognition.scoring import log_odds

FOLDS = 5
LEAST_DEMONYMS = 0.1  # the share of them that annotators who mark any at all mark


WITHIN_OTHER_NAMES = frozenset({"organisation", "embedded"})
"""Roles in our own reports that do not say: not every corpus marks "Texas" in "University of Texas"."""


def label(item: Featured, toponyms: Sequence[GoldToponym], with_demonyms: bool = True) -> int | None:
    """1 where gold has a toponym here, 0 where it has none, None where its gold does not say.

    Gold without a point does not say, nor does a corpus that leaves demonyms out, about demonyms.
    """
    if not with_demonyms and is_demonym(item):
        return None
    start, end = item.candidate.start, item.candidate.end
    over = [gold for gold in toponyms if gold.start < end and start < gold.end]
    if not over:
        return 0
    if any(gold.kind in WITHIN_OTHER_NAMES for gold in over):
        return None
    if item.candidate.head == "unknown":
        return 1
    return 1 if any(gold.latitude is not None for gold in over) else None


def is_demonym(item: Featured) -> bool:
    """Whether the name is an adjective or a people before anything else."""
    return bool(item.meanings) and item.meanings[0].name_kind is NameKind.DEMONYM


def annotates_demonyms(found: Sequence[tuple[GoldDocument, list[Featured]]]) -> bool:
    """Whether a corpus's annotators marked demonyms: some do ("Spanish police"), some left them out."""
    labels = [
        label(item, document.toponyms) for document, items in found for item in items if is_demonym(item)
    ]
    return labels.count(1) > LEAST_DEMONYMS * len(labels)


@dataclass(frozen=True)
class Example:
    """One document's candidates with their labels."""

    text: str
    items: list[Featured]
    labels: list[int | None]


def examples(documents: Sequence[GoldDocument], gazetteer: Gazetteer) -> Iterator[Example]:
    """Label the candidates of one corpus."""
    found = [
        (document, featured_candidates(document.report.text, language(None), gazetteer))
        for document in documents
    ]
    with_demonyms = annotates_demonyms(found)
    for document, items in found:
        labels = [label(item, document.toponyms, with_demonyms) for item in items]
        yield Example(document.report.text, items, labels)


def fit_recognition(
    corpora: Iterable[Sequence[GoldDocument]], gazetteer: Gazetteer
) -> tuple[Weights, Weights]:
    """Fit the constants of both rounds."""
    everything = [*corpora, own_sentences()]
    labelled = [example for documents in everything for example in examples(documents, gazetteer)]
    rows, labels, odds = [], [], []
    for part in range(FOLDS):  # odds on reports that were fitted on would be too sure
        unseen = first_round([example for number, example in enumerate(labelled) if number % FOLDS != part])
        for example in labelled[part::FOLDS]:
            own = [log_odds(item.features, unseen) for item in example.items]
            rest = report_features(example.text, example.items, own, DEFAULT)
            for value, features, gold in zip(own, rest, example.labels, strict=True):
                if gold is not None:
                    rows.append(features)
                    labels.append(gold)
                    odds.append(value)
    return first_round(labelled), fit_logistic(rows, labels, odds)


def first_round(labelled: Iterable[Example]) -> Weights:
    """Fit the constants of each candidate alone."""
    known = [
        (item.features, gold)
        for example in labelled
        for item, gold in zip(example.items, example.labels, strict=True)
        if gold is not None
    ]
    return fit_logistic([features for features, _ in known], [gold for _, gold in known])
