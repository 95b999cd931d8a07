"""The grid on which a film records what the browser can't evaluate from parameters. numpy only."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from explorer.worlds.base import Array
from explorer.worlds.plane.base import Extent

__all__ = ["SHAPE", "centres", "tabulate"]

SHAPE = (104, 120)  # (ny, nx): square cells of .05 in the extent that all worlds of the plane share


def centres(extent: Extent, shape: tuple[int, int] = SHAPE) -> Array:
    """Return the cells' centres, (ny * nx, 2), row after row from the bottom, each from left to right."""
    (left, right, bottom, top), (ny, nx) = extent, shape
    x = left + (np.arange(nx) + 0.5) * (right - left) / nx
    y = bottom + (np.arange(ny) + 0.5) * (top - bottom) / ny
    return np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)


def tabulate(log_prob: Callable[[Array], Array], extent: Extent) -> NDArray[np.float32]:
    """Return `log_prob`, (n, 2) -> (n, C), at the cells' centres: (C, ny, nx), row 0 at the bottom."""
    return log_prob(centres(extent)).T.reshape(-1, *SHAPE).astype(np.float32)
