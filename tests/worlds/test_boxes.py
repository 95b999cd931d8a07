"""The normal distribution function in logarithms against SciPy's, and blurred boxes against their sharp limits."""

import numpy as np
import pytest
from scipy.special import log_ndtr
from scipy.stats import norm

from explorer.worlds.plane.boxes import Boxes, log_normal_between, log_normal_cdf


def test_the_normal_distribution_function_is_scipys():
    z = np.concatenate([np.linspace(-40, 8, 20_001), -np.logspace(1, 5, 200)])
    np.testing.assert_allclose(log_normal_cdf(z), log_ndtr(z), rtol=2e-13, atol=1e-13)


@pytest.mark.parametrize("width", [0.01, 1.0, 30.0])
def test_intervals_far_in_either_tail(width):
    """By symmetry both tails are one; there an interval holds what its nearer end cuts off, less its farther end."""
    low = np.array([0.5, 4.0, 9.0, 30.0, 60.0, 200.0, 3000.0])
    wanted = norm.logsf(low) + np.log(-np.expm1(norm.logsf(low + width) - norm.logsf(low)))
    np.testing.assert_allclose(log_normal_between(low, low + width), wanted, rtol=1e-10)
    np.testing.assert_allclose(log_normal_between(-low - width, -low), wanted, rtol=1e-10)


def test_intervals_around_the_middle():
    z = np.linspace(-6, 5.9, 50)
    np.testing.assert_allclose(
        np.exp(log_normal_between(z, z + 0.1)), norm.cdf(z + 0.1) - norm.cdf(z), rtol=1e-11, atol=1e-15
    )


def test_density_and_score_are_finite_far_outside():
    box = Boxes(np.ones(1), np.array([[-1.0, 1.0, -1.0, 1.0]]), 0.04)
    x = np.array([[50.0, -50.0], [1e3, 0.0], [0.0, -1e4]])
    assert np.isfinite(box.log_prob(x)).all()
    np.testing.assert_allclose(
        box.score(x)[0], np.array([-49.0, 49.0]) / 0.04**2, rtol=1e-3
    )  # as a Gaussian's at the corner


def test_with_little_noise_a_box_is_flat_and_ends():
    box = Boxes(np.ones(1), np.array([[-1.0, 1.0, -0.5, 0.5]]), 1e-3)
    np.testing.assert_allclose(np.exp(box.log_prob(np.array([[0.0, 0.0], [0.99, -0.49]]))), 0.5, rtol=1e-12)
    np.testing.assert_allclose(np.exp(box.log_prob(np.array([[1.0, 0.0]]))), 0.25, rtol=1e-12)
    assert box.log_prob(np.array([[1.02, 0.0]]))[0] < -190
