"""Bayes' rule on a world, and the two limits that follow from it (Bishop 2006, 1.5). numpy only."""

from typing import NamedTuple

import numpy as np

from explorer.worlds.base import Array
from explorer.worlds.plane.base import World

__all__ = ["Limits", "bayes_error", "label_entropy", "limits", "log_posterior", "posterior", "quadrature"]

# Cells a side of the quadrature grid: doubling it moves no world's error by more than 2e-4, its entropy by 1e-7.
CELLS = 200
MARGIN = 1.0  # how far the grid reaches past the drawn extent, for the tails
# The grid is turned by this angle, in radians. The error's integrand has a crease at the border, and where that runs
# along the grid's rows every cell misses it alike: upright, a sharp checkerboard's error comes out 3 % too large.
TURN = 0.28


class Limits(NamedTuple):
    """What no model can beat on average: `bayes_error`, a rate, and `label_entropy`, H(y | x) in bits."""

    bayes_error: float
    label_entropy: float


def log_posterior(world: World, x: Array) -> Array:
    """Return log p(y | x) in nats: (n, 2) -> (n, C)."""
    joint = world.joint_log_prob(x)
    return joint - np.logaddexp.reduce(joint, axis=1, keepdims=True)


def posterior(world: World, x: Array) -> Array:
    """Return p(y | x): (n, 2) -> (n, C)."""
    return np.exp(log_posterior(world, x))


def limits(world: World) -> Limits:
    """Return both limits by one quadrature: the error rate to 2e-4, the entropy to 1e-7."""
    _, joint, cell = quadrature(world)
    error = (joint.sum(axis=1) - joint.max(axis=1)).sum()
    share = joint / joint.sum(axis=1, keepdims=True)
    bits = -(joint * np.log2(np.maximum(share, 1e-300))).sum()
    return Limits(float(error * cell), float(bits * cell))


def bayes_error(world: World) -> float:
    """Return the error rate of the Bayes rule, the integral of p(x) - max_y p(x, y), by quadrature to 2e-4."""
    return limits(world).bayes_error


def label_entropy(world: World) -> float:
    """Return H(y | x) in bits, the log-loss that no model can beat on average, by quadrature to 1e-7."""
    return limits(world).label_entropy


def quadrature(world: World) -> tuple[Array, Array, float]:
    """Return the middles of the cells, (n, 2), p(x, y) there, (n, C), and a cell's area."""
    left, right, bottom, top = np.add(world.extent, np.multiply(MARGIN, [-1, 1, -1, 1]))
    side = float(np.sqrt((right - left) * (top - bottom))) / CELLS
    steps = (np.arange(-CELLS, CELLS) + 0.5) * side
    upright = np.stack(np.meshgrid(steps, steps), axis=-1).reshape(-1, 2)
    cos, sin = np.cos(TURN), np.sin(TURN)
    grid = upright @ np.array([[cos, sin], [-sin, cos]]) + [(left + right) / 2, (bottom + top) / 2]
    inside = (grid > [left, bottom]).all(axis=1) & (grid < [right, top]).all(axis=1)
    x = grid[inside]
    return x, np.exp(world.joint_log_prob(x)) + 1e-300, side**2
