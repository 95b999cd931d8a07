"""Principal components: the directions in which rows differ most (Pearson 1901; Jolliffe 2002). numpy only."""

from typing import NamedTuple

import numpy as np

from explorer.worlds.base import Array

__all__ = ["Components", "principal", "standardized"]


class Components(NamedTuple):
    """`mean` (D,), `directions` (K, D) of length one, and the `shares` (K,) of the variance that they hold."""

    mean: Array
    directions: Array
    shares: Array

    def scores(self, x: Array) -> Array:
        """Return the rows' places along the directions: (n, D) -> (n, K)."""
        out: Array = (x - self.mean) @ self.directions.T
        return out

    def rows(self, scores: Array) -> Array:
        """Return the rows that lie at these places and nowhere else: (n, K) -> (n, D)."""
        out: Array = self.mean + scores @ self.directions
        return out


def principal(x: Array, count: int = 2) -> Components:
    """Return the first `count` components of the rows `x` (n, D), each with its largest weight positive."""
    mean = x.mean(axis=0)
    _, sizes, directions = np.linalg.svd(x - mean, full_matrices=False)
    largest = np.abs(directions).argmax(axis=1)
    directions *= np.sign(directions[np.arange(len(directions)), largest])[:, None]
    return Components(mean, directions[:count], (sizes**2 / (sizes**2).sum())[:count])


def standardized(x: Array) -> Array:
    """Return the columns with mean 0 and variance 1, so that no unit outweighs another: (n, D) -> (n, D)."""
    out: Array = (x - x.mean(axis=0)) / x.std(axis=0)
    return out
