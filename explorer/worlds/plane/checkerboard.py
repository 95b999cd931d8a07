"""A checkerboard whose dark squares are one class and whose light squares are the other, with blurred edges."""

import numpy as np

from explorer.config import knob
from explorer.worlds.plane.base import PlaneConfig
from explorer.worlds.plane.boxes import Boxes
from explorer.worlds.plane.world import PlaneWorld

__all__ = ["Checkerboard", "CheckerboardConfig"]

SQUARES = 4  # along each side
SIZE = 1.1  # of a square


class CheckerboardConfig(PlaneConfig):
    """Squares of two classes in turn."""

    noise: float = knob(0.08, "Noise", "how blurred the edges are", low=0.04, high=0.2, step=0.02)


class Checkerboard(PlaneWorld):
    """Points uniform on the squares plus Gaussian noise; A alone is the checkerboard of FFJORD, at another scale."""

    name = "checkerboard"

    def __init__(self, config: CheckerboardConfig) -> None:
        self.config = config
        row, column = np.divmod(np.arange(SQUARES**2), SQUARES)
        left, bottom = SIZE * (column - SQUARES / 2), SIZE * (row - SQUARES / 2)
        boxes = np.column_stack([left, left + SIZE, bottom, bottom + SIZE])  # (16, 4)
        dark = (row + column) % 2 == 0
        half = np.full(SQUARES**2 // 2, 2 / SQUARES**2)
        super().__init__([Boxes(half, boxes[mine], config.noise) for mine in (dark, ~dark)])
