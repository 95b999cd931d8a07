"""What a preset's title says, as a predicate over the finished films: so that a test can hold every preset to its word.

numpy only. A claim takes the films by id and returns whether it holds.
"""

from itertools import pairwise

import numpy as np

from explorer.concepts.gan.state import BESIDE, MODEL
from explorer.metrics.modes import POINTS, Modes, count
from explorer.models.configs.gan import HALF, GanConfig
from explorer.models.gan import noise
from explorer.runs.claim import Films
from explorer.runs.film import Film
from explorer.worlds.base import Array
from explorer.worlds.line import LineWorld
from explorer.worlds.plane.world import MixtureWorld

__all__ = ["all_held", "calmer", "forged", "modes_at", "steepness"]

SEED = 20_261_131  # of the noise that claims draw
LEAK = 0.2  # of a leaky ReLU


def all_held(films: Films) -> bool:
    """All eight modes are held in the end, with at least 85 % good points; half way to there fewer points were good."""
    film = films[MODEL]
    early, late = modes_at(film, len(film) // 6), modes_at(film, -1)
    return late.held == 8 and late.quality >= 0.85 and early.quality < late.quality - 0.2


def calmer(films: Films) -> bool:
    """With R1 D is at most half as steep on real points as without, and all eight modes are held as well."""
    film, other = films[MODEL], films[BESIDE]
    return steepness(film) < 0.5 * steepness(other) and modes_at(film, -1).held == 8


def modes_at(film: Film, frame: int) -> Modes:
    """Return how many modes the generator of a frame draws from."""
    source = film.spec.source()
    assert isinstance(source, MixtureWorld | LineWorld)
    return count(forged(film, frame), source.components())


def forged(film: Film, frame: int, n: int = POINTS) -> Array:
    """Return points that the generator of a frame forges, (n, d); from the same noise at every call."""
    config = film.spec.config
    assert isinstance(config, GanConfig)
    z = noise.drawn(config.noise, (n, config.noise_size), np.random.default_rng(SEED))
    return HALF * _output(film.arrays["generator"][frame], config.sizes["generator"], z.astype(float))


def steepness(film: Film, *, step: float = 1e-4) -> float:
    """Return the mean slope |grad D| of the logit on real points over the second half of a film; D sees x alone."""
    x = film.spec.source().data().x
    return float(np.mean([_slope(film, frame, x, step) for frame in range(len(film) // 2, len(film), 6)]))


def _slope(film: Film, frame: int, x: Array, step: float) -> float:
    config = film.spec.config
    assert isinstance(config, GanConfig)
    assert (config.pack, config.fourier) == (1, 0)
    flat, sizes = film.arrays["discriminator"][frame], config.sizes["discriminator"]
    ways = [_output(flat, sizes, (x + step * way) / HALF) - _output(flat, sizes, (x - step * way) / HALF)
            for way in np.eye(x.shape[1])]  # fmt: skip
    return float(np.linalg.norm(np.hstack(ways) / (2 * step), axis=1).mean())


def _output(flat: Array, sizes: tuple[int, ...], x: Array) -> Array:
    """Return what a network of flat numbers says, leaky ReLU between its layers: (n, in) -> (n, out)."""
    at = 0
    for layer, (i, o) in enumerate(pairwise(sizes)):
        weight, bias = flat[at : at + i * o].reshape(o, i), flat[at + i * o : at + (i + 1) * o]
        x = (np.where(x > 0, x, LEAK * x) if layer else x) @ weight.T + bias
        at += (i + 1) * o
    return x
