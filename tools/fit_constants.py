"""Fit the constants of recognition, resolution and confidence on reports with gold toponyms.

    python tools/fit_constants.py CORPUS.jsonl...          fit on all of them and write the constants
    python tools/fit_constants.py --check CORPUS.jsonl...    leave each corpus out in turn and print figures

Needs ``pip install numpy scipy`` besides reportmap. Deterministic: the same files give the same constants.
The files are in the format that ``reportmap evaluate`` reads.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from geo.evaluation import GoldToponym
from geo.recognition.examine import Examined

ROOT = Path(__file__).resolve().parent.parent / "geo"
LEAST_SEEN = 8  # a feature rarer than this says more of the corpus than of the language


def label(item: Examined, toponyms: Sequence[GoldToponym]) -> int | None:
    """1 where gold has a toponym here, 0 where it has none, None where it has one without a point only."""
    start, end = item.candidate.start, item.candidate.end
    over = [gold for gold in toponyms if gold.start < end and start < gold.end]
    if not over:
        return 0
    return 1 if any(gold.latitude is not None for gold in over) else None


def fit_logistic(
    rows: Sequence[Sequence[str]], labels: Sequence[int], strength: float, offsets=None
) -> dict[str, float]:
    """Fit a logistic regression on true-or-absent features, with an L2 penalty of `strength`."""
    counts = Counter(name for row in rows for name in set(row))
    names = sorted(name for name, count in counts.items() if count >= LEAST_SEEN)
    number = {name: index for index, name in enumerate(names)}
    indices, starts = [], [0]
    for row in rows:
        indices += sorted({number[name] for name in row if name in number})
        starts.append(len(indices))
    matrix = csr_matrix((np.ones(len(indices)), indices, starts), shape=(len(rows), len(names)))
    y = np.array(labels, float)
    base = np.zeros(len(rows)) if offsets is None else np.array(offsets)

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = matrix @ w[:-1] + w[-1] + base
        error = 1 / (1 + np.exp(-z)) - y
        value = np.sum(np.logaddexp(0, z) - y * z) + strength / 2 * w[:-1] @ w[:-1]
        return value, np.append(matrix.T @ error + strength * w[:-1], error.sum())

    found = minimize(loss, np.zeros(len(names) + 1), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x
    weights = {
        name: round(float(value), 3) for name, value in zip(names, found, strict=False) if abs(value) >= 0.03
    }
    return weights | {"(always)": round(float(found[-1]), 3)}
