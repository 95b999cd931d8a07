"""Noise paths: their ends, their slopes, and the clock that all of them are of one family."""

import numpy as np
import pytest

from explorer.models.diffusion.paths import PATHS, angle

every_path = pytest.mark.parametrize("path", PATHS.values(), ids=lambda path: path.name)
T = np.linspace(0.02, 0.98, 25)


@every_path
def test_a_path_leads_from_data_to_noise_and_never_back(path):
    t = np.linspace(0, 1, 401)
    alpha, sigma = path.level(t)
    assert (np.diff(angle(alpha, sigma)) > 0).all()
    assert (np.diff(path.log_snr(t)) < 0).all()
    assert alpha[0] == pytest.approx(1)
    assert sigma[0] <= 0.01
    assert alpha[-1] <= 0.04 or path.name == "exploding"
    assert sigma[-1] == pytest.approx(10 if path.name == "exploding" else 1, abs=1e-3)


@every_path
def test_slopes_are_those_of_the_level(path):
    step = 1e-6
    found = path.slopes(T)
    for slope, before, after in zip(found, path.level(T - step), path.level(T + step), strict=True):
        np.testing.assert_allclose(slope, (after - before) / (2 * step), rtol=1e-5, atol=1e-6)


@every_path
def test_slopes_at_the_noisy_end_are_finite_and_follow_on(path):
    end, before = path.slopes(np.array(1.0)), path.slopes(np.array(1 - 1e-5))
    np.testing.assert_allclose(end, before, rtol=2e-3, atol=1e-3)


@pytest.mark.parametrize("name", ["linear", "cosine", "sigmoid"])
def test_what_keeps_the_variance_keeps_it(name):
    alpha, sigma = PATHS[name].level(T)
    np.testing.assert_allclose(alpha**2 + sigma**2, 1)


def test_the_middle_of_two_schedules_is_as_published():
    """References, section 3: abar at the middle, .494 of the cosine and .079 of DDPM's linear one."""
    assert PATHS["cosine"].level(np.array(0.5))[0] ** 2 == pytest.approx(0.494, abs=5e-4)
    assert PATHS["linear"].level(np.array(0.5))[0] ** 2 == pytest.approx(0.079, abs=5e-4)


def test_continuous_time_is_the_limit_of_ddpms_thousand_steps():
    thousand = np.sqrt(np.cumprod(1 - np.linspace(1e-4, 0.02, 1000)))
    alpha, _ = PATHS["linear"].level(np.arange(1, 1001) / 1000)
    assert np.abs(alpha - thousand).max() < 3e-3
    assert np.abs(PATHS["cosine"].level(np.arange(1, 1001) / 1000)[0] - thousand).max() > 0.1


def test_a_sigmoid_is_the_same_backwards():
    power = PATHS["sigmoid"].level(T)[0] ** 2
    np.testing.assert_allclose(power + power[::-1], 1 + 1e-3)


@every_path
def test_a_moment_is_found_by_how_much_is_noise(path):
    for t in (0.1, 0.5, 0.9):
        alpha, sigma = path.level(np.array(t))
        assert path.time_of(float(sigma / alpha)) == pytest.approx(t, abs=1e-9)
    assert PATHS["exploding"].time_of(11.0) is None
    assert PATHS["exploding"].time_of(0.001) is None


def test_on_a_chain_of_small_steps_as_much_noise_comes_together_as_in_one_jump():
    """x_t = (alpha_t / alpha_s) x_s + noise, again and again, has the level of the jump."""
    for path in PATHS.values():
        alpha, sigma = path.level(np.linspace(0, 0.9, 200))
        signal, variance = alpha[0], sigma[0] ** 2
        for i in range(1, 200):
            kept = alpha[i] / alpha[i - 1]
            variance = kept**2 * variance + (sigma[i] ** 2 - kept**2 * sigma[i - 1] ** 2)
            signal *= kept
        assert signal == pytest.approx(alpha[-1])
        assert variance == pytest.approx(sigma[-1] ** 2)
