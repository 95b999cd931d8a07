"""Reflow: a flow's own pairs of noise and point, learned once more, so that its ways become straight.

Liu et al. 2023, "Flow straight and fast" (arXiv 2209.03003), algorithm 1 and section 2.2: of a flow that was learned
between independent noise and data, each noise has one end. Pairs of both do not cross, so that a flow learned from
them is nearly straight and keeps the law of the ends.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import one_hot

from explorer.models.diffusion.paths import PATHS
from explorer.models.diffusion.solvers import SOLVERS, run, times
from explorer.worlds.base import Array

__all__ = ["Pairs", "pairs"]

STEPS = 25  # of Heun's solver on the straight path
OWN = 1  # beside a model's seed, of the pairs' generator

Told = Callable[[Array, float, float, int | None], Array]  # x (n, d), alpha, sigma, class -> forecast of x_0


class Pairs(NamedTuple):
    """Points that a model made, (P, d), from which noise, (P, d), and of which class each was asked for, (P,)."""

    data: Tensor
    noise: Tensor
    labels: Tensor

    def told(self, classes: int) -> Tensor:
        """Return the labels one-hot, (P, classes); `classes` may be 0."""
        return one_hot(self.labels, classes).float() if classes else torch.zeros(len(self.labels), 0)


def pairs(denoise: Told, count: int, shares: Array, dimensions: int, seed: int) -> Pairs:
    """Return pairs of a model that is told classes in these `shares` (C,), or none where C is 0."""
    rng = np.random.default_rng([seed, OWN])
    noise = rng.standard_normal((count, dimensions))
    labels = rng.choice(len(shares), count, p=shares) if len(shares) else np.zeros(count, np.int64)
    data = np.empty_like(noise)
    for label in range(max(len(shares), 1)):
        rows, asked = labels == label, label if len(shares) else None

        def asks(x: Array, alpha: float, sigma: float, asked: int | None = asked) -> Array:
            return denoise(x, alpha, sigma, asked)

        if rows.any():
            data[rows] = run(asks, PATHS["straight"], SOLVERS["heun"], noise[rows], times(STEPS), rng).x[-1]
    return Pairs(*(torch.from_numpy(values) for values in (np.float32(data), np.float32(noise), labels)))
