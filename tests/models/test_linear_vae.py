"""The linear VAE against probabilistic PCA, which it comes to where it is trained to the end."""

import numpy as np
import pytest
from sklearn.decomposition import PCA

from explorer.exact import ppca
from explorer.models.configs.images import LinearVAEConfig
from explorer.worlds.images import source
from explorer.worlds.images.base import Images
from tests.models.image_variants import GREY, build


def exact(learner, x: np.ndarray) -> tuple[float, float]:
    """Return the mean ELBO and the mean log p of images, from the model's numbers and without a draw."""
    pixels, d = x.shape[1], learner.latent
    decoder = learner.snapshot().arrays["decoder"].astype(float)
    w, b, x = decoder[: pixels * d].reshape(pixels, d), decoder[pixels * d :], x.astype(float)
    mu, log_var = (part.astype(float) for part in learner.encode(x.astype(np.float32)))
    elbo = ppca.elbo(x, mu, log_var, w, b, learner.sigma2).mean()
    return float(elbo), float(ppca.log_prob(x, w, b, learner.sigma2).mean())


def test_on_a_known_gaussian_it_comes_to_the_exact_log_p():
    """4x4 pixels from a law of three directions: log p under the law, by scikit-learn and by us are one."""
    rng = np.random.default_rng(5)
    w, b = rng.standard_normal((16, 3)) * [0.3, 0.2, 0.12], rng.uniform(0.3, 0.7, 16)
    x = (rng.standard_normal((2000, 3)) @ w.T + b + 0.05 * rng.standard_normal((2000, 16))).astype(np.float32)
    learner = build("linear_vae", {"latent": 3, "steps": 2000}, Images(x, np.zeros(2000, np.int64)))
    before = exact(learner, x)[1]
    learner.advance(2000)
    elbo, log_p = exact(learner, x)
    best = PCA(3).fit(x.astype(float)).score(x.astype(float))
    assert before < best - 2
    assert best - 0.02 < elbo <= log_p <= best + 1e-6
    assert log_p == pytest.approx(ppca.log_prob(x.astype(float), w, b, 0.05**2).mean(), abs=0.03)
    assert learner.sigma2**0.5 == pytest.approx(0.05, abs=0.001)


@pytest.mark.parametrize("latent", [1, 5, 16])
def test_on_digits_it_comes_within_a_twentieth_of_a_nat_of_probabilistic_pca(latent):
    x = source("digits").data().x
    learner = build("linear_vae", {"latent": latent}, source("digits").data())
    learner.advance(learner.config.steps)
    elbo, log_p = exact(learner, x)
    best = PCA(latent).fit(x.astype(float)).score(x.astype(float))
    assert best - 0.05 < log_p <= best + 1e-6
    assert best - 0.1 < elbo <= log_p + 1e-9
    assert exact(learner.kept(), x)[1] > log_p - 0.01


def test_its_rows_of_log_variance_stay_zero_and_a_given_noise_stays_as_it_is():
    learner = build("linear_vae", {"latent": 3, "noise": 0.3}, GREY.data())
    learner.advance(50)
    rows = learner.snapshot().arrays["encoder"][: 6 * 64].reshape(6, 64)
    assert (rows[3:] == 0).all()
    assert (rows[:3] != 0).any()
    assert learner.sigma2 == pytest.approx(0.09)
    assert LinearVAEConfig(noise=1e-9).noise == 0.02, "no pixel is known better than that"
