"""How the network of digits is trained: what it lowers, what it is told, and that the seed decides."""

import numpy as np
import pytest
import torch

from explorer.models.diffusion.batches import Drawing, batch
from explorer.models.diffusion.digit_training import DROPOUT, loss, trained
from explorer.models.diffusion.unet import Size
from explorer.worlds.images import source

SMALL = Size(side=8, channels=8, told=16, classes=10)
DIGITS = source("digits", images=400).data()
DRAWN = batch(Drawing(len(DIGITS), 64, 64, 3), 5)


class Known:
    """A network that says what `answer` makes of x, the angle and the label."""

    size = SMALL

    def __init__(self, answer):
        self.answer = answer

    def __call__(self, x, angle, label):
        self.x, self.angle, self.label = x, angle, label
        return self.answer(x, angle)


def lost(answer):
    network, x_0 = Known(answer), 2 * torch.tensor(DIGITS.x)[DRAWN.rows] - 1
    return network, x_0, float(loss(network, x_0, torch.tensor(DIGITS.y)[DRAWN.rows], DRAWN))


def test_who_knows_noise_and_data_loses_nothing():
    x_0 = 2 * torch.tensor(DIGITS.x)[DRAWN.rows] - 1
    known = lost(lambda x, angle: torch.cos(angle)[:, None] * DRAWN.noise - torch.sin(angle)[:, None] * x_0)[2]
    assert known == pytest.approx(0, abs=1e-9)


def test_the_loss_is_the_squared_error_of_the_velocity():
    """Written out by hand on x_t = (1 - t) x_0 + t e: x_t of length one and v say x_0 and e, and those the velocity."""
    network, x_0, read = lost(lambda x, angle: 0.3 * x - 0.1)
    t, noise = DRAWN.place.double().numpy()[:, None], DRAWN.noise.double().numpy()
    x_0 = x_0.double().numpy()
    length = np.sqrt((1 - t) ** 2 + t**2)
    x = ((1 - t) * x_0 + t * noise) / length
    np.testing.assert_allclose(network.x, x, atol=1e-5)
    np.testing.assert_allclose(network.angle, np.arctan(t / (1 - t))[:, 0], atol=1e-5)
    cos, sin, v = (1 - t) / length, t / length, 0.3 * x - 0.1
    velocity = (sin * x + cos * v) - (cos * x - sin * v)
    assert read == pytest.approx(((velocity - (noise - x_0)) ** 2).mean(), rel=1e-5)


def test_a_share_is_not_told_the_class():
    network, _, _ = lost(lambda x, angle: x)
    untold = network.label == SMALL.classes
    assert torch.equal(untold, DRAWN.luck < DROPOUT)
    assert torch.equal(network.label[~untold], torch.tensor(DIGITS.y)[DRAWN.rows][~untold])
    assert 0 < untold.sum() < 32


def test_the_seed_decides_and_it_learns():
    shared, told = torch.get_rng_state(), []
    first = trained(DIGITS, 3, 120, SMALL, lambda step, value: told.append((step, value)))
    assert torch.equal(torch.get_rng_state(), shared), "the global generator belongs to nobody"
    assert [step for step, _ in told] == list(range(120))
    losses = np.array([value for _, value in told])
    assert losses[-20:].mean() < 0.8 * losses[:20].mean()
    again, other = (trained(DIGITS, seed, 5, SMALL) for seed in (3, 4))
    assert all(torch.equal(values, trained(DIGITS, 3, 5, SMALL)[name]) for name, values in again.items())
    assert not torch.equal(again["down.weight"], other["down.weight"])
    assert not first["down.weight"].requires_grad


def test_what_is_returned_is_the_running_mean():
    """After one step it has moved 9/10 of the way; the last weights have moved the whole, Adam's first step of RATE."""
    start, moved = (trained(DIGITS, 3, steps, SMALL)["last.bias"] for steps in (0, 1))
    rate = 0.003 / 50
    np.testing.assert_allclose((moved - start).abs(), 0.9 * rate, rtol=1e-3)
