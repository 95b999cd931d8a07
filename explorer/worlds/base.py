"""What a world is: something that can be sampled and that knows the truth about itself. numpy only."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from explorer.config import Config, knob

__all__ = ["Array", "Data", "Extent", "PlaneConfig", "World"]

Array = NDArray[np.float64]


class Extent(NamedTuple):
    """The part of the plane that is drawn; it holds at least 99 % of the world's mass."""

    left: float
    right: float
    bottom: float
    top: float


@dataclass(frozen=True)
class Data:
    """Labelled points: `x` (n, 2) float64 and `y` (n,) int64 with class 0 called A and class 1 called B."""

    x: Array
    y: NDArray[np.int64]


class PlaneConfig(Config):
    """What every world of the plane lets one choose about its data set."""

    points: int = knob(
        600, "Points to learn from", "fewer points, bolder guesses", choices=(20, 60, 200, 600, 1000), low=4, high=1000
    )
    seed: int = knob(7, "Data seed", "which points were drawn", low=0, high=9999, step=1, more=True)


class World(ABC):
    """A distribution p(x, y) on the plane whose every quantity is known in closed form.

    Sampling uses the same formula that `class_log_prob` evaluates, so "exact" is literal.
    """

    name: str
    config: PlaneConfig
    extent: Extent
    prior: Array  # (C,), sums to one

    @abstractmethod
    def class_log_prob(self, x: Array) -> Array:
        """Return log p(x | y) in nats: (n, 2) -> (n, C)."""

    @abstractmethod
    def class_score(self, x: Array) -> Array:
        """Return the gradient of log p(x | y) in x: (n, 2) -> (n, C, 2)."""

    @abstractmethod
    def sample_class(self, y: NDArray[np.int64], rng: np.random.Generator) -> Array:
        """Draw one point for each label: (n,) -> (n, 2)."""

    def joint_log_prob(self, x: Array) -> Array:
        """Return log p(x, y) in nats: (n, 2) -> (n, C)."""
        return self.class_log_prob(x) + np.log(self.prior)

    def log_prob(self, x: Array) -> Array:
        """Return the marginal log p(x) in nats: (n, 2) -> (n,)."""
        out: Array = np.logaddexp.reduce(self.joint_log_prob(x), axis=1)
        return out

    def score(self, x: Array) -> Array:
        """Return the gradient of log p(x): (n, 2) -> (n, 2). Fisher's identity, class by class."""
        joint = self.joint_log_prob(x)
        share = np.exp(joint - np.logaddexp.reduce(joint, axis=1, keepdims=True))  # (n, C)
        out: Array = np.einsum("nc,ncd->nd", share, self.class_score(x))
        return out

    def sample(self, n: int, rng: np.random.Generator) -> Data:
        """Draw `n` labelled points; the labels are drawn too, so their counts vary as the prior says."""
        y = rng.choice(len(self.prior), size=n, p=self.prior)
        return Data(self.sample_class(y, rng), y)

    def data(self) -> Data:
        """Return the data set to learn from: `config.points` points, classes in turn, the same at every call."""
        rng = np.random.default_rng(self.config.seed)
        y = np.arange(self.config.points) % len(self.prior)
        return Data(self.sample_class(y, rng), y)
