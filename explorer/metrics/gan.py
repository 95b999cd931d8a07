"""The evaluator of GANs: both losses as they are trained, on points and noise that are always the same. numpy only."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from explorer.models.configs.gan import GanConfig
from explorer.models.gan import noise
from explorer.worlds.base import Source

__all__ = ["GanEvaluator", "make"]

SEED = 20_240_616  # the evaluator's own: no training ever draws with it
N = 1000


class Learner(Protocol):
    """A GAN in training."""

    def losses(self, x: NDArray[np.floating], z: NDArray[np.floating]) -> tuple[float, float, float]:
        """Return L_D, L_G and the penalties on real points (n, d) and noise (n, k)."""


def make(source: Source, config: GanConfig) -> "GanEvaluator":
    """Return the evaluator of a model with this config that learns from `source`."""
    return GanEvaluator(source, config)


class GanEvaluator:
    """Reads the losses on some of the points that are learned from."""

    def __init__(self, source: Source, config: GanConfig) -> None:
        self.x = source.data().x[:N]
        self.z = noise.drawn(config.noise, (len(self.x), config.noise_size), np.random.default_rng(SEED))

    def read(self, learner: Learner) -> dict[str, float]:
        """Return `d_loss` and `g_loss`."""
        d_loss, g_loss, _ = learner.losses(self.x, self.z)
        return {"d_loss": d_loss, "g_loss": g_loss}

    def floor(self) -> dict[str, float]:
        """Return nothing: a duel has no least value."""
        return {}

    def summary(self, learner: Learner) -> dict[str, float]:
        """Return nothing."""
        del learner
        return {}
