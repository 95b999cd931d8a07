"""Faces whose causes are known: eleven numbers drawn at random, each on its own, make a face of 32 by 32 pixels."""

from functools import lru_cache
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from explorer.config import knob
from explorer.worlds.base import Array
from explorer.worlds.images.base import HELD_OUT, ImageConfig, Images, ImageSource, Shape
from explorer.worlds.images.face import FACTORS, NAMED_HAIR, SIDE, draw, hair_colour

__all__ = ["MOST", "Faces", "FacesConfig"]

MOST = 4000  # to learn from: what a core draws in two seconds
SEED = 32


class FacesConfig(ImageConfig):
    """How many faces to learn from; the first are the same, however many there are."""

    images: int = knob(
        3000, "Training images", "the fewer, the easier to learn by heart", choices=(100, 500, 1500, 3000, 4000),
        low=100, high=MOST,
    )  # fmt: skip


class Faces(ImageSource):
    """Cartoon faces, each factor uniform on [0, 1] and independent of the others; the label is the hair's colour."""

    shape: ClassVar[Shape] = (SIDE, SIDE, 3)
    classes: ClassVar[tuple[str, ...]] = ("black hair", "brown hair", "red hair", "blond hair", "grey hair")
    factor_names: ClassVar[tuple[str, ...]] = FACTORS
    licence: ClassVar[str] = "Faces drawn by this app, MIT"
    config: FacesConfig

    def __init__(self, config: FacesConfig) -> None:
        self.name, self.config = "faces", config

    def data(self) -> Images:
        """Return the faces to learn from; see `ImageSource.data`."""
        return _drawn(HELD_OUT, HELD_OUT + MOST).part(slice(self.config.images))

    def held_out(self) -> Images:
        """Return the 500 faces kept aside; see `ImageSource.held_out`."""
        return _drawn(0, HELD_OUT)


@lru_cache(maxsize=2)
def _drawn(first: int, end: int) -> Images:
    factors = np.random.default_rng(SEED).uniform(size=(HELD_OUT + MOST, len(FACTORS)))[first:end]
    x, y = draw(factors).reshape(len(factors), -1), _nearest_name(factors)
    for part in (x, y, factors):
        part.setflags(write=False)
    return Images(x, y, factors)


def _nearest_name(factors: Array) -> NDArray[np.int64]:
    """Return which of the five named colours of hair each face's is nearest to, (n,)."""
    colour = hair_colour(factors[:, FACTORS.index("hair colour")])
    out: NDArray[np.int64] = ((colour[:, None] - NAMED_HAIR) ** 2).sum(axis=2).argmin(axis=1)
    return out
