"""Distances of all points to all others. numpy only."""

from explorer.worlds.base import Array

__all__ = ["squares"]


def squares(x: Array, others: Array) -> Array:
    """Return squared Euclidean distances, (n, d), (m, d) -> (n, m); of equal points 0 but for rounding."""
    out: Array = (x**2).sum(axis=1)[:, None] - 2 * x @ others.T + (others**2).sum(axis=1)
    return out
