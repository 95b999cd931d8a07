"""What a perfect model of p(x, y) reads on average: the entropy of points with their labels. numpy only."""

import numpy as np

from explorer.exact.bayes import quadrature
from explorer.worlds.plane.base import World

__all__ = ["joint_entropy"]


def joint_entropy(world: World) -> float:
    """Return H(x, y) = -E[log p(x, y)] in bits a point, below zero where points lie dense (Cover & Thomas 2006, 8.1).

    By the quadrature of `limits`: to 1e-4 where densities are smooth, to 3e-3 where they have edges.
    """
    _, joint, cell = quadrature(world)
    return float(-(joint * np.log2(joint)).sum() * cell)
