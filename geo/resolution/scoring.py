"""Scores: features of a place, each times its constant, as `tools/fit_constants.py` fitted it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources

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


def score(features: Mapping[str, float], weights: Constants) -> float:
    """Add up the constants of the features."""
    total = 0.0
    for name, value in features.items():  # a generator would cost as much as the sum
        if name in weights:
            total += weights[name] * value
    return total
