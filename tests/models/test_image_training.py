"""What training of models of images comes to: steps, the running mean, films, what beta does."""

from itertools import pairwise

import numpy as np
import pytest
import torch

from explorer import models
from explorer.models.configs.images import COARSE, FINE
from explorer.models.image_model import rate
from explorer.models.likelihoods import bernoulli, gaussian, kl_to_prior
from explorer.runs import RunSpec, compute, schedule
from explorer.runs.codec import decode, encode
from explorer.worlds.images import source
from tests.models.image_variants import COLOURED, GREY, SMALL, build


def test_what_is_shown_is_the_running_mean():
    learner, wanted = build("vae", {**SMALL, "steps": 60}, GREY.data()), None
    for step in range(30):
        learner.advance(1)
        iterate = learner.learned["decoder"].detach().numpy().astype(float)
        share = 1 if wanted is None else 1 - step / (step + 8)
        wanted = iterate if wanted is None else wanted + share * (iterate - wanted)
        np.testing.assert_allclose(learner.snapshot().arrays["decoder"], wanted, atol=1e-5)
    assert abs(wanted - iterate).max() > 1e-2


def test_no_two_steps_have_the_same_batch_or_noise():
    learner = build("vae", {"batch": 4}, source("digits").data())
    rows, noise = zip(*(learner.batch(step) for step in range(200)), strict=True)
    assert len({tuple(own.tolist()) for own in rows}) == len({float(own[0, 0]) for own in noise}) == 200
    drawn, every = torch.stack(noise), torch.cat(rows)
    assert abs(float(drawn.mean())) < 4 / drawn.numel() ** 0.5
    assert float(drawn.var()) == pytest.approx(1, abs=4 * (2 / drawn.numel()) ** 0.5)
    assert int(every.max()) < len(learner.x)
    assert len(every.unique()) > 500


def test_the_learning_rate_rises_for_a_fifth_and_falls_in_the_second_half():
    rates = [rate(progress) for progress in np.linspace(0, 1, 101)]
    assert 0 < rates[0] < 0.01
    assert all(a < b for a, b in pairwise(rates[:21]))
    assert rates[20:51] == [1.0] * 31
    assert all(b < a for a, b in pairwise(rates[50:]))
    assert rates[-1] == pytest.approx(0.05)


@pytest.mark.parametrize(("name", "storage"), [("vae", COARSE), ("autoencoder", COARSE), ("linear_vae", FINE)])
def test_a_kept_model_is_what_the_film_holds(name, storage):
    learner = build(name, {}, GREY.data())
    learner.advance(20)
    kept = learner.kept()
    for key, values in learner.snapshot().arrays.items():
        assert learner.config.stored(key) == storage
        assert np.array_equal(kept.snapshot().arrays[key], storage.rounded(values))
        assert not np.array_equal(values, storage.rounded(values))


@pytest.mark.parametrize("name", models.OF_IMAGES)
def test_what_is_learned_is_worth_its_price(name):
    """On held-out images the ELBO is above log p of who knows the mean image alone; an autoencoder pays nothing."""
    learner = build(name, {"steps": 300}, source("digits", images=400).data())
    learner.advance(300)
    x, mean = source("digits").held_out().x, learner.x.mean(dim=0, keepdim=True)
    mu, log_var = learner.encode(x)
    z = mu + np.exp(log_var / 2) * np.random.default_rng(1).standard_normal(mu.shape).astype(np.float32)
    price = 0.0 if name == "autoencoder" else kl_to_prior(torch.tensor(mu), torch.tensor(log_var)).sum(dim=1).numpy()
    seen, blind = torch.tensor(x), mean.expand(len(x), -1)
    ignorant = (
        gaussian(seen, blind, learner.x.var(dim=0).mean())
        if name == "linear_vae"
        else bernoulli(seen, blind.logit(1e-3))
    )
    gain = learner.log_likelihood(x, z) - price - ignorant.numpy()
    assert gain.mean() > 5 * gain.std() / len(gain) ** 0.5


@pytest.mark.parametrize("name", models.OF_IMAGES)
def test_a_film_travels(name):
    spec = RunSpec(model=name, world="digits", data={"images": 100}, config={"steps": 30})
    film = compute(spec)
    again = decode(encode(film), spec)
    assert again.complete
    assert len(again) == len(film) == len(schedule(30, 25))
    assert all(np.array_equal(values, again.arrays[key]) for key, values in film.arrays.items())
    assert film.checkpoints == {}


@pytest.mark.parametrize("world", [source("digits"), COLOURED], ids=lambda w: w.name)
def test_many_dimensions_are_taken_up_from_the_start(world):
    """With a sigma of 1 to begin with none of them was."""
    learner = build("vae", {"latent": 16, "steps": 300}, world.data())
    learner.advance(300)
    mu, log_var = map(torch.tensor, learner.encode(world.held_out().x))
    assert float(kl_to_prior(mu, log_var).sum(dim=1).mean()) > 2


def test_it_begins_at_the_mean_image():
    learner = build("vae", {}, GREY.data())
    x = GREY.data().x
    shown = learner.decode(np.random.default_rng(1).standard_normal((50, 2)).astype(np.float32))
    assert abs(shown - x.mean(axis=0)).mean() < 0.2 * abs(x - x.mean(axis=0)).mean()
    _, log_var = learner.encode(x)
    assert np.exp(log_var / 2).mean() == pytest.approx(np.exp(-2), rel=0.3)


def test_more_beta_is_less_kl():
    kl = [
        compute(RunSpec(model="vae", world="digits", config={"beta": b, "steps": 300})).scalars["kl"][-1]
        for b in (0.25, 1.0, 4.0)
    ]
    assert kl[0] > kl[1] + 0.5 > kl[2] + 1


@pytest.mark.parametrize(("field", "value"), [("beta", 16.0), ("learning_rate", 0.0005)])
def test_a_branch_goes_its_own_way_from_its_step_on(field, value):
    spec = RunSpec(model="vae", world="digits", config={"steps": 300})
    turn = schedule(300, 25)[12]
    straight, branched = compute(spec), compute(spec.branched(turn, field, value))
    a, b = straight.arrays["decoder"], branched.arrays["decoder"]
    assert np.array_equal(a[:13], b[:13])
    assert not np.array_equal(a[13], b[13])
    if field == "beta":
        assert branched.scalars["kl"][-1] < straight.scalars["kl"][-1] / 2
