"""How well a place fits a mention: features of the place in this report, weighed by fitted constants."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from math import exp, log, log10

from geo.gazetteer import GazetteerPlace, Meaning
from geo.model import Kind
from geo.resolution.containment import share_inside
from geo.resolution.evidence import Evidence, gather
from geo.resolution.nearness import flat_km
from geo.resolution.senses import Sense

ROUNDS = 3
_SMOOTHING = 0.03
_LOG_SMOOTHING = log(_SMOOTHING)
_LEAST_CITIES = 0.5
_LEAST_SHARE = 0.001  # a place that the first round leaves less is out: most names have many villages
_OUT = -1e3
_MOST_KEPT = 100_000
_REGION_KM = 1_500.0

Constants = Mapping[str, float]
Features = dict[str, float]


@cache
def _file() -> Mapping[str, Constants]:
    file = resources.files(__package__) / "constants.json"
    loaded: dict[str, Constants] = json.loads(file.read_text(encoding="utf-8"))
    return loaded


def constants() -> Constants:
    """Load the fitted constants of the places' scores; the file says what they were fitted on."""
    return _file()["weights"]


def confidence_constants() -> Constants:
    """Load the fitted constants of the confidence."""
    return _file()["confidence"]


def prior_features(meaning: Meaning) -> Features:
    """Tell what speaks for a place whatever the report says: fame, sort of place, sort of name."""
    place, name_kind = meaning
    found = {
        f"kind:{place.kind}": 1.0,
        f"name:{name_kind.name.lower()}": 1.0,
        "alternates": log10(1 + place.alternates),
    }
    size = log10(1 + place.population)
    if place.kind is Kind.CITY:
        found["population"] = size
        found["population:town"] = max(0.0, size - 3.5)
        if not place.population:
            found["population:unknown"] = 1.0
        if place.feature == "PPLC":
            found["capital"] = 1.0
    elif place.kind in (Kind.ADMIN1, Kind.ADMIN2):
        found[f"population:{place.kind}"] = size
    return found


def report_features(
    number: int,
    place: GazetteerPlace,
    senses: Sequence[Sense],
    probabilities: Sequence[Sequence[float]],
    evidence: Evidence,
) -> Features:
    """Tell what the rest of the report says for a place of sense `number`."""
    country = evidence.share(number, place.country_row)
    nearest, all_near = evidence.nearness(number, place)
    gate = min(1.0, 2 * country)
    found = {
        "country": log(_SMOOTHING + country),
        "near": nearest * gate,
        "near:all": log(1.0 + all_near) * gate,
        "near:ungated": nearest,
    }
    if place.kind is not Kind.COUNTRY and place.admin1_row is not None:
        found["admin1"] = log(_SMOOTHING + evidence.share(number, place.admin1_row)) - _LOG_SMOOTHING
        if place.admin2_row is not None:
            found["admin2"] = log(_SMOOTHING + evidence.share(number, place.admin2_row)) - _LOG_SMOOTHING
    sense = senses[number]
    if sense.container is not None:
        inside = _inside(place, senses[sense.container], probabilities[sense.container])
        form = sense.form if sense.is_of_city or not sense.neighbours else f"{sense.form}:unit"
        found[f"inside:{form}"] = log(0.02 + inside) - log(0.02)
    if sense.neighbours:
        found |= _list_features(place, sense, senses, probabilities)
    if sense.led_by:
        found["led-by-country"] = max(
            _share_of(place.country_row, senses[lead], probabilities[lead]) for lead in sense.led_by
        )
    if sense.told_apart_by is not None and sense.told_apart_by == place.country_row:
        found["told-apart"] = 1.0
    if sense.dateline and place.kind is Kind.CITY:
        found["dateline:size"] = log10(1 + place.population)
    if sense.named_with_unit and (named := _named_elsewhere(place, sense, senses, probabilities)):
        found["named-elsewhere"] = named
    return found


def _share_of(row: int | None, sense: Sense, probabilities: Sequence[float]) -> float:
    """How probably a sense means the place of a row."""
    return sum(
        probability
        for (place, _), probability in zip(sense.meanings, probabilities, strict=True)
        if place.row == row
    )


