"""Rectangles with blurred edges in closed form: density, score, sampling. What no Gaussian mixture can be. numpy only.

A coordinate that is uniform on [l, r] plus Gaussian noise has the density [Phi((r-x)/s) - Phi((l-x)/s)] / (r - l), so
all that is needed is the normal distribution function, in logarithms: far outside it is smaller than any float.
"""

import math
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.polynomial.chebyshev import chebfit, chebpts1, chebval

from explorer.worlds.base import Array

__all__ = ["Boxes", "log_normal_between", "log_normal_cdf"]

SWITCH = 20.0  # from here on six terms of erfc's asymptotic series are exact to a float


@dataclass(frozen=True)
class Boxes:
    """sum_k w_k (uniform on box k) * N(0, noise^2 I): `weights` (K,), `boxes` (K, 4) rows left, right, bottom, top."""

    kind: ClassVar[str] = "boxes"
    weights: Array
    boxes: Array
    noise: float

    def log_prob(self, x: Array) -> Array:
        """Return the log-density in nats: (n, 2) -> (n,)."""
        out: Array = np.logaddexp.reduce(self._box_log_prob(x), axis=1)
        return out

    def _box_log_prob(self, x: Array) -> Array:
        return np.log(self.weights) + self._axis_log_prob(x, 0) + self._axis_log_prob(x, 1)  # (n, K)

    def _axis_log_prob(self, x: Array, axis: int) -> Array:
        """Return the log-density of one coordinate under each box, (n, K); boxes in a row share their sides."""
        sides, which = np.unique(self.boxes[:, 2 * axis : 2 * axis + 2], axis=0, return_inverse=True)
        low, high = (sides[None] - x[:, axis, None, None]).T / self.noise  # each (distinct, n)
        out: Array = (log_normal_between(low, high) - np.log(np.diff(sides))).T[:, which]
        return out

    def score(self, x: Array) -> Array:
        """Return the gradient of the log-density: (n, 2) -> (n, 2).

        Of one coordinate under one box it is [phi(low) - phi(high)] / (s [Phi(high) - Phi(low)]).
        """
        logs = self._box_log_prob(x)
        share = np.exp(logs - np.logaddexp.reduce(logs, axis=1, keepdims=True))  # (n, K)
        low = (self.boxes[:, ::2] - x[:, None, :]) / self.noise  # (n, K, 2)
        high = (self.boxes[:, 1::2] - x[:, None, :]) / self.noise
        between = log_normal_between(low, high)
        slope = np.exp(_log_normal(low) - between) - np.exp(_log_normal(high) - between)  # (n, K, 2)
        out: Array = np.einsum("nk,nkd->nd", share, slope) / self.noise
        return out

    def sample(self, n: int, rng: np.random.Generator) -> Array:
        """Draw `n` points: (n, 2)."""
        box = self.boxes[rng.choice(len(self.weights), size=n, p=self.weights)]  # (n, 4)
        inside = rng.uniform(box[:, ::2], box[:, 1::2])  # (n, 2)
        out: Array = inside + self.noise * rng.standard_normal((n, 2))
        return out

    @property
    def finest(self) -> float:
        """A tenth of the shortest side: how fine a box must be drawn to be told from its neighbours."""
        return float((self.boxes[:, 1::2] - self.boxes[:, ::2]).min()) / 10

    def blurred(self, std: float) -> "Boxes":
        """Return the law of its points with Gaussian noise of standard deviation `std` added."""
        return Boxes(self.weights, self.boxes, math.hypot(self.noise, std))

    def flat(self) -> Array:
        """Return (K, 6) rows `weight, left, right, bottom, top, noise`, the form that scenes carry."""
        return np.column_stack([self.weights, self.boxes, np.full(len(self.weights), self.noise)])

    @classmethod
    def from_flat(cls, rows: Array) -> "Boxes":
        """Return the boxes that `flat` describes."""
        rows = np.asarray(rows, np.float64)
        return cls(rows[:, 0], rows[:, 1:5], float(rows[0, 5]))


def log_normal_between(low: Array, high: Array) -> Array:
    """Return log[Phi(high) - Phi(low)], low < high, without loss far in either tail."""
    mirrored = low > 0  # by symmetry: from 38 noise widths on, what lies above both ends is less than any float
    low, high = np.where(mirrored, -high, low), np.where(mirrored, -low, high)
    below, upto = log_normal_cdf(low), log_normal_cdf(high)
    out: Array = upto + np.log(-np.expm1(below - upto))
    return out


def log_normal_cdf(z: Array) -> Array:
    """Return log Phi(z) to 1e-13 of its size or better, however far out."""
    tail = _log_erfc(np.abs(z) / math.sqrt(2)) - math.log(2)  # log Phi(-|z|)
    out: Array = np.where(z > 0, np.log1p(-np.exp(tail)), tail)
    return out


def _log_erfc(z: Array) -> Array:
    """Return log erfc(z) = log t - z^2 + P(t), z >= 0, t = 2 / (2 + z): the form of Press et al. 2007, 6.2.2."""
    t = 2 / (2 + z)
    out: Array = np.log(t) - z * z + chebval(2 * t - 1, _COEFFICIENTS)
    return out


def _remainder(point: Array) -> Array:
    """Return P(t) = log erfc(z) + z^2 - log t at the points 2 t - 1, from the standard library's erfc."""
    return np.array([_precise(2 / t - 2) - math.log(t) for t in (point + 1) / 2])


def _precise(z: float) -> float:
    """Return log erfc(z) + z^2."""
    if z < SWITCH:
        return math.log(math.erfc(z)) + z * z
    u = 1 / (2 * z * z)
    return math.log1p(u * (-1 + u * (3 + u * (-15 + u * (105 - u * 945))))) - math.log(z * math.sqrt(math.pi))


def _log_normal(z: Array) -> Array:
    return -0.5 * z * z - 0.5 * math.log(2 * math.pi)


_POINTS = chebpts1(31)  # as many as there are coefficients, so that P runs through them; the last are 1e-15
_COEFFICIENTS = chebfit(_POINTS, _remainder(_POINTS), len(_POINTS) - 1)
