"""The contract of all learners of the plane: steps add up, a state restores, looking changes nothing."""

import numpy as np
import pytest
import torch

from explorer import models, worlds
from explorer.models.configs.network import NetworkConfig
from tests.models.image_variants import VARIANTS as OF_IMAGES
from tests.models.plane_variants import DATA, ONCE, VARIANTS, build, every_learner, same, shown
from tests.models.witnessing import demand_witness

DRAWN = {"network", "mixture", "svm", "forest"}  # what they learn depends on the seed; the others know no chance


def test_every_family_is_told_of_here_or_beside():
    assert set(VARIANTS) == set(models.ON_PLANE)
    assert {*VARIANTS, *OF_IMAGES, *models.GANS, *models.GANS_OF_IMAGES, *models.DIFFUSIONS, *models.SAMPLINGS} == set(
        models.NAMES
    )  # GANs: gan/test_gan_contract.py, diffusion: diffusion/test_{diffusion,digit_sampling}.py


@every_learner
def test_twenty_steps_are_ten_steps_twice(name, config, data):
    once, twice = build(name, config, data), build(name, config, data)
    once.advance(20)
    twice.advance(10)
    assert same(once.state(), twice.state()) == (name in ONCE)
    twice.advance(10)
    assert same(once.state(), twice.state())
    assert same(shown(once), shown(twice))
    assert once.snapshot().step == (1 if name in ONCE else 20)


@every_learner
def test_no_step_is_no_step(name, config, data):
    learner = build(name, config, data)
    before = shown(learner)
    learner.advance(0)
    assert same(before, shown(learner))
    learner.advance(1)
    assert not same(before, shown(learner))


@every_learner
def test_a_loaded_state_has_the_same_future(name, config, data):
    first = build(name, config, data)
    first.advance(7)
    state = first.state()
    kept = {key: np.array(value) for key, value in state.items()}
    other = build(name, config, data, seed=4)
    other.load(state)
    assert same(other.state(), kept)
    assert same(shown(other), shown(first))
    first.advance(13)
    other.advance(13)
    assert same(first.state(), other.state())
    assert same(shown(other), shown(first))
    assert same(state, kept), "a state must not change when its learner goes on"


@every_learner
def test_a_state_leads_back_to_the_start_too(name, config, data):
    learner = build(name, config, data)
    start, before = learner.state(), shown(learner)
    learner.advance(3)
    learner.load({key: np.array(value) for key, value in start.items()})
    assert same(shown(learner), before)


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
    assert frame.step == (1 if name in ONCE else 3)
    assert frame.arrays.keys() == {{"mlp": "weights", "mixture": "components", "grid": "field"}[learner.config.form]}
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
    assert same(shown(first), shown(again))
    other.advance(5)
    if name not in DRAWN and name != "tree":  # a tree draws only where two questions are as good as each other
        assert same(shown(first), shown(other))
    elif name in DRAWN and config != {"components": 1}:  # one Gaussian has one answer
        assert not same(shown(first), shown(other))


@every_learner
def test_what_a_film_holds_is_told_before_it_is_made(name, config, data):
    """Never less than it is, so that a limit holds; and hardly more."""
    world = "moons" if data is DATA else "blobs"
    source = worlds.get(world, points=60, **({} if data is DATA else {"classes": 5}))
    learner = build(name, config, data)
    learner.advance(12)
    told = learner.config.holds(source)
    assert told.frame == {key: values.shape for key, values in learner.snapshot().arrays.items()}
    state = sum(values.nbytes for values in learner.state().values())
    assert state <= told.checkpoint <= state + 64


@every_learner
def test_what_can_be_set_by_hand_is_counted(name, config, data):
    source = worlds.get("moons" if data is DATA else "blobs", points=60, **({} if data is DATA else {"classes": 5}))
    learner = build(name, config, data)
    weights = learner.snapshot().arrays.get("weights", np.empty(0))
    assert learner.config.editable(source) == len(weights)


@every_learner
def test_a_witness_is_one_step_or_there_is_none(name, config, data):
    source = worlds.get("moons" if data is DATA else "blobs", points=60, **({} if data is DATA else {"classes": 5}))
    demand_witness(lambda: build(name, config, data), source)


@every_learner
def test_its_evaluator_only_reads(name, config, data):
    """The same state reads the same, finite numbers under the same names; the floor's names are among them."""
    source = worlds.get("moons" if data is DATA else "blobs", points=60, **({} if data is DATA else {"classes": 5}))
    learner = build(name, config, data)
    evaluator = models.evaluator_of(name)(source, learner.config)
    for _ in range(2):
        before, read = shown(learner), evaluator.read(learner)
        assert evaluator.read(learner) == read
        assert np.isfinite([*read.values(), *evaluator.summary(learner).values()]).all()
        assert set(evaluator.floor()) <= set(read)
        assert same(shown(learner), before)
        learner.advance(3)


def test_unknown_families_are_refused():
    with pytest.raises(KeyError):
        models.build("oracle", NetworkConfig(), DATA, 0)
