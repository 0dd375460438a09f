"""Fit the constants of resolution: a softmax over the scores of a name's places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from fitting.own_sentences import OWN_UNIT, is_in_unit, own_placed_sentences
from fitting.regression import Weights, rounded
from geo.evaluation import GoldDocument, GoldToponym, gold_mentions
from geo.gazetteer import Gazetteer, GazetteerPlace, Meaning, distance_km
from geo.meanings.prior import prior_features
from geo.model import Kind
from geo.resolution.evidence import gather
from geo.resolution.features import report_features
from geo.resolution.hints import local_hints
from geo.resolution.pairs import pairs
from geo.resolution.reading import read_report
from geo.resolution.rest import rest_of_report
from geo.resolution.rounds import probabilities
from geo.resolution.senses import Sense, senses
from geo.resolution.wording import wording_of
from geo.resolution.wording.containers import containers

OWN_PLACED_WEIGHT = 2  # there are few of them
PENALTY = 2.0
PASSES = 6
SMALLEST_STEP = 0.05
STEP_SHARE = 0.15
LEAST_CHANCE = 1e-6
SAME_SPOT_KM = 15.0
NEAR_KM = 161.0

# What the text says of one mention outweighs the rest of the report ("from Paris, Texas, to Paris, France"),
# and so does the country that leads up to it ("Spain has nine: three in Madrid, two in Valencia"); reports
# that name two places of one name, or go country by country, are too rare in corpora to fit that.
LEAST: Weights = {
    "inside:comma": 3.0,
    "inside:in": 2.0,
    "inside:of": 2.0,
    "inside:owner": 1.0,
    "inside:opening": 0.6,
    "beside:opening": 3.0,
    "led-by-country": 1.0,
    "told-apart": 8.0,
}


@dataclass(frozen=True)
class Choice:
    """One sense with its places' features, which of them are right, and how many mentions it stands for."""

    features: tuple[Mapping[str, float], ...]
    right: tuple[bool, ...]
    weight: float


def grouped(document: GoldDocument, gazetteer: Gazetteer) -> list[Sense]:
    """The senses of a document's gold mentions."""
    read = read_report(document.report, gold_mentions(document), gazetteer)
    return senses(read.mentions, wording_of(read, containers(read)))


def choices(
    document: GoldDocument, found: Sequence[Sense], hints: Mapping[int, float], weights: Weights
) -> Iterator[Choice]:
    """What there is to choose in a document, with the rest of the report as `weights` see it."""
    shares = probabilities(found, hints, weights)
    evidence = gather(found, shares, hints)
    paired = {spot: {feature: 1.0} for spot, feature in pairs(found).items()}
    for number, sense in enumerate(found):
        right = _right_ones(sense, document)
        if any(right) and not all(right):
            rest = rest_of_report(number, found, shares, evidence)
            features = tuple(
                prior_features(meaning)
                | paired.get((number, index), {})
                | report_features(meaning.place, rest)
                for index, meaning in enumerate(sense.meanings)
            )
            yield Choice(features, right, len(sense.mentions) ** 0.5)


def _is_right(meaning: Meaning, others: Sequence[Meaning], gold: Sequence[GoldToponym]) -> bool:
    """Whether a place is the nearest to gold, or as good as the nearest, among places of gold's kind."""
    if gold[0].kind.startswith(OWN_UNIT):
        return is_in_unit(meaning.place, gold[0].kind.removeprefix(OWN_UNIT))
    point = next((toponym for toponym in gold if toponym.latitude is not None), None)
    if point is None or point.latitude is None or point.longitude is None:
        return False

    def km(place: GazetteerPlace) -> float:
        return distance_km(point.latitude, point.longitude, place.latitude, place.longitude)

    near = [other.place for other in others if km(other.place) <= NEAR_KM]
    same_kind = [place for place in near if _is_of_kind(place, point.kind)] or near
    return meaning.place in same_kind and km(meaning.place) <= min(map(km, same_kind)) + SAME_SPOT_KM


def _is_of_kind(place: GazetteerPlace, gold_kind: str) -> bool:
    if gold_kind.startswith("PPL") or gold_kind == "CITY":
        return place.kind is Kind.CITY
    if gold_kind in ("ADM1", "ADM2", "UNIT"):
        return place.kind in (Kind.ADMIN1, Kind.ADMIN2)
    return True


