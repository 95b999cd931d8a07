"""What an image costs in nats, against torch and what draws say: the likelihoods of pixels, and the KL."""

from itertools import product

import pytest
import torch
from torch.distributions import Bernoulli, Normal, kl_divergence

from explorer.models.likelihoods import bernoulli, gaussian, kl_to_prior


def test_a_bernoullis_nats_are_torchs():
    x, logits = torch.rand(20, 12).round(), 3 * torch.randn(20, 12)
    wanted = Bernoulli(logits=logits).log_prob(x).sum(dim=1)
    torch.testing.assert_close(bernoulli(x, logits), wanted)


def test_of_grey_pixels_they_are_the_mean_over_images_drawn_black_or_white():
    grey, logits = torch.tensor([[0.1, 0.8, 0.5]]), torch.tensor([[-2.0, 0.3, 1.5]])
    drawn = torch.tensor([*product((0.0, 1.0), repeat=3)])  # all 8 images
    chance = torch.exp(Bernoulli(probs=grey).log_prob(drawn).sum(dim=1))
    wanted = (chance * Bernoulli(logits=logits).log_prob(drawn).sum(dim=1)).sum()
    torch.testing.assert_close(bernoulli(grey, logits)[0], wanted)


@pytest.mark.parametrize("sigma2", [0.01, 0.5, torch.tensor([0.04])])
def test_a_gaussians_nats_are_torchs(sigma2):
    x, mean = torch.rand(20, 12), torch.randn(20, 12)
    wanted = Normal(mean, float(sigma2) ** 0.5).log_prob(x).sum(dim=1)
    torch.testing.assert_close(gaussian(x, mean, sigma2), wanted)


def test_the_kl_is_torchs_and_what_draws_say():
    mu, log_var = torch.tensor([[0.0, 1.5, -0.4]]), torch.tensor([[0.0, -2.0, 0.7]])
    sigma = torch.exp(log_var / 2)
    q, prior = Normal(mu, sigma), Normal(torch.zeros(3), torch.ones(3))
    kl = kl_to_prior(mu, log_var)
    torch.testing.assert_close(kl, kl_divergence(q, prior))
    z = mu + sigma * torch.randn(200_000, 3, generator=torch.Generator().manual_seed(1))
    excess = q.log_prob(z) - prior.log_prob(z)  # (200000, 3)
    error = excess.std(dim=0) / len(z) ** 0.5
    assert (abs(excess.mean(dim=0) - kl[0]) <= 4 * error).all()
    assert (kl[0] > 4 * error).tolist() == [False, True, True], "only the prior itself costs nothing"
