"""A diffusion model from a frame of its film, as a function again: its denoiser in numpy."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from explorer.models.configs.diffusion import HALF, DiffusionConfig, last_angle
from explorer.models.diffusion.predictions import Level, parts_of
from explorer.runs.film import Film
from explorer.worlds.base import Array

__all__ = ["RecordedDiffusion", "recorded"]


@dataclass(frozen=True)
class RecordedDiffusion:
    """The network of one frame, flat; `config` says what it says, `classes` how many the world has."""

    config: DiffusionConfig
    classes: int
    weights: Array

    def denoise(self, x: Array, alpha: float, sigma: float, label: int | None = None) -> Array:
        """Return the forecast of x_0, (n, 2) -> (n, 2), as models/diffusion/diffusion.py has it.

        Raises:
            IndexError: the network is told no such class.
        """
        sizes = self.config.sizes(self.classes)
        told = np.zeros((len(x), self.classes if self.config.conditional else 0))
        if label is not None:
            told[:, label] = 1
        angle = min(math.atan2(sigma, alpha), last_angle(self.config.prediction))
        clock = [wave(k * angle) for k in (1, 2, 4) for wave in (math.sin, math.cos)]
        unit = np.asarray(x, np.float64) / math.hypot(alpha, sigma)
        seen = np.column_stack([unit / HALF, np.tile(clock, (len(x), 1)), told])
        value = _output(self.weights, sizes, seen)
        cos, sin = math.cos(angle), math.sin(angle)
        at = Level(cos / (cos + sin), sin / (cos + sin), -1.0, 1.0)
        out: Array = parts_of(self.config.prediction, unit * math.hypot(at.alpha, at.sigma), value, at).data
        return out


def recorded(film: Film, frame: int = -1) -> RecordedDiffusion:
    """Return the network as it was recorded at a frame.

    Raises:
        TypeError: the film is of no diffusion model.
    """
    config = film.spec.config
    if not isinstance(config, DiffusionConfig):
        raise TypeError("only a diffusion model's film has a denoiser")
    classes = film.spec.source().n_classes  # type: ignore[attr-defined]
    return RecordedDiffusion(config, classes, film.arrays["weights"][frame].astype(np.float64))


def _output(weights: Array, sizes: Sequence[int], x: Array) -> Array:
    """Return what the network says, W_1, b_1, W_2, ... with v / (1 + exp(-v)) between: (n, sizes[0]) -> (n, 2)."""
    h, at = x, 0
    for layer, (i, o) in enumerate(pairwise(sizes)):
        h = h / (1 + np.exp(-h)) if layer else h
        h = h @ weights[at : at + i * o].reshape(o, i).T + weights[at + i * o : at + i * o + o]
        at += (i + 1) * o
    return h
