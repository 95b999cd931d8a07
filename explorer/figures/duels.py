"""A GAN from a frame of its film, as functions again: generator and discriminator in numpy."""

import math
from dataclasses import dataclass

import numpy as np

from explorer.figures.evaluate import network_output
from explorer.models.configs.gan import HALF, GanConfig
from explorer.models.gan import noise
from explorer.runs.film import Film
from explorer.worlds.base import Array

__all__ = ["RecordedDuel", "recorded"]


@dataclass(frozen=True)
class RecordedDuel:
    """Both networks of one frame, flat; `config` says their sizes, the noise and what D sees."""

    config: GanConfig
    generator: Array
    discriminator: Array

    def draw(self, n: int, seed: int) -> Array:
        """Return n draws of the noise, (n, k); the same for one seed."""
        shape = (n, self.config.noise_size)
        return noise.drawn(self.config.noise, shape, np.random.default_rng(seed)).astype(np.float64)

    def generate(self, z: Array) -> Array:
        """Return forged points: (n, k) -> (n, d)."""
        return HALF * network_output(self.generator, self.config.sizes["generator"], "leaky_relu", z)

    def judge(self, x: Array) -> Array:
        """Return the logit, the grade or the critic's value of points: (n, d) -> (n,).

        A D that sees packs says its mean over packs of x and forged companions, as models/gan/gan.py has it.
        """
        config = self.config
        others = noise.companions(config.noise, config.noise_size, config.pack)  # (packs, pack - 1, k)
        answers = np.zeros(len(x))
        for place, z in enumerate(others):
            pack = [np.repeat(row[None], len(x), axis=0) for row in self.generate(z.astype(np.float64))]
            pack.insert(place % config.pack, x)
            answers += self._judged(pack)
        return answers / len(others)

    def _judged(self, pack: list[Array]) -> Array:
        seen = np.concatenate([_features(x, self.config.fourier) for x in pack], axis=1)
        sizes = self.config.sizes["discriminator"]
        return network_output(self.discriminator, sizes, "leaky_relu", seen)[:, 0]


def recorded(film: Film, frame: int = -1) -> RecordedDuel:
    """Return both networks as they were recorded at a frame.

    Raises:
        TypeError: the film is of no GAN.
    """
    config = film.spec.config
    if not isinstance(config, GanConfig):
        raise TypeError("only a GAN's film has a generator and a discriminator")
    both = (film.arrays[name][frame].astype(np.float64) for name in ("generator", "discriminator"))
    return RecordedDuel(config, *both)


def _features(x: Array, octaves: int) -> Array:
    """Return what D sees of points: (n, d) -> (n, d (1 + 2 octaves))."""
    waves = [2**k * math.pi / (2 * HALF) * x for k in range(octaves)]
    return np.concatenate([x / HALF, *(part for w in waves for part in (np.sin(w), np.cos(w)))], axis=1)
