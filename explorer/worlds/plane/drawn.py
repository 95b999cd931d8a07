"""The visitor's own world: each class is ink on paper, and ink is a mixture of round Gaussians. numpy only.

A brush stroke is a string of Gaussians along its line, an area a lattice of them inside its outline, all as wide as the
brush. Ink lies evenly: the ridge of a stroke is as high as the plateau of an area, and who goes over a place twice
doubles it. A class is its ink divided by the sum, so that its density is exact; all classes are equally likely.
"""

import math
from collections.abc import Sequence

import numpy as np
from pydantic import Field, field_validator

from explorer.config import knob
from explorer.worlds.base import Array
from explorer.worlds.plane.base import PlaneConfig
from explorer.worlds.plane.mixture import Mixture
from explorer.worlds.plane.strokes import MAX_LENGTH, Stroke, read, trainable
from explorer.worlds.plane.world import MixtureWorld

__all__ = ["EXAMPLE", "Drawn", "DrawnConfig", "ink"]

EXAMPLE = (  # a flower: petals drawn with the brush around an area
    "avJgAybkEyymTyKoDwwpXufqJmQp9jlzrh813f82od91ycWziZsp7RpqKPWpbN5oKNOmbNgkMQvgFV1cQTbUmTCRKUGODWaM_aFOYf-TsnBNspeM_"
    "rgNqstPps6SiqHcErAdSvJf_.BnrgAmpkbj1nrgAo3cKnrZWkbYUgAZWbkcKYUgAXIj1YUmpbk"
)
SPACING = 0.95  # brush widths from one Gaussian of a stroke to the next: no beads show (worlds/curves.py)
LATTICE = 1.25  # the same between the rows and columns of an area: it ripples by 4 exp(-2 pi^2 / 1.25^2), 1e-5
REACH = 2.6  # brush widths that ink keeps from the picture's edge, so that 99 % of it lie inside
MOST = 200  # Gaussians a class: what a browser evaluates on a fine grid in a tenth of a second
WIDER = 1.08  # in steps of so much the Gaussians move apart until they are enough,
WIDEST = 2.0  # and grow with it, up to so many brush widths


class DrawnConfig(PlaneConfig):
    """Draw your own: brush or area, one colour a class."""

    noise: float = knob(0.14, "Noise", "how wide the brush is", low=0.1, high=0.24, step=0.02)
    strokes: str = Field(EXAMPLE, max_length=MAX_LENGTH)  # no knob: it is drawn on the stage

    @field_validator("strokes")
    @classmethod
    def _something_to_tell_apart(cls, text: str) -> str:
        if not trainable(read(text)):
            raise ValueError("a world has two classes or more, and none is left out")
        return text


class Drawn(MixtureWorld):
    """What was drawn: one mixture of Gaussians a class."""

    name = "drawn"

    def __init__(self, config: DrawnConfig) -> None:
        self.config = config
        strokes = read(config.strokes)
        labels = range(max(stroke.label for stroke in strokes) + 1)
        super().__init__([ink([s for s in strokes if s.label == label], config.noise) for label in labels])


def ink(strokes: Sequence[Stroke], noise: float) -> Mixture:
    """Return the density of one class's strokes, drawn with a brush of the width `noise`.

    With more ink than `MOST` Gaussians hold, the brush grows to twice its width, and then they stand farther apart.
    """
    spread = 1.0
    while True:
        width = noise * min(spread, WIDEST)
        parts = [_beads(stroke, width, noise * spread) for stroke in strokes]
        means = np.concatenate([beads for beads, _ in parts])
        if len(means) <= MOST:
            break
        spread *= WIDER
    weights = np.concatenate([np.full(len(beads), amount / len(beads)) for beads, amount in parts])
    return Mixture(weights / weights.sum(), means, np.tile(np.eye(2) * width**2, (len(means), 1, 1)))


def _beads(stroke: Stroke, width: float, step: float) -> tuple[Array, float]:
    """Return the means (k, 2) of a stroke's Gaussians, kept on the paper, a `step` apart, and how much ink they are."""
    left, right, bottom, top = MixtureWorld.extent
    margin = REACH * width
    points = np.clip(stroke.points, [left + margin, bottom + margin], [right - margin, top - margin])
    return _area(points, width, step) if stroke.area else _brush(points, width, step)


def _brush(line: Array, width: float, step: float) -> tuple[Array, float]:
    """Return the Gaussians' means (k, 2) along a line, each in the middle of its piece, and how much ink they are.

    A ridge of height 1 holds sqrt(2 pi) `width` a unit of length, a single dab the square of that.
    """
    steps = np.sqrt((np.diff(line, axis=0) ** 2).sum(axis=1))
    length = np.concatenate([[0.0], steps.cumsum()])
    count = max(1, math.ceil(length[-1] / (SPACING * step)))
    middle = (np.arange(count) + 0.5) / count * length[-1]
    breadth = math.sqrt(2 * math.pi) * width
    beads = np.column_stack([np.interp(middle, length, coordinate) for coordinate in line.T])
    return beads, breadth * math.sqrt(length[-1] ** 2 + breadth**2)


def _area(outline: Array, width: float, step: float) -> tuple[Array, float]:
    """Return the Gaussians' means (k, 2) inside an outline, and how much ink they are: a plateau of height 1.

    Too thin for any, it is a stroke along its outline with little more ink than its area has.
    """
    (left, bottom), (right, top) = outline.min(axis=0), outline.max(axis=0)
    nx, ny = (max(1, math.ceil(side / (LATTICE * step))) for side in (right - left, top - bottom))
    x = left + (np.arange(nx) + 0.5) / nx * (right - left)
    y = bottom + (np.arange(ny) + 0.5) / ny * (top - bottom)
    lattice = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)  # row by row
    beads = lattice[inside(outline, lattice)]
    if not len(beads):
        beads, _ = _brush(np.concatenate([outline, outline[:1]]), width, step)
    after = np.roll(outline, -1, axis=0)
    size = abs(float((outline[:, 0] * after[:, 1] - after[:, 0] * outline[:, 1]).cumsum()[-1])) / 2
    return beads, math.sqrt(size**2 + (2 * math.pi * width**2) ** 2)


def inside(outline: Array, x: Array) -> Array:
    """Return whether each of the points `x` (n, 2) lies inside `outline` (m, 2), closed: by the even-odd rule, (n,)."""
    after = np.roll(outline, -1, axis=0)
    odd = np.zeros(len(x), bool)
    for (xi, yi), (xj, yj) in zip(outline, after, strict=True):
        if yi != yj:
            crossed = (x[:, 1] < yi) != (x[:, 1] < yj)
            odd ^= crossed & (x[:, 0] < (xj - xi) * (x[:, 1] - yi) / (yj - yi) + xi)
    out: Array = odd
    return out
