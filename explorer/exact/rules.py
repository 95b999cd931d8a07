"""How often a rule errs, whatever made it: by quadrature over the world's own density, so without points. numpy only.

The error rate of a fixed rule is a sum over classes: the share of each class times how often the rule misses it. The
second factor stays when the shares change, so over the shares a rule that stays as it is is a straight line; the Bayes
rules of all shares make the concave curve below such lines.
"""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from explorer.exact.bayes import quadrature
from explorer.exact.missing import Missing, class_log_prob
from explorer.worlds.base import Array
from explorer.worlds.plane.base import World
from explorer.worlds.plane.world import PlaneWorld

__all__ = ["Rule", "error_rate", "misses", "misses_of_one"]

Rule = Callable[[Array], NDArray[np.int64]]  # (n, 2) or, of one coordinate, (n,) -> (n,), the class decided for
REACH, NODES = 7.0, 4001  # of the sum over one coordinate; doubling the nodes moves no rate by more than 4e-4


def misses(world: World, rule: Rule) -> Array:
    """Return how often `rule` decides for another class, of the points of each class: (C,), to 4e-4 each."""
    x, joint, cell = quadrature(world)  # p(x, y) = p(x | y) p(y)
    wrong = rule(x)[:, None] != np.arange(world.n_classes)
    out: Array = (joint * wrong).sum(axis=0) * cell / world.prior
    return out


def error_rate(world: World, rule: Rule) -> float:
    """Return the error rate of `rule` where the classes have the world's shares."""
    return float(misses(world, rule) @ world.prior)


def misses_of_one(world: PlaneWorld, rule: Rule, missing: Missing) -> Array:
    """Return the same of a rule that gets one coordinate only, the one that is not `missing`: (C,)."""
    value, step = np.linspace(-REACH, REACH, NODES, retstep=True)
    density = np.exp(class_log_prob(world.classes, value, missing))  # (n, C)
    wrong = rule(value)[:, None] != np.arange(world.n_classes)
    out: Array = (density * wrong).sum(axis=0) * step
    return out
