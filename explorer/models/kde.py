"""Kernel density estimation, a class at a time: a small round Gaussian on every point. A model of p(x, y)."""

import numpy as np

from explorer.models.configs import KDEConfig
from explorer.models.once import OneMixtureAClass, pooled
from explorer.worlds import Mixture
from explorer.worlds.base import Array

__all__ = ["KDE"]

LEAST = 0.02  # no kernel is narrower, in units of the plane: two points of a class may lie on one another


class KDE(OneMixtureAClass):
    """p(x | y) = 1/n_y sum_i N(x; x_i, h_y^2 I) over the points of class y (Parzen 1962).

    The bandwidth is h_y = width * s_y * n_y^(-1/6), with s_y^2 the mean of the class's two variances: at width 1
    Scott's rule in the plane (Scott 1992, 6.2), right for one Gaussian and too wide for a class of several clouds. A
    class of one point takes s from all points. A class without points keeps one broad Gaussian over all points.
    """

    config: KDEConfig

    def points(self, c: int) -> Array:
        """Return the points of class `c`, (n_c, 2)."""
        out: Array = self.data.x[self.data.y == c]
        return out

    def bandwidth(self, c: int) -> float:
        """Return h of class `c` in units of the plane."""
        own = self.points(c)
        spread = np.sqrt((own if len(own) > 1 else self.data.x).var(axis=0).mean())
        return max(LEAST, float(self.config.width * spread * len(own) ** (-1 / 6)))

    def fit(self) -> None:
        """Put a kernel on every point."""
        self.classes = [
            self._kernels(c) if len(self.points(c)) else pooled(self.data) for c in range(self.data.classes)
        ]

    def first(self, c: int) -> Mixture:
        """Return as many kernels as there will be, all on one another and as wide as all points together."""
        wide, n = pooled(self.data), max(1, len(self.points(c)))
        return Mixture(np.full(n, 1 / n), np.tile(wide.means, (n, 1)), np.tile(wide.covariances, (n, 1, 1)))

    def _kernels(self, c: int) -> Mixture:
        own = self.points(c)
        covariance = self.bandwidth(c) ** 2 * np.eye(2)
        return Mixture(np.full(len(own), 1 / len(own)), own, np.tile(covariance, (len(own), 1, 1)))
