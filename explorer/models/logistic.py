"""Logistic regression by Newton's method. It is the network without hidden layers, and its films are read as one's."""

from collections.abc import Mapping
from typing import ClassVar, Literal

import numpy as np

from explorer.config import knob
from explorer.models.base import Arrays, Frame
from explorer.models.classifier import Classifier, ClassifierConfig, Form, Kind
from explorer.models.config import Holds
from explorer.worlds.base import Array, Source
from explorer.worlds.plane.base import Data, PlaneSource

__all__ = ["Logistic", "LogisticConfig"]

PENALTIES = (0.0001, 0.001, 0.01, 0.1, 1.0)


class LogisticConfig(ClassifierConfig):
    """Multinomial logistic regression by Newton's method."""

    kind: ClassVar[Kind] = "conditional"
    form: ClassVar[Form] = "mlp"
    about: ClassVar[str] = "A network without hidden layers, solved by Newton’s method instead of gradient steps."
    activation: ClassVar[Literal["tanh"]] = "tanh"  # of no layer; the stage's evaluator asks for one
    inputs: ClassVar[tuple[str, ...]] = ("x1", "x2")

    l2: float = knob(0.001, "L2 penalty", "keeps the weights small", choices=PENALTIES, low=1e-4, high=1.0, branch=True)
    steps: int = knob(12, "Newton steps", "how long it learns", choices=(6, 12, 30), low=1, high=30, more=True)

    def sizes(self, classes: int) -> tuple[int, int]:
        """Return (inputs, outputs): two classes need one output, the log-odds; more have one each."""
        return (2, 1 if classes == 2 else classes)

    def editable(self, source: Source) -> int:
        """Return how many weights and biases there are."""
        assert isinstance(source, PlaneSource)
        return 3 * self.sizes(source.n_classes)[1]

    def holds(self, source: Source) -> Holds:
        """Return the flat weights of a frame, and theta in float64."""
        numbers = self.editable(source)
        return Holds({"weights": (numbers,)}, 8 * (numbers + 1))


class Logistic(Classifier):
    """Iteratively reweighted least squares (Bishop 2006, 4.3.3 and 4.3.4) on mean cross-entropy + l2/2 |W|^2.

    `theta` is (O, 3), a row (w_1, w_2, b) an output: one for two classes, whose sigma is p(A | x), else one a class and
    the softmax. It starts from the class shares, W = 0. The penalty gives even separable points an optimum; a step
    that would overshoot is halved until the objective falls enough (Nocedal & Wright 2006, algorithm 3.1): it never
    rises.
    """

    def __init__(self, config: LogisticConfig, data: Data, seed: int) -> None:
        self.config = config
        self.x = np.column_stack([data.x, np.ones(len(data.x))])  # (n, 3)
        self.targets = np.eye(data.classes)[data.y]  # (n, C)
        outputs = config.sizes(data.classes)[1]
        logs = np.log(data.shares)
        self.theta = np.zeros((outputs, 3))
        self.theta[:, 2] = logs[0] - logs[1] if outputs == 1 else logs
        self.penalty = config.l2 * np.tile([1.0, 1.0, 0.0], (outputs, 1))  # (O, 3): biases are free
        self.step = 0

    def objective(self, theta: Array) -> float:
        """Return the mean cross-entropy in nats plus the penalty."""
        fit = -(self.targets * _log_chances(theta, self.x)).sum(axis=1).mean()
        return float(fit + (self.penalty * theta**2).sum() / 2)

    def slope(self) -> Array:
        """Return the gradient of the objective, (O, 3)."""
        wrong = (np.exp(_log_chances(self.theta, self.x)) - self.targets)[:, : len(self.theta)]  # (n, O)
        out: Array = wrong.T @ self.x / len(self.x) + self.penalty * self.theta
        return out

    def curvature(self) -> Array:
        """Return the Hessian of the objective, (3 O, 3 O): 1/n sum_i (diag p_i - p_i p_i^T) (x) x_i x_i^T + l2."""
        p = np.exp(_log_chances(self.theta, self.x))[:, : len(self.theta)]  # (n, O)
        spread = np.eye(len(self.theta)) * p[:, :, None] - p[:, :, None] * p[:, None, :]  # (n, O, O)
        blocks = np.einsum("nab,ni,nj->aibj", spread, self.x, self.x, optimize=True) / len(self.x)
        out: Array = blocks.reshape(self.theta.size, -1) + np.diag(self.penalty.ravel())
        return out

    def advance(self, n_steps: int) -> None:
        """Take `n_steps` Newton steps."""
        for _ in range(n_steps):
            self._newton_step()
        self.step += n_steps

    def _newton_step(self) -> None:
        slope = self.slope()
        held = self.curvature() + 1e-9 * np.eye(slope.size)  # all biases may move together: that direction is flat
        step = np.linalg.solve(held, slope.ravel()).reshape(slope.shape)
        before, falls = self.objective(self.theta), 1e-4 * (slope * step).sum()
        for halvings in range(30):
            share = 0.5**halvings
            if self.objective(self.theta - share * step) <= before - share * falls:
                self.theta = self.theta - share * step
                return

    def snapshot(self) -> Frame:
        """Return the flat weights W, b as the network's, and the training loss in nats."""
        flat = np.concatenate([self.theta[:, :2].ravel(), self.theta[:, 2]]).astype(np.float32)
        return Frame(self.step, {"training_loss": self.objective(self.theta)}, {"weights": flat})

    def log_prob(self, x: Array) -> Array:
        """Return log p(y | x): (n, 2) -> (n, C)."""
        return _log_chances(self.theta, np.column_stack([x, np.ones(len(x))]))

    def state(self) -> Arrays:
        """Return step and theta."""
        return {"step": np.array(self.step), "theta": self.theta.copy()}

    def load(self, state: Arrays) -> None:
        """Take up a state for as many classes; the penalty may differ."""
        self.step, self.theta = int(state["step"]), np.array(state["theta"], np.float64)

    def edit(self, weights: Mapping[int, float]) -> None:
        """Set some numbers of the flat weights by hand: first W row by row, then the biases."""
        outputs = len(self.theta)
        for i, value in weights.items():
            place = divmod(i, 2) if i < 2 * outputs else (i - 2 * outputs, 2)
            self.theta[place] = value


def _log_chances(theta: Array, x: Array) -> Array:
    """Return log p(y | x): (O, 3), (n, 3) -> (n, C). With one output the second class's score is zero."""
    scores = x @ theta.T  # (n, O)
    if len(theta) == 1:
        scores = np.column_stack([scores, np.zeros(len(x))])
    scores = scores - scores.max(axis=1, keepdims=True)
    out: Array = scores - np.log(np.exp(scores).sum(axis=1, keepdims=True))
    return out
