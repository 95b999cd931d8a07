"""Handwritten digits, 8 by 8 pixels, seen by their first two principal components: what is drawn there is a digit."""

from functools import lru_cache
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from explorer.worlds.base import Array
from explorer.worlds.components import Components, principal
from explorer.worlds.plane.base import PlaneConfig
from explorer.worlds.plane.measured import COMPONENTS
from explorer.worlds.plane.rows import Rows
from explorer.worlds.shipped import read

__all__ = ["FULL", "SIDE", "Digits", "DigitsConfig"]

SIDE = 8
FULL = 16.0  # of a pixel that is all ink


class DigitsConfig(PlaneConfig):
    """Which digits: two to five of 0 to 9, in order."""

    name: ClassVar[str] = "digits"
    which: str = Field("0134", min_length=2, max_length=5, pattern=r"^0?1?2?3?4?5?6?7?8?9?$")


class Digits(Rows):
    """About 180 of each digit (Alpaydin & Kaynak 1998), in the plane in which the chosen ones differ most."""

    config: DigitsConfig

    def __init__(self, config: DigitsConfig) -> None:
        self.name = config.name
        rows, y, self.components = _chosen(config.which)
        super().__init__(config, self.components.scores(rows), y, tuple(config.which), [(c, "") for c in COMPONENTS])

    def images(self, x: Array) -> Array:
        """Return what is drawn at points of the plane, the other 62 directions at their mean: (n, 2) -> (n, 64)."""
        scores = np.column_stack([self.axes[i].own(x[:, i]) for i in range(2)])
        return self.components.rows(scores)


@lru_cache(maxsize=16)
def _chosen(which: str) -> tuple[Array, NDArray[np.int64], Components]:
    x, digit = read("digits")
    labels = [int(text) for text in which]
    mine = np.isin(digit, labels)
    y: NDArray[np.int64] = np.searchsorted(labels, digit[mine])
    return x[mine], y, principal(x[mine])
