"""Fit a logistic regression on features that are true or absent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

Weights = dict[str, float]
LEAST_SEEN = 8  # a feature rarer than this says more of a corpus than of the language
LEAST_WEIGHT = 0.03
PENALTY = 8.0
"""On the squares of all weights; very many features take more, so that no rare one counts for much."""


def fit_logistic(
    rows: Sequence[Sequence[str]],
    labels: Sequence[int],
    offsets: Sequence[float] | None = None,
    penalty: float = PENALTY,
) -> Weights:
    """Fit a logistic regression on true-or-absent features, with an L2 penalty."""
    counts = Counter(name for row in rows for name in set(row))
    names = sorted(name for name, count in counts.items() if count >= LEAST_SEEN)
    matrix = _indicator_matrix(rows, {name: column for column, name in enumerate(names)})
    gold = np.array(labels, float)
    base = np.zeros(len(rows)) if offsets is None else np.array(offsets)

    def loss(constants: np.ndarray) -> tuple[float, np.ndarray]:
        weights, always = constants[:-1], constants[-1]
        odds = matrix @ weights + always + base
        error = 1 / (1 + np.exp(-odds)) - gold
        value = np.sum(np.logaddexp(0, odds) - gold * odds) + penalty / 2 * weights @ weights
        return value, np.append(matrix.T @ error + penalty * weights, error.sum())

    start = np.zeros(len(names) + 1)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    return rounded(names, found[:-1]) | {"(always)": round(float(found[-1]), 3)}


def _indicator_matrix(rows: Sequence[Sequence[str]], column: Mapping[str, int]) -> csr_matrix:
    indices: list[int] = []
    starts = [0]
    for row in rows:
        indices += sorted({column[name] for name in row if name in column})
        starts.append(len(indices))
    return csr_matrix((np.ones(len(indices)), indices, starts), shape=(len(rows), len(column)))


def rounded(names: Iterable[str], values: Iterable[float]) -> Weights:
    """Give constants short enough to read, without those that hardly say anything."""
    return {
        name: round(float(value), 3)
        for name, value in zip(names, values, strict=True)
        if abs(value) >= LEAST_WEIGHT
    }