Prepared = tuple[GoldDocument, list[Sense], Mapping[int, float]]


def fit_resolution(documents: Sequence[GoldDocument], gazetteer: Gazetteer, sweeps: int = 0) -> Weights:
    """Fit the constants of resolution; each pass looks at reports as the last one's constants do.

    A pass takes what the rest of a report says as given, though it depends on the constants too. So they are
    then polished in `sweeps` over all of them, by what the whole of resolution makes of each change.
    """
    prepared = [
        (document, grouped(document, gazetteer), local_hints(document.report.text, gazetteer))
        for document in [*documents, *own_placed_sentences() * OWN_PLACED_WEIGHT]
    ]
    weights = _at_least({})
    for _ in range(PASSES):
        found = [choice for document in prepared for choice in choices(*document, weights)]
        weights = _at_least(fit_softmax(found))
    return polished(weights, prepared, sweeps)


def _at_least(weights: Weights) -> Weights:
    return weights | {name: max(least, weights.get(name, 0.0)) for name, least in LEAST.items()}


def polished(weights: Weights, prepared: Sequence[Prepared], sweeps: int) -> Weights:
    """Try each constant a little larger and smaller, and keep what makes the right places likelier."""
    known = [[_right_ones(sense, document) for sense in found] for document, found, _ in prepared]
    least = loss_of(weights, prepared, known)
    steps = {name: max(SMALLEST_STEP, abs(value) * STEP_SHARE) for name, value in weights.items()}
    for _ in range(sweeps):
        for name in sorted(weights):
            for step in (steps[name], -steps[name]):
                tried = _at_least(weights | {name: round(weights[name] + step, 3)})
                loss = loss_of(tried, prepared, known)
                if loss < least:
                    weights, least = tried, loss
                    break
            else:
                steps[name] /= 2
    return weights


def _right_ones(sense: Sense, document: GoldDocument) -> tuple[bool, ...]:
    gold = [document.toponyms[index] for index in sense.mentions]
    return tuple(_is_right(meaning, sense.meanings, gold) for meaning in sense.meanings)


def loss_of(
    weights: Weights, prepared: Sequence[Prepared], known: Sequence[Sequence[tuple[bool, ...]]]
) -> float:
    """Give the mean of -log of the chance of the right places, as resolution itself gives it."""
    loss = total = 0.0
    for (_, found, hints), right_ones in zip(prepared, known, strict=True):
        chances = probabilities(found, hints, weights)
        for sense, shares, right in zip(found, chances, right_ones, strict=True):
            if any(right) and not all(right):
                weight = len(sense.mentions) ** 0.5
                chance = sum(share for share, is_right in zip(shares, right, strict=True) if is_right)
                loss -= weight * log(max(chance, LEAST_CHANCE))
                total += weight
    return loss / total


def fit_softmax(found: Sequence[Choice]) -> Weights:
    """Fit a softmax over each choice's places: the right ones together should get all of it."""
    names = sorted({name for choice in found for features in choice.features for name in features})
    column = {name: index for index, name in enumerate(names)}
    rows, columns, values, owner, right = [], [], [], [], []
    for number, choice in enumerate(found):
        for features, is_right in zip(choice.features, choice.right, strict=True):
            columns += [column[name] for name in features]
            values += features.values()
            rows += [len(owner)] * len(features)
            owner.append(number)
            right.append(is_right)
    matrix = csr_matrix((values, (rows, columns)), shape=(len(owner), len(names)))
    owners, is_gold = np.array(owner), np.array(right, float)
    weight = np.array([choice.weight for choice in found])

    def loss(constants: np.ndarray) -> tuple[float, np.ndarray]:
        scores = np.clip(matrix @ constants, -60, 60)
        powers = np.exp(scores)
        total = np.bincount(owners, powers)
        gold = np.bincount(owners, powers * is_gold)
        gradient = weight[owners] * (powers / total[owners] - powers * is_gold / gold[owners])
        value = np.sum(weight * (np.log(total) - np.log(gold)))
        penalty = PENALTY / 2 * constants @ constants
        return value + penalty, matrix.T @ gradient + PENALTY * constants

    start = np.zeros(len(names))
    return rounded(names, minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 500}).x)
