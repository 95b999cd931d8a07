"""What a world of the plane is: labelled points that can be sampled, and the truth about them. numpy only."""

from abc import abstractmethod
from dataclasses import dataclass
from typing import ClassVar, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from explorer.config import knob
from explorer.worlds.base import Array, Source, WorldConfig
from explorer.worlds.labels import in_turn, mistaken

__all__ = ["Data", "Density", "Extent", "PlaneConfig", "PlaneSource", "World"]


class Density(Protocol):
    """A distribution on the plane in closed form, and what `flat` must carry for the browser to evaluate it again."""

    kind: ClassVar[str]  # how the rows of `flat` are to be read

    def log_prob(self, x: Array) -> Array:
        """Return the log-density in nats: (n, 2) -> (n,)."""

    def score(self, x: Array) -> Array:
        """Return the gradient of the log-density: (n, 2) -> (n, 2)."""

    def sample(self, n: int, rng: np.random.Generator) -> Array:
        """Draw `n` points: (n, 2)."""

    @property
    def finest(self) -> float:
        """The standard deviation of the narrowest thing in it."""

    def blurred(self, std: float) -> "Density":
        """Return the law of its points with Gaussian noise of standard deviation `std` added."""

    def flat(self) -> Array:
        """Return all its numbers, (K, 6) for both kinds there are."""


class Extent(NamedTuple):
    """The part of the plane that is drawn; it holds at least 99 % of the world's mass."""

    left: float
    right: float
    bottom: float
    top: float


@dataclass(frozen=True)
class Data:
    """Labelled points: `x` (n, 2) float64 and `y` (n,) int64 with class 0 called A, class 1 called B and so on.

    `classes` is how many there are in the world, also where none of these points is of the last one; `extent` is the
    part of the plane that the world is drawn in. `mislabelled` (n,): whose label names another class, if any.
    """

    x: Array
    y: NDArray[np.int64]
    classes: int
    extent: Extent
    mislabelled: NDArray[np.bool_] | None = None

    @property
    def shares(self) -> Array:
        """Return the estimated p(y), (C,): the counted shares, or add 1/2 to each count where a class has no point.

        Half a count is Jeffreys' prior (Krichevsky & Trofimov 1981): a class not seen yet is rare, not impossible.
        """
        counts = np.bincount(self.y, minlength=self.classes).astype(np.float64)
        counts += 0.0 if counts.all() else 0.5
        out: Array = counts / counts.sum()
        return out


class PlaneConfig(WorldConfig):
    """What every world of the plane lets one choose about its data set."""

    renamed: ClassVar[dict[str, str]] = {"wrong": "label_noise"}

    points: int = knob(
        600, "Training points", "the fewer, the easier to overfit", choices=(20, 60, 200, 600, 1000), low=10, high=1000
    )
    seed: int = knob(7, "Data seed", "which points were drawn", low=0, high=9999, step=1, more=True)
    label_noise: float = knob(
        0.0, "Wrong labels", "share of the training labels that name another class", low=0.0, high=0.4, step=0.05,
        more=True,
    )  # fmt: skip

    @property
    def size(self) -> int:
        """How many points there are to learn from, at most."""
        return self.points


class PlaneSource(Source):
    """Where labelled points of the plane come from."""

    config: PlaneConfig
    extent: Extent

    @property
    @abstractmethod
    def n_classes(self) -> int:
        """Return C, the number of classes."""

    @abstractmethod
    def data(self) -> Data:
        """Return the data set to learn from, the same at every call."""


class World(PlaneSource):
    """A distribution p(x, y) on the plane whose every quantity is known in closed form.

    Sampling uses the same formula that `class_log_prob` evaluates, so "exact" is literal.
    """

    known: ClassVar[bool] = True
    prior: Array  # (C,), sums to one

    @property
    def n_classes(self) -> int:
        """Return C, the number of classes."""
        return len(self.prior)

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
        y = rng.choice(self.n_classes, size=n, p=self.prior)
        return Data(self.sample_class(y, rng), y, self.n_classes, self.extent)

    def data(self) -> Data:
        """Return the data set to learn from: `config.points` points, classes in turn, the same at every call.

        Points lie where their true class put them, whatever share of the labels is wrong.
        """
        rng = np.random.default_rng(self.config.seed)
        y = in_turn(self.config.points, self.prior)
        x = self.sample_class(y, rng)
        if not self.config.label_noise:
            return Data(x, y, self.n_classes, self.extent)
        named, wrong = mistaken(y, self.config.label_noise, self.n_classes, self.config.seed)
        return Data(x, named, self.n_classes, self.extent, wrong)
