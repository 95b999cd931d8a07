"""Solvers on laws whose way back is known: their order, what they ask, and which of them is another in disguise."""

import numpy as np
import pytest

from explorer.exact.noising import NoisedGaussians, noised
from explorer.models.diffusion.paths import PATHS
from explorer.models.diffusion.solvers import DDIM, SOLVERS, adaptive, run, start, times
from explorer.worlds import get
from explorer.worlds.base import Gaussians

RING = get("ring")


def oracle(world):
    """Return the exact denoiser of a world."""

    def denoise(x, alpha, sigma):
        return noised(world, alpha, sigma).denoise(x)

    return denoise


def gaussian(mean, std):
    """Return the exact denoiser of one Gaussian on the line."""
    law = Gaussians(np.ones(1), np.full((1, 1), mean), np.full((1, 1, 1), std**2))
    return lambda x, alpha, sigma: NoisedGaussians(alpha, sigma, law).denoise(x)


def rng():
    return np.random.default_rng(8)


def gone(path, solver, steps, n=300):
    """Return the way of points that the exact denoiser of the ring leads."""
    x = start(PATHS[path], n, 2, np.random.default_rng(9))
    return run(oracle(RING), PATHS[path], SOLVERS[solver], x, times(steps), rng())


@pytest.mark.parametrize("path", ["straight", "cosine", "linear", "sigmoid"])
@pytest.mark.parametrize(("solver", "order"), [("euler", 1), ("ddim", 1), ("heun", 2)])
def test_the_error_falls_as_the_order_of_the_solver_says(path, solver, order):
    """Of one Gaussian the flow is known: x_0 = m + (x_1 - alpha m) s / sqrt(alpha^2 s^2 + sigma^2)."""
    mean, std = 0.5, 0.3
    alpha, sigma = (float(value) for value in PATHS[path].level(np.array(1.0)))

    def error(steps):
        x = start(PATHS[path], 300, 1, rng())
        walk = run(gaussian(mean, std), PATHS[path], SOLVERS[solver], x, times(steps), rng())
        known = mean + (x - alpha * mean) * std / np.hypot(alpha * std, sigma)
        return np.abs(walk.x[-1] - known).max()

    few, many = error(80), error(320)
    assert few < 0.2
    assert many < few / 4 ** (0.8 * order), "four times as many steps"


@pytest.mark.parametrize("path", PATHS)
def test_an_adaptive_solver_finds_the_way_that_many_small_steps_find(path):
    x = start(PATHS[path], 200, 2, rng())
    fine = run(oracle(RING), PATHS[path], SOLVERS["heun"], x, times(800), rng())
    found = adaptive(oracle(RING), PATHS[path], x, tolerance=1e-5)
    assert np.quantile(np.abs(found.x[-1] - fine.x[-1]), 0.95) < 0.02  # between two clouds a hair decides
    rough = adaptive(oracle(RING), PATHS[path], x, tolerance=1e-2)
    assert rough.evaluations < found.evaluations / 2


def test_on_the_straight_path_eulers_step_is_ddims():
    walks = [gone("straight", solver, 7).x for solver in ("euler", "ddim")]
    np.testing.assert_allclose(*walks, atol=1e-12)
    others = [gone("cosine", solver, 7).x for solver in ("euler", "ddim")]
    assert np.abs(others[0] - others[1]).max() > 0.05


def test_one_solver_asks_once_a_step_and_one_twice_but_for_the_last():
    asked = []

    def counted(x, alpha, sigma):
        asked.append((alpha, sigma))
        return noised(RING, alpha, sigma).denoise(x)

    for name, solver in SOLVERS.items():
        path = PATHS["linear"]
        asked.clear()
        walk = run(counted, path, solver, start(path, 5, 2, rng()), times(10), rng())
        assert walk.evaluations == len(asked) == (19 if name == "heun" else 10)
        assert walk.x.shape == (11, 5, 2)
        assert solver.noisy == (name in ("ddpm", "sde"))
    asked.clear()
    assert adaptive(counted, PATHS["cosine"], start(PATHS["cosine"], 5, 2, rng())).evaluations == len(asked)


@pytest.mark.parametrize("solver", SOLVERS)
def test_whoever_draws_nothing_goes_the_same_way_twice(solver):
    path = PATHS["linear"]
    x = start(path, 50, 2, rng())
    ways = [run(oracle(RING), path, SOLVERS[solver], x, times(12), np.random.default_rng(seed)).x for seed in (1, 2)]
    assert np.array_equal(*ways) != SOLVERS[solver].noisy


@pytest.mark.parametrize(
    ("path", "solver"), [("linear", "ddpm"), ("linear", "sde"), ("straight", "ddpm"), ("exploding", "sde")]
)
def test_with_enough_steps_what_draws_noise_ends_in_the_law_too(path, solver):
    end = gone(path, solver, 400, n=4000).x[-1]
    radius = np.linalg.norm(end, axis=1)
    assert radius.mean() == pytest.approx(np.sqrt(4 + RING.config.noise**2), abs=0.03)
    assert radius.std() == pytest.approx(RING.config.noise, abs=0.03)
    turn = np.angle(end[:, 0] + 1j * end[:, 1])
    shares = np.bincount(np.rint(turn / (np.pi / 4)).astype(int) % 8, minlength=8) / len(end)
    assert np.abs(shares - 1 / 8).max() < 0.03


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("eta", [0.0, 0.5, 1.0])
def test_however_much_is_drawn_anew_a_step_ends_at_the_right_level(path, eta):
    """Lemma 1 of DDIM: whoever knows x_0 and has noise of sigma(t) on it has noise of sigma(then) after a step."""
    known, n = np.array([1.5, -0.5]), 40_000
    for t, then in ((0.9, 0.6), (0.5, 0.1)):
        (alpha, sigma), (alpha_then, sigma_then) = (
            [float(value) for value in PATHS[path].level(np.array(when))] for when in (t, then)
        )
        x = alpha * known + sigma * rng().standard_normal((n, 2))
        walk = run(
            lambda x, *_: np.broadcast_to(known, x.shape),
            PATHS[path],
            DDIM("ddim", eta),
            x,
            (t, then),
            np.random.default_rng(9),
        )
        np.testing.assert_allclose(walk.x[-1].mean(axis=0), alpha_then * known, atol=4 * sigma_then / np.sqrt(n))
        np.testing.assert_allclose(walk.x[-1].std(axis=0), sigma_then, rtol=0.02)
        kept = np.corrcoef(x[:, 0], walk.x[-1][:, 0])[0, 1]
        assert kept == pytest.approx(1) if eta == 0 else kept < 0.99


def test_an_sde_that_begins_without_signal_is_refused():
    with pytest.raises(ValueError, match="signal"):
        gone("straight", "sde", 5)


def test_negative_control_a_denoiser_of_another_world_ends_elsewhere():
    path = PATHS["straight"]
    x = start(path, 500, 2, rng())
    right, wrong = (
        run(oracle(world), path, SOLVERS["heun"], x, times(20), rng()).x[-1] for world in (RING, get("grid"))
    )
    assert np.abs(np.linalg.norm(right, axis=1) - 2).mean() < 0.3 < np.abs(np.linalg.norm(wrong, axis=1) - 2).mean()
