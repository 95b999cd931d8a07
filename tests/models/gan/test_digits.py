"""A GAN of images: the contract of all learners, its networks written anew, and that what is asked for reaches D."""

from itertools import pairwise

import numpy as np
import pytest
import torch
from pydantic import ValidationError

from explorer import models, worlds
from explorer.models.base import Arrays
from explorer.models.configs.gan_digits import GanDigitsConfig
from explorer.models.gan.digits import GanDigits
from explorer.runs import RunSpec
from explorer.runs.cost import cost
from tests.models.demands import DEMANDS, demand_told
from tests.models.gan.variants import DIGITS, OF_DIGITS, build_digits
from tests.models.image_variants import evaluated
from tests.models.witnessing import demand_witness

every_learner = pytest.mark.parametrize("config", OF_DIGITS, ids=str)


def asked(learner: GanDigits, n: int = 20) -> tuple[np.ndarray, np.ndarray]:
    """Return some noise that no training draws, (n, k), and classes, (n,)."""
    z = np.random.default_rng(1).standard_normal((n, learner.config.noise_size)).astype(np.float32)
    return z, np.arange(n) % 10


def shown(learner: GanDigits) -> Arrays:
    """Return all that can be seen of a learner."""
    frame, (z, y), known = learner.snapshot(), asked(learner), DIGITS.data()
    x, of = known.x[:20], known.y[:20]
    seen = {"G": learner.generate(z, y), "D": learner.judge(x, of), "losses": np.array(learner.losses(x, of, z))}
    return {"step": np.array(frame.step), **seen, **frame.arrays}


@every_learner
@pytest.mark.parametrize("demand", DEMANDS, ids=lambda demand: demand.__name__)
def test_it_keeps_the_contract_of_all_learners(config, demand):
    demand(lambda seed: build_digits(seed, **config), shown)


@every_learner
def test_what_a_film_holds_is_told_before_it_is_made(config):
    demand_told(build_digits(**config), DIGITS)


@every_learner
def test_it_has_no_close_ups(config):
    demand_witness(lambda: build_digits(**config), DIGITS)


@every_learner
def test_both_networks_are_what_a_browser_evaluates(config):
    """G with ReLU and a sigmoid, D with leaky ReLU, each told the class by one number that is 1; a second reading."""
    learner = build_digits(**config)
    learner.advance(5)
    z, y = asked(learner)
    told = np.eye(10)[y] if learner.config.conditional else np.empty((len(y), 0))
    arrays, sizes = learner.snapshot().arrays, learner.sizes
    logits = evaluated(arrays["generator"], sizes["generator"], np.hstack([z, told]))
    images = learner.generate(z, y)
    assert np.abs(images - 1 / (1 + np.exp(-logits))).max() < 1e-5
    assert ((images >= 0) & (images <= 1)).all()
    said = leaky(arrays["discriminator"], sizes["discriminator"], np.hstack([images, told]))
    assert np.abs(learner.judge(images, y) - said).max() < 1e-4


def leaky(flat: np.ndarray, sizes: tuple[int, ...], x: np.ndarray) -> np.ndarray:
    h, at = x.astype(float), 0
    for layer, (i, o) in enumerate(pairwise(sizes)):
        w, b = flat[at : at + i * o].reshape(o, i), flat[at + i * o : at + (i + 1) * o]
        h, at = np.maximum(h, 0.2 * h) if layer else h, at + (i + 1) * o
        h = h @ w.T + b
    return h[:, 0]


def test_d_learns_which_class_an_image_is_of_only_where_it_is_told():
    x, y = DIGITS.data().x[:100], DIGITS.data().y[:100]
    learner, untold = build_digits(r1=0.0, width=32), build_digits(r1=0.0, width=32, conditional=False)
    for it in (learner, untold):
        it.advance(150)
    right, wrong = learner.judge(x, y).mean(), learner.judge(x, (y + 1) % 10).mean()
    assert right > wrong + 0.5
    assert np.array_equal(untold.judge(x, y), untold.judge(x, (y + 1) % 10))
    z, asked_for = asked(untold)
    assert np.array_equal(untold.generate(z, asked_for), untold.generate(z, 0 * asked_for))
    assert np.abs(learner.generate(z, asked_for) - learner.generate(z, (asked_for + 1) % 10)).max() > 0.1


