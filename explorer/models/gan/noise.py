"""What G starts from. numpy only: who reads numbers from a generator draws the same kind of noise."""

import numpy as np
from numpy.typing import NDArray

__all__ = ["drawn"]


def drawn(kind: str, shape: tuple[int, ...], rng: np.random.Generator) -> NDArray[np.float32]:
    """Return noise of this shape: N(0, 1) for "gaussian", or evenly from [-1, 1] for "uniform"."""
    if kind == "gaussian":
        return rng.standard_normal(shape, np.float32)
    return 2 * rng.random(shape, np.float32) - 1
