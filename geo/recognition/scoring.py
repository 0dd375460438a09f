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


@cache
def constants() -> tuple[Constants, Constants]:
    """Load the constants of both rounds; the file says what they were fitted on."""
    file = resources.files(__package__) / "constants.json"
    loaded = json.loads(file.read_text(encoding="utf-8"))
    return loaded["first_round"], loaded["second_round"]


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


def first_odds(item: Featured, code: str) -> float:
    """Give the log-odds that a candidate, taken alone, is a toponym in a report in a language."""
    return _part(item.name.features, code) + _part(item.around, code) + _always(code)


def second_odds(features: Iterable[str]) -> float:
    """Give what the rest of the report adds to the log-odds."""
    return log_odds(features, constants()[1])


@lru_cache(maxsize=10_000)  # names and what stands around them repeat
def _part(features: tuple[str, ...], code: str) -> float:
    first, _ = constants()
    return _sum(features, first) + (0.0 if code == DEFAULT else _sum(features, transferred()))


@cache
def _always(code: str) -> float:
    first, _ = constants()
    return first[ALWAYS] + (0.0 if code == DEFAULT else transferred()[ALWAYS])


def forget() -> None:
    """Forget the sums kept, when the constants were changed."""
    _part.cache_clear()
    _always.cache_clear()


def _sum(features: Iterable[str], weights: Constants) -> float:
    return sum([weights[name] for name in features if name in weights])


def probability(log_odds: float) -> float:
    """Turn log-odds into a probability."""
    return 1.0 / (1.0 + exp(-log_odds)) if log_odds > -60 else 0.0
