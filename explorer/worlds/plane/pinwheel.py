"""A pinwheel of 3 to 5 arms, a class each (after Johnson et al. 2016): each arm a Gaussian, bent."""

import numpy as np

from explorer.config import knob
from explorer.worlds.base import Array
from explorer.worlds.plane.base import PlaneConfig
from explorer.worlds.plane.mixture import Mixture
from explorer.worlds.plane.world import MixtureWorld

__all__ = ["Pinwheel", "PinwheelConfig"]

MIDDLE, LENGTH = 1.35, 0.40  # mean and standard deviation of the radius
PIECE = 0.07  # standard deviation of each Gaussian that an arm is cut into, along the radius
PIECES = 41  # from 3 standard deviations inside to 3 outside, 0.85 PIECE apart
REACH = 3.0


class PinwheelConfig(PlaneConfig):
    """Arms that wind out of one centre, one a class."""

    arms: int = knob(5, "Arms", "each arm is one class", low=3, high=5, step=1)
    noise: float = knob(0.14, "Noise", "how thick the arms are", low=0.06, high=0.24, step=0.02)
    twist: float = knob(0.8, "Twist", "how far the arms bend", low=0.0, high=1.2, step=0.1, more=True)


class Pinwheel(MixtureWorld):
    """Arm c runs along the ray at angle 2 pi c / C after each point of it was turned by `twist` times its radius.

    It is a mixture, no change of variables: a normal law of the radius is cut into 41 short ones that add up to it;
    each becomes a Gaussian as long as its piece of the bent arm, in the arm's direction, and `noise` thick.
    """

    name = "pinwheel"

    def __init__(self, config: PinwheelConfig) -> None:
        self.config = config
        turns = 2 * np.pi * np.arange(config.arms) / config.arms
        super().__init__([_arm(turn, config.noise, config.twist) for turn in turns])


def _arm(turn: float, noise: float, twist: float) -> Mixture:
    spread = np.sqrt(LENGTH**2 - PIECE**2)  # of the pieces' means: variances add up to the arm's
    offset = np.linspace(-REACH, REACH, PIECES)
    weights = np.exp(-0.5 * offset**2)
    radius = MIDDLE + spread * offset  # (K,)
    angle = turn + twist * radius
    out, sideways = _unit(angle), _unit(angle + np.pi / 2)  # (K, 2)
    along = out + (twist * radius)[:, None] * sideways  # the arm's derivative in the radius
    across = np.column_stack([-along[:, 1], along[:, 0]]) / np.hypot(*along.T)[:, None]
    shapes = PIECE**2 * _outer(along) + noise**2 * _outer(across)
    return Mixture(weights / weights.sum(), radius[:, None] * out, shapes)


def _unit(angle: Array) -> Array:
    return np.column_stack([np.cos(angle), np.sin(angle)])


def _outer(v: Array) -> Array:
    """Return v v^T: (K, 2) -> (K, 2, 2)."""
    return v[:, :, None] * v[:, None, :]
