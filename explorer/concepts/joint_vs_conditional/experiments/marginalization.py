"""One coordinate is missing: what is answered from the other alone, and how often that errs. numpy only.

A density takes the missing one out by an integral, here in closed form. A p(y | x) has no such integral; the usual
patch puts the mean of the training points in its place, and the answer is then one about a point nobody asked about.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from explorer.exact.missing import Missing, class_log_prob, known_axis
from explorer.exact.rules import Rule, misses_of_one
from explorer.worlds.base import Array
from explorer.worlds.plane.mixture import Mixture
from explorer.worlds.plane.world import PlaneWorld

__all__ = ["Marginalization", "marginalized"]

STEPS = 241  # of the curves over the picture


@dataclass(frozen=True)
class Marginalization:
    """By "exact", "integrated", "patched": `curves`, p(A | the known coordinate) over `x` (n,); `errors`, rates."""

    missing: Missing
    x: Array
    curves: dict[str, Array]
    errors: dict[str, float]


def marginalized(
    world: PlaneWorld, classes: Sequence[Mixture], answer: Callable[[Array], Array], missing: Missing
) -> Marginalization:
    """Return what the world, learned `classes` and a learned `answer` say without one coordinate.

    Args:
        world: knows the truth, and the points that were learned from.
        classes: the learned p(x | y).
        answer: (n, 2) -> (n, C), the learned log p(y | x).
        missing: the coordinate that nobody knows.
    """
    data, axis = world.data(), known_axis(missing)

    def patched(value: Array) -> Array:
        x = np.full((len(value), 2), data.x[:, 1 - axis].mean())
        x[:, axis] = value
        return answer(x)

    rules: dict[str, Callable[[Array], Array]] = {
        "exact": lambda value: class_log_prob(world.classes, value, missing) + np.log(world.prior),
        "integrated": lambda value: class_log_prob(classes, value, missing) + np.log(data.shares),
        "patched": patched,
    }
    low, high = world.extent[2 * axis : 2 * axis + 2]
    x = np.linspace(low, high, STEPS)
    errors = {name: float(misses_of_one(world, _decided(of), missing) @ world.prior) for name, of in rules.items()}
    return Marginalization(missing, x, {name: _chance_of_a(of(x)) for name, of in rules.items()}, errors)


def _decided(log_joint: Callable[[Array], Array]) -> Rule:
    return lambda value: log_joint(value).argmax(axis=1)


def _chance_of_a(log_joint: Array) -> Array:
    out: Array = np.exp(log_joint[:, 0] - np.logaddexp.reduce(log_joint, axis=1))
    return out
