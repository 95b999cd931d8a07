"""What was learned by heart: samples that lie far nearer to one training point than to any other. numpy only."""

import numpy as np
from numpy.typing import NDArray

from explorer.metrics.distances import squares
from explorer.worlds.base import Array

__all__ = ["NEAR", "memorized"]

NEAR = 1 / 3  # of the distance to the second nearest (Yoon et al. 2023; Gu et al. 2023, arXiv 2310.02664)


def memorized(x: Array, known: Array) -> NDArray[np.bool_]:
    """Return which of the samples `x` (n, d) are nearly copies of one of the points `known` (m, d), m >= 2: (n,).

    Raises:
        ValueError: there is one training point, and no second to compare with.
    """
    if len(known) < 2:
        raise ValueError("memorization is told by the two nearest training points")
    nearest = np.partition(np.maximum(squares(x, known), 0.0), 1, axis=1)[:, :2]
    out: NDArray[np.bool_] = nearest[:, 0] < NEAR**2 * nearest[:, 1]
    return out
