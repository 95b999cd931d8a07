"""Classifier-free guidance with the exact denoisers of a labelled world, and what it is often taken for. numpy only.

One convention everywhere: w = 0 is without a label, w = 1 as the label asks, above 1 pushed beyond it.
"""

from dataclasses import dataclass

import numpy as np

from explorer.exact.bayes import log_posterior, quadrature
from explorer.exact.noising import Noised, noised
from explorer.worlds.base import Array
from explorer.worlds.plane.world import PlaneWorld

__all__ = ["Guided", "guided", "tilted_log_prob"]


@dataclass(frozen=True)
class Guided:
    """The guided field at one level of noise. But for w = 0 and 1 no law, noised, has these fields at all levels."""

    free: Noised
    told: Noised
    w: float

    def denoise(self, x: Array) -> Array:
        """Return D(x) + w (D(x, y) - D(x)): (n, 2) -> (n, 2) (Ho & Salimans 2022, arXiv 2207.12598, eq. 6)."""
        free = self.free.denoise(x)
        out: Array = free + self.w * (self.told.denoise(x) - free)
        return out

    def score(self, x: Array) -> Array:
        """Return the score that is followed, mixed in the same way: (n, 2) -> (n, 2)."""
        free = self.free.score(x)
        out: Array = free + self.w * (self.told.score(x) - free)
        return out


def guided(world: PlaneWorld, alpha: float, sigma: float, label: int, w: float) -> Guided:
    """Return the guided field of a class at one level of noise.

    Raises:
        IndexError: there is no such class.
        ValueError: there is no noise.
    """
    return Guided(noised(world, alpha, sigma), noised(world, alpha, sigma, label), w)


def tilted_log_prob(world: PlaneWorld, x: Array, label: int, w: float) -> Array:
    """Return the log-density of p(x) p(y | x)^w, normalized: (n, 2) -> (n,).

    Guidance is said to sample it. It does not but for w = 0 and 1: noised, a tilted law is another than a noised law,
    tilted (Bradley & Nakkiran 2024, arXiv 2408.09000).
    """
    cells, _, area = quadrature(world)
    whole = np.logaddexp.reduce(_unnormalized(world, cells, label, w)) + np.log(area)
    out: Array = _unnormalized(world, x, label, w) - whole
    return out


def _unnormalized(world: PlaneWorld, x: Array, label: int, w: float) -> Array:
    out: Array = world.log_prob(x) + w * log_posterior(world, x)[:, label]
    return out
