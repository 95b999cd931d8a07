"""Each loss against its formula, written a second time in numpy; and what the formulas promise."""

import numpy as np
import pytest
import torch
from scipy.special import expit

from explorer.models.gan.losses import LOSSES

rng = np.random.default_rng(5)
REAL, FORGED = rng.normal(0.5, 2, 40), rng.normal(-0.5, 2, 40)
D, G = expit(REAL), expit(FORGED)  # how real D takes each point to be

FORMULAS = {
    "minimax": (-np.log(D).mean() - np.log(1 - G).mean(), np.log(1 - G).mean()),
    "non_saturating": (-np.log(D).mean() - np.log(1 - G).mean(), -np.log(G).mean()),
    "least_squares": (((REAL - 1) ** 2).mean() / 2 + (FORGED**2).mean() / 2, ((FORGED - 1) ** 2).mean() / 2),
    "wasserstein": (FORGED.mean() - REAL.mean(), -FORGED.mean()),
}


def losses(name, real=REAL, forged=FORGED):
    return [float(value) for value in LOSSES[name](torch.tensor(real), torch.tensor(forged))]


def slope(name, forged):
    """Return how strongly one forged point with this answer is pulled: |d L_G / d answer|."""
    answer = torch.tensor([forged], requires_grad=True)
    return abs(torch.autograd.grad(LOSSES[name](answer.detach(), answer).generator, answer)[0].item())


def test_every_loss_has_a_formula_here():
    assert set(LOSSES) == set(FORMULAS)


@pytest.mark.parametrize("name", LOSSES)
def test_a_loss_is_its_formula(name):
    assert losses(name) == pytest.approx(FORMULAS[name], abs=1e-12)
    assert losses(name, FORGED, REAL) != pytest.approx(FORMULAS[name], abs=0.1)  # real and forged are no equals


@pytest.mark.parametrize("name", LOSSES)
def test_what_g_lowers_does_not_look_at_what_is_real(name):
    assert losses(name, REAL)[1] == losses(name, REAL + 3)[1]


@pytest.mark.parametrize("name", ["minimax", "non_saturating"])
def test_a_d_that_cannot_tell_costs_two_bits(name):
    assert losses(name, np.zeros(9), np.zeros(9))[0] == pytest.approx(2 * np.log(2))


def test_what_minimax_takes_from_d_on_forged_points_it_gives_to_g():
    discriminator, generator = losses("minimax")
    assert discriminator + generator == pytest.approx(-np.log(D).mean())


def test_where_d_is_sure_minimax_pulls_no_more_and_the_others_do():
    sure = {name: slope(name, -10.0) for name in LOSSES}
    assert sure["minimax"] < 1e-4
    assert sure["non_saturating"] == pytest.approx(1, abs=1e-4)
    assert sure["least_squares"] == pytest.approx(11)
    assert sure["wasserstein"] == 1
    assert slope("minimax", 0.0) == slope("non_saturating", 0.0) == 0.5


@pytest.mark.parametrize("name", LOSSES)
def test_losses_of_very_sure_answers_are_finite(name):
    assert np.isfinite(losses(name, np.full(3, -200.0), np.full(3, 200.0))).all()
