"""Bounds of log p(x): on linear Gaussian models all is known exactly, and who leaves a term out reads wrong."""

import tracemalloc

import numpy as np
import pytest
import torch

from explorer.metrics import bounds
from explorer.metrics.bounds import Codes, codes, importance_bound, kl, log_likelihoods, log_weights
from tests.metrics.image_models import LinearGaussian, config, images

N, P, K = 400, 36, 50
X = images(N, P)


def noise_of(k=K, n=N, d=3, seed=4):
    return np.random.default_rng(seed).standard_normal((k, n, d))


@pytest.fixture(scope="module")
def model():
    """Nearly the best q: a little too wide and a little off, so that the weights are not all the same."""
    return LinearGaussian.best(X, 3, config(), wider=1.15, shifted=0.003)


def without_log_q(model, x, q, noise):
    """What one gets who forgets to divide by q(z|x)."""
    return log_weights(model, x, q, noise) - (noise**2 + q.log_var).sum(axis=2) / 2


def without_log_prior(model, x, q, noise):
    return log_weights(model, x, q, noise) + (q.draw(noise) ** 2).sum(axis=2) / 2


def without_the_width(model, x, q, noise):
    """Who takes q(z|x) at z without its normalizer."""
    return log_weights(model, x, q, noise) - q.log_var.sum(axis=1) / 2


def agrees(model, weights, k=K):
    """Whether L_k is the exact log p of the images, within four standard errors of their difference."""
    found = importance_bound(weights(model, X, codes(model, X), noise_of()), k)
    off = found - model.log_prob(X)
    return abs(off.mean()) < 4 * off.std(ddof=1) / N**0.5


def test_l50_is_the_exact_log_p(model):
    assert agrees(model, log_weights)


@pytest.mark.parametrize("broken", [without_log_q, without_log_prior, without_the_width])
def test_negative_control_a_bound_that_leaves_a_term_out_is_not(model, broken):
    assert not agrees(model, broken)


def test_the_elbo_is_not_the_exact_log_p_either(model):
    """Negative control: the test can tell L_1 from log p, by the divergence of q from the posterior."""
    assert model.gap(X).mean() > 0.05
    assert not agrees(model, log_weights, k=1)


def test_l1_is_the_elbo_and_log_p_is_above_it_by_the_divergence_of_q(model):
    np.testing.assert_allclose(model.log_prob(X) - model.elbo(X), model.gap(X), atol=1e-6)
    off = importance_bound(log_weights(model, X, codes(model, X), noise_of()), 1) - model.elbo(X)
    assert abs(off.mean()) < 4 * off.std(ddof=1) / N**0.5
    assert off.std() > 0


def test_with_the_exact_posterior_every_weight_is_p():
    model = LinearGaussian.best(X, 3, config())
    weights = log_weights(model, X, codes(model, X), noise_of())
    np.testing.assert_allclose(weights, np.tile(model.log_prob(X), (K, 1)), atol=1e-4)  # z is float32


@pytest.mark.parametrize("wider", [0.5, 1.0, 3.0])
def test_more_draws_never_bound_worse_on_any_image(wider):
    model = LinearGaussian.best(X, 3, config(), wider=wider, shifted=0.02)
    weights = log_weights(model, X, codes(model, X), noise_of())
    one, few, many = (importance_bound(weights, k) for k in (1, 5, 50))
    assert (one <= few + 1e-9).all()
    assert (few <= many + 1e-9).all()
    assert many.mean() - one.mean() > (0.05 if wider != 1.0 else 0.0)


def test_a_bound_by_hand_and_groups_that_do_not_come_out():
    weights = np.log([[1.0], [3.0], [2.0], [6.0]])
    assert importance_bound(weights, 1)[0] == pytest.approx(np.log(36) / 4)
    assert importance_bound(weights, 2)[0] == pytest.approx(np.log(2 * 4) / 2)
    assert importance_bound(weights, 4)[0] == pytest.approx(np.log(3))
    far = importance_bound(weights - 5000, 4)  # no exponential of it is above zero
    assert far[0] == pytest.approx(np.log(3) - 5000)
    with pytest.raises(ValueError, match="no groups of 3"):
        importance_bound(weights, 3)


def test_the_kl_is_torchs_and_not_that_of_prior_and_posterior_swapped():
    rng = np.random.default_rng(8)
    q = Codes(rng.standard_normal((50, 4)), rng.standard_normal((50, 4)))
    normal = torch.distributions.Normal
    guide = normal(torch.from_numpy(q.mu), torch.from_numpy(np.exp(q.log_var / 2)))
    prior = normal(torch.zeros(1).double(), torch.ones(1).double())
    np.testing.assert_allclose(kl(q), torch.distributions.kl_divergence(guide, prior).numpy())
    assert abs(kl(q) - torch.distributions.kl_divergence(prior, guide).numpy()).mean() > 0.3
    assert (kl(Codes(np.zeros((2, 3)), np.zeros((2, 3)))) == 0).all()


def test_what_is_read_does_not_depend_on_how_it_is_cut(model, monkeypatch):
    whole = log_likelihoods(model, X, codes(model, X), noise_of(5))
    for size in (1, P, 7 * P + 1):
        monkeypatch.setattr(bounds, "BLOCK", size)
        np.testing.assert_allclose(log_likelihoods(model, X, codes(model, X), noise_of(5)), whole)


def test_fifty_draws_of_large_images_take_little_memory():
    """All at once, 500 images of 32 x 32 in colour would be 300 MB for each array of their pixels."""
    x = images(500, 3072)
    rng = np.random.default_rng(0)
    model = LinearGaussian.posterior(rng.standard_normal((3072, 2)) / 50, x.mean(axis=0), 0.02, config())
    q, noise = codes(model, x), noise_of(50, 500, 2)
    tracemalloc.start()
    log_weights(model, x, q, noise)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 40e6
