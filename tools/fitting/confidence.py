"""Fit the confidence: a logistic curve over what both steps think of reports that neither was fitted on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize

from fitting.recognition import FOLDS, annotates_demonyms, fit_recognition
from fitting.regression import Weights
from fitting.resolution import fit_resolution
from geo.evaluation import GoldDocument, compare, predictions
from geo.gazetteer import Gazetteer, open_gazetteer
from geo.languages import language
from geo.meanings.names import meanings_of
from geo.model import Kind
from geo.recognition import recognise
from geo.recognition.featured import featured_candidates
from geo.recognition.scoring import Scorer
from geo.resolution import resolve
from geo.resolution.confidence import (
    companies,
    confidence_features,
    countries_of,
    share_of_spot,
)
from geo.text import fold


@dataclass(frozen=True)
class Answer:
    """What the confidence of one answer depends on, and whether it was right."""

    features: Mapping[str, float]
    right: bool


def unseen_answers(
    corpora: Sequence[Sequence[GoldDocument]], finding: Sequence[Sequence[GoldDocument]], gazetteer: Gazetteer
) -> Iterator[Answer]:
    """Answer each report with constants fitted on the others."""
    for part in range(FOLDS):
        others = [_without_part(members, part) for members in corpora]
        more = [_without_part(members, part) for members in finding]
        scorer = Scorer(*fit_recognition([*others, *more], gazetteer))
        weights = fit_resolution([document for members in others for document in members], gazetteer)
        for members in (*corpora, *finding):
            with_demonyms = annotates_demonyms(
                [(d, featured_candidates(d.report.text, language(None), gazetteer)) for d in members]
            )
            for document in members[part::FOLDS]:
                yield from _answers(document, scorer, weights, with_demonyms)


def _without_part(members: Sequence[GoldDocument], part: int) -> list[GoldDocument]:
    return [document for at, document in enumerate(members) if at % FOLDS != part]


def _answers(
    document: GoldDocument, scorer: Scorer, weights: Weights, with_demonyms: bool
) -> Iterator[Answer]:
    resolutions = resolve(document.report, recognise(document.report, scorer), weights)
    together = companies([(fold(item.mention.text), item.place) for item in resolutions])
    answers = {
        item.mention.start: (item, company) for item, company in zip(resolutions, together, strict=True)
    }
    for outcome in compare(document.toponyms, predictions(resolutions)):
        if outcome.prediction is None or not outcome.counts_for_place:
            continue
        resolution, company = answers[outcome.prediction.start]
        mention = resolution.mention
        if resolution.place is None or (mention.kind is Kind.DEMONYM and not with_demonyms):
            continue
        number = len(meanings_of(mention.text, open_gazetteer())[1])
        share = share_of_spot(resolution.candidates)
        features = confidence_features(
            mention,
            resolution.place,
            share,
            number,
            approximate=number == 0,
            company=company,
            namesakes=countries_of(resolution.candidates[1:]),
        )
        yield Answer(features, outcome.near)


def fit_confidence(answers: Sequence[Answer]) -> Weights:
    """Fit the curve; the penalty is slight, there are few constants."""
    names = sorted({name for answer in answers for name in answer.features})
    matrix = np.array([[answer.features.get(name, 0.0) for name in names] for answer in answers])
    gold = np.array([answer.right for answer in answers], float)

    def loss(constants: np.ndarray) -> tuple[float, np.ndarray]:
        odds = matrix @ constants
        error = 1 / (1 + np.exp(-odds)) - gold
        value = np.sum(np.logaddexp(0, odds) - gold * odds) + constants @ constants / 2
        return value, matrix.T @ error + constants

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return {name: round(float(value), 3) for name, value in zip(names, found, strict=True)}
