"""A model of images from a frame of its film, as functions again: encoder and decoder in numpy."""

from dataclasses import dataclass

import numpy as np

from explorer.figures.evaluate import network_output
from explorer.models.configs.images import ImageModelConfig, pool
from explorer.runs.film import Film
from explorer.worlds.base import Array
from explorer.worlds.images import ImageSource
from explorer.worlds.images.base import Pixels, Shape

__all__ = ["RecordedModel", "recorded", "source_of"]


@dataclass(frozen=True)
class RecordedModel:
    """The networks of one frame: flat weights, and the config that says their sizes."""

    config: ImageModelConfig
    shape: Shape
    encoder: Array
    decoder: Array

    def encode(self, x: Array | Pixels) -> tuple[Array, Array]:
        """Return mu and sigma of q(z|x), zeros where a code is a point: (n, P) -> (n, d), (n, d)."""
        said = network_output(self.encoder, self.config.sizes(self.shape)["encoder"], "relu", pooled(x, self.shape))
        mu, log_var = said[:, : self.config.latent], said[:, self.config.latent :]
        return mu, np.exp(log_var / 2) if log_var.size else np.zeros_like(mu)

    def decode(self, z: Array) -> Array:
        """Return the mean of p(x|z): (n, d) -> (n, P)."""
        said = network_output(self.decoder, self.config.sizes(self.shape)["decoder"], "relu", z)
        return 1 / (1 + np.exp(-said)) if self.config.output == "sigmoid" else said


def recorded(film: Film, frame: int = -1) -> RecordedModel:
    """Return the model as it was recorded at a frame.

    Raises:
        TypeError: the film is of no model of images.
    """
    config = film.spec.config
    if not isinstance(config, ImageModelConfig):
        raise TypeError("only a film of a model of images has an encoder and a decoder")
    encoder, decoder = (film.arrays[name][frame].astype(np.float64) for name in ("encoder", "decoder"))
    return RecordedModel(config, source_of(film).shape, encoder, decoder)


def source_of(film: Film) -> ImageSource:
    """Return the world of images that a film learned from.

    Raises:
        TypeError: it learned from something else.
    """
    source = film.spec.source()
    if not isinstance(source, ImageSource):
        raise TypeError("the film learned from no images")
    return source


def pooled(x: Array | Pixels, shape: Shape) -> Array:
    """Return what the encoder sees: the means over squares of pool(shape) pixels a side, (n, P) -> (n, P')."""
    h, w, c = shape
    side = pool(shape)
    squares = np.asarray(x, np.float64).reshape(-1, h // side, side, w // side, side, c)
    means: Array = squares.mean(axis=(2, 4)).reshape(len(x), -1)
    return means
