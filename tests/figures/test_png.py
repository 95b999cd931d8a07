"""PNG as we write it is PNG as others read it."""

import io

import numpy as np
from PIL import Image

from explorer.figures.png import png


def test_a_png_holds_the_pixels():
    pixels = np.random.default_rng(1).integers(0, 256, (7, 5, 4), dtype=np.uint8)
    assert np.array_equal(np.asarray(Image.open(io.BytesIO(png(pixels)))), pixels)
