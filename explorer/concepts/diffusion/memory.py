"""How many samples are copies, by how many points were learned from: a table over trainings on the moons. numpy only.

From 4 points to thousands, as many as no film has: points are drawn here. A copy lies three times nearer to one of them
than to any other (metrics/memorization.py).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from explorer.claims import Measured
from explorer.claims.measured import table
from explorer.exact.noising import noised
from explorer.exact.noising import points as by_heart
from explorer.metrics.memorization import memorized
from explorer.models.configs.diffusion import DiffusionConfig
from explorer.models.diffusion.paths import PATHS
from explorer.models.diffusion.solvers import SOLVERS, Denoiser, run, start, times
from explorer.worlds import plane
from explorer.worlds.base import Array
from explorer.worlds.plane.base import Data
from explorer.worlds.plane.world import PlaneWorld

__all__ = ["COUNTS", "SEEDS", "by_count", "fades"]

WORLD = "moons"
COUNTS = (4, 16, 64, 256, 1024, 4096)  # points learned from
SEEDS = range(91, 96)  # of the points, of the network and of the noise
SAMPLES = 500
STEPS = 50  # of each way back
TINY = 1e-9  # how wide points by heart are


@dataclass(frozen=True)
class Asked:
    """Who may be asked for forecasts: those that learned from some points, and the law that these are from."""

    learned: Data
    world: PlaneWorld
    seed: int

    def heart(self) -> Denoiser:
        """Return the exact denoiser of the points themselves."""
        return lambda x, alpha, sigma: by_heart(self.learned.x, alpha, sigma, width=TINY).denoise(x)

    def exact(self) -> Denoiser:
        """Return that of the law."""
        return lambda x, alpha, sigma: noised(self.world, alpha, sigma).denoise(x)

    def network(self) -> Denoiser:
        """Return the page's own network, trained on the points."""
        from explorer import models
        from explorer.runs.recorder import one_thread

        with one_thread():
            model = models.build("diffusion", DiffusionConfig(), self.learned, self.seed)
            model.advance(DiffusionConfig().steps)
        return lambda x, alpha, sigma: model.denoise(x, alpha, sigma)  # type: ignore[attr-defined]


def by_count(seeds: Sequence[int]) -> Measured:
    """Return the share of copies by N, of the `network`, of the points by `heart` and of the `exact` denoiser."""
    found = {name: np.array([[_copies(name, n, seed) for seed in seeds] for n in COUNTS]) for name in NAMES}
    return table(COUNTS, found["exact"].mean(axis=1).tolist(), found)


NAMES = ("network", "heart", "exact")


def fades(found: Measured) -> bool:
    """By heart nearly all are copies up to 256 points; the network copies 4 points, and no 4,096 more than the law."""
    network, heart, exact = (found.curve(name).mean for name in NAMES)
    learned = network[0] > 2 * network[-1] and abs(network[-1] - exact[-1]) < 0.05
    return learned and min(heart[: COUNTS.index(256) + 1]) > 0.8


def _copies(name: str, n: int, seed: int) -> float:
    world = plane.source(WORLD)
    assert isinstance(world, PlaneWorld)
    learned = world.sample(n, np.random.default_rng([seed, n]))
    asked = Asked(learned, world, seed)
    rng, path = np.random.default_rng([seed]), PATHS["straight"]
    ends: Array = run(
        getattr(asked, name)(), path, SOLVERS["euler"], start(path, SAMPLES, 2, rng), times(STEPS), rng
    ).x[-1]
    return float(memorized(ends, learned.x).mean())
