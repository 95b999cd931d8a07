"""Probabilistic PCA of scikit-learn's digits, held against the figures of shared/references.md, section 4."""

import numpy as np
import pytest
from sklearn.datasets import load_digits
from sklearn.decomposition import PCA

from explorer.exact import ppca

LOG_PROB = {1: -3.7485, 2: 0.0057, 5: 8.9076, 10: 17.4519, 20: 27.2773}  # nats an image, mean over all 1,797
SIGMA2 = {1: 0.0634, 2: 0.0541, 5: 0.0362, 10: 0.0228, 20: 0.0113}
each = pytest.mark.parametrize("k", LOG_PROB)


@pytest.fixture(scope="module")
def x():
    return load_digits().data / 16


@pytest.fixture(scope="module")
def data(x):
    return ppca.spectrum(x)


@each
def test_figures(data, k):
    fit = ppca.fitted(data, k)
    assert fit.log_prob == pytest.approx(LOG_PROB[k], abs=6e-5)
    assert fit.sigma2 == pytest.approx(SIGMA2[k], abs=6e-5)


@each
def test_it_is_what_scikit_learn_says(x, data, k):
    """Its covariance is divided by n - 1, ours by n, which is the likelier: by about P / 4 n^2, 5e-6 nats here."""
    theirs = PCA(k, svd_solver="full").fit(x)
    fit = ppca.fitted(data, k)
    assert 0 <= fit.log_prob - theirs.score(x) < 2e-5
    W = theirs.components_.T * np.sqrt(theirs.explained_variance_ - theirs.noise_variance_)
    np.testing.assert_allclose(
        ppca.log_prob(x, W, theirs.mean_, theirs.noise_variance_), theirs.score_samples(x), atol=1e-8
    )
    assert ppca.angles(theirs.components_.T, fit.W).max() < 1e-4
