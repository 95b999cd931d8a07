"""What every model that learns looks like from outside: advance, snapshot, state. numpy at the door."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from explorer.models.configs import Kind, TrainingConfig
from explorer.worlds import Data

__all__ = ["Arrays", "Frame", "Learner"]

Arrays = dict[str, NDArray[np.generic]]


@dataclass(frozen=True)
class Frame:
    """One moment of a training: `step`, named numbers and named float32 arrays. numpy only, so that it can travel."""

    step: int
    scalars: dict[str, float] = field(default_factory=dict)
    arrays: dict[str, NDArray[np.float32]] = field(default_factory=dict)


class Learner(ABC):
    """A model in training. Constructing it draws its initial weights from its own generator and takes no step.

    Contract, tested over all learners: `advance(20)` equals `advance(10)` twice; `load(state())` restores everything,
    optimizer and generators included; `snapshot` changes nothing.
    """

    config: TrainingConfig

    @abstractmethod
    def __init__(self, config: TrainingConfig, data: Data, seed: int) -> None: ...

    @property
    def kind(self) -> Kind:
        """What it models, p(y | x) or p(x, y), as its config says."""
        return self.config.kind

    @abstractmethod
    def advance(self, n_steps: int) -> None:
        """Take `n_steps` training steps."""

    @abstractmethod
    def snapshot(self) -> Frame:
        """Return the parameters and the training loss as they are now."""

    @abstractmethod
    def log_prob(self, x: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return what is modelled, in nats: (n, 2) -> (n, C), log p(y | x) or log p(x, y) by `kind`."""

    @abstractmethod
    def state(self) -> Arrays:
        """Return everything that decides the future, as arrays."""

    @abstractmethod
    def load(self, state: Arrays) -> None:
        """Take up a state that `state` returned, from a learner of the same shape."""

    def edit(self, weights: Mapping[int, float]) -> None:
        """Set some numbers of a snapshot's `weights` by hand, each by its place there.

        Raises:
            TypeError: this family has no such weights.
        """
        raise TypeError("only a network's weights can be set by hand")
