"""Kernel density estimation, a class at a time: a small round Gaussian on every point. A model of p(x, y)."""

from typing import ClassVar

import numpy as np

from explorer.config import knob
from explorer.models.once import OneMixtureAClass, OneMixtureConfig, pooled
from explorer.worlds.base import Array
from explorer.worlds.plane.base import PlaneSource
from explorer.worlds.plane.mixture import Mixture

__all__ = ["KDE", "KDEConfig"]

WIDTHS = (0.125, 0.25, 0.5, 1.0, 2.0, 4.0)


class KDEConfig(OneMixtureConfig):
    """A small Gaussian on every point."""

    about: ClassVar[str] = "A small Gaussian on every point of the class; nothing but its width is chosen."

    width: float = knob(1.0, "Kernel width", "1 is Scott’s rule, wider is smoother", choices=WIDTHS, low=0.1, high=10.0)

    def gaussians(self, source: PlaneSource) -> int:
        """Return how many points the commonest class has."""
        return int(np.bincount(source.data().y).max())


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
