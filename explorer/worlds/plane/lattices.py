"""Worlds of many equal Gaussians in a pattern, the test benches of generative models: a ring of 8, a grid of 25.

Classes alternate from neighbour to neighbour; without their labels both are the benches of Srivastava et al. 2017
(VEEGAN) and Lin et al. 2018 (PacGAN), at another scale.
"""

import numpy as np

from explorer.config import knob
from explorer.worlds.base import Array
from explorer.worlds.plane.base import PlaneConfig
from explorer.worlds.plane.mixture import Mixture
from explorer.worlds.plane.world import MixtureWorld

__all__ = ["Grid", "GridConfig", "Ring", "RingConfig"]

RING = 8  # Gaussians
RADIUS = 2.0
SIDE = 5  # Gaussians along each side of the grid
SPACING = 1.0


class RingConfig(PlaneConfig):
    """Eight clouds on a circle."""

    noise: float = knob(0.25, "Noise", "how wide the clouds are", low=0.02, high=0.3, step=0.01)


class Ring(MixtureWorld):
    """Eight round Gaussians on a circle, classes alternating. At noise .25 it is FFJORD's (Grathwohl et al. 2019)."""

    name = "ring"
    modal = True

    def __init__(self, config: RingConfig) -> None:
        self.config = config
        angle = 2 * np.pi * np.arange(RING) / RING
        means = RADIUS * np.column_stack([np.cos(angle), np.sin(angle)])
        super().__init__([_equal(means[c::2], config.noise) for c in range(2)])


class GridConfig(PlaneConfig):
    """Twenty-five clouds in rows and columns."""

    noise: float = knob(0.15, "Noise", "how wide the clouds are", low=0.025, high=0.25, step=0.005)


class Grid(MixtureWorld):
    """Five by five round Gaussians, classes chequered.

    Class A has 13 of them and B 12. Their shares are 13/25 and 12/25, so that every Gaussian is equally likely and the
    points without labels are the usual grid of 25.
    """

    name = "grid"
    modal = True

    def __init__(self, config: GridConfig) -> None:
        self.config = config
        row, column = np.divmod(np.arange(SIDE**2), SIDE)
        means = SPACING * (np.column_stack([column, row]) - (SIDE - 1) / 2)
        dark = (row + column) % 2 == 0
        prior = np.array([dark.sum(), (~dark).sum()]) / SIDE**2
        super().__init__([_equal(means[mine], config.noise) for mine in (dark, ~dark)], prior)


def _equal(means: Array, noise: float) -> Mixture:
    count = len(means)
    return Mixture(np.full(count, 1 / count), means, np.tile(np.eye(2) * noise**2, (count, 1, 1)))
