"""A small picture of what a model has learned, for a notebook that has numpy and nothing to draw with. No torch.

Colours say which class is likeliest, their strength how sure the model is; dots are the points it learned from.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer import models
from explorer.figures.png import png
from explorer.figures.tokens import CLASSES
from explorer.models.classifier import Classifier
from explorer.models.grid import centres
from explorer.runs.film import Film
from explorer.worlds import plane
from explorer.worlds.base import Array
from explorer.worlds.plane.base import Data, Extent

__all__ = ["Picture", "learner_of", "sketch"]

PIXELS = (312, 360)  # rows and columns of a picture


@dataclass(frozen=True)
class Picture:
    """Pixels (rows, columns, 4) that a notebook shows by itself."""

    pixels: NDArray[np.uint8]

    def _repr_png_(self) -> bytes:
        return png(self.pixels)


def learner_of(film: Film) -> Classifier:
    """Return the film's learner as it was at the end: from the last checkpoint on, it takes the same steps again."""
    spec, step = film.spec, max(film.checkpoints)
    data = plane.source(spec.world, **spec.data.model_dump()).data()
    learner = models.build(spec.model, spec.config_at(step), data, spec.seed)
    assert isinstance(learner, Classifier)
    learner.load(film.checkpoints[step])
    learner.advance(int(film.steps[-1]) - step)
    return learner


def sketch(learner: Classifier, data: Data) -> Picture:
    """Return the picture of what `learner` says about the plane, with `data` in it."""
    logs = learner.log_prob(centres(data.extent, PIXELS))  # (n, C)
    colours = np.array([list(bytes.fromhex(colour[1:])) for colour in CLASSES], np.float64)
    chances = np.exp(logs - np.logaddexp.reduce(logs, axis=1, keepdims=True))
    sure = (chances.max(axis=1, keepdims=True) - 1 / data.classes) * 0.6 / (1 - 1 / data.classes)
    field = 255 + (chances @ colours[: data.classes] - 255) * (0.05 + sure)
    pixels = np.full((*PIXELS, 4), 255, np.uint8)
    pixels[..., :3] = field.round().reshape(*PIXELS, 3)
    for (column, row), label in zip(_cells(data.x, data.extent), data.y, strict=True):
        pixels[row - 2 : row + 3, column - 2 : column + 3, :3] = 255
        pixels[row - 1 : row + 2, column - 1 : column + 2, :3] = 0.72 * colours[label]
    return Picture(pixels[::-1])


def _cells(x: Array, extent: Extent) -> NDArray[np.int64]:
    """Return the column and row of each point, (n, 2), kept off the edge by two pixels."""
    left, right, bottom, top = extent
    share = (x - [left, bottom]) / [right - left, top - bottom]
    rows, columns = PIXELS
    return np.clip((share * [columns, rows]).astype(np.int64), 2, [columns - 3, rows - 3])
