"""Films of GANs: what they hold and cost, where one is stopped, and what turns in the middle of a training."""

import numpy as np
import pytest
from pydantic import ValidationError

from explorer import models
from explorer.models.configs.gan import FINE, MOST_SENT, GanConfig, GanLineConfig
from explorer.runs import RunSpec, compute
from explorer.runs.codec import decode, encode
from explorer.runs.cost import cost
from explorer.runs.recorder import Diverged
from tests.models.gan.by_hand import forged
from tests.models.gan.variants import noise_for

SPECS = (
    RunSpec(model="gan", world="ring", config={"steps": 200}),
    RunSpec(model="gan_line", world="bell", config={"steps": 200}),
)


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.model)
def test_a_film_of_a_duel_travels_and_costs_what_was_told(spec):
    film, told = compute(spec), cost(spec)
    assert film.complete
    assert {"d_loss", "g_loss"} <= set(film.scalars)
    assert (told.frames, told.checkpoints) == (len(film), len(film.checkpoints)) == (61, 7)
    data = encode(film)
    again = decode(data, spec)
    assert all(np.array_equal(values, again.arrays[key]) for key, values in film.arrays.items())
    assert len(data) < 1.1 * told.bytes
    before, after = (models.build(spec.model, spec.config, spec.source().data(), spec.seed) for _ in range(2))
    step = list(film.checkpoints)[-2]
    before.load(film.checkpoints[step])
    before.advance(200 - step)
    after.advance(200)
    assert np.array_equal(before.snapshot().arrays["generator"], film.arrays["generator"][-1])
    assert np.array_equal(after.snapshot().arrays["generator"], film.arrays["generator"][-1])


def test_a_film_of_large_networks_has_fewer_frames_kept_on_a_lattice():
    spec = RunSpec(model="gan", world="ring", config={"width": 64, "judge_width": 64, "steps": 20})
    film = compute(spec)
    assert spec.config.stored("generator") == spec.config.stored("discriminator") == FINE
    assert (film.arrays["generator"] % 2**-10 == 0).all()
    learner = models.build("gan", spec.config, spec.source().data(), spec.seed)
    learner.advance(20)
    z = noise_for(learner, 500)
    kept = forged(film.arrays["generator"][-1], learner.sizes["generator"], z)
    assert 0 < np.abs(kept - learner.generate(z)).max() < 0.02


LARGEST = {"layers": 3, "width": 128, "judge_layers": 3, "judge_width": 128, "pack": 4, "fourier": 8}
EDGE = {"width": 44, "judge_width": 44}


@pytest.mark.parametrize("config", [{}, EDGE, {"width": 64}, {"width": 128, "judge_width": 128}, LARGEST], ids=str)
def test_no_film_sends_more_than_four_megabytes_or_outgrows_the_store(config):
    spec = RunSpec(model="gan", world="ring", config={**config, "steps": 20_000, "spectral": True, "averaging": 0.9})
    told = cost(spec)
    assert told.sent < 1.01 * MOST_SENT
    assert told.bytes < 16 * 2**20
    assert told.frames >= 23


def test_the_number_of_neurons_of_each_layer_is_told_without_a_learner():
    assert GanConfig().sizes == {"generator": (2, 32, 32, 2), "discriminator": (2, 32, 32, 1)}
    assert GanConfig(layers=0, judge_layers=1, judge_width=14, fourier=3, pack=2).sizes == {
        "generator": (2, 2),
        "discriminator": (2 * 2 * 7, 14, 1),
    }
    assert GanLineConfig().sizes == {"generator": (1, 32, 32, 1), "discriminator": (1, 32, 32, 1)}
    assert GanConfig().counts == {"generator": 2 * 32 + 32 + 33 * 32 + 33 * 2, "discriminator": 96 + 33 * 32 + 33}


def test_a_duel_that_gets_out_of_hand_says_so_and_one_held_in_check_does_not():
    wild = {"loss": "wasserstein", "optimizer": "sgd", "generator_rate": 3.0, "discriminator_rate": 3.0, "steps": 200}
    with pytest.raises(Diverged) as caught:
        compute(RunSpec(model="gan", world="ring", config=wild))
    assert 0 < caught.value.step <= 200
    said = GanConfig.diverged.format(step=caught.value.step)
    assert f"step {caught.value.step} " in said
    assert "R1" in said
    assert said != GanConfig.__base__.diverged.format(step=caught.value.step)
    assert compute(RunSpec(model="gan", world="ring", config={**wild, "clip": 0.01})).complete


def test_a_cure_can_be_taken_in_the_middle_of_a_training():
    spec = RunSpec(model="gan", world="ring", config={"steps": 60}).branched(30, "r1", 1.0)
    spec = spec.branched(40, "turns", "generator").branched(50, "clip", 0.1)
    film, plain = compute(spec), compute(RunSpec(model="gan", world="ring", config={"steps": 60}))
    same = [
        np.array_equal(a, b) for a, b in zip(film.arrays["discriminator"], plain.arrays["discriminator"], strict=True)
    ]
    assert same == [True] * 31 + [False] * 30
    assert all(np.array_equal(film.arrays["discriminator"][i], film.arrays["discriminator"][40]) for i in range(41, 61))


def test_another_loss_is_another_training():
    with pytest.raises(ValidationError, match="middle of a training"):
        RunSpec(model="gan", world="ring").branched(0, "loss", "wasserstein")
