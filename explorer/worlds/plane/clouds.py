"""Worlds of a few Gaussian clouds: blobs, one cloud a class, and xor, whose classes hold opposite corners."""

import math

import numpy as np

from explorer.config import knob
from explorer.worlds.base import Array
from explorer.worlds.plane.base import PlaneConfig
from explorer.worlds.plane.mixture import Mixture
from explorer.worlds.plane.world import MixtureWorld

__all__ = ["Blobs", "BlobsConfig", "Xor", "XorConfig"]

SHAPES = np.array(  # covariances of the blobs at noise 1, each tilted another way
    [
        [[0.50, 0.28], [0.28, 0.42]],
        [[0.30, -0.18], [-0.18, 0.62]],
        [[0.62, 0.10], [0.10, 0.28]],
        [[0.34, 0.20], [0.20, 0.56]],
        [[0.46, -0.24], [-0.24, 0.36]],
    ]
)
FIRST = np.array([-0.917, 0.399])  # where class A lies from the centre; unit length


class BlobsConfig(PlaneConfig):
    """Tilted clouds, one a class."""

    classes: int = knob(2, "Classes", "how many kinds of points", low=2, high=5, step=1)
    noise: float = knob(0.9, "Noise", "how wide the clouds are", low=0.4, high=1.0, step=0.1)
    distance: float = knob(1.85, "Distance", "how far apart the clouds lie", low=0.0, high=2.2, step=0.05, more=True)
    shared: float = knob(
        0.0, "Shared covariance", "at 1, LDA is exactly right", low=0.0, high=1.0, step=0.25, more=True
    )


class Blobs(MixtureWorld):
    """One Gaussian a class, so that one Gaussian a class (QDA) is exactly right; with one covariance for all, LDA is.

    The means are the corners of a regular polygon. `distance` is the root mean square of the distances between them,
    and the clouds together cover as much of the plane whatever their number.
    """

    name = "blobs"
    modal = True

    def __init__(self, config: BlobsConfig) -> None:
        self.config = config
        count = config.classes
        radius = config.distance / 2 * math.sqrt(2 - 2 / count)
        shapes = SHAPES[:count] * config.noise**2 * (2 / count)
        shapes = (1 - config.shared) * shapes + config.shared * shapes.mean(axis=0)
        means = radius * _around(FIRST, count)
        super().__init__([Mixture(np.ones(1), means[c : c + 1], shapes[c : c + 1]) for c in range(count)])


def _around(first: Array, count: int) -> Array:
    """Return `first` turned by c / count of a full turn, (count, 2); a half turn is exactly its opposite."""
    angle = 2 * np.pi * np.arange(count) / count
    cos, sin = np.cos(angle).round(15), np.sin(angle).round(15)
    return np.column_stack([cos * first[0] - sin * first[1], sin * first[0] + cos * first[1]])


class XorConfig(PlaneConfig):
    """Four clouds, opposite corners of one class."""

    noise: float = knob(0.4, "Noise", "how wide the clouds are", low=0.2, high=0.5, step=0.05)
    distance: float = knob(2.2, "Distance", "how far apart the clouds lie", low=1.0, high=2.6, step=0.1, more=True)


class Xor(MixtureWorld):
    """Exclusive or (Minsky & Papert 1969): A where both coordinates have one sign. No line can part the classes."""

    name = "xor"
    modal = True

    def __init__(self, config: XorConfig) -> None:
        self.config = config
        half = config.distance / 2
        corners = half * np.array([[[1, 1], [-1, -1]], [[-1, 1], [1, -1]]])  # (C, K, 2)
        round_ = np.tile(np.eye(2) * config.noise**2, (2, 1, 1))
        super().__init__([Mixture(np.full(2, 0.5), means, round_) for means in corners])
