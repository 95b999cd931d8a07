"""The evaluator of diffusion models of points: how well they denoise at every level, and what comes of it.

Every number is read from points, noise and starts that are always the same. Where nobody knows the law, those that
compare with the exact denoiser are left out. numpy only.
"""

from functools import cached_property
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from explorer.exact.noising import Noised, noised
from explorer.metrics.sliced import Sliced
from explorer.metrics.straightness import straightness
from explorer.models.configs.diffusion import DiffusionConfig
from explorer.models.diffusion.paths import PATHS
from explorer.models.diffusion.solvers import SOLVERS, Denoiser, run, start, times
from explorer.worlds.base import Array
from explorer.worlds.plane.base import PlaneSource
from explorer.worlds.plane.world import PlaneWorld

__all__ = ["ANGLES", "SAMPLED", "DiffusionEvaluator", "make"]

SEED = 20_261_130  # the evaluator's own: no training ever draws with it
ANGLES = (np.arange(12) + 0.5) / 12 * np.pi / 2  # levels of noise, from data to noise
JUDGED = 500  # points at each level
SAMPLED = 2000  # points that are made from noise
REFERENCE = 20_000  # draws that stand for the law
WALKED, LONG = 500, 50  # points whose ways are followed, in so many steps
STEPS = 10  # of Heun's solver on the straight path

Points = NDArray[np.floating[Any]]


class Learner(Protocol):
    """A diffusion model in training."""

    def denoise(self, x: Points, alpha: float, sigma: float, label: int | None = None) -> Points:
        """Return the forecast of x_0: (n, d) -> (n, d)."""

    def losses(self, x_0: Points, y: NDArray[np.int64], noise: Points, angle: float) -> Points:
        """Return the squared error in v of each point: (n,)."""


def make(source: PlaneSource, config: DiffusionConfig) -> "DiffusionEvaluator":
    """Return the evaluator of a model with this config that learns from `source`."""
    return DiffusionEvaluator(source, config)


class DiffusionEvaluator:
    """Reads a diffusion model that learns from one source."""

    def __init__(self, source: PlaneSource, config: DiffusionConfig) -> None:
        del config  # a model that is told no class is read as any other
        self.law = source if isinstance(source, PlaneWorld) else None
        known, rng = source.data().x, np.random.default_rng(SEED)
        self.reference = known if self.law is None else self.law.draw(REFERENCE, rng)
        self.x_0 = self.reference[rng.integers(len(self.reference), size=(len(ANGLES), JUDGED))]
        self.noise = rng.standard_normal(self.x_0.shape)
        self.start = start(PATHS["straight"], SAMPLED, known.shape[1], rng)
        self.sliced = Sliced(self.reference, SAMPLED)

    def read(self, learner: Learner) -> dict[str, float]:
        """Return the numbers of a frame: `loss` and `score_error` without classes told, and the samples' distance."""
        untold = np.full(JUDGED, -1)
        losses = [
            learner.losses(x_0, untold, e, float(a)).mean()
            for x_0, e, a in zip(self.x_0, self.noise, ANGLES, strict=True)
        ]
        numbers = {"loss": float(np.mean(losses)), "sliced_wasserstein": self.distance(_asked(learner))}
        return numbers if self.law is None else numbers | {"score_error": float(self.errors(learner).mean())}

    def distance(self, denoiser: Denoiser) -> float:
        """Return how far from the law points are that are made with this denoiser."""
        walk = run(denoiser, PATHS["straight"], SOLVERS["heun"], self.start, times(STEPS), np.random.default_rng(SEED))
        return self.sliced.distance(walk.x[-1])

    def errors(self, learner: Learner) -> Array:
        """Return, by level, the mean of |v - v*|^2 with v* the exact one, (A,): the score's error times tan^2 of it.

        v = cos e - sin x_0 and x = cos x_0 + sin e, so that v = (cos x - x_0) / sin.
        """
        return np.array(
            [
                ((learner.denoise(x, law.alpha, law.sigma) - best) ** 2).sum(axis=1).mean() / law.sigma**2
                for x, law, best in self._exact
            ]
        )

    @cached_property
    def _exact(self) -> list[tuple[Array, Noised, Array]]:
        """At each level noisy points (n, d), their law, and the forecast that cannot be beaten (n, d)."""
        assert self.law is not None
        laws = [noised(self.law, float(np.cos(a)), float(np.sin(a))) for a in ANGLES]
        points = [law.alpha * x_0 + law.sigma * e for law, x_0, e in zip(laws, self.x_0, self.noise, strict=True)]
        return [(x, law, law.denoise(x)) for x, law in zip(points, laws, strict=True)]

    def floor(self) -> dict[str, float]:
        """Return what the exact denoiser and a perfect sampler read."""
        numbers = {"sliced_wasserstein": self.sliced.perfect[0]}
        if self.law is None:
            return numbers
        least = [
            ((x_0 - best) ** 2).sum(axis=1).mean() / law.sigma**2
            for x_0, (_, law, best) in zip(self.x_0, self._exact, strict=True)
        ]
        return numbers | {"loss": float(np.mean(least)), "score_error": 0.0}

    def summary(self, learner: Learner) -> dict[str, float]:
        """Return how straight the model's ways are, and how far one step of Euler's leads from the law.

        Where that is known also what the exact denoiser reads: `exact_sampler` is how far its points are that are made
        by the steps of `distance`.
        """
        numbers = self._ways(_asked(learner))
        law = self.law
        if law is None:
            return numbers

        def exact(x: Array, alpha: float, sigma: float) -> Array:
            return noised(law, alpha, sigma).denoise(x)

        ways = {f"exact_{name}": value for name, value in self._ways(exact).items()}
        return numbers | ways | {"exact_sampler": self.distance(exact)}

    def _ways(self, denoiser: Denoiser) -> dict[str, float]:
        rng, path = np.random.default_rng(SEED), PATHS["straight"]
        long = run(denoiser, path, SOLVERS["heun"], self.start[:WALKED], times(LONG), rng).x
        short = run(denoiser, path, SOLVERS["euler"], self.start, times(1), rng).x[-1]
        return {"straightness": straightness(long), "one_step": self.sliced.distance(short)}


def _asked(learner: Learner) -> Denoiser:
    """Return what a model forecasts without a class told, in double precision."""
    return lambda x, alpha, sigma: np.asarray(learner.denoise(x, alpha, sigma), np.float64)
