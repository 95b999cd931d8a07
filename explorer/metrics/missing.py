"""How often each way of living without one coordinate errs, on points whose missing coordinate nobody may look at.

Who has p(x, y) integrates it out; who has only p(y | x) must put something in its place, usually its mean. numpy only.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from explorer.exact.missing import Missing, class_log_prob, known_axis
from explorer.worlds import Data
from explorer.worlds.base import Array, Density

__all__ = ["filled_in", "from_densities", "from_grid", "from_mean", "rate"]

Conditional = Callable[[Array], Array]  # log p(y | x), (n, 2) -> (n, C)


def filled_in(x: Array, missing: Missing, value: float) -> Array:
    """Return points (n, 2) with `value` in the place of the coordinate that is missing."""
    out = np.array(x, np.float64)
    out[:, 1 - known_axis(missing)] = value
    return out


def from_densities(classes: Sequence[Density], prior: Array, x: Array, missing: Missing) -> Array:
    """Return log p(x_i, y), the missing coordinate integrated out in closed form: (n, 2) -> (n, C)."""
    return class_log_prob(classes, x[:, known_axis(missing)], missing) + np.log(prior)


def from_grid(joint: Array, extent: Sequence[float], x: Array, missing: Missing) -> Array:
    """Return log p(x_i, y) from log p(x, y) at cell centres, (C, ny, nx), by a sum over the missing coordinate.

    An estimate: what lies outside the grid is lost, and between centres the sums are interpolated. (n, 2) -> (n, C).
    """
    axis = known_axis(missing)
    low, high = extent[2 * axis], extent[2 * axis + 1]
    lost, count = joint.shape[1 + axis], joint.shape[2 - axis]  # cells summed over, cells along the known coordinate
    other = (extent[3 - 2 * axis] - extent[2 - 2 * axis]) / lost
    sums = np.logaddexp.reduce(np.asarray(joint, np.float64), axis=1 + axis) + np.log(other)  # (C, count)
    place = low + (np.arange(count) + 0.5) * (high - low) / count
    return np.column_stack([np.interp(x[:, axis], place, of_class) for of_class in sums])


def from_mean(log_posterior: Conditional, x: Array, missing: Missing, mean: float) -> Array:
    """Return log p(y | x) with `mean` in the place of what is missing: (n, 2) -> (n, C). What is usually done."""
    return log_posterior(filled_in(x, missing, mean))


def rate(log_prob: Array, data: Data, prior: Array | None = None, own: Array | None = None) -> float:
    """Return how often the likeliest class of `log_prob` (n, C) is wrong on `data`.

    With a new `prior` beside the `own` that the data were drawn with, points weigh new / own of their class: as if
    drawn anew (Saerens, Latinne & Decaestecker 2002).
    """
    wrong: NDArray[np.bool_] = log_prob.argmax(axis=1) != data.y
    weights = np.ones(len(wrong)) if prior is None or own is None else (prior / own)[data.y]
    return float(np.average(wrong, weights=weights))
