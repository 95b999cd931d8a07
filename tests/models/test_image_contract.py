"""The contract of all learners, over the models of images, grey and coloured; see test_contract.py for the plane's."""

import numpy as np
import pytest
import torch

from explorer import models
from explorer.models.base import Arrays
from explorer.models.image_model import ImageModel
from tests.models.image_variants import COLOURED, GREY, VARIANTS, build, rows_of
from tests.models.witnessing import demand_witness

CASES = [(name, config, world) for name in VARIANTS for config in VARIANTS[name] for world in (GREY, COLOURED)]
every_learner = pytest.mark.parametrize(
    ("name", "config", "world"), CASES, ids=lambda v: v.name if hasattr(v, "shape") else str(v)
)


def shown(learner: ImageModel, world) -> Arrays:
    """Return all that can be seen of a learner."""
    frame, x = learner.snapshot(), rows_of(world)
    mu, log_var = learner.encode(x)
    z = np.random.default_rng(1).standard_normal((40, learner.latent)).astype(np.float32)
    asked = {"mu": mu, "log_var": log_var, "image": learner.decode(z), "log_p": learner.log_likelihood(x, z)}
    numbers = {name: np.array(value) for name, value in frame.scalars.items()}
    return {"step": np.array(frame.step), **numbers, **asked, **frame.arrays}


def same(a: Arrays, b: Arrays) -> bool:
    return a.keys() == b.keys() and all(np.array_equal(a[key], b[key]) for key in a)


@every_learner
def test_twenty_steps_are_ten_steps_twice(name, config, world):
    once, twice = build(name, config, world.data()), build(name, config, world.data())
    once.advance(20)
    twice.advance(10)
    assert not same(once.state(), twice.state())
    twice.advance(10)
    assert same(once.state(), twice.state())
    assert same(shown(once, world), shown(twice, world))
    assert once.snapshot().step == 20


def test_steps_add_up_over_the_blocks_in_which_batches_are_drawn():
    once, twice = build("vae", {}, GREY.data()), build("vae", {}, GREY.data())
    once.advance(130)
    for n_steps in (63, 2, 0, 65):
        twice.advance(n_steps)
    assert same(once.state(), twice.state())


@every_learner
def test_no_step_is_no_step(name, config, world):
    learner = build(name, config, world.data())
    before = shown(learner, world)
    learner.advance(0)
    assert same(before, shown(learner, world))
    learner.advance(1)
    assert not same(before, shown(learner, world))


@every_learner
def test_a_loaded_state_has_the_same_future(name, config, world):
    first = build(name, config, world.data())
    first.advance(7)
    state = first.state()
    kept = {key: np.array(value) for key, value in state.items()}
    other = build(name, config, world.data(), seed=4)
    other.advance(2)
    other.load(state)
    assert same(other.state(), kept)
    assert same(shown(other, world), shown(first, world))
    first.advance(13)
    other.advance(13)
    assert same(first.state(), other.state())
    assert same(shown(other, world), shown(first, world))
    assert same(state, kept), "a state must not change when its learner goes on"


@every_learner
def test_a_state_leads_back_to_the_start_too(name, config, world):
    learner = build(name, config, world.data())
    start, before = learner.state(), shown(learner, world)
    learner.advance(3)
    then = shown(learner, world)
    learner.load({key: np.array(value) for key, value in start.items()})
    assert same(shown(learner, world), before)
    learner.advance(3)
    assert same(shown(learner, world), then), "Adam's moments go back too"


@every_learner
def test_looking_changes_nothing(name, config, world):
    watched, alone = build(name, config, world.data()), build(name, config, world.data())
    first = watched.snapshot()
    kept = {key: np.array(value) for key, value in first.arrays.items()}
    for _ in range(5):
        watched.advance(2)
        shown(watched, world)
        watched.kept()
    alone.advance(10)
    assert same(watched.state(), alone.state())
    assert same(first.arrays, kept), "a frame must not change when its learner goes on"


@every_learner
def test_frames_are_float32_arrays_and_plain_numbers(name, config, world):
    learner = build(name, config, world.data())
    learner.advance(3)
    frame = learner.snapshot()
    assert (frame.step, frame.arrays.keys()) == (3, {"encoder", "decoder"})
    assert all(type(value) is np.ndarray and value.dtype == np.float32 for value in frame.arrays.values())
    assert frame.scalars.keys() == {"training_loss"}
    assert type(frame.scalars["training_loss"]) is float


@every_learner
def test_the_seed_decides_and_nothing_else_does(name, config, world):
    torch.manual_seed(1)
    before = torch.get_rng_state()
    first = build(name, config, world.data())
    first.advance(5)
    shown(first, world)
    assert torch.equal(before, torch.get_rng_state()), "the global generator belongs to nobody"
    torch.manual_seed(2)
    again, other = build(name, config, world.data()), build(name, config, world.data(), seed=4)
    again.advance(5)
    other.advance(5)
    assert same(first.state(), again.state())
    assert same(shown(first, world), shown(again, world))
    assert not same(shown(first, world), shown(other, world))


@every_learner
def test_what_a_film_holds_is_told_before_it_is_made(name, config, world):
    learner = build(name, config, world.data())
    learner.advance(12)
    told = learner.config.holds(world)
    assert told.frame == {key: values.shape for key, values in learner.snapshot().arrays.items()}
    state = sum(values.nbytes for values in learner.state().values())
    assert state <= told.checkpoint <= state + 64


@every_learner
def test_a_witness_is_one_step_or_there_is_none(name, config, world):
    demand_witness(lambda: build(name, config, world.data()), world)


@every_learner
def test_shapes_and_ranges_are_what_is_said(name, config, world):
    learner = build(name, config, world.data())
    learner.advance(12)
    x = rows_of(world, 7)
    assert learner.shape == world.shape
    mu, log_var = learner.encode(x)
    assert mu.shape == log_var.shape == (7, learner.latent)
    assert learner.decode(mu).shape == x.shape
    assert learner.log_likelihood(x, mu).shape == (7,)
    if learner.config.output == "sigmoid":
        far = learner.decode(np.full((1, learner.latent), 1e4, np.float32))
        assert ((far >= 0) & (far <= 1)).all()
    assert np.isfinite(learner.log_likelihood(x, 100 * np.ones_like(mu))).all()


@every_learner
def test_its_evaluator_only_reads(name, config, world):
    learner = build(name, config, world.data())
    evaluator = models.evaluator_of(name)(world, learner.config)
    for _ in range(2):
        before, read = shown(learner, world), evaluator.read(learner)
        assert evaluator.read(learner) == read
        assert np.isfinite([*read.values(), *evaluator.summary(learner).values()]).all()
        assert set(evaluator.floor()) <= set(read)
        assert same(shown(learner, world), before)
        learner.advance(3)
