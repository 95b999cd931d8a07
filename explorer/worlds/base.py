"""What all worlds are from outside, whatever their data are like: named, configured, drawn from a seed. numpy only."""

from abc import ABC, abstractmethod
from typing import Any, ClassVar, NamedTuple

import numpy as np
from numpy.typing import NDArray

from explorer.config import Config

__all__ = ["Array", "Gaussians", "Source", "WorldConfig"]

Array = NDArray[np.float64]


class Gaussians(NamedTuple):
    """sum_k w_k N(x; m_k, S_k) in d dimensions: `weights` (K,), `means` (K, d), `covariances` (K, d, d)."""

    weights: Array
    means: Array
    covariances: Array


class WorldConfig(Config):
    """What a world lets one choose about its data set.

    `private`: whether it holds a visitor's own numbers, which are kept in memory and nowhere else. `counted` says of
    what kind its examples are: the server limits how many there may be of each kind.
    """

    private: ClassVar[bool] = False
    counted: ClassVar[str] = "points"

    @property
    def size(self) -> int:
        """How many examples there are to learn from, at most."""
        raise NotImplementedError


class Source(ABC):
    """Where a data set comes from. `known`: whether the law that it follows is known."""

    name: str
    config: WorldConfig
    known: ClassVar[bool]

    @classmethod
    def present(cls) -> bool:
        """Whether its data are here, told without reading them."""
        return True

    @abstractmethod
    def data(self) -> Any:
        """Return the data set to learn from, the same at every call; its type is that of the world's kind."""
