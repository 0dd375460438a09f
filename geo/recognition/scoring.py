"""How probably a candidate is a toponym: a table of fitted constants over its features.

Two rounds. The first looks at each candidate alone; the second adds what the first thinks of the rest of
the report (the same name elsewhere, the countries it plays in).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib import resources
from math import exp

from geo.languages import DEFAULT
from geo.recognition.featured import Featured

Constants = Mapping[str, float]

ALWAYS = "(always)"
"""The constant that is added whatever holds."""


class Scorer:
    """Weighs candidates with the constants of both rounds.

    The sums of names and of what stands around them are kept: they repeat from report to report.
    `shipped` gives the one whose constants come with the package, which is meant where nobody names another.
    """

    def __init__(self, first: Constants, second: Constants) -> None:
        self._first, self._second = first, second
        self._part = lru_cache(maxsize=10_000)(self._sum)
        self._always = cache(self._sum_of_nothing)

    def first_odds(self, item: Featured, code: str) -> float:
        """Give the log-odds that a candidate, taken alone, is a toponym in a report in a language."""
        return self._part(item.name.features, code) + self._part(item.around, code) + self._always(code)

    def second_odds(self, features: Iterable[str]) -> float:
        """Give what the rest of the report adds to the log-odds."""
        return log_odds(features, self._second)

    def _sum(self, features: tuple[str, ...], code: str) -> float:
        return _sum(features, self._first) + (0.0 if code == DEFAULT else _sum(features, transferred()))

    def _sum_of_nothing(self, code: str) -> float:
        return self._first[ALWAYS] + (0.0 if code == DEFAULT else transferred()[ALWAYS])


@cache
def shipped() -> Scorer:
    """Load the scorer with the constants in the package; their file says what they were fitted on."""
    file = resources.files(__package__) / "constants.json"
    loaded = json.loads(file.read_text(encoding="utf-8"))
    return Scorer(loaded["first_round"], loaded["second_round"])


@cache
def transferred() -> Constants:
    """Load what is added in other languages than English, on whose reports the constants were fitted.

    There a name that the gazetteer has only as an alternate, or of one place only, is nothing unusual, and
    fewer words are known that make a name a person's. Set by hand on the gold reports in
    tests/data/languages, not on those held out.
    """
    file = resources.files(__package__) / "transferred.json"
    loaded: Constants = json.loads(file.read_text(encoding="utf-8"))
    return loaded


def log_odds(features: Iterable[str], weights: Constants) -> float:
    """Add up the constants of the features that hold, and the one that always does."""
    return _sum(features, weights) + weights[ALWAYS]


def _sum(features: Iterable[str], weights: Constants) -> float:
    return sum([weights[name] for name in features if name in weights])


def probability(log_odds: float) -> float:
    """Turn log-odds into a probability."""
    return 1.0 / (1.0 + exp(-log_odds)) if log_odds > -60 else 0.0
