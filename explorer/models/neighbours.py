"""Two readings of the nearest points: let them vote on the class, or measure how near those of each class are."""

from typing import ClassVar

import numpy as np

from explorer.config import knob
from explorer.models.classifier import Kind
from explorer.models.grid import centres
from explorer.models.once import OnGrid, OnGridConfig, pooled
from explorer.worlds.base import Array
from explorer.worlds.plane.base import Extent

__all__ = ["KNN", "KNNConfig", "KNNDensity", "KNNDensityConfig"]


class KNNConfig(OnGridConfig):
    """The k nearest points vote."""

    kind: ClassVar[Kind] = "conditional"
    smooth: ClassVar[bool] = False
    about: ClassVar[str] = "The nearest points vote; nothing is learned but the points themselves."

    k: int = knob(15, "Voting neighbours (k)", "how many nearest points vote", low=1, high=50, step=1)


class KNNDensityConfig(OnGridConfig):
    """The distance to the k-th neighbour of each class tells how dense the class is."""

    kind: ClassVar[Kind] = "joint"
    about: ClassVar[str] = (
        "Near neighbours, high density. Over the whole plane it has no finite mass: it is scaled to the picture."
    )

    k: int = knob(15, "Density neighbours (k)", "to which neighbour of a class it measures", low=2, high=50, step=1)


MARGIN = 1.0  # how far the picture that a density is scaled to reaches past the drawn extent
CELL = 0.05  # of the grid that it is summed on; also the least distance, where a point is asked about itself


class KNN(OnGrid):
    """The k nearest points vote (Cover & Hart 1967): p(y | x) = (k_y + 1) / (k + C), Laplace's rule of succession.

    So no chance is 0 or 1, and k = 1 says 2/3 of two classes. Where there are fewer points than k, all vote.
    """

    config: KNNConfig

    def fit(self) -> None:
        """Put the points into a tree; nothing else is learned."""
        from sklearn.neighbors import KDTree

        self.tree = KDTree(self.data.x)
        self.k = min(self.config.k, len(self.data.x))

    def fitted_log_prob(self, x: Array) -> Array:
        """Return log p(y | x): (n, 2) -> (n, C)."""
        labels = self.data.y[self.tree.query(x, self.k, return_distance=False)]  # (n, k)
        votes = np.stack([(labels == c).sum(axis=1) for c in range(self.data.classes)], axis=1)
        out: Array = np.log((votes + 1) / (self.k + self.data.classes))
        return out


class KNNDensity(OnGrid):
    """p(x | y) = k / (n_y pi r_k(x)^2), r_k the distance to the k-th point of y (Loftsgaarden & Quesenberry 1965).

    This falls off as |x|^-2, so its mass over the whole plane is infinite: it is NOT a density there. Each class is
    divided by its mass in the picture, the extent and a margin of 1 around it, summed over cells of .05; likelihoods
    are comparable on the picture only, and points outside it read too high. Distances below a cell's side count as
    one: at a point of the data with few neighbours the estimate has a pole.

    Where a class has fewer points than k, all are asked; a class without points keeps what all start from, one broad
    Gaussian with the mean and covariance of all points.
    """

    config: KNNDensityConfig

    def fit(self) -> None:
        """Put each class's points into a tree and measure each class's mass in the picture."""
        from sklearn.neighbors import KDTree

        own = [self.data.x[self.data.y == c] for c in range(self.data.classes)]
        self.trees = {c: KDTree(points) for c, points in enumerate(own) if len(points)}
        left, right, bottom, top = self.data.extent
        picture = Extent(left - MARGIN, right + MARGIN, bottom - MARGIN, top + MARGIN)
        shape = (round((picture.top - picture.bottom) / CELL), round((picture.right - picture.left) / CELL))
        area = (picture.right - picture.left) * (picture.top - picture.bottom)
        points = centres(picture, shape)
        self.log_mass = {c: float(np.log(np.exp(self._raw(points, c)).mean() * area)) for c in self.trees}

    def first_log_prob(self, x: Array) -> Array:
        """Return log p(x, y) of one broad Gaussian and the class shares: (n, 2) -> (n, C)."""
        return pooled(self.data).log_prob(x)[:, None] + np.log(self.data.shares)

    def fitted_log_prob(self, x: Array) -> Array:
        """Return log p(x, y): (n, 2) -> (n, C)."""
        out = self.first_log_prob(x)
        for c, log_mass in self.log_mass.items():
            out[:, c] = self._raw(x, c) - log_mass + np.log(self.data.shares[c])
        return out

    def _raw(self, x: Array, c: int) -> Array:
        """Return log k / (n_c pi r_k(x)^2), not yet scaled: (n, 2) -> (n,)."""
        n = len(self.trees[c].data)
        k = min(self.config.k, n)
        distance = self.trees[c].query(x, k)[0][:, -1].clip(CELL)
        out: Array = np.log(k / (n * np.pi)) - 2 * np.log(distance)
        return out
