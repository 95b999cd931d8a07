"""The evaluator of GANs of images: whether they show what was asked for, how far they are real, and whose they are.

A judge that learned the real images says what a forged one shows. Precision, recall and coverage are taken in what the
judge sees; how near forged images are to those that were learned from is told in pixels, where a copy is found out.
Every number is read from noise, classes and images that are always the same. numpy only.
"""

from functools import cached_property
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from explorer.metrics import neighbourhoods
from explorer.metrics.distances import squares
from explorer.metrics.image_judge import judge_of
from explorer.models.configs.gan_digits import GanDigitsConfig
from explorer.worlds.base import Array
from explorer.worlds.images.base import ImageSource

__all__ = ["COMPARED", "FORGED", "GanDigitsEvaluator", "make"]

SEED = 20_261_201  # the evaluator's own: no training ever draws with it
FORGED = 1000  # images that accuracy is read on, as many of each class
COMPARED = 500  # of each side in precision, recall and coverage: as many as are held out
SPREAD = {"nearest": 50, "nearest_low": 5, "nearest_high": 95}  # percentiles of the distance to the nearest

Pixels = NDArray[np.floating[Any]]
Classes = NDArray[np.integer[Any]]


class Learner(Protocol):
    """A GAN of images in training."""

    def generate(self, z: Any, y: Any) -> Pixels:
        """Return forged images of the classes asked for: (n, k), (n,) -> (n, P)."""

    def judge(self, x: Any, y: Any) -> Pixels:
        """Return what D says of images as those of a class: (n, P), (n,) -> (n,)."""

    def losses(self, x: Any, y: Any, z: Any) -> tuple[float, float, float]:
        """Return L_D, L_G and the penalty on as many real images with their classes as noise."""


def make(source: ImageSource, config: GanDigitsConfig) -> "GanDigitsEvaluator":
    """Return the evaluator of a model with this config that learns from `source`."""
    return GanDigitsEvaluator(source, config)


class GanDigitsEvaluator:
    """Reads a GAN that learns from one world of images."""

    def __init__(self, source: ImageSource, config: GanDigitsConfig) -> None:
        self.source, self.config = source, config
        self.known, self.held = source.data(), source.held_out()
        self.classes = len(source.classes)
        rng = np.random.default_rng(SEED)
        self.z = rng.standard_normal((FORGED, config.noise_size), np.float32)
        self.asked = np.arange(FORGED) % self.classes

    def read(self, learner: Learner) -> dict[str, float]:
        """Return the numbers of a frame."""
        forged = learner.generate(self.z, self.asked)
        return self._duel(learner, forged) | self.graded(forged, self.asked)

    def graded(self, x: Pixels, y: Classes) -> dict[str, float]:
        """Return how good images (n, P) of classes (n,) are: shares in [0, 1], and distances to those learned from.

        `accuracy` is the share that shows what was asked for, in the judge's eyes, `accuracy_0` that of a class.
        """
        features = self.judge.features(x)
        right = self.judge.scores(features).argmax(axis=1) == y
        of_each = {f"accuracy_{label}": float(right[y == label].mean()) for label in range(self.classes)}
        found = neighbourhoods.compare(self._real, features[:COMPARED])
        shares = {"precision": found.precision, "recall": found.recall, "coverage": found.coverage}
        return {"accuracy": float(right.mean())} | of_each | shares | self.nearness(x)

    def nearness(self, x: Pixels) -> dict[str, float]:
        """Return how far images (n, P) are from the nearest one that was learned from: median, 5 and 95 %.

        A distance is the root of summed squares of pixels in [0, 1].
        """
        images = np.asarray(self.known.x, np.float64)
        to_nearest = np.sqrt(np.maximum(squares(np.asarray(x, np.float64), images).min(axis=1), 0))
        return {name: float(np.percentile(to_nearest, share)) for name, share in SPREAD.items()}

    def floor(self) -> dict[str, float]:
        """Return what the held-out images read: real ones of the same law that nobody learned from."""
        return dict(self._floor)

    def summary(self, learner: Learner) -> dict[str, float]:
        """Return nothing: every frame has all numbers."""
        del learner
        return {}

    @cached_property
    def judge(self) -> Any:
        """What says which class an image shows."""
        return judge_of(self.source)

    @cached_property
    def _floor(self) -> dict[str, float]:
        read = self.graded(self.held.x, self.held.y)
        return {name: value for name, value in read.items() if np.isfinite(value)}

    @cached_property
    def _real(self) -> Array:
        features: Array = self.judge.features(self.known.x[:COMPARED])
        return features

    def _duel(self, learner: Learner, forged: Pixels) -> dict[str, float]:
        """Return losses, the penalty, and what D says of both sides: a chance, of a grade or a critic its mean."""
        n = min(COMPARED, len(self.known))
        x, y = self.known.x[:n], self.known.y[:n]
        d_loss, g_loss, penalty = learner.losses(x, y, self.z[:n])
        answers = (learner.judge(x, y), learner.judge(forged, self.asked))
        d_real, d_forged = (float(self._chance(np.asarray(said, np.float64)).mean()) for said in answers)
        return {"d_loss": d_loss, "g_loss": g_loss, "penalty": penalty, "d_real": d_real, "d_forged": d_forged}

    def _chance(self, answers: Array) -> Array:
        if self.config.loss == "wasserstein":
            return answers
        chances: Array = np.clip(answers, 0, 1) if self.config.loss == "least_squares" else 1 / (1 + np.exp(-answers))
        return chances
