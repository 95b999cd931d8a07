"""One Gaussian a class, fitted at once: naive Bayes, linear and quadratic discriminant analysis. Models of p(x, y).

They differ in what the covariances may be, and that decides the border (Bishop 2006, 4.2.1): one shape for all classes
makes it straight, a shape each makes it a conic section. numpy only.
"""

from abc import abstractmethod
from typing import ClassVar

import numpy as np

from explorer.config import knob
from explorer.models.configs.mixture import COVARIANCE_PRIORS
from explorer.models.once import OneMixtureAClass, OneMixtureConfig, pooled
from explorer.worlds.base import Array
from explorer.worlds.plane.mixture import Mixture

__all__ = ["LDA", "QDA", "LDAConfig", "NaiveBayes", "NaiveBayesConfig", "QDAConfig"]


class GaussianConfig(OneMixtureConfig):
    """What the three families with one Gaussian a class have in common."""

    renamed: ClassVar[dict[str, str]] = {"ridge": "covariance_prior"}

    covariance_prior: float = knob(
        0.3, "Covariance ridge of the Gaussians", "prevents collapse", choices=COVARIANCE_PRIORS, low=0.01, high=100.0
    )


class NaiveBayesConfig(GaussianConfig):
    """Upright Gaussians: given the class, the coordinates know nothing of each other."""

    about: ClassVar[str] = "One upright Gaussian a class: given the class, its two coordinates are independent."


class LDAConfig(GaussianConfig):
    """Gaussians of one shape."""

    about: ClassVar[str] = "One Gaussian a class, all of the same shape: so every border is straight."


class QDAConfig(GaussianConfig):
    """Gaussians each of its own shape."""

    about: ClassVar[str] = "One Gaussian a class, each of its own shape: the borders are conic sections."


class OneGaussianAClass(OneMixtureAClass):
    """Each class has the mean of its points; a class without points keeps one broad Gaussian over all points.

    Covariances are the likeliest, (scatter + prior I) / count, so divided by n and not by n - 1; the prior is the
    mixture's, and a class of one point is a round Gaussian of variance `covariance_prior`.
    """

    config: GaussianConfig

    def fit(self) -> None:
        """Count, average, and let `covariances` decide the shapes."""
        own = [self.data.x[self.data.y == c] for c in range(self.data.classes)]  # each (n_c, 2)
        counts = np.array([len(x) for x in own], np.float64)
        means = np.stack([x.sum(axis=0) for x in own]) / counts.clip(1)[:, None]  # (C, 2)
        scatter = np.stack([(x - m).T @ (x - m) for x, m in zip(own, means, strict=True)])  # (C, 2, 2)
        shapes = self.covariances(scatter, counts.clip(1))
        self.classes = [
            Mixture(np.ones(1), mean[None], shape[None]) if n else pooled(self.data)
            for n, mean, shape in zip(counts, means, shapes, strict=True)
        ]

    @abstractmethod
    def covariances(self, scatter: Array, counts: Array) -> Array:
        """Return each class's covariance: sums of squares (C, 2, 2) and counts (C,) -> (C, 2, 2)."""


class NaiveBayes(OneGaussianAClass):
    """p(x | y) = p(x_1 | y) p(x_2 | y): a diagonal covariance a class, so no Gaussian leans."""

    config: NaiveBayesConfig

    def covariances(self, scatter: Array, counts: Array) -> Array:
        """Return the variances of each class on the diagonal."""
        return (scatter * np.eye(2) + self.config.covariance_prior * np.eye(2)) / counts[:, None, None]


class LDA(OneGaussianAClass):
    """Linear discriminant analysis (Fisher 1936): one covariance for all, the scatter within classes over n."""

    config: LDAConfig

    def covariances(self, scatter: Array, counts: Array) -> Array:
        """Return the covariance within classes, the same for each."""
        shared = (scatter.sum(axis=0) + self.config.covariance_prior * np.eye(2)) / len(self.data.y)
        return np.tile(shared, (len(counts), 1, 1))


class QDA(OneGaussianAClass):
    """Quadratic discriminant analysis: a covariance a class. The mixture with one Gaussian a class, in one step."""

    config: QDAConfig

    def covariances(self, scatter: Array, counts: Array) -> Array:
        """Return each class's own covariance."""
        out: Array = (scatter + self.config.covariance_prior * np.eye(2)) / counts[:, None, None]
        return out
