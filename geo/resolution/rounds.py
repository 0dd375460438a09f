"""How probably each sense is each of its places: a few rounds in which every sense tells on every other.

The first round knows only what speaks for a place whatever the report says. Each later one scores the places
again by what the others, as probable as they are by then, say for them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp

from geo.meanings import scoring
from geo.meanings.prior import prior_features, prior_score
from geo.meanings.scoring import Constants, score
from geo.resolution.evidence import gather
from geo.resolution.features import report_features
from geo.resolution.pairs import pairs
from geo.resolution.rest import LEAST_SHARE, Rest, rest_of_report
from geo.resolution.senses import Sense

ROUNDS = 3
_OUT = -1e3  # the score of a place that the first round leaves less than the least share


def probabilities(
    senses: Sequence[Sense], hints: Mapping[int, float], weights: Constants | None = None
) -> list[list[float]]:
    """How probably each sense is each of its places, after a few rounds of everything on everything else."""
    priors = _priors(senses, weights)
    weights = scoring.constants() if weights is None else weights
    for (number, place), feature in pairs(senses).items():
        priors[number][place] += weights.get(feature, 0.0)
    current = [softmax(prior) for prior in priors]
    evidence = None
    for turn in range(ROUNDS):
        least = LEAST_SHARE if turn else 0.0
        settled = [_settled(shares, least) for shares in current]
        decided = [shares for shares in settled if shares is not None]
        if len(decided) == len(settled):  # nobody asks for evidence any more
            return decided
        evidence = gather(senses, current, hints, evidence)
        current = [
            _weighed(rest_of_report(number, senses, current, evidence), prior, shares, least, weights)
            if done is None
            else done
            for number, (prior, shares, done) in enumerate(zip(priors, current, settled, strict=True))
        ]
    return current


def _priors(senses: Sequence[Sense], weights: Constants | None) -> list[list[float]]:
    """Score each place by what speaks for it whatever the report says."""
    if weights is None:  # the scores by the shipped constants are kept
        return [[prior_score(meaning) for meaning in sense.meanings] for sense in senses]
    return [[score(prior_features(meaning), weights) for meaning in sense.meanings] for sense in senses]


def _settled(shares: list[float], least: float) -> list[float] | None:
    """Give the shares of a sense of which one place is left, None where there is a choice."""
    if len(shares) < 2:
        return shares
    kept = [share for share in shares if share >= least]
    if len(kept) > 1:
        return None
    return shares if kept == [1.0] else [float(share >= least) for share in shares]


def _weighed(
    rest: Rest, priors: Sequence[float], shares: Sequence[float], least: float, weights: Constants
) -> list[float]:
    """Weigh the places of one sense again that have at least some share; the others are out."""
    return softmax(
        [
            prior + score(report_features(meaning.place, rest), weights) if share >= least else _OUT
            for meaning, prior, share in zip(rest.sense.meanings, priors, shares, strict=True)
        ]
    )


def softmax(scores: Sequence[float]) -> list[float]:
    """Turn scores into shares that sum to 1."""
    if not scores:
        return []
    top = max(scores)
    powers = [exp(value - top) for value in scores]
    total = sum(powers)
    return [power / total for power in powers]
