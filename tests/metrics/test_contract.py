"""The contract of every evaluator there is: reading changes nothing, the same state reads the same, all is finite."""

import numpy as np
import pytest
import torch

from explorer import models, worlds

WORLDS = {
    "plane": ({"name": "moons", "points": 60}, {"name": "iris"}),
    "line": ({"name": "two_bells", "points": 60},),
    "images": ({"name": "digits", "images": 200},),
}
OF = {"digit_sampling": ({"name": "mnist", "images": 200},)}  # families that know one world only
SMALL = {"images": {"steps": 30, "latent": 3}}  # what is said of a config so that a training is short
CASES = [(name, world) for name in models.NAMES for world in OF.get(name, WORLDS[models.config_of(name).learns])]
every = pytest.mark.parametrize(("name", "world"), CASES, ids=lambda it: it if isinstance(it, str) else it["name"])


def made(name, world, steps=5):
    """Return an evaluator and a learner, some steps trained, of one world."""
    kind = models.config_of(name)
    said = dict(world)
    source = worlds.get(said.pop("name"), kind=kind.learns, **said)
    config = kind(**{field: v for field, v in SMALL.get(kind.learns, {}).items() if field in kind.model_fields})
    learner = models.build(name, config, source.data(), 3)
    learner.advance(steps)
    return models.evaluator_of(name)(source, config), learner


def state(learner):
    """Return all that decides its future, and all that a frame shows, as bytes."""
    frame = learner.snapshot()
    arrays = {**learner.state(), **frame.arrays, **{k: np.array(v) for k, v in frame.scalars.items()}}
    return {key: np.asarray(value).tobytes() for key, value in arrays.items()}


def generators():
    """Return the state of the generators that all share."""
    return np.random.get_state()[1].tobytes(), torch.random.get_rng_state().numpy().tobytes()


@every
def test_reading_changes_nothing(name, world):
    evaluator, learner = made(name, world)
    before, shared = state(learner), generators()
    evaluator.read(learner)
    evaluator.summary(learner)
    evaluator.floor()
    assert state(learner) == before
    assert generators() == shared
    learner.advance(3)
    alone = made(name, world)[1]
    alone.advance(3)
    assert state(learner) == state(alone)


@every
def test_the_same_state_reads_the_same_in_any_order_and_by_another_evaluator(name, world):
    evaluator, learner = made(name, world)
    read, summary, floor = evaluator.read(learner), evaluator.summary(learner), evaluator.floor()
    other, again = made(name, world)
    assert other.read(made(name, world, 0)[1]) != read  # another state in between, and it does look
    assert (other.floor(), other.summary(again), other.read(again)) == (floor, summary, read)
    assert (evaluator.read(learner), evaluator.summary(learner), evaluator.floor()) == (read, summary, floor)


@every
@pytest.mark.parametrize("steps", [0, 5])
def test_numbers_are_finite_plain_and_floors_are_of_what_is_read(name, world, steps):
    evaluator, learner = made(name, world, steps)
    read, summary, floor = evaluator.read(learner), evaluator.summary(learner), evaluator.floor()
    for numbers in (read, summary, floor):
        assert all(type(value) is float for value in numbers.values())
        assert np.isfinite(list(numbers.values())).all()
    of = {name.removesuffix("_low").removesuffix("_high") for name in floor}  # or where most of what is read lies
    assert of <= {name.removesuffix("_low").removesuffix("_high") for name in (*read, *summary)}
    assert not set(read) & set(summary)
