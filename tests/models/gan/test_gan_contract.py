"""The contract of all learners, over GANs of the plane and of a line; see tests/models/demands.py."""

import numpy as np
import pytest

from explorer import models
from explorer.models.base import Arrays
from explorer.models.configs.network import NetworkConfig
from explorer.models.gan.gan import Gan
from tests.models.demands import DEMANDS
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


def test_every_gan_is_told_of():
    assert set(WORLDS) == set(models.GANS)


@every_learner
@pytest.mark.parametrize("demand", DEMANDS, ids=lambda demand: demand.__name__)
def test_it_keeps_the_contract_of_all_learners(name, config, demand):
    demand(lambda seed: build(name, seed=seed, **config), shown)


@every_learner
def test_frames_are_float32_arrays(name, config):
    learner = build(name, **config)
    learner.advance(3)
    frame = learner.snapshot()
    assert (frame.step, frame.arrays.keys(), frame.scalars) == (3, {"generator", "discriminator"}, {})
    assert all(type(values) is np.ndarray and values.dtype == np.float32 for values in frame.arrays.values())


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
