"""One coordinate of a point is missing: the other's densities in closed form, and Bayes' rule on it alone. numpy only.

A Gaussian mixture without one coordinate is a mixture of each Gaussian's own part (Bishop 2006, 2.3.2); of blurred
boxes, whose coordinates are independent within a box, the other factor stays.
"""

from collections.abc import Sequence
from typing import Literal

import numpy as np

from explorer.worlds.base import Array
from explorer.worlds.plane.base import Density
from explorer.worlds.plane.boxes import Boxes, log_normal_between
from explorer.worlds.plane.mixture import Mixture
from explorer.worlds.plane.world import PlaneWorld

__all__ = ["COORDINATES", "Missing", "class_log_prob", "known_axis", "log_posterior", "log_prob"]

Missing = Literal["x1", "x2"]
COORDINATES: tuple[Missing, ...] = ("x1", "x2")


def known_axis(missing: Missing) -> int:
    """Return which coordinate is left: 0 for x1, 1 for x2."""
    return 1 - COORDINATES.index(missing)


def log_prob(density: Density, value: Array, missing: Missing) -> Array:
    """Return the log-density, in nats, of the coordinate that is left: (n,) -> (n,).

    Raises:
        TypeError: a density of this kind has no closed form for one coordinate here.
    """
    axis = known_axis(missing)
    if isinstance(density, Mixture):
        terms = _of_mixture(density, value, axis)
    elif isinstance(density, Boxes):
        terms = _of_boxes(density, value, axis)
    else:
        raise TypeError(f"no closed form for one coordinate of {type(density).__name__}")
    out: Array = np.logaddexp.reduce(terms, axis=1)
    return out


def class_log_prob(classes: Sequence[Density], value: Array, missing: Missing) -> Array:
    """Return log p(x_i | y) of the coordinate that is left: (n,) -> (n, C)."""
    return np.column_stack([log_prob(density, value, missing) for density in classes])


def log_posterior(world: PlaneWorld, value: Array, missing: Missing, prior: Array | None = None) -> Array:
    """Return log p(y | x_i), the other coordinate integrated out: (n,) -> (n, C). `prior` (C,), the world's if None."""
    joint = class_log_prob(world.classes, value, missing) + np.log(world.prior if prior is None else prior)
    out: Array = joint - np.logaddexp.reduce(joint, axis=1, keepdims=True)
    return out


def _of_mixture(density: Mixture, value: Array, axis: int) -> Array:
    """Return log w_k N(x_i; m_ki, S_kii), (n, K)."""
    variance = density.covariances[:, axis, axis]  # (K,)
    offset = value[:, None] - density.means[:, axis]  # (n, K)
    with np.errstate(divide="ignore"):  # films fill up classes with weights of 0
        weights = np.log(density.weights)
    out: Array = weights - 0.5 * (np.log(2 * np.pi * variance) + offset**2 / variance)
    return out


def _of_boxes(density: Boxes, value: Array, axis: int) -> Array:
    """Return log w_k [Phi((r - x_i) / s) - Phi((l - x_i) / s)] / (r - l), (n, K)."""
    low, high = density.boxes[:, 2 * axis], density.boxes[:, 2 * axis + 1]  # each (K,)
    below, above = (low - value[:, None]) / density.noise, (high - value[:, None]) / density.noise  # (n, K)
    out: Array = np.log(density.weights) + log_normal_between(below, above) - np.log(high - low)
    return out
