"""What a step draws: real points, noise for the generator, and what the cures need. From the seed and the step alone.

Each turn of a step has its own draws, so that one more turn of D, or one more cure, changes no other draw: films that
differ in one setting see the same points and the same noise.
"""

from functools import lru_cache
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from explorer.models.gan import noise

__all__ = ["Batch", "Drawing", "batch"]

BLOCK = 64  # steps whose batches are drawn at a time, since starting a generator costs more than what it draws


class Drawing(NamedTuple):
    """From what batches are drawn: `points` there are, `dimensions` of each, and `size` of a batch."""

    points: int
    dimensions: int
    size: int
    noise: str
    noise_size: int
    seed: int


class Batch(NamedTuple):
    """The draws of one turn: `rows` (b,) of the real points, `z` (b, k) for as many forged ones.

    For the cures: `jitter` (2, b, d) from N(0, 1) for real and for forged points, `mix` (b, 1) evenly from [0, 1].
    """

    rows: Tensor
    z: Tensor
    jitter: Tensor
    mix: Tensor


def batch(drawing: Drawing, step: int, turn: int) -> Batch:
    """Return the draws of a turn of step `step`: 0 is the generator's, 1, 2, ... are the discriminator's."""
    block, row = divmod(step, BLOCK)
    return _block(drawing, block, turn)[row]


@lru_cache(maxsize=8)
def _block(drawing: Drawing, block: int, turn: int) -> tuple[Batch, ...]:
    points, d, size, kind, k, seed = drawing
    rng = np.random.default_rng([seed, block, turn])
    rows = rng.integers(points, size=(BLOCK, size))
    z = noise.drawn(kind, (BLOCK, size, k), rng)
    jitter = rng.standard_normal((BLOCK, 2, size, d), np.float32)
    mix = rng.random((BLOCK, size, 1), np.float32)
    of_each_step = zip(*(torch.from_numpy(values).unbind() for values in (rows, z, jitter, mix)), strict=True)
    return tuple(Batch(*values) for values in of_each_step)
