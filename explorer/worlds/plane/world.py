"""The worlds of the plane: labelled points whose classes are densities in closed form, all drawn in one extent."""

from collections.abc import Sequence
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from explorer.worlds.base import Array, Gaussians
from explorer.worlds.plane.base import Density, Extent, World
from explorer.worlds.plane.mixture import Mixture

__all__ = ["MixtureWorld", "PlaneWorld"]


class PlaneWorld(World):
    """A world whose class c has the density `classes[c]` and the share `prior[c]`; equally likely unless told."""

    extent = Extent(-3.0, 3.0, -2.6, 2.6)
    classes: tuple[Density, ...]

    def __init__(self, classes: Sequence[Density], prior: Array | None = None) -> None:
        self.classes = tuple(classes)
        self.prior = np.full(len(self.classes), 1 / len(self.classes)) if prior is None else prior

    def class_log_prob(self, x: Array) -> Array:
        """Return log p(x | y): (n, 2) -> (n, C)."""
        return np.column_stack([density.log_prob(x) for density in self.classes])

    def class_score(self, x: Array) -> Array:
        """Return the gradient of log p(x | y): (n, 2) -> (n, C, 2)."""
        return np.stack([density.score(x) for density in self.classes], axis=1)

    @property
    def finest(self) -> float:
        """The standard deviation of the narrowest thing in any class."""
        return min(density.finest for density in self.classes)

    def draw(self, n: int, rng: np.random.Generator) -> Array:
        """Draw `n` points without their labels: (n, 2)."""
        return self.sample(n, rng).x

    def blurred(self, std: float) -> "PlaneWorld":
        """Return the world whose points have Gaussian noise of standard deviation `std` added, drawn in this extent."""
        return PlaneWorld([density.blurred(std) for density in self.classes], self.prior)

    def sample_class(self, y: NDArray[np.int64], rng: np.random.Generator) -> Array:
        """Draw one point for each label: (n,) -> (n, 2)."""
        drawn = np.stack([density.sample(len(y), rng) for density in self.classes])  # (C, n, 2)
        return drawn[y, np.arange(len(y))]


class MixtureWorld(PlaneWorld):
    """A world whose classes are Gaussian mixtures.

    `modal`: whether each of its Gaussians is a mode of its own, and not a bead of a string.
    """

    modal: ClassVar[bool] = False
    classes: tuple[Mixture, ...]

    def components(self) -> Gaussians:
        """Return p(x) as one mixture, its classes' Gaussians side by side."""
        flat = [
            (share * own.weights, own.means, own.covariances)
            for share, own in zip(self.prior, self.classes, strict=True)
        ]
        return Gaussians(*(np.concatenate(column) for column in zip(*flat, strict=True)))
