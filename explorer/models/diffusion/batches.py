"""What a step draws: rows, how much noise, which noise, and whose class is told. From seed and step alone."""

from functools import lru_cache
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

__all__ = ["Batch", "Drawing", "batch"]

BLOCK = 64  # steps whose batches are drawn at a time, since starting a generator costs more than what it draws


class Drawing(NamedTuple):
    """From what batches are drawn: `points` there are, `dimensions` of each, and `size` of a batch."""

    points: int
    dimensions: int
    size: int
    seed: int


class Batch(NamedTuple):
    """The draws of one step: `rows` (b,) of the data, `noise` (b, d) from N(0, 1), and three shares in [0, 1) each.

    `place` (b,) says how much is noise; in each b-th part of [0, 1) lies one, so that no level is missed (Kingma et al.
    2021, arXiv 2107.00630, appendix I.1). `luck` (b,) decides whose class is told, `which` (b,) chooses a pair where
    pairs are learned.
    """

    rows: Tensor
    noise: Tensor
    place: Tensor
    luck: Tensor
    which: Tensor


def batch(drawing: Drawing, step: int) -> Batch:
    """Return the draws of step `step`."""
    block, row = divmod(step, BLOCK)
    return _block(drawing, block)[row]


@lru_cache(maxsize=4)
def _block(drawing: Drawing, block: int) -> tuple[Batch, ...]:
    points, d, size, seed = drawing
    rng = np.random.default_rng([seed, block])
    rows = rng.integers(points, size=(BLOCK, size))
    noise = rng.standard_normal((BLOCK, size, d), np.float32)
    place = (np.arange(size, dtype=np.float32) + rng.random((BLOCK, size), np.float32)) / size
    luck = rng.random((BLOCK, size), np.float32)
    which = rng.random((BLOCK, size), np.float32)
    drawn = (rows, noise, place, luck, which)
    of_each_step = zip(*(torch.from_numpy(values).unbind() for values in drawn), strict=True)
    return tuple(Batch(*values) for values in of_each_step)
