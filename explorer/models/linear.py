"""Linear regression on the labels: the plainest classifier there is, and its chances are none by nature."""

from typing import ClassVar

import numpy as np

from explorer.config import knob
from explorer.models.classifier import Kind
from explorer.models.once import OnGrid, OnGridConfig
from explorer.worlds.base import Array

__all__ = ["LEAST", "LinearConfig", "LinearRegression"]

RIDGES = (0.0, 0.01, 0.1, 1.0, 10.0)


class LinearConfig(OnGridConfig):
    """Least squares on the labels written as 0 and 1."""

    kind: ClassVar[Kind] = "conditional"
    about: ClassVar[str] = "Planes through zeros and ones, cut off to look like chances; they are none by nature."

    ridge: float = knob(0.0, "Ridge penalty", "pulls the planes towards level", choices=RIDGES, low=0.0, high=100.0)


LEAST = 1e-3  # no chance is read as less than this before they are made to sum to one


class LinearRegression(OnGrid):
    """Least squares on one-hot labels (Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 4.2).

    Minimizes 1/n sum_i |t_i - W x_i - b|^2 + ridge |W|^2, with t_i the label as a row of zeros and a one. The C planes
    W x + b sum to one everywhere, but they leave [0, 1]: they estimate E[t | x] only where that is linear, and nothing
    holds them to be probabilities. They are read as chances by clipping to [LEAST, 1 - LEAST] and dividing by the sum;
    where two planes are clipped to the same chance, the class named first is decided for.

    With three or more classes one may be masked: its plane is nowhere the highest though its points are well apart.
    """

    config: LinearConfig

    def fit(self) -> None:
        """Solve the normal equations of the centred points."""
        x, targets = self.data.x, np.eye(self.data.classes)[self.data.y]  # (n, 2), (n, C)
        offset = x - x.mean(axis=0)
        second = offset.T @ offset / len(x) + self.config.ridge * np.eye(2)
        self.slopes = np.linalg.pinv(second) @ offset.T @ (targets - targets.mean(axis=0)) / len(x)  # (2, C)
        self.intercepts = targets.mean(axis=0) - x.mean(axis=0) @ self.slopes  # (C,)

    def planes(self, x: Array) -> Array:
        """Return the planes as they are, chances or not: (n, 2) -> (n, C)."""
        out: Array = x @ self.slopes + self.intercepts
        return out

    def fitted_log_prob(self, x: Array) -> Array:
        """Return the logarithm of what is read as p(y | x): (n, 2) -> (n, C)."""
        clipped = self.planes(x).clip(LEAST, 1 - LEAST)
        out: Array = np.log(clipped / clipped.sum(axis=1, keepdims=True))
        return out
