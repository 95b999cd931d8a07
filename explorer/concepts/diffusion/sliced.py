"""What the browser compares samples with: quantiles of the law along lines, of all points and of each class."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from explorer.concepts.diffusion.view import MANY
from explorer.metrics.sliced import Sliced
from explorer.runs.spec import RunSpec
from explorer.worlds.base import Array
from explorer.worlds.plane.world import PlaneWorld

__all__ = ["SEED", "references", "sliced"]

SEED = 20_261_131  # of the draws that stand for a law: no training draws with it
DRAWN = 20_000


def references(spec: RunSpec) -> list[Array]:
    """Return draws that stand for the law, (n, 2) each: of all, then class by class; real data are themselves."""
    source, rng = spec.source(), np.random.default_rng(SEED)
    if isinstance(source, PlaneWorld):
        return [source.draw(DRAWN, rng), *(density.sample(DRAWN, rng) for density in source.classes)]
    data = source.data()
    return [data.x, *(data.x[data.y == label] for label in range(data.classes))]


@lru_cache(maxsize=64)
def sliced(spec: RunSpec) -> tuple[NDArray[np.float16], tuple[tuple[float, float], ...]]:
    """Return the quantiles (1 + C, MANY, LINES), and what a perfect sampler reads: mean, standard deviation of each."""
    made = [Sliced(reference, MANY) for reference in references(spec)]
    return np.stack([each.quantiles for each in made]).astype(np.float16), tuple(each.perfect for each in made)
