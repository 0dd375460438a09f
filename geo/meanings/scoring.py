"""Scores: features of a place, each times its constant, as `tools/fit_constants.py` fitted it.

The constants of what a place is by itself (`geo.meanings.prior`) and of how it goes with its report
(`geo.resolution.features`, `geo.resolution.pairs`) are one table: they are fitted together.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources

Constants = Mapping[str, float]
Features = dict[str, float]


@cache
def constants() -> Constants:
    """Load the fitted constants of the places' scores; the file says what they were fitted on."""
    file = resources.files(__package__) / "constants.json"
    loaded: dict[str, Constants] = json.loads(file.read_text(encoding="utf-8"))
    return loaded["weights"]


def score(features: Mapping[str, float], weights: Constants) -> float:
    """Add up the constants of the features."""
    total = 0.0
    for name, value in features.items():  # a generator would cost as much as the sum
        if name in weights:
            total += weights[name] * value
    return total
