"""The Dirac-GAN's gradients against differences of its losses, and what its cures do."""

import numpy as np
import pytest

from explorer.exact.dirac import LOSSES, Dirac, Loss

PLACES = ((0.7, -0.4), (-1.3, 2.1), (0.01, 0.5), (2.0, 2.0))
DRAWS = np.random.default_rng(5).standard_normal(400_000)


def log_sigmoid(t: np.ndarray) -> np.ndarray:
    return -np.logaddexp(0, -t)


def losses(game: Dirac, theta: float, psi: float) -> tuple[float, float]:
    """L_D and L_G as they are written, by sampling where noise is added."""
    noise = game.noise * DRAWS
    real, forged = psi * noise, psi * (theta + noise)
    if game.loss == "wasserstein":
        judged, forging = forged.mean() - real.mean(), -forged.mean()
    else:
        judged = -log_sigmoid(real).mean() - log_sigmoid(-forged).mean()
        forging = {"minimax": log_sigmoid(-forged), "non_saturating": -log_sigmoid(forged)}[game.loss].mean()
    return judged + game.r1 / 2 * psi**2 + game.penalty / 2 * (abs(psi) - 1) ** 2, forging


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("cures", [{}, {"r1": 0.4}, {"penalty": 0.7}, {"noise": 0.5}], ids=str)
def test_field_is_the_way_down_both_losses(loss: Loss, cures: dict[str, float]) -> None:
    game, step = Dirac(loss, **cures), 1e-4
    for theta, psi in PLACES:
        down_g = (losses(game, theta - step, psi)[1] - losses(game, theta + step, psi)[1]) / (2 * step)
        down_d = (losses(game, theta, psi - step)[0] - losses(game, theta, psi + step)[0]) / (2 * step)
        np.testing.assert_allclose(game.field(theta, psi), [down_g, down_d], atol=5e-3 if cures.get("noise") else 1e-6)


def test_field_takes_a_grid() -> None:
    theta, psi = np.meshgrid(np.linspace(-2, 2, 5), np.linspace(-1, 1, 3))
    game = Dirac("non_saturating", r1=0.2, ratio=3.0)
    field = game.field(theta, psi)
    assert field.shape == (3, 5, 2)
    np.testing.assert_allclose(field[1, 2], game.field(theta[1, 2], psi[1, 2]))


def radius(game: Dirac, *, alternating: bool = False) -> float:
    return float(np.hypot(*game.orbit((1.0, -1.0), 2000, alternating=alternating)[-1]))


def test_cures_that_find_the_equilibrium_and_those_that_do_not() -> None:
    assert radius(Dirac("minimax", r1=0.3)) < 1e-6
    assert radius(Dirac("minimax", noise=1.0)) < 1e-3, "instance noise is a penalty on slopes"
    assert radius(Dirac("minimax")) > 1.4
    assert radius(Dirac("wasserstein", clip=1.0)) > 0.5
    assert radius(Dirac("wasserstein", penalty=0.7)) > 0.5
    assert radius(Dirac("minimax", ratio=4.0)) > 1.0, "two time scales alone do not"


def test_steps_of_one_place_drive_the_bilinear_game_outward_by_its_exact_factor() -> None:
    orbit = Dirac("wasserstein").orbit((1.0, -1.0), 50, rate=0.2)
    np.testing.assert_allclose(np.hypot(*orbit.T), np.sqrt(2) * np.sqrt(1 + 0.2**2) ** np.arange(51), rtol=1e-12)


def test_alternating_steps_keep_the_bilinear_games_ellipse() -> None:
    theta, psi = Dirac("wasserstein").orbit((1.0, -1.0), 500, rate=0.2, alternating=True).T
    kept = theta**2 + psi**2 - 0.2 * theta * psi  # what the symplectic Euler method conserves, or its mirror
    other = theta**2 + psi**2 + 0.2 * theta * psi
    assert min(np.ptp(kept), np.ptp(other)) < 1e-9


def test_two_time_scales_stretch_the_field() -> None:
    slow, fast = Dirac().field(0.5, 0.5), Dirac(ratio=3.0).field(0.5, 0.5)
    np.testing.assert_allclose(fast, slow * [1, 3])


@pytest.mark.parametrize("wrong", [{"loss": "hinge"}, {"r1": -1.0}, {"ratio": 0.0}], ids=str)
def test_what_is_no_game_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"no such loss|a cure is"):
        Dirac(**wrong)  # type: ignore[arg-type]


def test_a_kink_has_no_eigenvalues() -> None:
    with pytest.raises(ValueError, match="kink"):
        Dirac("wasserstein", penalty=1.0).eigenvalues()
