"""How sure an answer is: the chance that a mention is a toponym and that it is placed right.

A logistic curve over what recognition and resolution each think, fitted on reports that neither had seen
(`tools/fit_constants.py`), so that of the answers given 0.9 about nine in ten are right.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from importlib import resources
from math import exp, log, log10
from typing import NamedTuple

from geo.gazetteer.flat_map import flat_km
from geo.meanings.scoring import Constants, score
from geo.model import Candidate, Kind, Mention, Place

SAME_SPOT_KM = 40.0
LEAST_COMPANY = 3
HOME_SHARE = 0.6
HARDLY_MISSING = 100_000
"""People from which a town that a report names is in the gazetteer."""

LEAST_NAMESAKE = 0.02

_LEAST, _MOST = 0.001, 0.999


class Company(NamedTuple):
    """Which share of a report's other names lie in an answer's country, and which country has most names."""

    share: float
    home: str | None


def confidence_features(
    mention: Mention,
    place: Place,
    share: float,
    meanings: int,
    approximate: bool,
    company: Company | None,
    namesakes: Collection[str | None] = (),
) -> dict[str, float]:
    """Tell what the confidence depends on; `share` is the `place`'s, 0 to 1, among `meanings` places.

    `company` is what `companies` gives; `namesakes` are the countries of the likeliest other places. A name
    that has one place only is less sure than others, as its own place may be missing, and so is one alone in
    its country; both matter less the larger the place is, for a large one is hardly missing. A small town of
    which both are true is mostly the namesake of a nearer one that the gazetteer does not have; and where
    one of its name lies in the country that the report is about, it may well be that one.
    """
    size = log10(1 + (place.population or 0)) if place.kind is Kind.CITY else 0.0
    found = {"(always)": 1.0, "recognition": _log_odds(mention.recognition), "share": _log_odds(share)}
    if meanings == 1:
        found["only meaning"] = 1.0
        found["only meaning:size"] = size
    if approximate:
        found["approximate"] = 1.0
    if mention.kind is Kind.DEMONYM:
        found["demonym"] = 1.0
    if company is not None:
        found["company"] = company.share
        if company.share == 0.0:
            if company.home in namesakes:
                found["namesake at home"] = 1.0
            found["alone in its country"] = 1.0
            found["alone in its country:size"] = size
            if meanings == 1 and place.kind is Kind.CITY and (place.population or 0) < HARDLY_MISSING:
                found["alone in its country:only meaning"] = 1.0
    if mention.kind in (Kind.COUNTRY, Kind.CONTINENT):
        found["country"] = 1.0
    return found


def companies(answers: Sequence[tuple[str, Place | None]]) -> list[Company | None]:
    """Give for each answer, a name and its place, how many of the other names were placed in its country.

    None where too few others are placed or no country holds most of them, as in a list of the world's cities,
    and where it lies in no country or is one.
    """
    names = {(name, place.country_code) for name, place in answers if place is not None}
    inside = Counter(country for _, country in names)
    others = len(names) - 1
    home, most = inside.most_common(1)[0] if inside else (None, 0)
    has_home = others >= LEAST_COMPANY and most >= HOME_SHARE * len(names)
    return [
        Company((inside[place.country_code] - 1) / others, home)
        if has_home and place is not None and place.country_code and place.kind is not Kind.COUNTRY
        else None
        for _, place in answers
    ]


def countries_of(candidates: Sequence[Candidate]) -> set[str | None]:
    """Give the countries of those candidates that are no mere possibility."""
    return {candidate.place.country_code for candidate in candidates if candidate.score >= LEAST_NAMESAKE}


def share_of_spot(candidates: Sequence[Candidate]) -> float:
    """Share of the first candidate and of those on the same spot: a city and the province around it."""
    best = candidates[0].place
    share = sum(other.score for other in candidates if flat_km(best, other.place) <= SAME_SPOT_KM)
    return min(1.0, share)


def confidence(mention: Mention, features: Mapping[str, float]) -> float:
    """Give the calibrated chance, 0 to 1; of what is rather no toponym no more than that it is one."""
    chance = 1.0 / (1.0 + exp(-score(features, _constants())))
    return min(chance, mention.recognition) if mention.is_doubtful else chance


@cache
def _constants() -> Constants:
    """Load the fitted constants; the file says what they were fitted on."""
    file = resources.files(__package__) / "constants.json"
    loaded: dict[str, Constants] = json.loads(file.read_text(encoding="utf-8"))
    return loaded["confidence"]


def _log_odds(chance: float) -> float:
    kept = min(_MOST, max(_LEAST, chance))
    return log(kept / (1.0 - kept))
