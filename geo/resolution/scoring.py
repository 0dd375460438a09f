"""How well a place fits a mention: features of the place in this report, weighed by fitted constants."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import exp, log, log10

from geo.gazetteer import GazetteerPlace, Meaning
from geo.model import Kind
from geo.resolution.containment import COUNTIES_ARE_FIRST, may_have_inside, share_inside
from geo.resolution.evidence import Evidence, gather
from geo.resolution.nearness import Weighted, nearness
from geo.resolution.senses import Sense
from geo.text import fold

ROUNDS = 3
_SMOOTHING = 0.06
_LOG_SMOOTHING = log(_SMOOTHING)
_LEAST_INSIDE = 0.02
_LEAST_CITIES = 0.5
_LEAST_SHARE = 0.001  # a place that the first round leaves less is out: most names have many villages
_OUT = -1e3
_MOST_KEPT = 100_000
_REGION_KM = 1_500.0

UNITS_WITHOUT_A_WORD = frozenset(("US", "CA", "AU"))
"""Countries whose units English reports name like cities: "in Oregon", but "in the province of Paraná"."""

_WITHOUT_A_WORD = UNITS_WITHOUT_A_WORD | COUNTIES_ARE_FIRST

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
    kind = _rank_of(place)
    found = {
        f"kind:{kind}": 1.0,
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
        if place.admin1 is not None and fold(place.admin1).startswith(fold(place.name)):
            found["seat"] = 1.0
    elif kind in (Kind.ADMIN1, Kind.ADMIN2):
        found[f"population:{kind}"] = size
        if kind is Kind.ADMIN1 and place.country_code not in _WITHOUT_A_WORD:
            found["unit:worded"] = 1.0
    return found


def _rank_of(place: GazetteerPlace) -> Kind:
    """Kind of a place as news ranks it: Kent is to England what Oregon is to the United States."""
    if place.kind is Kind.ADMIN2 and place.country_code in COUNTIES_ARE_FIRST:
        return Kind.ADMIN1
    return place.kind


@dataclass(frozen=True, slots=True)
class Listed:
    """What the text lists beside a name: the chances of each kind and country, and where the places are.

    `number` is how many names are listed, `cities` how many of them are probably cities, `size` the sum of
    their sizes.
    """

    number: int
    kinds: Mapping[Kind, float]
    countries: Mapping[int | None, float]
    points: Sequence[Weighted]
    cities: float
    size: float


@dataclass(frozen=True, slots=True)
class Rest:
    """What the rest of a report says for the places of one sense, gathered once for all of them.

    `outer` are the places of the unit that the text names around it, with their chances; `leads` and
    `elsewhere` the chances, by row, of what the countries that lead up to it and the mentions of its name
    with a unit mean. `is_worded`: the text says anything at all of where the name is, as it does of few.
    """

    number: int
    sense: Sense
    evidence: Evidence
    outer: Sequence[tuple[GazetteerPlace, float]]
    listed: Listed | None
    leads: Sequence[Mapping[int | None, float]]
    elsewhere: Mapping[int, float]
    is_worded: bool


def rest_of_report(
    number: int, senses: Sequence[Sense], probabilities: Sequence[Sequence[float]], evidence: Evidence
) -> Rest:
    """Gather what the other senses say for sense `number`, as probable as they are now."""
    sense = senses[number]

    def places_of(other: int) -> Iterator[tuple[GazetteerPlace, float]]:
        for (place, _), probability in zip(senses[other].meanings, probabilities[other], strict=True):
            yield place, probability

    around = () if sense.container is None else places_of(sense.container)
    return Rest(
        number=number,
        sense=sense,
        evidence=evidence,
        outer=[(place, probability) for place, probability in around if may_have_inside(place)],
        listed=_listed([places_of(other) for other in sense.neighbours]) if sense.neighbours else None,
        leads=[_by_row(places_of(lead)) for lead in sense.led_by],
        elsewhere=_surest([places_of(other) for other in sense.named_with_unit]),
        is_worded=bool(
            sense.neighbours
            or sense.led_by
            or sense.named_with_unit
            or sense.dateline
            or sense.container is not None
            or sense.told_apart_by is not None
        ),
    )


def _by_row(places: Iterable[tuple[GazetteerPlace, float]]) -> dict[int | None, float]:
    """How probably a sense means the place of each row."""
    found: defaultdict[int | None, float] = defaultdict(float)
    for place, probability in places:
        found[place.row] += probability
    return found


def _surest(senses: Iterable[Iterable[tuple[GazetteerPlace, float]]]) -> dict[int, float]:
    """How probably the surest of some senses means the place of each row."""
    found: dict[int, float] = {}
    for places in senses:
        for place, probability in places:
            found[place.row] = max(probability, found.get(place.row, 0.0))
    return found


def _listed(senses: Sequence[Iterable[tuple[GazetteerPlace, float]]]) -> Listed:
    kinds: defaultdict[Kind, float] = defaultdict(float)
    countries: defaultdict[int | None, float] = defaultdict(float)
    points = []
    size = cities = 0.0
    for places in senses:
        for place, probability in places:
            if probability < _LEAST_SHARE:  # most names have many villages
                continue
            kinds[place.kind] += probability
            countries[place.country_row] += probability
            points.append(Weighted(place.latitude, place.longitude, probability))
            if place.kind is Kind.CITY:
                size += probability * log10(1 + place.population)
                cities += probability
    return Listed(len(senses), kinds, countries, points, cities, size)


def report_features(place: GazetteerPlace, rest: Rest) -> Features:
    """Tell what the rest of the report says for a place; what says nothing is left out."""
    found = _features_of_home(place, rest.number, rest.evidence)
    if rest.is_worded:
        found.update(_features_of_wording(place, rest))
    return found


def _features_of_home(place: GazetteerPlace, number: int, evidence: Evidence) -> Features:
    """Tell how much of the report's other places lie in the units of a place and near it."""
    # Most places lie where the rest of the report has nothing: what is asked first is whether it has.
    country = evidence.share(number, place.country_row) if place.country_row in evidence.units else 0.0
    found = {"country": log(_SMOOTHING + country) if country else _LOG_SMOOTHING}
    near = evidence.nearness(number, place)
    if near is not None:
        nearest, all_near = near
        gate = min(1.0, 2 * country)
        found["near"] = nearest * gate
        found["near:all"] = log(1.0 + all_near) * gate
        found["near:ungated"] = nearest
    if place.feature == "PPLC" and evidence.countries:
        found["capital:countries"] = log(1.0 + evidence.countries)
    if place.kind is not Kind.COUNTRY:
        for name, unit in (("admin1", place.admin1_row), ("admin2", place.admin2_row)):
            if unit in evidence.units:
                found[name] = log(_SMOOTHING + evidence.share(number, unit)) - _LOG_SMOOTHING
        if hinted := evidence.hint(number, place.admin1_row):
            found["hint:admin1"] = hinted
    if hinted := evidence.hint(number, place.country_row):
        found["hint:country"] = hinted
    return found


