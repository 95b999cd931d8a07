"""A linear VAE as it is trained, on real digits: its bounds, its exact log p and probabilistic PCA's, in this order."""

import numpy as np
import pytest
import torch

from explorer import models, worlds
from explorer.metrics.bounds import codes, importance_bound, log_weights
from explorer.metrics.images import IMPORTANCE, drawn, make

DIGITS = worlds.get("digits", kind="images")
CONFIG = models.config_of("linear_vae")(latent=2)


@pytest.fixture(scope="module")
def evaluator():
    return make(DIGITS, CONFIG)


@pytest.fixture(scope="module")
def trained():
    learner = models.build("linear_vae", CONFIG, DIGITS.data(), 3)
    threads = torch.get_num_threads()
    torch.set_num_threads(1)  # as recorders do: two on a busy machine wait for each other
    learner.advance(CONFIG.steps)
    torch.set_num_threads(threads)
    return learner


def test_it_comes_to_probabilistic_pca_from_below(trained, evaluator):
    read, floor = evaluator.read(trained), evaluator.floor()
    assert read["fit_elbo"] <= read["fit_log_prob"] <= floor["fit_log_prob"]
    assert read["fit_elbo"] > floor["fit_elbo"] - 0.05
    assert read["angle"] < 5
    untrained = evaluator.read(models.build("linear_vae", CONFIG, DIGITS.data(), 3))
    assert untrained["fit_elbo"] < untrained["fit_log_prob"] < floor["fit_log_prob"] - 5
    assert untrained["angle"] > 45


def test_its_l50_is_its_exact_log_p(trained, evaluator):
    summary, exact = evaluator.summary(trained), evaluator.read(trained)["fit_log_prob"]
    assert abs(summary["fit_iwae"] - exact) < 4 * summary["fit_iwae_se"]
    assert summary["fit_iwae_se"] < 0.01
    assert summary["iwae_5"] <= summary["iwae"]


def test_negative_control_without_log_q_it_is_not(trained, evaluator):
    x = DIGITS.data().x
    q, noise = codes(trained, x), drawn(IMPORTANCE, len(x), CONFIG.latent)
    log_q = -(noise**2 + q.log_var).sum(axis=2) / 2
    off = importance_bound(log_weights(trained, x, q, noise) + log_q, IMPORTANCE) - evaluator.exact(trained)[1]
    assert abs(off.mean()) > 100 * off.std(ddof=1) / np.sqrt(len(x))
    assert abs(off.mean()) > 0.5
