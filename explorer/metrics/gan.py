"""The evaluator of GANs: how far forged points are from the real law, how far D is from its best answer, who pulls how.

Every number is read from points, noise and jitter that are always the same. Where nobody knows the law of the real
points, those that compare with it are left out. numpy only.
"""

from functools import cached_property
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from explorer.metrics import modes, neighbourhoods
from explorer.metrics.jensen_shannon import Divergence
from explorer.models.configs.gan import GanConfig
from explorer.models.gan import noise
from explorer.worlds.base import Array, Source
from explorer.worlds.line.base import LineWorld
from explorer.worlds.plane.world import MixtureWorld, PlaneWorld

__all__ = ["CURVE_BLUR", "FORGED", "GanEvaluator", "blur_of", "make"]

SEED = 20_240_616  # the evaluator's own: no training ever draws with it
FORGED = 20_000  # points that the forged law is estimated from
JUDGED = 1000  # real ones, and as many forged, that losses are read on
COMPARED = 2000  # of each law, at which D is held against its best answer
CURVE_BLUR = 0.05  # with noise of one dimension G fills a curve: so much both laws are blurred at the least
NATS = float(np.log(2))  # a bit

Points = NDArray[np.floating[Any]]
Law = PlaneWorld | LineWorld


class Learner(Protocol):
    """A GAN in training."""

    def generate(self, z: Points) -> Points:
        """Return forged points: (n, k) -> (n, d)."""

    def judge(self, x: Points) -> Points:
        """Return what D says of points: (n, d) -> (n,)."""

    def probability(self, x: Points) -> Points:
        """Return how likely D takes points for real: (n, d) -> (n,)."""

    def losses(self, x: Points, z: Points) -> tuple[float, float, float]:
        """Return L_D, L_G and the penalties on as many real points (n, d) as noise (n, k)."""

    def gradients(self, x: Points, z: Points) -> tuple[float, float]:
        """Return the lengths of the gradients that D and G follow."""

    def pull(self, z: Points) -> Points:
        """Return where D sends each forged point: (n, k) -> (n, d)."""


def make(source: Source, config: GanConfig) -> "GanEvaluator":
    """Return the evaluator of a model with this config that learns from `source`."""
    return GanEvaluator(source, config)


def blur_of(law: Law, config: GanConfig) -> float:
    """Return the standard deviation of the Gaussian that both laws are blurred by where they are compared."""
    return _divergence(law, config).blur


def _divergence(law: Law, config: GanConfig) -> Divergence:
    fills = config.noise_size >= config.dimensions
    return Divergence(law, FORGED, least=max(config.instance_noise, 0.0 if fills else CURVE_BLUR))


class GanEvaluator:
    """Reads a GAN that learns from one source."""

    def __init__(self, source: Source, config: GanConfig) -> None:
        self.config = config
        self.law: Law | None = source if isinstance(source, PlaneWorld | LineWorld) else None
        known_modes = isinstance(source, MixtureWorld | LineWorld) and source.modal
        self.components = source.components() if known_modes else None  # type: ignore[attr-defined]
        self.divergence = None if self.law is None else _divergence(self.law, config)
        rng = np.random.default_rng(SEED)
        known: Array = source.data().x
        self.real: Array = known if self.law is None else self.law.draw(COMPARED, rng)
        self.z = noise.drawn(config.noise, (FORGED, config.noise_size), rng)
        self.judged = known[: min(JUDGED, len(known)) // config.pack * config.pack]

    def read(self, learner: Learner) -> dict[str, float]:
        """Return the numbers of a frame."""
        forged = np.asarray(learner.generate(self.z), np.float64)
        return self._duel(learner, forged) | self._modes(forged) | self._distance(learner, forged)

    def _duel(self, learner: Learner, forged: Array) -> dict[str, float]:
        """Return losses, penalties, lengths of gradients, D on both sides, and how forged points are pulled."""
        z = self.z[: len(self.judged)]
        d_loss, g_loss, penalty = learner.losses(self.judged, z)
        d_gradient, g_gradient = learner.gradients(self.judged, z)
        says = learner.judge if self.config.loss == "wasserstein" else learner.probability
        d_real, d_forged = (float(says(x[:JUDGED]).mean()) for x in (self.judged, forged))
        pull = float(np.linalg.norm(learner.pull(z), axis=1).mean())
        numbers = {"d_loss": d_loss, "g_loss": g_loss, "penalty": penalty, "d_real": d_real, "d_forged": d_forged}
        return numbers | {"d_gradient": d_gradient, "g_gradient": g_gradient, "pull": pull}

    def _modes(self, forged: Array) -> dict[str, float]:
        """Return PacGAN's count of modes, those that are held, and the share of good points."""
        if self.components is None:
            return {}
        found = modes.count(forged[: modes.POINTS], self.components)
        return {"modes": float(found.touched), "modes_held": float(found.held), "quality": found.quality}

    def _distance(self, learner: Learner, forged: Array) -> dict[str, float]:
        """Return the divergence, and how far D is from its best answer p / (p + q), both laws blurred."""
        if self.divergence is None:
            return {}
        shares = self.divergence.shares(forged)
        bits = self.divergence.between(shares)
        numbers = {"js": bits}
        if self.config.loss in ("minimax", "non_saturating"):
            numbers["d_exact"] = 2 * NATS * (1 - bits)  # Goodfellow et al. 2014, theorem 1
        if self.config.loss != "wasserstein" and self.config.pack == 1:
            numbers["d_gap"] = self._gap(learner.probability, shares, forged)
        return numbers

    def _gap(self, says: Any, shares: Array, forged: Array) -> float:
        """Return the mean of |D - D*| over points of which half are real."""
        assert self.divergence is not None
        x = np.concatenate([self.real, forged[:COMPARED]])
        best = self.divergence.best_discriminator(shares, x)
        return float(np.abs(np.asarray(says(x), np.float64) - best).mean())

    def floor(self) -> dict[str, float]:
        """Return what a perfect generator reads, judged by a D that says 1/2 everywhere."""
        return dict(self._floor)

    @cached_property
    def _floor(self) -> dict[str, float]:
        numbers: dict[str, float] = {}
        if self.law is not None and self.divergence is not None:
            numbers["js"] = self.divergence.floor
            perfect = self.law.draw(FORGED, np.random.default_rng(SEED + 1))
            found = neighbourhoods.compare(self._compared, perfect[: neighbourhoods.POINTS])
            numbers |= {"precision": found.precision, "recall": found.recall}
            if self.config.loss != "wasserstein" and self.config.pack == 1:
                half = lambda x: np.full(len(x), 0.5)  # noqa: E731
                numbers["d_gap"] = self._gap(half, self.divergence.shares(perfect), perfect)
        if self.components is not None:
            count = float(len(self.components.weights))
            quality = modes.perfect_quality(self.config.dimensions)
            numbers |= {"modes": count, "modes_held": count, "quality": quality}
        numbers["coverage"] = neighbourhoods.perfect_coverage(len(self._compared), neighbourhoods.POINTS)
        return numbers

    @property
    def _compared(self) -> Array:
        return self.real[: neighbourhoods.POINTS]

    def summary(self, learner: Learner) -> dict[str, float]:
        """Return precision, recall and coverage of the last frame."""
        forged = np.asarray(learner.generate(self.z[: neighbourhoods.POINTS]), np.float64)
        found = neighbourhoods.compare(self._compared, forged)
        return {"precision": found.precision, "recall": found.recall, "coverage": found.coverage}
