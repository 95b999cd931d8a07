"""Stripes of 4 x 4 pixels: a world that is no plane."""

from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from explorer.config import knob
from explorer.worlds.base import Source, WorldConfig

__all__ = ["Stripes", "StripesConfig"]


class StripesConfig(WorldConfig):
    """How many pictures."""

    counted: ClassVar[str] = "images"

    pictures: int = knob(30, "Pictures", "how many there are", low=2, high=9000, step=1)

    @property
    def size(self) -> int:
        return self.pictures


class Stripes(Source):
    """Upright stripes of any phase."""

    known: ClassVar[bool] = True
    config: StripesConfig

    def __init__(self, config: StripesConfig) -> None:
        self.name, self.config = "stripes", config

    def data(self) -> NDArray[np.float32]:
        """Return (n, 4, 4)."""
        phase = np.random.default_rng(0).uniform(0, 6.28, self.config.pictures)
        rows = np.sin(np.arange(4) + phase[:, None])
        return np.repeat(rows[:, None, :], 4, axis=1).astype(np.float32)
