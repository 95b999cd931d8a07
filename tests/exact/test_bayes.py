"""Bayes' rule and its two limits against closed forms: two Gaussians of one covariance, D apart."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer import worlds
from explorer.exact import bayes, bayes_error, label_entropy, log_posterior, posterior
from explorer.worlds.plane.mixture import Mixture
from explorer.worlds.plane.world import MixtureWorld
from tests.strategies import any_world

COVARIANCE = np.array([[0.30, 0.10], [0.10, 0.20]])
ALONG = np.array([0.6, 0.8])


def twins(distance: float) -> MixtureWorld:
    """Two classes of one covariance whose means lie `distance` apart in Mahalanobis' measure."""
    step = ALONG / math.sqrt(ALONG @ np.linalg.solve(COVARIANCE, ALONG)) * distance / 2
    return MixtureWorld(tuple(Mixture(np.ones(1), sign * step[None], COVARIANCE[None]) for sign in (-1, 1)))


def normal_cdf(z: float) -> float:
    return 0.5 * (1 + math.erf(z / math.sqrt(2)))


@pytest.mark.parametrize("distance", [0.5, 1.0, 2.0, 3.0, 4.0])
def test_bayes_error_of_twins(distance):
    assert bayes_error(twins(distance)) == pytest.approx(normal_cdf(-distance / 2), abs=5e-6)


@pytest.mark.parametrize("distance", [0.5, 1.0, 2.0, 3.0, 4.0])
def test_label_entropy_of_twins(distance):
    """The posterior depends on one direction alone, t ~ N(+-D/2, 1) with log-odds D t: a fine sum on a line."""
    t, step = np.linspace(-12, 12, 48_001, retstep=True)
    density = [np.exp(-0.5 * (t - sign * distance / 2) ** 2) / math.sqrt(2 * math.pi) / 2 for sign in (-1, 1)]
    log_share = [-np.logaddexp(0, -sign * distance * t) / math.log(2) for sign in (-1, 1)]
    entropy = -sum((p * s).sum() * step for p, s in zip(density, log_share, strict=True))
    assert label_entropy(twins(distance)) == pytest.approx(entropy, abs=1e-6)


def test_limits_of_classes_that_cannot_be_told_apart():
    assert bayes_error(twins(0.0)) == pytest.approx(0.5, abs=1e-6)
    assert label_entropy(twins(0.0)) == pytest.approx(1.0, abs=1e-6)


def test_posterior_of_twins_is_a_logistic_function_of_a_line():
    world, x = twins(2.0), np.random.default_rng(1).normal(size=(200, 2))
    gap = world.classes[0].means[0] - world.classes[1].means[0]
    odds = x @ np.linalg.solve(COVARIANCE, gap)  # the means lie on both sides of the origin: no constant
    np.testing.assert_allclose(posterior(world, x)[:, 0], 1 / (1 + np.exp(-odds)), atol=1e-12)


@settings(max_examples=25)
@given(any_world(), st.integers(0, 1000))
def test_posteriors_sum_to_one_even_where_no_mass_is(world, seed):
    x = np.random.default_rng(seed).uniform(-50, 50, size=(50, 2))
    shares = posterior(world, x)
    assert np.isfinite(log_posterior(world, x)).all()
    np.testing.assert_allclose(shares.sum(axis=1), 1, atol=1e-12)


@pytest.mark.parametrize("name", worlds.FORMULAS)
def test_quadrature_stands_still_when_its_cells_shrink(name, monkeypatch):
    world = worlds.get(name)
    error, entropy = bayes_error(world), label_entropy(world)
    monkeypatch.setattr(bayes, "CELLS", round(bayes.CELLS * 1.9))
    assert bayes_error(world) == pytest.approx(error, abs=2e-5)
    assert label_entropy(world) == pytest.approx(entropy, abs=1e-6)


@pytest.mark.parametrize("name", worlds.FORMULAS)
def test_no_rule_beats_bayes_on_samples(name):
    """The limits against 100,000 draws: the Bayes rule attains its error rate, its own log-loss is the entropy."""
    world = worlds.get(name)
    drawn = world.sample(100_000, np.random.default_rng(2))
    logs = log_posterior(world, drawn.x)
    wrong = logs.argmax(axis=1) != drawn.y
    loss = -logs[np.arange(len(logs)), drawn.y] / math.log(2)
    assert abs(wrong.mean() - bayes_error(world)) < 4 * wrong.std() / math.sqrt(len(wrong))
    assert abs(loss.mean() - label_entropy(world)) < 4 * loss.std() / math.sqrt(len(loss))


def test_a_wrong_limit_would_show():
    """Negative control: the error rate of a rule that leans the wrong way lies many standard errors off."""
    world = worlds.get("moons")
    drawn = world.sample(100_000, np.random.default_rng(2))
    joint = world.joint_log_prob(drawn.x) + np.log([0.8, 0.2])
    wrong = joint.argmax(axis=1) != drawn.y
    assert wrong.mean() - bayes_error(world) > 4 * wrong.std() / math.sqrt(len(wrong))
