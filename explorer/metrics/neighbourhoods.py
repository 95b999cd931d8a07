"""Precision, recall and coverage of samples, by the balls that reach to each point's k-th neighbour.

Precision is the share of forged points that lie in a ball of some real one, recall the share of real points that lie
in a ball of some forged one (Kynkaanniemi et al. 2019), coverage the share of real points whose own ball holds a forged
one (Naeem et al. 2020). All read below one even for a perfect sampler: `perfect_coverage` is exact.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.neighbors import NearestNeighbors

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
    to_real, to_forged = _reach(real, k), _reach(forged, k)  # (n,), (m,)
    return Neighbourhoods(
        precision=float(_inside(forged, real, to_real).mean()),
        recall=float(_inside(real, forged, to_forged).mean()),
        coverage=float((_nearest(real, forged) <= to_real).mean()),
    )


def perfect_coverage(n: int = POINTS, m: int = POINTS, k: int = NEIGHBOURS) -> float:
    """Return the expected coverage of `n` real points by `m` of their own law: 1 - prod_j (n - j) / (m + n - j)."""
    j = np.arange(1, k + 1)
    return float(1 - np.prod((n - j) / (m + n - j)))


def _reach(x: Array, k: int) -> Array:
    """Return how far each point's k-th neighbour is, itself not counted: (n, d) -> (n,)."""
    distance, _ = NearestNeighbors(n_neighbors=k + 1).fit(x).kneighbors(x)
    out: Array = distance[:, k]
    return out


def _nearest(x: Array, others: Array) -> Array:
    distance, _ = NearestNeighbors(n_neighbors=1).fit(others).kneighbors(x)
    out: Array = distance[:, 0]
    return out


def _inside(x: Array, centres: Array, radii: Array) -> NDArray[np.bool_]:
    """Whether each point lies in a ball of some centre: (n, d), (m, d), (m,) -> (n,)."""
    squares = (x**2).sum(axis=1)[:, None] + (centres**2).sum(axis=1) - 2 * x @ centres.T  # (n, m)
    out: NDArray[np.bool_] = (squares <= radii**2).any(axis=1)
    return out