def test_a_third_of_the_forgeries_are_real_images_under_a_wrong_class():
    learner, drawn = build_digits(r1=0.0, shifts=0), build_digits().batch(0)
    y = learner.y[drawn.rows]
    assert (drawn.off >= 1).all()
    assert (drawn.off <= 9).all()
    seen = []
    plain = learner.judged
    learner.judged = lambda x, classes: seen.append((x, classes)) or plain(x, classes)
    learner.discriminator_loss(drawn)
    (x, classes), b = seen[0], len(y)
    assert len(x) == 2 * b + b // 2
    assert torch.equal(x[2 * b :], learner.x[drawn.rows][: b // 2])
    assert torch.equal(classes[: 2 * b], y.repeat(2))
    assert (classes[2 * b :] != y[: b // 2]).all()
    for off in ({"mismatched": False}, {"conditional": False}):
        few, seen[:] = build_digits(r1=0.0, **off), []
        judged = few.judged
        few.judged = lambda x, classes, judged=judged: seen.append(x) or judged(x, classes)
        few.discriminator_loss(drawn)
        assert len(seen[0]) == 2 * b


def test_it_obeys_sooner_where_it_is_shown_real_images_under_a_wrong_class():
    gaps = []
    for mismatched in (True, False):
        learner = build_digits(mismatched=mismatched, r1=0.0, width=32)
        learner.advance(300)
        x, y = DIGITS.data().x[:100], DIGITS.data().y[:100]
        gaps.append(learner.judge(x, y).mean() - learner.judge(x, (y + 1) % 10).mean())
    assert gaps[0] > 1.5 * gaps[1]


def test_g_begins_near_the_mean_image():
    learner = build_digits()
    z, y = asked(learner, 200)
    images, mean = learner.generate(z, y), DIGITS.data().x.mean(axis=0)
    assert np.corrcoef(images.mean(axis=0), mean)[0, 1] > 0.95
    assert images.std(axis=0).max() < 0.15


@pytest.mark.parametrize("most", [1, 3])
def test_shifts_move_an_image_as_a_whole_and_gradients_come_back(most):
    learner = build_digits(shifts=most)
    x = torch.tensor(DIGITS.data().x[:4]).requires_grad_()
    for up, left in ([0, 0], [most, 0], [0, -most], [-1, 1]):
        wanted = np.zeros((4, 8, 8), np.float32)
        old = x.detach().numpy().reshape(4, 8, 8)
        for row in range(8):
            for column in range(8):
                if 0 <= row + up < 8 and 0 <= column + left < 8:
                    wanted[:, row, column] = old[:, row + up, column + left]
        moved = learner._shifted(x, torch.tensor([up, left]))
        assert np.array_equal(moved.detach().numpy().reshape(4, 8, 8), wanted)
    learner._shifted(x, torch.tensor([0, 0])).sum().backward()
    assert torch.equal(x.grad, torch.ones(4, 64))
    assert build_digits(shifts=0)._shifted(x, torch.tensor([0, 0])) is x


def test_r1_and_rates_do_what_they_say():
    steep, flat = build_digits(r1=0.0), build_digits(r1=30.0)
    for it in (steep, flat):
        it.advance(100)
    x, y = DIGITS.data().x[:50], DIGITS.data().y[:50]
    z = np.zeros((50, 2), np.float32)
    slope = {name: it.losses(x, y, z)[2] for name, it in (("steep", steep), ("flat", flat))}
    assert slope["steep"] == 0
    spread = [np.ptp(it.judge(x, y)) for it in (steep, flat)]
    assert spread[0] > 2 * spread[1], "a penalized D hardly tells one image from another"
    still = build_digits(steps=10, decay=True)
    still.advance(10)
    end = still.state()["discriminator"]
    still.advance(1)
    assert np.array_equal(end, still.state()["discriminator"]), "rates have fallen to 0"


@pytest.mark.parametrize(
    "wrong",
    [
        {"noise_size": 0},
        {"noise_size": 17},
        {"width": 4},
        {"width": 1000},
        {"judge_width": 0},
        {"shifts": -1},
        {"shifts": 4},
        {"batch": 4096},
        {"steps": 10**6},
        {"r1": float("nan")},
        {"averaging": 1.0},
        {"loss": "hinge"},
    ],
)
def test_a_config_holds_only_what_can_be_trained(wrong):
    with pytest.raises(ValidationError):
        GanDigitsConfig(**wrong)


def test_of_mnist_a_film_has_few_frames():
    told = cost(RunSpec(model="gan_digits", world="mnist"))
    assert (told.frames, told.checkpoints) == (21, 0)


def test_another_number_of_classes_is_another_number_of_inputs():
    faces = worlds.get("faces", "images", images=100)
    learner = models.build("gan_digits", GanDigitsConfig(width=8, judge_width=8), faces.data(), 3)
    learner.advance(2)
    assert learner.sizes["generator"][0] == 2 + len(faces.classes)
    assert learner.generate(np.zeros((3, 2), np.float32), np.zeros(3, np.int64)).shape == (3, 32 * 32 * 3)