def _features_of_wording(place: GazetteerPlace, rest: Rest) -> Features:
    """Tell how a place goes with what the text says of its name: in which unit, list or country's part."""
    sense = rest.sense
    found: Features = {}
    if sense.container is not None:
        inside = sum([probability * share_inside(place, unit) for unit, probability in rest.outer])
        form = sense.form if sense.is_of_city or not sense.neighbours else f"{sense.form}:unit"
        found[f"inside:{form}"] = log(_LEAST_INSIDE + inside) - log(_LEAST_INSIDE)
    if rest.listed is not None:
        found |= _list_features(place, rest.listed)
    if rest.leads:
        found["led-by-country"] = max([lead.get(place.country_row, 0.0) for lead in rest.leads])
    if sense.told_apart_by is not None and sense.told_apart_by == place.country_row:
        found["told-apart"] = 1.0
    if sense.dateline and place.kind is Kind.CITY:
        found["dateline:size"] = log10(1 + place.population)
    if named := rest.elsewhere.get(place.row):
        found["named-elsewhere"] = named
    return found


def _list_features(place: GazetteerPlace, listed: Listed) -> Features:
    """Tell how well a place goes with what the text lists beside it: in kind, in rank, in country."""
    found = {
        "list:kind": listed.kinds.get(place.kind, 0.0) / listed.number,
        "list:country": listed.countries.get(place.country_row, 0.0) / listed.number,
        "list:near": nearness(place, listed.points, _REGION_KM) / listed.number,
    }
    if place.kind is Kind.CITY and listed.cities > _LEAST_CITIES:
        found["list:rank"] = min(0.0, log10(1 + place.population) - listed.size / listed.cities)
    return found


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
    evidence = None
    for turn in range(ROUNDS):
        least = _LEAST_SHARE if turn else 0.0
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
