"""Published and computed figures of diffusion with the exact denoiser (references, section 3)."""

import numpy as np
import pytest
from sklearn.datasets import make_moons

from explorer.exact.noising import NoisedGaussians, points
from explorer.metrics.memorization import memorized
from explorer.metrics.straightness import straightness
from explorer.models.diffusion.paths import PATHS, Path
from explorer.models.diffusion.solvers import DDIM, SOLVERS, Euler, run
from explorer.worlds.base import Gaussians

STEPS = (5, 10, 20, 50, 100, 200, 1000)
BAND = 0.015
SAMPLES = 20_000


class Thousand(Path):
    """DDPM's thousand steps: t is how many of them were taken."""

    def __init__(self, powers: np.ndarray) -> None:
        self.powers = np.concatenate([[1.0], powers])

    def level(self, t):
        """Return alpha and sigma after t steps."""
        power = self.powers[np.asarray(t, int)]
        return np.sqrt(power), np.sqrt(1 - power)

    def slopes(self, t):
        """No solver of these tables asks for them."""
        raise NotImplementedError


def linear() -> np.ndarray:
    return np.cumprod(1 - np.linspace(1e-4, 0.02, 1000))


def cosine() -> np.ndarray:
    f = np.cos((np.arange(1001) / 1000 + 0.008) / 1.008 * np.pi / 2) ** 2
    return np.cumprod(1 - np.minimum(1 - f[1:] / f[:-1], 0.999))


TABLE = {
    ("linear", 0.0): (0.450, 0.723, 0.861, 0.944, 0.972, 0.986, 0.997),
    ("linear", 1.0): (0.419, 0.646, 0.776, 0.886, 0.936, 0.965, 0.992),
    ("cosine", 0.0): (0.669, 0.842, 0.922, 0.969, 0.985, 0.992, 0.998),
}
SCHEDULES = {"linear": linear(), "cosine": cosine()}


def gaussian(variance: float):
    law = Gaussians(np.ones(1), np.zeros((1, 1)), np.full((1, 1, 1), variance))
    return lambda x, alpha, sigma: NoisedGaussians(alpha, sigma, law).denoise(x)


def final_std(schedule: str, eta: float, steps: int) -> float:
    rng = np.random.default_rng(1)
    taken = np.round(np.linspace(0, 999, steps)).astype(int)[::-1] + 1
    x = rng.standard_normal((SAMPLES, 1))
    walk = run(gaussian(0.25), Thousand(SCHEDULES[schedule]), DDIM("ddim", eta), x, [*taken, 0], rng)
    return float(walk.x[-1].std()) / 0.5


@pytest.mark.parametrize(("schedule", "eta"), TABLE)
def test_the_exact_score_with_few_steps_shrinks_what_it_makes(schedule, eta):
    found = [final_std(schedule, eta, steps) for steps in STEPS]
    np.testing.assert_allclose(found, TABLE[schedule, eta], atol=BAND)
    assert found == sorted(found), "as DDIM's table 1 is ordered"


def test_negative_control_another_schedule_or_eta_is_outside_of_the_band():
    for key, other in (
        (("linear", 0.0), ("linear", 1.0)),
        (("linear", 0.0), ("cosine", 0.0)),
        (("cosine", 0.0), ("cosine", 1.0)),
    ):
        assert abs(final_std(*other, 10) - TABLE[key][1]) > 2 * BAND


def test_straight_flow_between_two_equal_gaussians_bends_as_computed():
    """N(0, 1) to N(0, 1), independently coupled: Euler's ratio of standard deviations at 1, 2, 10 and 100 steps."""
    x = np.random.default_rng(2).standard_normal((SAMPLES, 1))
    for steps, ratio in ((1, 0.0), (2, 0.5), (10, 0.879), (100, 0.987)):
        when = np.linspace(1, 0, steps + 1)
        walk = run(gaussian(1.0), PATHS["straight"], Euler(), x, when, np.random.default_rng(3))
        assert walk.x[-1].std() / x.std() == pytest.approx(ratio, abs=1e-3)


def test_straightness_defect_before_reflow_and_after():
    """2 - pi / 2 = .4292 where noise and data are paired at random; paired by the flow itself, one step is exact."""
    x = np.random.default_rng(5).standard_normal((SAMPLES, 1))
    walk = run(gaussian(1.0), PATHS["straight"], SOLVERS["heun"], x, np.linspace(1, 0, 401), np.random.default_rng(3))
    assert straightness(walk.x) == pytest.approx(2 - np.pi / 2, abs=0.01)
    np.testing.assert_allclose(walk.x[-1], x, atol=0.01)  # the flow of N(0, 1) to itself ends where it began
    line = np.linspace(0, 1, 11)[:, None, None]
    assert straightness((1 - line) * walk.x[0] + line * walk.x[-1]) == pytest.approx(0, abs=1e-20)


def fractions(width: float, noise: float, scaled: bool) -> np.ndarray:
    """Return the share memorized of 500 samples by DDIM in 100 steps, of 16, 64 and 256 moons: the mean of three."""
    taken = np.round(np.linspace(0, 999, 100)).astype(int)[::-1] + 1
    out = []
    for seed in range(3):
        for known in (make_moons(n, noise=noise, random_state=seed)[0] for n in (16, 64, 256)):
            x = (known - known.mean(axis=0)) / known.std(axis=0) if scaled else known
            rng = np.random.default_rng(seed)
            walk = run(
                lambda z, alpha, sigma, x=x: points(x, alpha, sigma, width=width).denoise(z),
                Thousand(SCHEDULES["linear"]), DDIM("ddim", 0.0), rng.standard_normal((500, 2)), [*taken, 0], rng,
            )  # fmt: skip
            out.append(memorized(walk.x[-1], x).mean())
    return np.mean(np.reshape(out, (3, 3)), axis=0)


@pytest.mark.parametrize(("width", "published"), [(0.0, (1.00, 0.98, 0.90)), (0.1, (0.86, 0.17, 0.11))])
def test_the_score_of_the_points_themselves_makes_copies_of_them(width, published):
    """References, section 3. Moons with noise .05, each coordinate scaled to variance 1, reproduce the table."""
    np.testing.assert_allclose(fractions(width, 0.05, scaled=True), published, atol=0.05)


def test_negative_control_moons_of_noise_a_tenth_unscaled_do_not():
    assert abs(fractions(0.1, 0.1, scaled=False)[0] - 0.86) > 0.15
