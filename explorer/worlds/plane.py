"""The worlds of two classes whose densities are Gaussian mixtures: two moons, two blobs."""

import numpy as np
from numpy.typing import NDArray

from explorer.config import knob
from explorer.worlds.base import Array, Extent, PlaneConfig, World
from explorer.worlds.mixture import Mixture

__all__ = ["Blobs", "BlobsConfig", "MixtureWorld", "Moons", "MoonsConfig"]

COMPONENTS = 32  # along each moon: neighbours lie closer than one noise width, so the ridge is smooth


class MixtureWorld(World):
    """A world of equally likely classes, each of them a Gaussian mixture."""

    extent = Extent(-3.0, 3.0, -2.6, 2.6)
    prior = np.array([0.5, 0.5])

    def __init__(self, classes: tuple[Mixture, ...]) -> None:
        self.classes = classes

    def class_log_prob(self, x: Array) -> Array:
        """Return log p(x | y): (n, 2) -> (n, C)."""
        return np.column_stack([mixture.log_prob(x) for mixture in self.classes])

    def class_score(self, x: Array) -> Array:
        """Return the gradient of log p(x | y): (n, 2) -> (n, C, 2)."""
        return np.stack([mixture.score(x) for mixture in self.classes], axis=1)

    def sample_class(self, y: NDArray[np.int64], rng: np.random.Generator) -> Array:
        """Draw one point for each label: (n,) -> (n, 2)."""
        drawn = np.stack([mixture.sample(len(y), rng) for mixture in self.classes])  # (C, n, 2)
        return drawn[y, np.arange(len(y))]


class MoonsConfig(PlaneConfig):
    """Two half circles that reach into each other."""

    noise: float = knob(0.30, "Noise", "how thick the moons are", low=0.12, high=0.4, step=0.02)
    distance: float = knob(0.50, "Distance", "how far apart the moons lie", low=-0.3, high=0.8, step=0.1, more=True)


class Moons(MixtureWorld):
    """Two moons: each a mixture of 32 round Gaussians along a half circle."""

    name = "moons"

    def __init__(self, config: MoonsConfig) -> None:
        self.config = config
        angle = np.linspace(0, np.pi, COMPONENTS)
        arc = 1.15 * np.column_stack([np.cos(angle) - 0.5, np.sin(angle) - 0.5 + config.distance / 2])
        super().__init__((_beads(arc, config.noise), _beads(-arc, config.noise)))


def _beads(means: Array, noise: float) -> Mixture:
    count = len(means)
    return Mixture(np.full(count, 1 / count), means, np.tile(np.eye(2) * noise**2, (count, 1, 1)))


class BlobsConfig(PlaneConfig):
    """Two tilted clouds."""

    noise: float = knob(0.9, "Noise", "how wide the clouds are", low=0.4, high=1.0, step=0.1)
    distance: float = knob(1.85, "Distance", "how far apart the clouds lie", low=0.0, high=2.2, step=0.05, more=True)


class Blobs(MixtureWorld):
    """Two blobs: one Gaussian a class, with different covariances, so that one Gaussian (QDA) can be exactly right."""

    name = "blobs"

    def __init__(self, config: BlobsConfig) -> None:
        self.config = config
        centre = config.distance / 2 * np.array([0.917, -0.399])  # unit length
        shapes = np.array([[[0.50, 0.28], [0.28, 0.42]], [[0.30, -0.18], [-0.18, 0.62]]]) * config.noise**2
        means = np.array([-centre, centre])
        super().__init__(tuple(Mixture(np.ones(1), means[i : i + 1], shapes[i : i + 1]) for i in range(2)))
