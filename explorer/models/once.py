"""Learners with nothing to watch: before step 1 they know the class shares and no more, at step 1 they are fitted.

Two kinds of film: a grid of answers, or a Gaussian mixture a class. numpy only; the families bring what they need.
"""

from abc import abstractmethod
from typing import ClassVar

import numpy as np

from explorer.models.base import Arrays, Frame
from explorer.models.classifier import Classifier, FittedOnceConfig, Form, Kind
from explorer.models.config import Holds
from explorer.models.grid import SHAPE, tabulate
from explorer.worlds.base import Array, Source
from explorer.worlds.plane.base import Data, PlaneSource
from explorer.worlds.plane.mixture import Mixture

__all__ = ["FittedOnce", "OnGrid", "OnGridConfig", "OneMixtureAClass", "OneMixtureConfig", "pooled"]


class FittedOnce(Classifier):
    """A fit is a pure function of data, config and seed: so a state is step and seed, and `load` fits again."""

    def __init__(self, config: FittedOnceConfig, data: Data, seed: int) -> None:
        self.config = config
        self.data = data
        self.seed = seed
        self.step = 0

    @abstractmethod
    def fit(self) -> None:
        """Learn from the data."""

    @abstractmethod
    def first_log_prob(self, x: Array) -> Array:
        """Return what `log_prob` says before step 1."""

    @abstractmethod
    def fitted_log_prob(self, x: Array) -> Array:
        """Return what `log_prob` says from step 1 on."""

    def advance(self, n_steps: int) -> None:
        """Fit, if that has not been done; all further steps change nothing and are not counted."""
        if n_steps > 0 and self.step == 0:
            self.fit()
            self.step = 1

    def log_prob(self, x: Array) -> Array:
        """Return what is modelled, in nats: (n, 2) -> (n, C)."""
        return self.fitted_log_prob(x) if self.step else self.first_log_prob(x)

    def training_loss(self) -> float:
        """Return the mean of -log p(y_i | x_i) or -log p(x_i, y_i), by `kind`, in nats a point."""
        return -float(self.log_prob(self.data.x)[np.arange(len(self.data.y)), self.data.y].mean())

    def state(self) -> Arrays:
        """Return step and seed."""
        return {"step": np.array(self.step), "seed": np.array(self.seed)}

    def load(self, state: Arrays) -> None:
        """Take up a state by fitting again, where it was fitted."""
        self.step, self.seed = 0, int(state["seed"])
        self.advance(int(state["step"]))


class OnGridConfig(FittedOnceConfig):
    """Of families whose films hold answers at cell centres."""

    form: ClassVar[Form] = "grid"

    def holds(self, source: Source) -> Holds:
        """Return the field of a frame; step and seed make a checkpoint."""
        assert isinstance(source, PlaneSource)
        return Holds({"field": (source.n_classes, *SHAPE)}, 16)


class OnGrid(FittedOnce):
    """Its films hold answers at cell centres, since the browser can't evaluate it from parameters."""

    def snapshot(self) -> Frame:
        """Return the (C, ny, nx) field of `log_prob`, row 0 at the bottom, and the loss in nats a point."""
        field = tabulate(self.log_prob, self.data.extent)
        return Frame(self.step, {"training_loss": self.training_loss()}, {"field": field})

    def first_log_prob(self, x: Array) -> Array:
        """Return the class shares, the same everywhere: (n, 2) -> (n, C)."""
        return np.tile(np.log(self.data.shares), (len(x), 1))


class OneMixtureConfig(FittedOnceConfig):
    """Of families whose films hold a Gaussian mixture a class."""

    kind: ClassVar[Kind] = "joint"
    form: ClassVar[Form] = "mixture"

    def gaussians(self, source: PlaneSource) -> int:
        """Return how many Gaussians the class with the most of them has."""
        del source
        return 1

    def holds(self, source: Source) -> Holds:
        """Return the components of a frame; step and seed make a checkpoint."""
        assert isinstance(source, PlaneSource)
        return Holds({"components": (source.n_classes, self.gaussians(source), 6)}, 16)


class OneMixtureAClass(FittedOnce):
    """p(x, y) = share_y sum_k w_k N(x; m_k, S_k); it starts with every Gaussian as wide as all points together."""

    classes: list[Mixture]

    def first(self, c: int) -> Mixture:
        """Return what class `c` starts from: all its Gaussians are one, which covers the points of every class."""
        return pooled(self.data)

    def snapshot(self) -> Frame:
        """Return (C, K, 6) components as `MixtureEM`'s, classes with fewer filled up with weight 0, and the loss."""
        rows = [m.flat() for m in self._current()]
        k = max(map(len, rows))
        blank = np.concatenate([[0.0], pooled(self.data).flat()[0, 1:]])
        filled = np.stack([np.concatenate([r, np.tile(blank, (k - len(r), 1))]) for r in rows])
        loss = {"training_loss": self.training_loss()}
        return Frame(self.step, loss, {"components": filled.astype(np.float32)})

    def first_log_prob(self, x: Array) -> Array:
        """Return log p(x, y) of one broad Gaussian and the class shares: (n, 2) -> (n, C)."""
        return pooled(self.data).log_prob(x)[:, None] + np.log(self.data.shares)

    def fitted_log_prob(self, x: Array) -> Array:
        """Return log p(x, y): (n, 2) -> (n, C)."""
        return np.column_stack([m.log_prob(x) for m in self.classes]) + np.log(self.data.shares)

    def _current(self) -> list[Mixture]:
        return self.classes if self.step else [self.first(c) for c in range(self.data.classes)]


def pooled(data: Data) -> Mixture:
    """Return the one Gaussian with mean and covariance of all points, whatever their class; .1 wide at least."""
    covariance = np.cov(data.x.T, bias=True) + 1e-2 * np.eye(2)
    return Mixture(np.ones(1), data.x.mean(axis=0, keepdims=True), covariance[None])
