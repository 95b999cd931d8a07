"""Painting many small pictures at once: ovals, strokes and areas with smooth edges. Knows no faces. numpy only.

Lengths are in pixels of the finished picture, x to the right and y up from its middle. A picture is painted on twice
as fine a grid and averaged, so that an edge passes over a pixel gradually, and corners stay round.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explorer.worlds.base import Array

__all__ = ["FINE", "Canvas", "Part", "Single", "bump", "cover", "ramp", "step"]

Single = NDArray[np.float32]
FINE = 2  # samples a pixel along each axis
TINY = np.float32(1e-6)


@dataclass(frozen=True)
class Part:
    """A rectangle of n pictures: `pixels` (n, 3, rows, columns), a view, with its `x`, `side` = |x| and `y`."""

    pixels: Single
    x: Single  # (1, 1, columns)
    side: Single  # (1, 1, columns)
    y: Single  # (1, rows, 1)

    def paint(self, alpha: Any, colour: Single) -> None:
        """Lay `colour` (n, 3) over the pixels, as opaque as `alpha` (n, rows, columns) says."""
        self.pixels[...] += alpha[:, None] * (colour[:, :, None, None] - self.pixels)

    def oval(self, x: Any, y: Any, across: Any, up: Any, *, both: bool = True) -> Single:
        """Return about how far each pixel lies outside of an oval; `both`: there is one on either side."""
        dx, dy = ((self.side if both else self.x) - x) / across, (self.y - y) / up
        squared = dx * dx + dy * dy
        slope = np.sqrt((dx / across) ** 2 + (dy / up) ** 2) + TINY  # of squared / 2, so that the distance is in pixels
        out: Single = (squared - 1) / (2 * slope) * (2 / (1 + 1 / (np.sqrt(squared) + TINY)))
        return out

    def stroke(self, start: tuple[Any, Any], end: tuple[Any, Any], thick: Any, *, both: bool = True) -> Single:
        """Return how far each pixel lies outside of a round brush drawn from `start` to `end`, `thick` its radius."""
        u = (self.side if both else self.x) - start[0]
        v = self.y - start[1]
        across, up = end[0] - start[0], end[1] - start[1]
        along = np.clip((u * across + v * up) / (across * across + up * up + TINY), 0, 1)
        out: Single = np.hypot(u - along * across, v - along * up) - thick
        return out


class Canvas:
    """`count` square pictures of `size` pixels a side, all of one `colour` (3,) at first."""

    def __init__(self, count: int, size: int, colour: Single) -> None:
        self.size = size
        side = size * FINE
        self.pixels: Single = np.empty((count, 3, side, side), np.float32)
        self.pixels[...] = colour[:, None, None]
        self.axis: Single = ((np.arange(side) + 0.5) / FINE - size / 2).astype(np.float32)

    def part(self, low: float, high: float, reach: float | None = None) -> Part:
        """Return the rows whose y is between `low` and `high`, as far as `reach` to either side."""
        middle, edge = self.size / 2, self.size
        rows = slice(*(round(min(max(middle - y, 0), edge) * FINE) for y in (high, low)))
        wide = middle if reach is None else min(reach, middle)
        columns = slice(*(round((middle + x) * FINE) for x in (-wide, wide)))
        x = self.axis[columns][None, None]
        return Part(self.pixels[:, :, rows, columns], x, np.abs(x), -self.axis[rows][None, :, None])

    def finished(self) -> Single:
        """Return the pictures, (count, size, size, 3) in [0, 1]."""
        corners = [self.pixels[..., i::FINE, j::FINE] for i in range(FINE) for j in range(FINE)]
        mean = sum(corners[1:], corners[0]) / np.float32(FINE**2)
        out: Single = np.clip(mean, 0, 1).transpose(0, 2, 3, 1)
        return out


def cover(outside: Any, soft: float = 1 / FINE) -> Single:
    """Return how much of a pixel lies inside, by its distance `outside`; the edge is `soft` pixels wide."""
    out: Single = np.clip(0.5 - outside / np.float32(soft), 0, 1)
    return out


def bump(distance: Any) -> Single:
    """Return a soft bell of height 1: 1/e at a distance of one."""
    out: Single = np.exp(-(distance * distance))
    return out


def step(t: Any, start: float, end: float) -> Single:
    """Return 0 before `start`, 1 after `end`, and between them a cubic that begins and ends level."""
    along = np.clip((t - start) / (end - start), 0, 1)
    out: Single = along * along * (3 - 2 * along)
    return out


def ramp(places: Array, colours: Single, t: Array) -> Single:
    """Return colours between neighbours: those at `places` (k,) are `colours` (k, 3); `t` (n,) -> (n, 3)."""
    out: Single = np.stack([np.interp(t, places, channel) for channel in colours.T], axis=1).astype(np.float32)
    return out
