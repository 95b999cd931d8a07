"""What every model's config says: its knobs, and what films of it are like. No torch, no sklearn."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Literal

from explorer.config import Config
from explorer.worlds.base import Source

__all__ = ["Holds", "Interpolation", "ModelConfig", "Storage"]

Interpolation = Literal["linear", "step"]  # what lies between two frames of an array
Storage = Literal["float32", "float16", "uint8"]  # how an array is kept and sent; uint8 with a scale a row


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

    @classmethod
    def stored(cls, array: str) -> Storage:
        """Return how an array of a frame is kept."""
        return cls.storage.get(array, "float32")

    def holds(self, source: Source) -> Holds:
        """Return what a film of a training on `source` holds, so that its cost is known before it is made."""
        raise NotImplementedError

    def editable(self, source: Source) -> int:
        """Return how many numbers of a frame's `weights` can be set by hand."""
        del source
        return 0
