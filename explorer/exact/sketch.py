"""How often a sketched border errs: a hand-drawn line as a classifier, graded by the world's own formula. numpy only.

The line parts the plane in two: both its ends run on straight, and where it crosses itself sides change; a line that
comes back to its beginning parts inside from outside. Each side answers with the class that is likelier there, all in
all. stage/web/sketch.js does the same while the line is drawn.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from explorer.exact.bayes import quadrature
from explorer.worlds.base import Array
from explorer.worlds.plane.base import World
from explorer.worlds.plane.drawn import inside

__all__ = ["Sketch", "outline", "side", "sketch_error", "sketch_error_on"]

CLOSED = 0.4  # ends nearer than this are one, if the line is four times as long
AHEAD = 0.3  # length at each end that says where the line runs on
FAR = 60.0  # where it stops: far outside every picture
TURNS = 32  # corners of a full turn out there


class Sketch(NamedTuple):
    """`error`, the rate at which the border errs; `bayes`, the least there can be; `labels`, what the sides answer.

    The second side is the inside of a closed line; of an open one it lies to the left of the way it was drawn.
    """

    error: float
    bayes: float
    labels: tuple[int, int]


def sketch_error(world: World, line: Array) -> Sketch:
    """Return how the border `line` (n, 2) does in `world`, by the quadrature of `limits`: to 1e-3."""
    x, joint, cell = quadrature(world)
    mass = _mass(side(line, x), joint) * cell
    labels = mass.argmax(axis=1)
    error = mass.sum() - mass.max(axis=1).sum()
    bayes = (joint.sum(axis=1) - joint.max(axis=1)).sum() * cell
    return Sketch(float(error), float(bayes), (int(labels[0]), int(labels[1])))


def sketch_error_on(line: Array, x: Array, y: NDArray[np.int64]) -> float:
    """Return the share of the points `x` (n, 2) that the border gets wrong, each side answering its commonest `y`."""
    counts = _mass(side(line, x), np.eye(int(y.max()) + 1)[y])
    return float(1 - counts.max(axis=1).sum() / len(y))


def side(line: Array, x: Array) -> NDArray[np.int64]:
    """Return on which side of the border each of the points `x` (n, 2) lies, 0 or 1: (n,)."""
    return inside(outline(line), x).astype(np.int64)


def _mass(sides: NDArray[np.int64], joint: Array) -> Array:
    return np.stack([joint[sides == of].sum(axis=0) for of in (0, 1)])  # (2, C)


def outline(line: Array) -> Array:
    """Return the polygon (m, 2) whose inside is side 1: the line, closed at once or far away."""
    length = np.concatenate([[0.0], np.sqrt((np.diff(line, axis=0) ** 2).sum(axis=1)).cumsum()])
    if np.sqrt(((line[0] - line[-1]) ** 2).sum()) < CLOSED < length[-1] / 4:
        return line
    start, end = _beyond(line, length), _beyond(line[::-1], (length[-1] - length)[::-1])
    away, back = (np.arctan2(tip[1], tip[0]) for tip in (end, start))
    turn = (back - away) % (2 * np.pi)  # counter-clockwise, so that the inside lies to the left of the line
    angles = away + turn * np.arange(TURNS + 1) / TURNS
    arc = 2 * FAR * np.column_stack([np.cos(angles), np.sin(angles)])
    return np.concatenate([start[None], line, end[None], arc])


def _beyond(line: Array, length: Array) -> Array:
    """Return where the line runs to beyond its first point."""
    along = min(AHEAD, length[-1])
    ahead = np.array([np.interp(along, length, coordinate) for coordinate in line.T])
    way = line[0] - ahead
    out: Array = line[0] + FAR * way / max(float(np.sqrt((way**2).sum())), 1e-9)
    return out
