"""What every model that learns looks like from outside: advance, snapshot, state. numpy at the door."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explorer.models.config import ModelConfig

__all__ = ["Arrays", "Frame", "Learner"]

Arrays = dict[str, NDArray[np.generic]]


@dataclass(frozen=True)
class Frame:
    """One moment of a training: `step`, named numbers and named float32 arrays. numpy only, so that it can travel.

    A model of several networks has an array for each.
    """

    step: int
    scalars: dict[str, float] = field(default_factory=dict)
    arrays: dict[str, NDArray[np.float32]] = field(default_factory=dict)


class Learner(ABC):
    """A model in training. Constructing it draws its initial weights from its own generator and takes no step.

    Contract, tested over all learners: `advance(20)` equals `advance(10)` twice; `load(state())` restores everything,
    optimizer and generators included; `snapshot` changes nothing.
    """

    config: ModelConfig

    @abstractmethod
    def __init__(self, config: Any, data: Any, seed: int) -> None: ...

    @abstractmethod
    def advance(self, n_steps: int) -> None:
        """Take `n_steps` training steps."""

    @abstractmethod
    def snapshot(self) -> Frame:
        """Return the parameters and the training loss as they are now."""

    @abstractmethod
    def state(self) -> Arrays:
        """Return everything that decides the future, as arrays."""

    @abstractmethod
    def load(self, state: Arrays) -> None:
        """Take up a state that `state` returned, from a learner of the same shape."""

    def witness(self) -> Arrays:
        """Take one step and return what happened within it, for a close-up to draw.

        The state is then that after `advance(1)`. Names are none of `snapshot`'s, shapes those of the config's
        `witnessed_shapes`, and float32 holds every number.

        Raises:
            TypeError: this family has no close-ups.
        """
        raise TypeError("this family has no close-ups")

    def edit(self, weights: Mapping[int, float]) -> None:
        """Set some numbers of a snapshot's `weights` by hand, each by its place there.

        Raises:
            TypeError: this family has no such weights.
        """
        raise TypeError("only a network's weights can be set by hand")
