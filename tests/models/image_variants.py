"""Small worlds of images, and which configs of each family the tests put through them."""

import numpy as np

from explorer import models
from explorer.models.image_model import ImageModel
from explorer.worlds.images import source
from explorer.worlds.images.base import ImageConfig, Images, ImageSource

__all__ = ["COLOURED", "GREY", "VARIANTS", "build", "coloured", "rows_of"]

VARIANTS = {
    "vae": (
        {},
        {"latent": 16, "beta": 4.0, "hidden": 16, "width": 8},
        {"latent": 1, "likelihood": "gaussian", "noise": 0.05, "batch": 32},
    ),
    "autoencoder": ({}, {"latent": 5, "likelihood": "gaussian", "hidden": 16, "width": 8}),
    "linear_vae": ({}, {"latent": 1, "noise": 0.3}, {"latent": 16, "beta": 0.5, "batch": 32}),
}


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
