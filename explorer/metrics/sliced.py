"""Sliced Wasserstein distance: how far samples must be moved to be a law's, seen along many lines. numpy only."""

from functools import cached_property

import numpy as np

from explorer.worlds.base import Array

__all__ = ["Sliced"]

LINES = 32  # evenly over half a turn
DRAWN = 20  # perfect samples that the floor is the mean of


class Sliced:
    """Compares samples of `n` points of the plane with `reference` (m, 2), many draws of a law.

    The distance is the root of the mean, over lines and over ranks, of the squared difference between the sample's
    quantiles and the law's: W_2 along each line in closed form (Bonneel et al. 2015, eq. 4 and 12), in units of x.
    """

    def __init__(self, reference: Array, n: int) -> None:
        self.reference, self.n = reference, n
        turn = np.pi * np.arange(LINES) / LINES
        self.lines = np.stack([np.cos(turn), np.sin(turn)])  # (2, LINES)
        place = (np.arange(n) + 0.5) / n * (len(reference) - 1)
        below = place.astype(int)
        ranked = np.sort(reference @ self.lines, axis=0)  # numpy's own quantiles take minutes for so many
        above = ranked[np.minimum(below + 1, len(ranked) - 1)]
        self.quantiles = ranked[below] + (place - below)[:, None] * (above - ranked[below])  # (n, LINES)

    def distance(self, x: Array) -> float:
        """Return how far the points `x` (n, 2) are from the law.

        Raises:
            ValueError: it is not the number of points that the quantiles were taken for.
        """
        if len(x) != self.n:
            raise ValueError("a sample of another size")
        apart = np.sort(np.asarray(x, float) @ self.lines, axis=0) - self.quantiles
        return float(np.sqrt((apart**2).mean()))

    @cached_property
    def perfect(self) -> tuple[float, float]:
        """The distance that a perfect sampler reads: mean and standard deviation over some of its samples."""
        rng = np.random.default_rng(len(self.reference))
        found = [self.distance(self.reference[rng.choice(len(self.reference), self.n)]) for _ in range(DRAWN)]
        return float(np.mean(found)), float(np.std(found, ddof=1))
