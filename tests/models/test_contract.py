"""The contract of all learners there are: steps add up, a state restores, looking changes nothing."""

import numpy as np
import pytest
import torch

from explorer import models, worlds
from explorer.metrics import Exam
from explorer.models import Learner
from explorer.models.base import Arrays
from explorer.worlds import Data

DATA = worlds.get("moons", points=60).data()
FIVE = worlds.get("blobs", classes=5, points=60).data()
VARIANTS = {
    "network": ({}, {"optimizer": "sgd", "rate": 0.3}, {"layers": 0}, {"layers": 3, "activation": "relu", "l2": 0.01}),
    "mixture": ({}, {"components": 1}, {"components": 8, "ridge": 0.01}),
}
CASES = [(name, config, data) for name in models.NAMES for config in VARIANTS.get(name, ({},)) for data in (DATA, FIVE)]
every_learner = pytest.mark.parametrize(
    ("name", "config", "data"), CASES, ids=lambda v: f"{v.classes}-classes" if isinstance(v, Data) else str(v)
)


def build(name: str, config: dict, data: Data, seed: int = 3) -> Learner:
    return models.build(name, models.CONFIGS[name](**config), data, seed)


def same(a: Arrays, b: Arrays) -> bool:
    return a.keys() == b.keys() and all(np.array_equal(a[key], b[key]) for key in a)


def test_every_family_is_told_of_here():
    assert set(VARIANTS) == set(models.NAMES)


@every_learner
def test_twenty_steps_are_ten_steps_twice(name, config, data):
    once, twice = build(name, config, data), build(name, config, data)
    once.advance(20)
    twice.advance(10)
    assert not same(once.state(), twice.state())
    twice.advance(10)
    assert same(once.state(), twice.state())
    assert once.snapshot().step == 20


@every_learner
def test_a_loaded_state_has_the_same_future(name, config, data):
    first = build(name, config, data)
    first.advance(7)
    state = first.state()
    kept = {key: np.array(value) for key, value in state.items()}
    other = build(name, config, data, seed=4)
    other.load(state)
    assert same(other.state(), kept)
    first.advance(13)
    other.advance(13)
    assert same(first.state(), other.state())
    assert same(state, kept), "a state must not change when its learner goes on"


@every_learner
def test_looking_changes_nothing(name, config, data):
    watched, alone = build(name, config, data), build(name, config, data)
    first = watched.snapshot()
    kept = {key: np.array(value) for key, value in first.arrays.items()}
    for _ in range(5):
        watched.advance(2)
        watched.snapshot()
        watched.log_prob(data.x)
    alone.advance(10)
    assert same(watched.state(), alone.state())
    assert same(first.arrays, kept), "a frame must not change when its learner goes on"


@every_learner
def test_frames_are_float32_arrays_and_plain_numbers(name, config, data):
    learner = build(name, config, data)
    learner.advance(3)
    frame = learner.snapshot()
    assert frame.step == 3
    assert all(type(value) is np.ndarray and value.dtype == np.float32 for value in frame.arrays.values())
    assert all(type(value) is float for value in frame.scalars.values())
    assert {"training_loss"} <= frame.scalars.keys()


@every_learner
def test_the_seed_decides_and_nothing_else_does(name, config, data):
    torch.manual_seed(1)
    before = torch.get_rng_state()
    first = build(name, config, data)
    first.advance(5)
    assert torch.equal(before, torch.get_rng_state()), "the global generator belongs to nobody"
    torch.manual_seed(2)
    again, other = build(name, config, data), build(name, config, data, seed=4)
    again.advance(5)
    assert same(first.state(), again.state())
    other.advance(5)
    assert not same(first.state(), other.state()) or config == {"components": 1}  # one Gaussian has one answer


@every_learner
def test_what_is_modelled_is_a_distribution(name, config, data):
    learner = build(name, config, data)
    learner.advance(15)
    side = np.linspace(-12, 12, 480)
    points = np.stack(np.meshgrid(side, side), axis=-1).reshape(-1, 2)
    logs = learner.log_prob(points)
    assert logs.shape == (len(points), data.classes)
    assert np.isfinite(logs).all()
    if learner.kind == "conditional":
        np.testing.assert_allclose(np.exp(logs).sum(axis=1), 1, atol=1e-12)
    else:
        assert np.exp(logs).sum() * (side[1] - side[0]) ** 2 == pytest.approx(1, abs=1e-5)


@every_learner
def test_answers_are_finite_far_outside(name, config, data):
    learner = build(name, config, data)
    learner.advance(15)
    assert np.isfinite(learner.log_prob(np.array([[1e3, -1e3], [-1e4, 0.0]]))).all()


@pytest.mark.parametrize("name", models.NAMES)
def test_learning_gets_nearer_to_the_truth(name):
    """Defaults on the default world: the excess over the floor falls to less than a third of where it began."""
    world = worlds.get("moons")
    learner = models.build(name, models.CONFIGS[name](), world.data(), 3)
    exam = Exam(world, learner.kind)
    before = exam.read(learner.log_prob(exam.data.x))
    learner.advance(min(learner.config.steps, 400))
    after = exam.read(learner.log_prob(exam.data.x))
    assert after.excess < before.excess / 3
    assert after.error_rate < exam.floor.error_rate + 0.05


def test_unknown_families_are_refused():
    with pytest.raises(KeyError):
        models.build("oracle", models.NetworkConfig(), DATA, 0)
