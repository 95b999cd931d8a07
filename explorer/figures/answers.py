"""What a film's frame answers anywhere, whatever form it is recorded in. numpy only.

Parameters give the model itself. Of a grid it is what the stage shows: between cells bilinear, or as the nearest says.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from explorer.figures.evaluate import class_densities, log_posterior, world_of
from explorer.models.classifier import ClassifierConfig
from explorer.models.grid import SHAPE
from explorer.runs.film import Film
from explorer.worlds.base import Array
from explorer.worlds.plane.base import Extent

__all__ = ["answers", "on_grid"]


def answers(film: Film, frame: int, x: Array) -> Array:
    """Return log p(y | x) or log p(x, y), as the film's model has it, at `frame`: (n, 2) -> (n, C).

    Raises:
        TypeError: the film holds weights that are no network's.
    """
    config, world = film.spec.config, world_of(film)
    assert isinstance(config, ClassifierConfig)
    if config.form == "mixture":
        out: Array = np.log(np.maximum(class_densities(film, frame, x), 1e-300)) + np.log(world.data().shares)
        return out
    if config.form == "grid":
        return on_grid(film.arrays["field"][frame], world.extent, x, smooth=config.smooth)
    return log_posterior(film, frame, x)


def on_grid(field: NDArray[Any], extent: Extent, x: Array, *, smooth: bool) -> Array:
    """Return what a field (C, ny, nx) says at `x` (n, 2), outside its cells' centres as at the edge: (n, C)."""
    left, right, bottom, top = extent
    ny, nx = SHAPE
    u = np.clip((x[:, 0] - left) / (right - left) * nx - 0.5, 0, nx - 1)
    v = np.clip((x[:, 1] - bottom) / (top - bottom) * ny - 0.5, 0, ny - 1)
    values = np.asarray(field, np.float64)
    if not smooth:
        nearest: Array = values[:, np.floor(v + 0.5).astype(int), np.floor(u + 0.5).astype(int)].T
        return nearest
    i, j = np.minimum(u.astype(int), nx - 2), np.minimum(v.astype(int), ny - 2)
    s, t = u - i, v - j
    low = values[:, j, i] * (1 - s) + values[:, j, i + 1] * s
    high = values[:, j + 1, i] * (1 - s) + values[:, j + 1, i + 1] * s
    out: Array = (low * (1 - t) + high * t).T
    return out
