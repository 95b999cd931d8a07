"""Handwritten digits of 8 by 8 pixels, all ten classes: of their 64 numbers the plane shows two."""

from typing import ClassVar

import numpy as np

from explorer.config import knob
from explorer.worlds.images.base import ImageConfig, Images, Scanned, Shape
from explorer.worlds.shipped import read

__all__ = ["Digits", "DigitsConfig"]

FULL = 16  # of a pixel that is all ink: each counts the dots of a square of 4 by 4


class DigitsConfig(ImageConfig):
    """How many of the 1,297 digits that are not held out."""

    images: int = knob(
        1297, "Training images", "the fewer, the easier to learn by heart", choices=(100, 300, 600, 1297), low=100,
        high=1297,
    )  # fmt: skip


class Digits(Scanned):
    """1,797 digits by 43 writers (Alpaydin & Kaynak 1998), the part of UCI's data set that scikit-learn ships."""

    shape: ClassVar[Shape] = (8, 8, 1)
    classes: ClassVar[tuple[str, ...]] = tuple("0123456789")
    licence: ClassVar[str] = "Digits by E. Alpaydin and C. Kaynak (UCI, 1998), CC BY 4.0, as scikit-learn ships them"
    config: DigitsConfig

    def __init__(self, config: DigitsConfig) -> None:
        self.name, self.config = "digits", config

    @classmethod
    def read(cls) -> Images:
        """Return all of them."""
        counts, digit = read("digits")
        return Images((counts / FULL).astype(np.float32), digit)
