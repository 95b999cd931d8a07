"""How straight the ways of a flow are. numpy only."""

import numpy as np

from explorer.worlds.base import Array

__all__ = ["straightness"]


def straightness(walk: Array) -> float:
    """Return how far a walk is from straight: the mean over its steps of |(x_0 - x_1) - dx|^2, in units of x^2.

    `walk` (S + 1, n, d) runs from noise to data in even times of the straight path; dx is a step times S, so that 0 is
    straight at an even pace (Liu et al. 2023, eq. 7).
    """
    whole = walk[-1] - walk[0]
    pace = np.diff(walk, axis=0) * (len(walk) - 1)
    return float(((pace - whole) ** 2).sum(axis=2).mean())
