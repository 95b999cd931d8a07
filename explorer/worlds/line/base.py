"""What a world of the line is: numbers drawn from a mixture of Gaussians, and the truth about them. numpy only."""

from dataclasses import dataclass
from typing import ClassVar, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from explorer.config import knob
from explorer.worlds.base import Array, Gaussians, Source, WorldConfig
from explorer.worlds.labels import in_turn

__all__ = ["LineConfig", "LineData", "LineExtent", "LineWorld"]


class LineExtent(NamedTuple):
    """The part of the line that is drawn; it holds at least 99 % of the world's mass."""

    left: float
    right: float


@dataclass(frozen=True)
class LineData:
    """Numbers to learn from: `x` (n, 1) float64, and the part of the line that the world is drawn in."""

    x: Array
    extent: LineExtent


class LineConfig(WorldConfig):
    """What every world of the line lets one choose about its data set."""

    points: int = knob(
        1000, "Training points", "the fewer, the easier to overfit", choices=(100, 300, 1000), low=10, high=1000
    )
    # 5 is an ordinary draw; 7, the plane's, puts 1,000 numbers of N(0, 1) by .07 to the left, which is 2.3 sigma off.
    seed: int = knob(5, "Data seed", "which points were drawn", low=0, high=9999, step=1, more=True)

    @property
    def size(self) -> int:
        """How many numbers there are to learn from."""
        return self.points


class LineWorld(Source):
    """p(x) = sum_k w_k N(x; m_k, s_k^2) with `weights`, `means` and `sigmas`, (K,) each.

    Sampling uses the same numbers that `log_prob` evaluates, so "exact" is literal.
    """

    known: ClassVar[bool] = True
    modal: ClassVar[bool] = True  # each Gaussian is a mode of its own
    config: LineConfig
    extent = LineExtent(-4.5, 4.5)
    weights: Array
    means: Array
    sigmas: Array

    def __init__(self, config: LineConfig, means: ArrayLike, sigma: float) -> None:
        """Take equally likely Gaussians around `means`, all as wide."""
        self.config = config
        self.means = np.asarray(means, np.float64)
        self.weights = np.full(len(self.means), 1 / len(self.means))
        self.sigmas = np.full(len(self.means), sigma)

    def log_prob(self, x: Array) -> Array:
        """Return the log-density in nats: (n,) or (n, 1) -> (n,)."""
        white = (np.reshape(x, (-1, 1)) - self.means) / self.sigmas  # (n, K)
        logs = np.log(self.weights / self.sigmas) - (white**2 + np.log(2 * np.pi)) / 2
        out: Array = np.logaddexp.reduce(logs, axis=1)
        return out

    def sample(self, n: int, rng: np.random.Generator) -> Array:
        """Draw `n` numbers, (n, 1); how many of each Gaussian there are varies as its weight says."""
        return self._drawn(rng.choice(len(self.weights), size=n, p=self.weights), rng)

    def draw(self, n: int, rng: np.random.Generator) -> Array:
        """Draw `n` numbers: (n, 1)."""
        return self.sample(n, rng)

    @property
    def finest(self) -> float:
        """The standard deviation of the narrowest Gaussian."""
        return float(self.sigmas.min())

    def blurred(self, std: float) -> "LineWorld":
        """Return the world whose numbers have Gaussian noise of standard deviation `std` added."""
        return LineWorld(self.config, self.means, float(np.hypot(self.sigmas[0], std)))

    def components(self) -> Gaussians:
        """Return p(x) as one mixture in one dimension."""
        return Gaussians(self.weights, self.means[:, None], self.sigmas[:, None, None] ** 2)

    def data(self) -> LineData:
        """Return the data set to learn from: `config.points` numbers, Gaussians in turn, the same at every call."""
        which = in_turn(self.config.points, self.weights)
        return LineData(self._drawn(which, np.random.default_rng(self.config.seed)), self.extent)

    def _drawn(self, which: NDArray[np.int64], rng: np.random.Generator) -> Array:
        x = self.means[which] + self.sigmas[which] * rng.standard_normal(len(which))
        return x[:, None]
