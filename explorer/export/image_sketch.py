"""A small picture of what a model of images has learned, for a notebook that has numpy and nothing to draw with.

Above, what the decoder makes of places of the latent plane; below, held-out images and under each its reconstruction.
"""

import numpy as np
from numpy.typing import NDArray

from explorer.export.sketch import Picture
from explorer.figures.images import recorded, source_of
from explorer.runs.film import Film
from explorer.worlds.base import Array
from explorer.worlds.images.base import Shape

__all__ = ["ACROSS", "LEAST", "REACH", "places", "sketch", "tiled"]

ACROSS = 12  # images side by side
REACH = 2.0  # standard deviations of the codes on either side
LEAST = 336  # pixels across


def sketch(film: Film) -> Picture:
    """Return the picture of the model at the end of `film`."""
    model, held = recorded(film), source_of(film).held_out().x.astype(np.float64)
    mu, sigma = model.encode(held)
    plane, few = model.decode(places(mu, prior=bool(sigma.any()))), held[:ACROSS]
    again = model.decode(mu[:ACROSS])
    gap = np.ones((2, model.shape[1] * ACROSS, 3))
    rows = [tiled(plane, model.shape), gap, tiled(few, model.shape), tiled(again, model.shape)]
    whole = np.concatenate(rows)
    pixels = np.full((*whole.shape[:2], 4), 255, np.uint8)
    pixels[..., :3] = np.rint(whole.clip(0, 1) * 255)
    scale = max(1, LEAST // whole.shape[1])
    return Picture(pixels.repeat(scale, axis=0).repeat(scale, axis=1))


def places(mu: Array, *, prior: bool) -> Array:
    """Return codes on a lattice of the two dimensions that vary most over the images, mu (n, d), row by row from above.

    A VAE's codes lie about the prior, N(0, I); an autoencoder's anywhere, so its lattice is laid over them.
    """
    d = mu.shape[1]
    centre, spread = (np.zeros(d), np.ones(d)) if prior else (mu.mean(axis=0), mu.std(axis=0))
    first, *second = np.argsort(-mu.var(axis=0))[:2]
    steps = np.linspace(-REACH, REACH, ACROSS)
    z = np.tile(centre, (len(second) * (ACROSS - 1) + 1, ACROSS, 1))  # (rows, columns, d)
    z[..., first] += steps * spread[first]
    for other in second:
        z[..., other] += steps[::-1, None] * spread[other]
    return z.reshape(-1, d)


def tiled(x: Array, shape: Shape) -> NDArray[np.float64]:
    """Return images (n, P) in rows of `ACROSS`, as colours (rows, columns, 3); grey ones are ink on paper."""
    h, w, c = shape
    tiles = x.reshape(-1, ACROSS, h, w, c).transpose(0, 2, 1, 3, 4).reshape(-1, ACROSS * w, c)
    return tiles if c == 3 else 1 - tiles.repeat(3, axis=2)
