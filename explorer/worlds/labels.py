"""Labels of a data set: classes that take turns, labels gone wrong. Knows nothing of where points lie. numpy only."""

import numpy as np
from numpy.typing import NDArray

__all__ = ["in_turn", "in_turn_shuffled", "mistaken"]

Labels = NDArray[np.int64]
OWN = 0x1ABE15  # sets the mistakes' generator apart from the one that draws the points of the same seed


def in_turn(n: int, prior: NDArray[np.float64]) -> Labels:
    """Return `n` labels (n,) whose every beginning holds each of C classes as often as its prior says.

    Within (C - 1) / 2 points: half a point for two classes; two for five, where one has nearly all and is late.
    Class c calls for its j-th point at the time (j + 1/2) / prior_c, and is served in order: equal classes take turns.
    """
    times = (np.arange(n) + 0.5) / prior[:, None]  # (C, n)
    served = np.argsort(times, axis=None, kind="stable")[:n]  # ties go to the class named first
    out: Labels = served // n
    return out


def in_turn_shuffled(y: Labels, seed: int) -> Labels:
    """Return the rows' numbers (N,) in an order whose every beginning holds each of C classes by its share.

    Within (C - 1) / 2 rows: each class is within half a row of its share of the time, and so is every other.
    """
    order = np.random.default_rng(seed).permutation(len(y))
    times = np.empty(len(y))
    for label in np.unique(y):
        own = np.flatnonzero(y[order] == label)
        times[own] = (np.arange(len(own)) + 0.5) / len(own)
    out: Labels = order[np.argsort(times, kind="stable")]
    return out


def mistaken(y: Labels, share: float, classes: int, seed: int) -> tuple[Labels, NDArray[np.bool_]]:
    """Return labels (n,) of which `share`, rounded to whole labels, name another class, and which those are, (n,).

    Each other class is as likely. A larger share keeps the mistakes of a smaller one, so that one sees what is added.
    """
    rng = np.random.default_rng((seed, OWN))
    order, shift = rng.permutation(len(y)), rng.integers(1, classes, len(y))
    wrong = np.zeros(len(y), bool)
    wrong[order[: round(share * len(y))]] = True
    return np.where(wrong, (y + shift) % classes, y), wrong
