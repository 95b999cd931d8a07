"""A small picture of what a GAN of images forges, for a notebook that has numpy and nothing to draw with.

Each row asks for another class; along a row the noise goes from one side to the other.
"""

import numpy as np

from explorer.export.image_sketch import ACROSS, LEAST, REACH, tiled
from explorer.export.sketch import Picture
from explorer.figures.gan_digits import recorded
from explorer.runs.film import Film

__all__ = ["sketch"]


def sketch(film: Film) -> Picture:
    """Return the picture of the generator at the end of `film`."""
    duel = recorded(film)
    z = np.zeros((ACROSS, duel.config.noise_size))
    z[:, :2] = np.linspace(-REACH, REACH, ACROSS)[:, None]
    y = np.repeat(np.arange(duel.classes), ACROSS)
    whole = tiled(duel.generate(np.tile(z, (duel.classes, 1)), y), duel.shape)
    pixels = np.full((*whole.shape[:2], 4), 255, np.uint8)
    pixels[..., :3] = np.rint(whole.clip(0, 1) * 255)
    scale = max(1, LEAST // whole.shape[1])
    return Picture(pixels.repeat(scale, axis=0).repeat(scale, axis=1))
