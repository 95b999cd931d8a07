"""The exact guided field: its two honest ends, and that between and beyond them it samples no tilted law."""

import numpy as np
import pytest

from explorer import worlds
from explorer.exact.guided import guided, tilted_log_prob
from explorer.exact.noising import noised
from explorer.metrics.sliced import Sliced
from explorer.models.diffusion.paths import PATHS
from explorer.models.diffusion.solvers import SOLVERS, run, start, times

BLOBS = worlds.get("blobs")
N = 4000


def made(w: float) -> np.ndarray:
    """Return points that the exact field of class 0 makes at a scale of guidance."""
    rng = np.random.default_rng(1)
    x = start(PATHS["cosine"], N, 2, rng)

    def denoise(x, alpha, sigma):
        return guided(BLOBS, alpha, sigma, 0, w).denoise(x)

    return run(denoise, PATHS["cosine"], SOLVERS["heun"], x, times(60), rng).x[-1]


def tilted(w: float, n: int = 20_000) -> np.ndarray:
    """Draw from p(x) p(y | x)^w by weighing many points of the world."""
    rng = np.random.default_rng(2)
    x = BLOBS.draw(200_000, rng)
    weight = np.exp(tilted_log_prob(BLOBS, x, 0, w) - BLOBS.log_prob(x))
    return x[rng.choice(len(x), n, p=weight / weight.sum())]


@pytest.mark.parametrize("w", [0.0, 0.5, 1.0, 3.0])
def test_the_mix_of_forecasts_is_that_of_the_scores(w):
    x, alpha, sigma = np.random.default_rng(3).normal(size=(50, 2)), 0.7, 0.5
    field = guided(BLOBS, alpha, sigma, 1, w)
    np.testing.assert_allclose(alpha * field.denoise(x), x + sigma**2 * field.score(x), atol=1e-9)
    ends = {0.0: noised(BLOBS, alpha, sigma), 1.0: noised(BLOBS, alpha, sigma, 1)}
    if w in ends:
        np.testing.assert_allclose(field.score(x), ends[w].score(x))


def test_a_tilted_law_is_a_law_and_known_at_both_ends():
    for w in (0.0, 1.0, 3.0):
        x = BLOBS.draw(100_000, np.random.default_rng(4))
        assert np.exp(tilted_log_prob(BLOBS, x, 0, w) - BLOBS.log_prob(x)).mean() == pytest.approx(1, abs=0.02)
    x = np.random.default_rng(5).normal(size=(30, 2))
    np.testing.assert_allclose(tilted_log_prob(BLOBS, x, 0, 0), BLOBS.log_prob(x), atol=1e-4)
    np.testing.assert_allclose(tilted_log_prob(BLOBS, x, 0, 1), BLOBS.class_log_prob(x)[:, 0], atol=1e-4)


@pytest.mark.parametrize(("w", "sampled"), [(0.0, True), (1.0, True), (3.0, False), (6.0, False)])
def test_guidance_samples_the_tilted_law_at_both_ends_and_nowhere_beyond(w, sampled):
    sliced = Sliced(tilted(w), N)
    mean, std = sliced.perfect
    assert (sliced.distance(made(w)) < mean + 4 * std) == sampled


def test_more_guidance_more_of_the_class_and_less_of_its_breadth():
    ends = [made(w) for w in (0.0, 1.0, 3.0)]
    shares = [(np.exp(BLOBS.joint_log_prob(x) - BLOBS.log_prob(x)[:, None])[:, 0] > 0.5).mean() for x in ends]
    assert shares[0] < shares[1] < shares[2]
    assert np.trace(np.cov(ends[2].T)) < np.trace(np.cov(ends[1].T))
