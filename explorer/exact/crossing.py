"""Where generative and discriminative learning cross (Ng & Jordan 2001), on two Gaussians whose features correlate.

Class A is N(0, S), class B is N(mu, S), equally likely, in 30 dimensions; every two features correlate by .1, and mu is
.4 on the first 15 of them. Naive Bayes takes the features for independent and ends above the Bayes error for it, but
needs few points to get there; logistic regression ends at the Bayes error, later. Points are drawn and rules fitted to
them; the error of a fitted rule is then exact, since both rules are linear: no test points, no noise from them. numpy
only.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from explorer.worlds.base import Array

__all__ = [
    "CORRELATION",
    "Curves",
    "Labels",
    "Line",
    "Twins",
    "correlated",
    "learning_curves",
    "logistic_regression",
    "naive_bayes",
    "naive_limit",
]

Labels = NDArray[np.int64]

DIMENSIONS, SHIFTED, SHIFT, CORRELATION = 30, 15, 0.4, 0.1
RIDGE = 1e-4  # of logistic regression, on the sum of losses: few points are separable, and have no optimum without
NEWTON_STEPS = 60


class Line(NamedTuple):
    """A linear rule: B where `w` (d,) times x plus `b` is positive."""

    w: Array
    b: float


class Twins(NamedTuple):
    """Two equally likely Gaussians of one `covariance` (d, d): A's mean is 0, B's is `mean` (d,)."""

    mean: Array
    covariance: Array

    def draw(self, m: int, rng: np.random.Generator) -> tuple[Array, Labels]:
        """Draw `m` points, (m, d), and their labels, (m,), A is 0 and B is 1; at least one of each."""
        y = rng.integers(0, 2, m)
        y[:2] = (0, 1)
        x = rng.standard_normal((m, len(self.mean))) @ np.linalg.cholesky(self.covariance).T
        return x + y[:, None] * self.mean, y

    def error(self, line: Line) -> float:
        """Return the error rate of a linear rule, exactly: its output is Gaussian in each class."""
        spread = math.sqrt(line.w @ self.covariance @ line.w)
        of_a, of_b = line.b, line.b + float(line.w @ self.mean)  # the output's mean in each class
        return (_normal(of_a / spread) + _normal(-of_b / spread)) / 2

    def bayes_error(self) -> float:
        """Return Phi(-D / 2), D the distance of the means in standard deviations (Mahalanobis)."""
        return _normal(-math.sqrt(self.mean @ np.linalg.solve(self.covariance, self.mean)) / 2)


class Curves(NamedTuple):
    """Mean error rates by size, each (S,), and their standard errors over the seeds.

    `difference` is logistic regression's minus naive Bayes', seed by seed on the same points: positive, where the
    generative model errs less.
    """

    sizes: NDArray[np.int64]
    naive: Array
    naive_se: Array
    logistic: Array
    logistic_se: Array
    difference: Array
    difference_se: Array


def correlated(correlation: float = CORRELATION) -> Twins:
    """Return the world of the crossing, with unit variances."""
    mean = np.where(np.arange(DIMENSIONS) < SHIFTED, SHIFT, 0.0)
    return Twins(mean, (1 - correlation) * np.eye(DIMENSIONS) + correlation)


def naive_limit(world: Twins) -> float:
    """Return the error rate at which naive Bayes ends: every mean and variance right, every correlation missed."""
    w = world.mean / np.diag(world.covariance)
    return world.error(Line(w, -float(w @ world.mean) / 2))


def learning_curves(
    sizes: Sequence[int], seeds: Sequence[int], *, correlation: float = CORRELATION, ridge: float = RIDGE
) -> Curves:
    """Return how both rules err after `sizes` points, (S,), averaged over `seeds`, two or more of them."""
    world = correlated(correlation)
    errors = np.array([[_errors(world, m, seed, ridge) for seed in seeds] for m in sizes])  # (S, seeds, 2)
    naive, logistic = errors[..., 0], errors[..., 1]
    return Curves(np.array(sizes), *_mean(naive), *_mean(logistic), *_mean(logistic - naive))


def naive_bayes(x: Array, y: Labels) -> Line:
    """Return Gaussian naive Bayes with one variance a feature, both classes': (m, d), (m,) -> a line."""
    means = np.stack([x[y == c].mean(axis=0) for c in (0, 1)])  # (2, d)
    variances = ((x - means[y]) ** 2).mean(axis=0)  # (d,)
    w = (means[1] - means[0]) / variances
    return Line(w, _log_odds(y) - float(w @ means.sum(axis=0)) / 2)


def logistic_regression(x: Array, y: Labels, ridge: float = RIDGE) -> Line:
    """Return logistic regression by Newton's method with halved steps: (m, d), (m,) -> a line.

    `ridge` / 2 times |w|^2 is added to the sum of the losses in nats. Unless told it is next to nothing: where a plane
    parts the points, this ends near the widest margin.
    """
    features = np.column_stack([x, np.ones(len(x))])  # (m, d + 1)
    signs = 2.0 * y - 1
    held = np.append(np.full(x.shape[1], ridge), 1e-9)

    def loss(theta: Array) -> float:
        return float(np.logaddexp(0, -signs * (features @ theta)).sum() + (held * theta**2).sum() / 2)

    theta = np.zeros(x.shape[1] + 1)
    for _ in range(NEWTON_STEPS):
        p = 0.5 * (1 + np.tanh(features @ theta / 2))  # (m,), p(B | x)
        slope = features.T @ (p - y) + held * theta
        step = np.linalg.solve((features * (p * (1 - p))[:, None]).T @ features + np.diag(held), slope)
        gain = float(slope @ step)
        if gain < 1e-9:
            break
        before, share = loss(theta), 1.0
        while share > 1e-6 and loss(theta - share * step) > before - 1e-4 * share * gain:
            share /= 2
        theta = theta - share * step
    return Line(theta[:-1], float(theta[-1]))


def _errors(world: Twins, m: int, seed: int, ridge: float) -> tuple[float, float]:
    x, y = world.draw(m, np.random.default_rng([m, seed]))
    return world.error(naive_bayes(x, y)), world.error(logistic_regression(x, y, ridge))


def _mean(values: Array) -> tuple[Array, Array]:
    """Return mean and standard error over the last axis."""
    return values.mean(axis=-1), values.std(axis=-1, ddof=1) / math.sqrt(values.shape[-1])


def _log_odds(y: Labels) -> float:
    return float(np.log(y.mean() / (1 - y.mean())))


def _normal(z: float) -> float:
    return 0.5 * math.erfc(-z / math.sqrt(2))
