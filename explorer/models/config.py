"""What every model's config says: its knobs, and what films of it are like. No torch, no sklearn."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

import numpy as np
from numpy.typing import NDArray

from explorer.config import Config
from explorer.worlds.base import Source

__all__ = ["LATTICE", "Holds", "Interpolation", "Lattice", "ModelConfig", "Storage"]

Interpolation = Literal["linear", "step"]  # what lies between two frames of an array


@dataclass(frozen=True)
class Lattice:
    """Whole multiples of `step` in int16; `step` is a power of two, so that a float32 holds each of them exactly."""

    TOP: ClassVar[int] = 2**15 - 1  # steps from zero to the last number on either side

    step: float

    def __post_init__(self) -> None:
        if not (2.0**-40 <= self.step <= 2.0**40 and np.frexp(self.step)[0] == 0.5):
            raise ValueError("the step of a lattice is a power of two")

    def rounded(self, values: NDArray[Any]) -> NDArray[np.float32]:
        """Return the nearest multiples of `step`, halves to the even one; beyond the last they are infinite."""
        whole = self._whole(values)
        whole[np.abs(whole) > self.TOP] *= np.inf
        return np.asarray(whole * self.step, np.float32)

    def codes(self, values: NDArray[Any]) -> NDArray[np.int16]:
        """Return how many steps each number is from zero.

        Raises:
            ValueError: one is none, or beyond the last.
        """
        whole = self._whole(values)
        if not (np.abs(whole) <= self.TOP).all():
            raise ValueError("a number is beyond the lattice")
        return np.asarray(whole, np.int16)

    def values(self, codes: NDArray[np.int16]) -> NDArray[np.float32]:
        """Return the numbers that `codes` stand for."""
        return np.asarray(codes * np.float32(self.step), np.float32)

    def _whole(self, values: NDArray[Any]) -> NDArray[Any]:
        with np.errstate(over="ignore"):  # infinite is beyond too
            return np.asarray(np.rint(np.asarray(values) / self.step) + 0.0)  # + 0.0: there is no negative zero


LATTICE = Lattice(2.0**-7)
Storage = Literal["float32", "float16", "uint8"] | Lattice  # how an array is kept and sent; uint8: a scale a row


@dataclass(frozen=True)
class Holds:
    """What a film holds at most: the shape of each array of a frame, and the bytes of a checkpoint."""

    frame: Mapping[str, tuple[int, ...]]
    checkpoint: int


class ModelConfig(Config):
    """How many steps a model takes in all, and facts about its family and its films.

    `learns` is the kind of world it learns from, `about` one sentence for the page and `diverged` one for a training
    that came to no numbers, English message ids. A film has at most `frames` frames, and a checkpoint after each
    `checkpoint_every` of them (0: only where it branches). Frames lie along training steps, or along the scalar called
    `axis`. `interpolation` and `storage` are by array, linear and float32 where nothing is said.
    """

    learns: ClassVar[str]
    about: ClassVar[str]
    diverged: ClassVar[str] = "By step {step} the numbers had grown without bound. Choose a smaller learning rate."
    frames: ClassVar[int] = 61
    checkpoint_every: ClassVar[int] = 10
    axis: ClassVar[str] = "step"
    interpolation: ClassVar[Mapping[str, Interpolation]] = {}
    storage: ClassVar[Mapping[str, Storage]] = {}

    steps: int

    def stored(self, array: str) -> Storage:
        """Return how an array of a frame is kept."""
        return self.storage.get(array, "float32")

    def holds(self, source: Source) -> Holds:
        """Return what a film of a training on `source` holds, so that its cost is known before it is made."""
        raise NotImplementedError

    def witnessed_shapes(self, source: Source) -> Mapping[str, tuple[int, ...]]:
        """Return the shape of each array of `Learner.witness`; of a family without close-ups, nothing."""
        del source
        return {}

    def editable(self, source: Source) -> int:
        """Return how many numbers of a frame's `weights` can be set by hand."""
        del source
        return 0
