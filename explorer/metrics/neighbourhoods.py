"""Precision, recall and coverage of samples, by the balls that reach to each point's k-th neighbour.

Precision is the share of forged points that lie in a ball of some real one, recall the share of real points that lie
in a ball of some forged one (Kynkaanniemi et al. 2019), coverage the share of real points whose own ball holds a forged
one (Naeem et al. 2020). All read below one even for a perfect sampler: `perfect_coverage` is exact.
"""

from dataclasses import dataclass

import numpy as np

from explorer.metrics.distances import squares
from explorer.worlds.base import Array

__all__ = ["NEIGHBOURS", "POINTS", "Neighbourhoods", "compare", "perfect_coverage"]

NEIGHBOURS = 5
POINTS = 1000  # of each side


@dataclass(frozen=True)
class Neighbourhoods:
    """Three shares, each in [0, 1]."""

    precision: float
    recall: float
    coverage: float


def compare(real: Array, forged: Array, k: int = NEIGHBOURS) -> Neighbourhoods:
    """Compare forged points (m, d) with real ones (n, d); both have more than `k`."""
    between = squares(forged, real)  # (m, n)
    to_real, to_forged = _reach(real, k), _reach(forged, k)  # (n,), (m,)
    return Neighbourhoods(
        precision=float((between <= to_real).any(axis=1).mean()),
        recall=float((between <= to_forged[:, None]).any(axis=0).mean()),
        coverage=float((between <= to_real).any(axis=0).mean()),
    )


def perfect_coverage(n: int = POINTS, m: int = POINTS, k: int = NEIGHBOURS) -> float:
    """Return the expected coverage of `n` real points by `m` of their own law: 1 - prod_j (n - j) / (m + n - j)."""
    j = np.arange(1, k + 1)
    return float(1 - np.prod((n - j) / (m + n - j)))


def _reach(x: Array, k: int) -> Array:
    """Return the squared distance to each point's k-th neighbour, itself not counted: (n, d) -> (n,)."""
    out: Array = np.partition(squares(x, x), k, axis=1)[:, k]
    return out
