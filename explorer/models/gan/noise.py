"""What G starts from. numpy only: who reads numbers from a generator draws the same kind of noise."""

import numpy as np
from numpy.typing import NDArray

__all__ = ["FIXED", "companions", "drawn"]

FIXED = 20_240_616  # the seed of what is drawn for looking alone
PACKS = 16  # in which one point is judged


def drawn(kind: str, shape: tuple[int, ...], rng: np.random.Generator) -> NDArray[np.float32]:
    """Return noise of this shape: N(0, 1) for "gaussian", or evenly from [-1, 1] for "uniform"."""
    if kind == "gaussian":
        return rng.standard_normal(shape, np.float32)
    return 2 * rng.random(shape, np.float32) - 1


def companions(kind: str, size: int, pack: int) -> NDArray[np.float32]:
    """Return the noise, `size` numbers each, of those with whom a point is judged: (packs, pack - 1, size).

    They are always the same. In pack i the point stands at place i mod `pack`; where none are there is one empty pack.
    """
    shape = (PACKS if pack > 1 else 1, pack - 1, size)
    return drawn(kind, shape, np.random.default_rng(FIXED))
