"""The evaluator of GANs of images, on learners whose answers are known: real digits read the floor, others a fault."""

import numpy as np
import pytest

from explorer import models
from explorer.metrics.gan_digits import COMPARED, FORGED, make
from explorer.models.configs.gan_digits import GanDigitsConfig
from explorer.worlds.images import source

MNIST = source("mnist")
SHARES = ("accuracy", "precision", "recall", "coverage")


class Known:
    """A learner that forges with `draw`, from how many and of which classes; its D says 0."""

    def __init__(self, draw):
        self.draw = draw

    def generate(self, z, y):
        return self.draw(np.asarray(y))

    def judge(self, x, y):
        return np.zeros(len(x))

    def losses(self, x, y, z):
        return (0.0, 0.0, 0.0)


def of_class(data, seed=0):
    """Return a forger that takes real images of the classes asked for, each at most once as long as there are some."""
    rng = np.random.default_rng(seed)
    rows = {label: rng.permutation(np.flatnonzero(data.y == label)) for label in range(10)}

    def draw(y):
        taken = np.zeros(10, int)
        out = []
        for label in y:
            out.append(rows[label][taken[label] % len(rows[label])])
            taken[label] += 1
        return data.x[out]

    return draw


@pytest.fixture(scope="module")
def evaluator():
    return make(MNIST, GanDigitsConfig())


def read(evaluator, draw):
    return evaluator.read(Known(draw))


def test_the_floor_is_what_held_out_digits_read(evaluator):
    floor = evaluator.floor()
    assert floor["accuracy"] == pytest.approx(0.97, abs=0.015)
    assert all(floor[name] > 0.9 for name in SHARES)
    again = read(evaluator, of_class(MNIST.held_out()))
    assert all(again[name] == pytest.approx(floor[name], abs=0.02) for name in SHARES)
    assert again["nearest"] == pytest.approx(floor["nearest"], rel=0.05)
    assert 1 < floor["nearest_low"] < floor["nearest"] < floor["nearest_high"]
    assert floor.keys() <= again.keys()


def test_copies_of_what_was_learned_from_are_given_away_by_their_distance(evaluator):
    """Negative control: they look perfect to all others."""
    copied, floor = read(evaluator, of_class(MNIST.data())), evaluator.floor()
    assert all(copied[name] > floor[name] - 0.05 for name in SHARES)
    assert copied["nearest_high"] < 1e-3
    blurred = read(evaluator, lambda y: 0.9 * of_class(MNIST.data())(y) + 0.03)
    assert blurred["nearest_high"] < floor["nearest_low"], "nearly copies are near too"


def test_who_is_not_asked_is_right_one_time_in_ten(evaluator):
    """Negative control: real digits, but whichever, are perfect in all but what was asked for."""
    held, rng = MNIST.held_out(), np.random.default_rng(3)
    whichever = read(evaluator, lambda y: held.x[rng.integers(500, size=len(y))])
    assert whichever["accuracy"] == pytest.approx(0.1, abs=0.03)
    assert min(whichever[name] for name in ("precision", "recall", "coverage")) > 0.75


def test_noise_is_no_digit(evaluator):
    rng = np.random.default_rng(3)
    noise = read(evaluator, lambda y: rng.random((len(y), 784)).astype(np.float32))
    assert noise["accuracy"] < 0.2
    assert (noise["precision"], noise["coverage"]) == (0, 0)
    assert noise["nearest_low"] > evaluator.floor()["nearest_high"]


def test_one_digit_alone_covers_a_tenth(evaluator):
    ones = read(evaluator, lambda y: of_class(MNIST.held_out())(np.ones_like(y)))
    assert ones["accuracy"] == pytest.approx(0.1, abs=0.02)
    assert (ones["accuracy_1"] > 0.9, ones["accuracy_2"] < 0.1) == (True, True)
    assert ones["precision"] > 0.9
    assert max(ones["coverage"], ones["recall"]) < 0.2


def test_one_image_a_class_is_right_and_covers_little(evaluator):
    """The collapse of a conditional GAN: the asked digit always, always the same."""
    held = MNIST.held_out()
    one = {label: held.x[np.flatnonzero(held.y == label)[1]] for label in range(10)}
    collapsed = read(evaluator, lambda y: np.stack([one[int(label)] for label in y]))
    assert collapsed["accuracy"] >= 0.9
    assert collapsed["coverage"] < 0.2
    assert collapsed["recall"] < 0.1


@pytest.mark.parametrize("loss", ["non_saturating", "least_squares", "wasserstein"])
def test_a_trained_one_is_read_as_its_loss_has_it(loss):
    small = source("digits", images=200)
    config = GanDigitsConfig(loss=loss, steps=50)
    learner = models.build("gan_digits", config, small.data(), 3)
    learner.advance(20)
    numbers = make(small, config).read(learner)
    n = min(COMPARED, 200)
    x, y = small.data().x[:n], small.data().y[:n]
    said = learner.judge(x, y).astype(float)
    chance = {"non_saturating": 1 / (1 + np.exp(-said)), "least_squares": said.clip(0, 1), "wasserstein": said}[loss]
    assert numbers["d_real"] == pytest.approx(chance.mean())
    assert (numbers["d_loss"], numbers["g_loss"], numbers["penalty"]) == learner.losses(x, y, make(small, config).z[:n])
    assert np.mean([numbers[f"accuracy_{label}"] for label in range(10)]) == pytest.approx(numbers["accuracy"])
    assert FORGED % 10 == 0


def test_an_unconditional_one_is_right_one_time_in_ten_by_its_very_make():
    small = source("digits", images=600)
    config = GanDigitsConfig(conditional=False, steps=300)
    learner = models.build("gan_digits", config, small.data(), 3)
    learner.advance(300)
    assert make(small, config).read(learner)["accuracy"] == pytest.approx(0.1, abs=0.03)
