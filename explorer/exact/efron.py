"""How many points generative learning is worth: Efron's comparison on two Gaussians, exactly and in trials. numpy only.

Both rules are linear, so the error of a fitted one is exact (explorer/exact/crossing.py): what a trial's ratio scatters
by comes from the training sets alone.
"""

import math

import numpy as np

from explorer.exact.crossing import Labels, Line, Twins, logistic_regression
from explorer.worlds.base import Array

__all__ = ["are", "excess_errors", "linear_discriminant", "ratio"]

REACH, NODES = 12.0, 4801  # of the trapezoid rule; on so smooth an integrand it errs by less than 1e-12
DIMENSIONS, POINTS = 5, 1000  # of the trials


def are(distance: float) -> float:
    """Return the efficiency of logistic regression relative to linear discriminant analysis, as n grows.

    Two Gaussians of one covariance, equally likely, `distance` standard deviations apart (Mahalanobis): the ratio of
    LDA's excess error to logistic regression's, between 0 and 1 (Efron 1975), is
    ARE(D) = (1 + D^2/4) exp(-D^2/8) E[sech(D Z / 2)], Z standard normal.
    """
    z = np.linspace(-REACH, REACH, NODES)
    normal = np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi)
    mean_sech = (normal / np.cosh(distance * z / 2)).sum() * (z[1] - z[0])
    return float((1 + distance**2 / 4) * np.exp(-(distance**2) / 8) * mean_sech)


def linear_discriminant(x: Array, y: Labels) -> Line:
    """Return LDA, means, shares and the covariance within classes all estimated: (m, d), (m,) -> a line."""
    means = np.stack([x[y == c].mean(axis=0) for c in (0, 1)])
    within = (x - means[y]).T @ (x - means[y]) / len(x)
    w = np.linalg.solve(within, means[1] - means[0])
    return Line(w, math.log(y.mean() / (1 - y.mean())) - float(w @ means.sum(axis=0)) / 2)


def excess_errors(
    distance: float, replicates: int, rng: np.random.Generator, *, dimensions: int = DIMENSIONS, m: int = POINTS
) -> Array:
    """Return how much LDA and logistic regression err above the Bayes rule after `m` points: (replicates, 2)."""
    world = Twins(np.eye(dimensions)[0] * distance, np.eye(dimensions))
    drawn = (world.draw(m, rng) for _ in range(replicates))
    errors = [[world.error(fit(x, y)) for fit in (linear_discriminant, logistic_regression)] for x, y in drawn]
    return np.array(errors) - world.bayes_error()


def ratio(excess: Array) -> tuple[float, float]:
    """Return the ratio of the mean excess errors, LDA's to logistic regression's, and its standard error.

    (replicates, 2) -> two numbers. The error is that of a ratio of means, to first order (the delta method).
    """
    lda, logistic = excess.mean(axis=0)
    share = lda / logistic
    spread = (excess[:, 0] - share * excess[:, 1]).std(ddof=1) / math.sqrt(len(excess))
    return float(share), float(spread / logistic)
