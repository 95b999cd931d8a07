"""A GAN of images from a frame of its film, as functions again: generator and discriminator in numpy."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explorer.figures.evaluate import network_output
from explorer.figures.images import source_of
from explorer.models.configs.gan_digits import GanDigitsConfig
from explorer.runs.film import Film
from explorer.worlds.base import Array
from explorer.worlds.images.base import Shape

__all__ = ["RecordedDigits", "recorded"]

Classes = NDArray[np.integer[Any]]


@dataclass(frozen=True)
class RecordedDigits:
    """Both networks of one frame, flat, for images of `shape` and so many `classes`."""

    config: GanDigitsConfig
    shape: Shape
    classes: int
    generator: Array
    discriminator: Array

    def draw(self, n: int, seed: int) -> Array:
        """Return n draws of the noise, (n, k); the same for one seed."""
        return np.random.default_rng(seed).standard_normal((n, self.config.noise_size), np.float32).astype(np.float64)

    def generate(self, z: Array, y: Classes) -> Array:
        """Return forged images of the classes asked for: (n, k), (n,) -> (n, P) in [0, 1]."""
        return 1 / (1 + np.exp(-self._said("generator", "relu", z, y)))

    def judge(self, x: Array, y: Classes) -> Array:
        """Return the logit, the grade or the critic's value of images as those of a class: (n, P), (n,) -> (n,)."""
        return self._said("discriminator", "leaky_relu", x, y)[:, 0]

    def _said(self, name: str, activation: str, x: Array, y: Classes) -> Array:
        told = np.eye(self.classes)[y] if self.config.conditional else np.empty((len(x), 0))
        sizes = self.config.sizes(self.shape, self.classes)[name]
        return network_output(getattr(self, name), sizes, activation, np.hstack([x, told]))


def recorded(film: Film, frame: int = -1) -> RecordedDigits:
    """Return both networks as they were recorded at a frame.

    Raises:
        TypeError: the film is of no GAN of images.
    """
    config = film.spec.config
    if not isinstance(config, GanDigitsConfig):
        raise TypeError("only a film of a GAN of images has a generator and a discriminator of images")
    source = source_of(film)
    both = (film.arrays[name][frame].astype(np.float64) for name in ("generator", "discriminator"))
    return RecordedDigits(config, source.shape, len(source.classes), *both)
