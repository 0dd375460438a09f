"""How probably a candidate is a toponym: a table of fitted constants over its features.

Two rounds. The first looks at each candidate alone; the second adds what the first thinks of the rest of
the report (the same name elsewhere, the countries it plays in).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from math import exp

Constants = Mapping[str, float]


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
    """Add up the constants of the features that hold."""
    return sum([weights[name] for name in features if name in weights]) + weights["(always)"]


def probability(log_odds: float) -> float:
    """Turn log-odds into a probability."""
    return 1.0 / (1.0 + exp(-log_odds)) if log_odds > -60 else 0.0
