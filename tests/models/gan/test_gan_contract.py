"""The contract of all learners, over GANs of the plane and of a line; see tests/models/test_contract.py."""

import numpy as np
import pytest
import torch

from explorer import models
from explorer.models.base import Arrays
from explorer.models.configs.network import NetworkConfig
from explorer.models.gan.gan import Gan
from tests.models.gan.variants import CASES, WORLDS, build, noise_for
from tests.models.witnessing import demand_witness

every_learner = pytest.mark.parametrize(("name", "config"), CASES, ids=str)


def shown(learner: Gan) -> Arrays:
    """Return all that can be seen of a learner."""
    frame, z = learner.snapshot(), noise_for(learner, 40)
    x = np.random.default_rng(2).uniform(-3, 3, (40, learner.x.shape[1]))
    asked = {
        "G(z)": learner.generate(z),
        "D(x)": learner.judge(x),
        "pull": learner.pull(z),
        "losses": np.array(learner.losses(x, z)),
        "gradients": np.array(learner.gradients(x, z)),
    }
    return {"step": np.array(frame.step), **asked, **frame.arrays}


def same(a: Arrays, b: Arrays) -> bool:
    return a.keys() == b.keys() and all(np.array_equal(a[key], b[key]) for key in a)


def copy(state: Arrays) -> Arrays:
    return {key: np.array(value) for key, value in state.items()}


def test_every_gan_is_told_of():
    assert set(WORLDS) == set(models.GANS)


@every_learner
def test_twenty_steps_are_ten_steps_twice(name, config):
    once, twice = build(name, **config), build(name, **config)
    once.advance(20)
    twice.advance(10)
    assert not same(once.state(), twice.state())
    twice.advance(10)
    assert same(once.state(), twice.state())
    assert same(shown(once), shown(twice))
    assert once.snapshot().step == 20


def test_steps_add_up_over_the_blocks_in_which_batches_are_drawn():
    once, twice = build(), build()
    once.advance(130)
    for n_steps in (63, 2, 0, 65):
        twice.advance(n_steps)
    assert same(once.state(), twice.state())


@every_learner
def test_no_step_is_no_step(name, config):
    learner = build(name, **config)
    before = shown(learner)
    learner.advance(0)
    assert same(before, shown(learner))
    learner.advance(1)
    assert not same(before, shown(learner))


@every_learner
def test_a_loaded_state_has_the_same_future(name, config):
    first = build(name, **config)
    first.advance(7)
    state = first.state()
    kept = copy(state)
    other = build(name, seed=4, **config)
    other.advance(2)
    other.load(state)
    assert same(other.state(), kept)
    assert same(shown(other), shown(first))
    first.advance(13)
    other.advance(13)
    assert same(first.state(), other.state())
    assert same(shown(other), shown(first))
    assert same(state, kept), "a state must not change when its learner goes on"


@every_learner
def test_a_state_leads_back_to_the_start_too(name, config):
    learner = build(name, **config)
    start, before = copy(learner.state()), shown(learner)
    learner.advance(3)
    then = shown(learner)
    learner.load(start)
    assert same(shown(learner), before)
    learner.advance(3)
    assert same(shown(learner), then), "the optimizers' moments go back too"


@every_learner
def test_looking_changes_nothing(name, config):
    watched, alone = build(name, **config), build(name, **config)
    first = watched.snapshot()
    kept = copy(first.arrays)
    for _ in range(5):
        watched.advance(2)
        shown(watched)
    alone.advance(10)
    assert same(watched.state(), alone.state())
    assert same(first.arrays, kept), "a frame must not change when its learner goes on"


@every_learner
def test_frames_are_float32_arrays(name, config):
    learner = build(name, **config)
    learner.advance(3)
    frame = learner.snapshot()
    assert (frame.step, frame.arrays.keys(), frame.scalars) == (3, {"generator", "discriminator"}, {})
    assert all(type(values) is np.ndarray and values.dtype == np.float32 for values in frame.arrays.values())


@every_learner
def test_the_seed_decides_and_nothing_else_does(name, config):
    torch.manual_seed(1)
    before = torch.get_rng_state()
    first = build(name, **config)
    first.advance(5)
    shown(first)
    assert torch.equal(before, torch.get_rng_state()), "the global generator belongs to nobody"
    torch.manual_seed(2)
    again, other = build(name, **config), build(name, seed=4, **config)
    again.advance(5)
    other.advance(5)
    assert same(first.state(), again.state())
    assert same(shown(first), shown(again))
    assert not same(shown(first), shown(other))


@every_learner
def test_what_a_film_holds_is_told_before_it_is_made(name, config):
    """Never less than it is; where one of the two does not learn, the other's moments alone are fewer."""
    learner = build(name, **config)
    learner.advance(12)
    told = learner.config.holds(WORLDS[name])
    assert told.frame == {key: values.shape for key, values in learner.snapshot().arrays.items()}
    state = sum(values.nbytes for values in learner.state().values())
    assert state <= told.checkpoint
    if learner.config.turns == "both":
        assert told.checkpoint == state


@every_learner
def test_a_witnessed_step_is_a_step(name, config):
    demand_witness(lambda: build(name, **config), WORLDS[name], before=62)  # the next steps are drawn in two blocks


@every_learner
def test_a_witness_tells_of_the_very_points_that_were_learned_from(name, config):
    learner = build(name, **config)
    learner.advance(5)
    before = learner.snapshot().arrays["discriminator"]
    told, after, c = learner.witness(), learner.snapshot().arrays["discriminator"], learner.config
    turns = 0 if c.turns == "generator" else c.discriminator_steps
    d = WORLDS[name].data().x.shape[1]
    assert told["real"].shape == (turns * c.batch, d)
    assert told["z"].shape == (turns * c.batch, c.noise_size)
    assert told["z_generator"].shape == (c.batch, c.noise_size)
    assert {tuple(x) for x in told["real"]} <= {tuple(x) for x in WORLDS[name].data().x.astype(np.float32)}
    assert not {tuple(z) for z in told["z"]} & {tuple(z) for z in told["z_generator"]}
    assert np.array_equal(told["discriminator_after"], after), "G's turn does not move D"
    assert np.array_equal(before, after) == (turns == 0)
    assert np.array_equal(told["generator_before"], told["generator_after"]) == (c.turns == "discriminator")
    if not c.averaging:
        assert np.array_equal(told["generator_after"], learner.snapshot().arrays["generator"])


def test_other_families_tell_of_no_single_steps():
    learner = models.build("network", NetworkConfig(), WORLDS["gan"].data(), 3)
    with pytest.raises(TypeError, match="no close-ups"):
        learner.witness()
