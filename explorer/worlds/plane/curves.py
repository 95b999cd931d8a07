"""Worlds whose points lie along curves: moons, circles, spirals, a Swiss roll. Each curve is a string of Gaussians.

A string is a Gaussian mixture, so that everything stays in closed form; its Gaussians lie so close that the ridge shows
no beads: at a spacing of one noise width its height varies by 2 exp(-2 pi^2), which is 5e-9.
"""

import math

import numpy as np

from explorer.config import knob
from explorer.worlds.base import Array
from explorer.worlds.plane.base import PlaneConfig
from explorer.worlds.plane.mixture import Mixture
from explorer.worlds.plane.world import MixtureWorld

__all__ = [
    "Circles",
    "CirclesConfig",
    "Moons",
    "MoonsConfig",
    "Spirals",
    "SpiralsConfig",
    "SwissRoll",
    "SwissRollConfig",
]

MOON = 32  # Gaussians along each moon, at any noise: 0.97 noise widths apart at the lowest
SPACING = 0.95  # noise widths from one Gaussian of a string to the next
FINE = 4001  # points of a curve that its length is measured with
CIRCLE = 1.8  # radius of the outer circle
SPIRAL = 2.2  # radius at which the spirals end
ROLL = (1.5 * np.pi, 4.5 * np.pi)  # angles between which the roll is rolled, as scikit-learn's
ROLL_STEP = 0.165  # radius per radian


class MoonsConfig(PlaneConfig):
    """Two half circles that reach into each other."""

    noise: float = knob(0.30, "Noise", "how thick the moons are", low=0.12, high=0.4, step=0.02)
    distance: float = knob(0.50, "Distance", "how far apart the moons lie", low=-0.3, high=0.8, step=0.1, more=True)


class Moons(MixtureWorld):
    """Two moons: each a mixture of 32 round Gaussians along a half circle."""

    name = "moons"

    def __init__(self, config: MoonsConfig) -> None:
        self.config = config
        angle = np.linspace(0, np.pi, MOON)
        arc = 1.15 * np.column_stack([np.cos(angle) - 0.5, np.sin(angle) - 0.5 + config.distance / 2])
        equal = np.full(MOON, 1 / MOON)
        super().__init__([_beads(equal, arc, config.noise), _beads(equal, -arc, config.noise)])


class CirclesConfig(PlaneConfig):
    """One circle inside another."""

    noise: float = knob(0.2, "Noise", "how thick the circles are", low=0.08, high=0.34, step=0.02)
    factor: float = knob(0.45, "Inner radius", "as a share of the outer", low=0.2, high=0.8, step=0.05, more=True)


class Circles(MixtureWorld):
    """Two concentric circles, A the outer. `factor` is named as in scikit-learn's `make_circles`."""

    name = "circles"

    def __init__(self, config: CirclesConfig) -> None:
        self.config = config
        angle = np.linspace(0, 2 * np.pi, FINE)
        circle = CIRCLE * np.column_stack([np.cos(angle), np.sin(angle)])
        super().__init__([string(circle, config.noise), string(config.factor * circle, config.noise)])


class SpiralsConfig(PlaneConfig):
    """Two arms wound around each other."""

    noise: float = knob(0.1, "Noise", "how thick the arms are", low=0.07, high=0.2, step=0.01)
    turns: float = knob(1.75, "Turns", "how far the arms wind", low=0.5, high=2.0, step=0.25)


class Spirals(MixtureWorld):
    """Two Archimedean spirals from the centre, half a turn apart, as `classifySpiralData` of TensorFlow Playground.

    Points are as likely at each angle, hence denser near the centre, where the classes meet.
    """

    name = "spirals"

    def __init__(self, config: SpiralsConfig) -> None:
        self.config = config
        angle = np.linspace(0, 2 * np.pi * config.turns, FINE)
        arm = SPIRAL * (angle / angle[-1])[:, None] * np.column_stack([np.sin(angle), np.cos(angle)])
        super().__init__([string(arm, config.noise), string(-arm, config.noise)])


class SwissRollConfig(PlaneConfig):
    """A rolled strip, its inner half of one class."""

    noise: float = knob(0.14, "Noise", "how thick the strip is", low=0.08, high=0.3, step=0.02)


class SwissRoll(MixtureWorld):
    """The strip of scikit-learn's `make_swiss_roll`, seen from the side: A is its inner half, B its outer."""

    name = "swiss_roll"

    def __init__(self, config: SwissRollConfig) -> None:
        self.config = config
        angle = np.linspace(*ROLL, 2 * FINE - 1)
        strip = ROLL_STEP * angle[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
        strip -= (strip.max(axis=0) + strip.min(axis=0)) / 2  # into the middle of the picture
        super().__init__([string(half, config.noise) for half in (strip[:FINE], strip[FINE - 1 :])])


def string(curve: Array, noise: float) -> Mixture:
    """Return round Gaussians evenly spaced along `curve` (m, 2), whose points are fine and equally likely.

    Each stands in the middle of its piece of the curve and weighs what lies on that piece.
    """
    steps = np.hypot(*np.diff(curve, axis=0).T)
    length = np.concatenate([[0.0], steps.cumsum()])  # from the start to each point, (m,)
    count = math.ceil(length[-1] / (SPACING * noise))
    along = np.linspace(0, length[-1], 2 * count + 1)
    share = np.interp(along[::2], length, np.linspace(0, 1, len(curve)))  # of the points up to each piece's end
    middle = np.column_stack([np.interp(along[1::2], length, coordinate) for coordinate in curve.T])
    return _beads(np.diff(share), middle, noise)


def _beads(weights: Array, means: Array, noise: float) -> Mixture:
    return Mixture(weights, means, np.tile(np.eye(2) * noise**2, (len(means), 1, 1)))
