"""Small worlds of images, which configs of each family the tests put through them, and networks written anew."""

from itertools import pairwise

import numpy as np

from explorer import models
from explorer.models.image_model import ImageModel
from explorer.worlds.images import source
from explorer.worlds.images.base import ImageConfig, Images, ImageSource

__all__ = ["COLOURED", "GREY", "SMALL", "VARIANTS", "build", "coloured", "evaluated", "rows_of", "seen"]

VARIANTS = {
    "vae": (
        {},
        {"latent": 16, "beta": 4.0, "hidden": 16, "width": 8},
        {"latent": 1, "likelihood": "gaussian", "noise": 0.05, "batch": 32},
    ),
    "autoencoder": ({}, {"latent": 5, "likelihood": "gaussian", "hidden": 16, "width": 8}),
    "linear_vae": ({}, {"latent": 1, "noise": 0.3}, {"latent": 16, "beta": 0.5, "batch": 32}),
}
SMALL = {"hidden": 12, "width": 9, "latent": 3}


def coloured(n: int, seed: int) -> Images:
    """Return colour images of 8x8 pixels: one colour fades into another."""
    rng = np.random.default_rng(seed)
    across = np.linspace(0, 1, 8)[None, :, None] * np.ones((8, 1, 1))  # (8, 8, 1)
    one, other = rng.uniform(size=(2, n, 1, 1, 3))
    x = one * across + other * (1 - across) + 0.02 * rng.standard_normal((n, 8, 8, 3))
    return Images(np.clip(x, 0, 1).reshape(n, -1).astype(np.float32), np.zeros(n, np.int64))


class Coloured(ImageSource):
    """A world of them."""

    name, shape, classes, licence = "coloured", (8, 8, 3), ("one",), "none"

    def __init__(self) -> None:
        self.config = ImageConfig(images=100)

    def data(self) -> Images:
        return coloured(100, 1)

    def held_out(self) -> Images:
        return coloured(500, 2)

    @classmethod
    def present(cls) -> bool:
        return True


GREY, COLOURED = source("digits", images=150), Coloured()


def build(name: str, config: dict, data: Images, seed: int = 3) -> ImageModel:
    return models.build(name, models.config_of(name)(**config), data, seed)


def rows_of(world: ImageSource, n: int = 40) -> np.ndarray:
    """Return some held-out images, (n, P)."""
    return world.held_out().x[:n]


def evaluated(flat: np.ndarray, sizes: tuple[int, ...], x: np.ndarray) -> np.ndarray:
    """Evaluate a frame's flat numbers in float64, written anew as the browser does: W_1 row by row, b_1, W_2, ..."""
    h, at = x.astype(float), 0
    for layer, (i, o) in enumerate(pairwise(sizes)):
        w = flat[at : at + i * o].reshape(o, i).astype(float)
        b = flat[at + i * o : at + (i + 1) * o]
        at += (i + 1) * o
        h = h @ w.T + b
        if layer < len(sizes) - 2:
            h = np.maximum(h, 0)
    assert at == len(flat)
    return h


def seen(x: np.ndarray, shape: tuple[int, int, int]) -> np.ndarray:
    """Return what an encoder sees: colour images at half the size."""
    if shape[2] == 1:
        return x
    quarters = x.reshape(-1, *shape)
    parts = [quarters[:, i::2, j::2] for i in (0, 1) for j in (0, 1)]
    return (sum(parts) / 4).reshape(len(x), -1)
