"""A classifier that learns the real images of a world and then says of forged ones what they show. numpy only.

Its filters are patches of real images, what each finds is averaged over nine regions (Coates & Ng 2011), and a linear
classifier, by least squares in closed form, reads the class from that. So it is learned in about two seconds, and is
the same everywhere. In what its filters find images are also compared: two of them are near there that look alike.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from explorer.worlds.base import Array
from explorer.worlds.images.base import ImageConfig, Images, ImageSource, Pixels, Shape

__all__ = ["Judge", "judge_of"]

SEED = 20_261_130  # of which patches are filters
FILTERS = 64
REGIONS = 3  # a side
LEAST = 0.3  # that a filter must find to say anything
INKED = 0.02  # mean of a patch that is more than empty paper
RIDGE = 10.0  # keeps the classifier's weights small
BLOCK = 250  # images looked at at a time

Labels = NDArray[np.int64]


@dataclass(frozen=True)
class Judge:
    """Filters (pixels of a patch, FILTERS), how what they find is scaled (2, F), and the classifier (F + 1, C)."""

    shape: Shape
    filters: Pixels
    scale: Array
    weights: Array

    def features(self, x: NDArray[np.floating[Any]]) -> Array:
        """Return what the filters find in images, each number with mean 0 over the real ones: (n, P) -> (n, F)."""
        found = _found(np.asarray(x, np.float32), self.shape, self.filters)
        out: Array = (found - self.scale[0]) / self.scale[1]
        return out

    def scores(self, features: Array) -> Array:
        """Return how much each class speaks from features: (n, F) -> (n, C)."""
        out: Array = features @ self.weights[:-1] + self.weights[-1]
        return out

    def classes(self, x: NDArray[np.floating[Any]]) -> Labels:
        """Return what images show: (n, P) -> (n,)."""
        out: Labels = self.scores(self.features(x)).argmax(axis=1)
        return out


def judge_of(source: ImageSource) -> Judge:
    """Return the judge of a world, which learned all of its images that are not held out."""
    return _of(type(source), type(source.config))


@lru_cache(maxsize=4)
def _of(kind: Callable[[ImageConfig], ImageSource], config: type[ImageConfig]) -> Judge:
    source = kind(config())
    return learned(source.data(), source.shape)


def learned(images: Images, shape: Shape) -> Judge:
    """Return the judge that learned these images."""
    filters = _filters(images.x, shape)
    found = _found(images.x, shape, filters)
    scale = np.stack([found.mean(axis=0), found.std(axis=0) + 0.05])
    x = (found - scale[0]) / scale[1]  # (n, F)
    wanted = np.eye(int(images.y.max()) + 1)[images.y]
    mean = wanted.mean(axis=0)
    weights = np.linalg.solve(x.T @ x + RIDGE * np.eye(x.shape[1]), x.T @ (wanted - mean))
    return Judge(shape, filters, scale, np.vstack([weights, mean]))


def _filters(x: Pixels, shape: Shape) -> Pixels:
    """Return patches of some images that have ink, each with mean 0 and length 1: (side^2, FILTERS)."""
    patches = _patches(x[:BLOCK], shape).reshape(-1, _side(shape) ** 2)
    patches = patches[patches.mean(axis=1) > INKED]
    chosen = patches[np.random.default_rng(SEED).choice(len(patches), FILTERS)].T
    chosen = chosen - chosen.mean(axis=0)
    out: Pixels = chosen / (np.linalg.norm(chosen, axis=0) + 1e-6)
    return out


def _found(x: Pixels, shape: Shape, filters: Pixels) -> Array:
    blocks = [x[at : at + BLOCK] for at in range(0, len(x), BLOCK)]
    return np.concatenate([_found_in(block, shape, filters) for block in blocks])


def _found_in(x: Pixels, shape: Shape, filters: Pixels) -> Array:
    """Return how much of each filter each region has, on average: (n, P) -> (n, REGIONS^2 FILTERS)."""
    found = np.maximum(_patches(x, shape) @ filters - np.float32(LEAST), 0)  # (n, rows, columns, FILTERS)
    rows, columns = (size // REGIONS for size in found.shape[1:3])
    inside = found[:, : REGIONS * rows, : REGIONS * columns]
    means = inside.reshape(len(x), REGIONS, rows, REGIONS, columns, FILTERS).mean(axis=(2, 4))
    return np.asarray(means.reshape(len(x), -1), np.float64)


def _patches(x: Pixels, shape: Shape) -> Pixels:
    """Return every square patch of each image, of a coloured one in grey: (n, P) -> (n, rows, columns, side^2)."""
    grey = x.reshape(-1, *shape).mean(axis=3)
    side = _side(shape)
    windows = sliding_window_view(grey, (side, side), axis=(1, 2))
    return windows.reshape(*windows.shape[:3], side**2)


def _side(shape: Shape) -> int:
    return max(3, min(shape[:2]) // 4)
