"""Rows that were measured, as points of the plane: nobody knows their law, so some are kept aside to grade by.

Two columns are mapped, each by a line, into the picture that all worlds share; an `Axis` says how to come back.
numpy only.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar, NamedTuple

import numpy as np
from numpy.typing import NDArray

from explorer.worlds.base import Array
from explorer.worlds.labels import in_turn_shuffled, mistaken
from explorer.worlds.plane.base import Data, PlaneConfig, PlaneSource
from explorer.worlds.plane.world import PlaneWorld

__all__ = ["Axis", "Rows", "axis"]

FILL = 0.86  # of the picture's width and height lies between the least and the largest value
LEARNED = 0.75  # of the rows at most: at least a quarter is held out


class Axis(NamedTuple):
    """A column and its way into the picture: what was measured is `offset + scale * coordinate`, in `unit`."""

    name: str
    unit: str
    offset: float
    scale: float

    def coordinate(self, own: Array) -> Array:
        """Return where values in the column's own unit lie in the picture."""
        out: Array = (own - self.offset) / self.scale
        return out

    def own(self, coordinate: Array) -> Array:
        """Return what was measured where the picture's coordinate is this."""
        out: Array = self.offset + self.scale * coordinate
        return out


def axis(name: str, unit: str, values: Array, across: bool) -> Axis:
    """Return the axis on which `values` fill most of the picture, across it or up."""
    left, right, bottom, top = Rows.extent
    side = right - left if across else top - bottom
    low, high = float(values.min()), float(values.max())
    return Axis(name, unit, (low + high) / 2, (high - low) / (FILL * side) or 1.0)


class Rows(PlaneSource):
    """`columns` (N, 2) in their own units with labels `y` (N,); `names` (C,) are the classes'.

    The data seed shuffles the rows, each class spread evenly. The first `points` of them are learned from, three
    quarters of all at most, and the rest is held out. The axes come from all rows, but from no label: where a point
    lies does not depend on which rows are learned from.
    """

    known: ClassVar[bool] = False
    extent = PlaneWorld.extent

    def __init__(
        self,
        config: PlaneConfig,
        columns: Array,
        y: NDArray[np.int64],
        names: Sequence[str],
        axes: Sequence[tuple[str, str]] = (("", ""), ("", "")),
    ) -> None:
        self.config = config
        self.names = tuple(names)
        self.axes = tuple(axis(*axes[i], columns[:, i], across=i == 0) for i in range(2))
        self.x: Array = np.column_stack([self.axes[i].coordinate(columns[:, i]) for i in range(2)])
        self.y = y
        self.learned = min(config.points, int(LEARNED * len(y)))
        self._order = in_turn_shuffled(y, config.seed)

    @property
    def n_classes(self) -> int:
        """Return C, the number of classes."""
        return len(self.names)

    def data(self) -> Data:
        """Return the rows to learn from; `config.label_noise` says how many of their labels are wrong."""
        data = self._part(self._order[: self.learned])
        if not self.config.label_noise:
            return data
        named, wrong = mistaken(data.y, self.config.label_noise, self.n_classes, self.config.seed)
        return replace(data, y=named, mislabelled=wrong)

    def held_out(self) -> Data:
        """Return the rows kept aside: no model ever learns from them."""
        return self._part(self._order[self.learned :])

    def _part(self, rows: NDArray[np.int64]) -> Data:
        return Data(self.x[rows], self.y[rows], self.n_classes, self.extent)
