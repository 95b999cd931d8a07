"""Noise that is the same for every row, so that ways differ in nothing but what leads them. numpy only."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from explorer.worlds.base import Array

__all__ = ["Alike"]


class Alike(np.random.Generator):
    """Draws for every row what `numpy.random.default_rng(seed)` would draw for one."""

    def __init__(self, seed: Sequence[int]) -> None:
        super().__init__(np.random.default_rng(seed).bit_generator)

    def standard_normal(self, size: Any = None, *others: Any, **more: Any) -> Array:  # type: ignore[override]
        """Return standard normal numbers, (n, d), all rows alike."""
        n, *shape = size
        row: Array = super().standard_normal((1, *shape), *others, **more)
        return np.broadcast_to(row, (n, *shape))