def _inside(place: GazetteerPlace, outer: Sense, probabilities: Sequence[float]) -> float:
    """How probably the place lies in the unit that the text names around it."""
    return sum(
        probability * share_inside(place, unit)
        for (unit, _), probability in zip(outer.meanings, probabilities, strict=True)
    )


def _list_features(
    place: GazetteerPlace, sense: Sense, senses: Sequence[Sense], probabilities: Sequence[Sequence[float]]
) -> Features:
    """Tell how well a place goes with what the text lists beside it: in kind, in rank, in country."""
    same_kind = same_country = size = cities = near = 0.0
    for other in sense.neighbours:
        for (beside, _), probability in zip(senses[other].meanings, probabilities[other], strict=True):
            if probability < _LEAST_SHARE:  # most names have many villages
                continue
            same_kind += probability * (beside.kind is place.kind)
            same_country += probability * (beside.country_row == place.country_row)
            near += probability * exp(-flat_km(place, beside) / _REGION_KM)
            if beside.kind is Kind.CITY:
                size += probability * log10(1 + beside.population)
                cities += probability
    number = len(sense.neighbours)
    found = {
        "list:kind": same_kind / number,
        "list:country": same_country / number,
        "list:near": near / number,
    }
    if place.kind is Kind.CITY and cities > _LEAST_CITIES:
        found["list:rank"] = min(0.0, log10(1 + place.population) - size / cities)
    return found


def _named_elsewhere(
    place: GazetteerPlace, sense: Sense, senses: Sequence[Sense], probabilities: Sequence[Sequence[float]]
) -> float:
    """How probably a mention of the same name with its unit, elsewhere in the report, means the place."""
    return max(
        (
            probability
            for other in sense.named_with_unit
            for (same, _), probability in zip(senses[other].meanings, probabilities[other], strict=True)
            if same.row == place.row
        ),
        default=0.0,
    )


def score(features: Features, weights: Constants) -> float:
    """Add up the constants of the features."""
    total = 0.0
    for name, value in features.items():  # a generator would cost as much as the sum
        if name in weights:
            total += weights[name] * value
    return total


def softmax(scores: Sequence[float]) -> list[float]:
    """Turn scores into shares that sum to 1."""
    if not scores:
        return []
    top = max(scores)
    powers = [exp(value - top) for value in scores]
    total = sum(powers)
    return [power / total for power in powers]


def prior_score(meaning: Meaning) -> float:
    """Score a place by what speaks for it whatever the report says, with the fitted constants."""
    place, name_kind = meaning
    kept = _prior_scores.get((place.row, name_kind))
    if kept is None:
        kept = score(prior_features(meaning), constants())
        if len(_prior_scores) < _MOST_KEPT:
            _prior_scores[place.row, name_kind] = kept
    return kept


_prior_scores: dict[tuple[int, int], float] = {}


def forget() -> None:
    """Forget the scores kept, when the constants were changed."""
    _prior_scores.clear()


def probabilities(
    senses: Sequence[Sense], hints: Mapping[int, float], weights: Constants | None = None
) -> list[list[float]]:
    """How probably each sense is each of its places, after a few rounds of everything on everything else."""
    if weights is None:
        weights = constants()
        priors = [[prior_score(meaning) for meaning in sense.meanings] for sense in senses]
    else:
        priors = [[score(prior_features(meaning), weights) for meaning in sense.meanings] for sense in senses]
    current = [softmax(prior) for prior in priors]
    for turn in range(ROUNDS):
        evidence = gather(senses, current, hints)
        least = _LEAST_SHARE if turn else 0.0
        current = [
            shares
            if len(shares) < 2
            else softmax(
                [
                    prior + score(report_features(number, place, senses, current, evidence), weights)
                    if share >= least
                    else _OUT
                    for (place, _), prior, share in zip(
                        senses[number].meanings, priors[number], shares, strict=True
                    )
                ]
            )
            for number, shares in enumerate(current)
        ]
    return current
