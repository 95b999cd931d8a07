"""Blur, measured: how strong edges are, and the average of the real images that share a code. numpy only.

With q(z|x) as it is, the decoder that maximizes sum_i E_q(z|x_i)[log p(x_i|z)] says at each z the average of the
images, each by its weight q(z|x_i): the mean minimizes the cross-entropy of a Bernoulli likelihood and the squares of
a Gaussian one alike. So the more images reach to a z, the blurrier is the best that can stand there.
"""

from dataclasses import dataclass

import numpy as np

from explorer.figures.images import RecordedModel, recorded, source_of
from explorer.runs.film import Film
from explorer.worlds.base import Array
from explorer.worlds.images.base import Pixels, Shape

__all__ = ["Decoded", "averaged", "decoded", "edges", "shared"]


@dataclass(frozen=True)
class Decoded:
    """Held-out images (n, P), their codes z (n, d), one draw of q(z|x) each, and what is decoded of these (n, P)."""

    x: Array
    z: Array
    made: Array


def edges(x: Array | Pixels, shape: Shape) -> Array:
    """Return the strength of the edges of images, (n, P) -> (n,): the sum of squared steps from pixel to pixel.

    An edge spread over k equal steps is k times weaker than one of a single step. The stage reads the same
    (stage/web/concepts/vae/edges.js).
    """
    grid = np.asarray(x, np.float64).reshape(-1, *shape)
    squares: Array = sum((np.diff(grid, axis=axis) ** 2).sum(axis=(1, 2, 3)) for axis in (1, 2))
    return squares


def decoded(film: Film) -> Decoded:
    """Return the held-out images with a draw of their codes, decoded; of an autoencoder the code itself."""
    model, x = recorded(film), source_of(film).held_out().x.astype(np.float64)
    mu, sigma = model.encode(x)
    z = mu + sigma * np.random.default_rng(0).standard_normal(mu.shape)
    return Decoded(x, z, model.decode(z))


def shared(film: Film, z: Array) -> Array:
    """Return the average at each code of the images to learn from, each by its weight q(z|x): (n, d) -> (n, P).

    Raises:
        ValueError: codes are points, and none is shared.
    """
    return averaged(recorded(film), source_of(film).data().x.astype(np.float64), z)


def averaged(model: RecordedModel, x: Array, z: Array) -> Array:
    """Return sum_i q(z|x_i) x_i / sum_i q(z|x_i): images (m, P) and codes (n, d) -> (n, P).

    Raises:
        ValueError: codes are points, and none is shared.
    """
    mu, sigma = model.encode(x)
    if not sigma.all():
        raise ValueError("a code that is a point is shared by no images")
    log_q = np.zeros((len(z), len(x)))
    for mean, spread, here in zip(mu.T, sigma.T, z.T, strict=True):
        log_q -= ((here[:, None] - mean) / spread) ** 2 / 2 + np.log(spread)
    weights = np.exp(log_q - log_q.max(axis=1, keepdims=True))
    average: Array = weights @ x / weights.sum(axis=1, keepdims=True)
    return average
