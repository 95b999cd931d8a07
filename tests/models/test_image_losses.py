"""The losses of models of images, written anew from the paper and in closed form; their gradients."""

import numpy as np
import pytest
import torch
from torch.distributions import Bernoulli, Normal, kl_divergence

from explorer import models
from explorer.models.likelihoods import kl_to_prior
from tests.models.image_variants import COLOURED, GREY, SMALL, build, evaluated, rows_of, seen


def loss_of(learner, x: np.ndarray, noise: np.ndarray) -> float:
    """Return a VAE's loss from the running mean of its weights, in float64, written anew."""
    arrays, sizes, config = learner.snapshot().arrays, learner.sizes, learner.config
    mu, log_var = np.split(evaluated(arrays["encoder"], sizes["encoder"], seen(x, learner.shape)), 2, axis=1)
    sigma = torch.tensor(np.sqrt(np.exp(log_var)))
    z = mu + sigma.numpy() * noise
    logits = torch.tensor(evaluated(arrays["decoder"], sizes["decoder"], z))
    if config.likelihood == "bernoulli":
        log_p = Bernoulli(logits=logits, validate_args=False).log_prob(torch.tensor(x))
    else:
        log_p = Normal(torch.sigmoid(logits), config.noise).log_prob(torch.tensor(x))
    kl = kl_divergence(Normal(torch.tensor(mu), sigma), Normal(0.0, 1.0))
    return float((-log_p.sum(dim=1) + config.beta * kl.sum(dim=1)).mean())


@pytest.mark.parametrize("world", [GREY, COLOURED], ids=lambda w: w.name)
@pytest.mark.parametrize("own", [{}, {"beta": 4.0}, {"likelihood": "gaussian", "noise": 0.2, "beta": 0.25}], ids=str)
def test_the_loss_is_the_papers(own, world):
    """With sigma far from 1, so that no factor of it can hide."""
    learner = build("vae", {**SMALL, **own}, world.data())
    learner.advance(60)
    with torch.no_grad():
        learner.mean["encoder"][-3:] = -1.5
    x, noise = rows_of(world), np.random.default_rng(1).standard_normal((40, 3)).astype(np.float32)
    ours = learner.loss(learner.mean, torch.tensor(x), torch.tensor(noise))
    assert float(ours) == pytest.approx(loss_of(learner, x, noise), rel=1e-5)


def test_the_loss_that_is_shown_is_of_images_that_are_learned_with_one_noise():
    learner = build("vae", SMALL, GREY.data())
    learner.advance(10)
    x = GREY.data().x[:500]
    noise = torch.randn(len(x), 3, generator=torch.Generator().manual_seed(0)).numpy()
    assert learner.snapshot().scalars["training_loss"] == pytest.approx(loss_of(learner, x, noise), rel=1e-5)


def test_an_autoencoders_loss_is_the_reconstruction_at_its_code_and_knows_no_noise():
    learner = build("autoencoder", SMALL, GREY.data())
    learner.advance(30)
    x = rows_of(GREY)
    one, other = (learner.loss(learner.mean, torch.tensor(x), torch.randn(40, 3)) for _ in range(2))
    assert torch.equal(one, other)
    assert float(one) == pytest.approx(-learner.log_likelihood(x, learner.encode(x)[0]).mean(), rel=1e-6)


@pytest.mark.parametrize("name", models.OF_IMAGES)
def test_the_gradient_is_the_losss(name):
    """Against differences along random directions, in float64."""
    learner = build(
        name, {"latent": 3} if name == "linear_vae" else {**SMALL, "beta": 2.0} if name == "vae" else SMALL, GREY.data()
    )
    learner.advance(20)
    x, noise = torch.tensor(rows_of(GREY)).double(), torch.randn(40, 3).double()
    w = {key: flat.double().requires_grad_() for key, flat in learner.mean.items()}
    gradient = torch.autograd.grad(learner.loss(w, x, noise), list(w.values()))
    for key, own in zip(w, gradient, strict=True):
        way = torch.randn_like(own)
        with torch.no_grad():
            ends = [learner.loss({**w, key: w[key] + h * way}, x, noise) for h in (1e-6, -1e-6)]
        assert float((ends[0] - ends[1]) / 2e-6) == pytest.approx(float((own * way).sum()), rel=1e-4, abs=1e-6)


def test_a_linear_loss_in_closed_form_is_the_mean_over_draws():
    learner = build("linear_vae", {"latent": 3, "beta": 2.0}, GREY.data())
    learner.advance(50)
    x = torch.tensor(rows_of(GREY, 1))
    many, w = x.expand(20_000, -1), learner.mean
    with torch.no_grad():
        mu, log_var = learner.posterior(w, many)
        z = mu + torch.exp(log_var / 2) * torch.randn(mu.shape, generator=torch.Generator().manual_seed(2))
        drawn = -learner.log_p(w, many, z) + 2 * kl_to_prior(mu, log_var).sum(dim=1)
        error = float(drawn.std()) / len(drawn) ** 0.5
        assert abs(float(learner.loss(w, x, mu[:1]) - drawn.mean())) < 4 * error < 1
