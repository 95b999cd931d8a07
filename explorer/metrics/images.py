"""The evaluators of models of images: the ELBO and its parts on held-out images, and above it a tighter bound.

All in nats an image, a standard error beside. Of Bernoulli likelihoods on grey pixels they are nats of images whose
pixels were drawn black or white, and bounds for those: they are never compared with a Gaussian's. numpy only.
"""

from functools import cached_property
from typing import Protocol

import numpy as np

from explorer.exact import ppca
from explorer.metrics.bounds import (
    Codes,
    Floats,
    Model,
    blocks,
    codes,
    importance_bound,
    kl,
    log_likelihoods,
    log_weights,
)
from explorer.metrics.fresh_points import standard_error
from explorer.models.configs.images import AutoencoderConfig, LinearVAEConfig, NetworksConfig
from explorer.worlds.base import Array
from explorer.worlds.images.base import ImageSource

__all__ = ["DRAWS", "IMPORTANCE", "AutoencoderOnImages", "LinearOnImages", "VAEOnImages", "entropy", "make"]

SEED = 20_240_612  # the evaluator's own: no training ever draws with it
DRAWS = 8  # of z for an image and a reading: four antithetic pairs, z = mu +- sigma eps
IMPORTANCE = 50  # draws of the importance-weighted bound
FEW = 5


class Learner(Model, Protocol):
    """A model of images in training."""

    def kept(self) -> Model:
        """Return the same model with its weights rounded as a film keeps them."""


class LinearLearner(Learner, Protocol):
    """One whose decoder is a linear map W z + b, with noise of variance `sigma2` on each pixel."""

    config: LinearVAEConfig

    @property
    def sigma2(self) -> float:
        """The variance of a pixel's noise."""

    def decode(self, z: Floats) -> Floats:
        """Return W z + b: (n, d) -> (n, P)."""


ImagesConfig = NetworksConfig | LinearVAEConfig


def make(source: ImageSource, config: ImagesConfig) -> "AutoencoderOnImages":
    """Return the evaluator of a model with this config that learns from `source`."""
    if isinstance(config, LinearVAEConfig):
        return LinearOnImages(source, config)
    plain = isinstance(config, AutoencoderConfig)
    return AutoencoderOnImages(source, config) if plain else VAEOnImages(source, config)


def entropy(x: Floats) -> float:
    """Return the mean over images (n, P) of the entropy of their pixels in nats, each white with the chance x.

    That is the least that the Bernoulli loss can be, and it is reached where the decoder's image is the image.
    """
    p = x.astype(np.float64)
    inside = (p > 0) & (p < 1)
    p = p[inside]
    return float(-(p * np.log(p) + (1 - p) * np.log1p(-p)).sum() / len(x))


class AutoencoderOnImages:
    """500 held-out images, the same for every model and frame. Here the code is one point, so nothing is drawn."""

    def __init__(self, source: ImageSource, config: ImagesConfig) -> None:
        self.source, self.config = source, config
        self.x = source.held_out().x

    @cached_property
    def noise(self) -> Array:
        """What z is drawn with, the same for every frame: (K, n, d)."""
        return np.zeros((1, len(self.x), self.config.latent))

    def reconstruction(self, learner: Model, q: Codes) -> Array:
        """Return -E_q log p(x|z) of each image: (n,)."""
        out: Array = -log_likelihoods(learner, self.x, q, self.noise).mean(axis=0)
        return out

    def read(self, learner: Learner) -> dict[str, float]:
        """Return the reconstruction loss, and how much each code varies over the images."""
        q = codes(learner, self.x)
        loss = self.reconstruction(learner, q)
        numbers = {"reconstruction": float(loss.mean()), "reconstruction_se": standard_error(loss)}
        return numbers | self.variances(q)

    def variances(self, q: Codes) -> dict[str, float]:
        """Return the variance over the images of each dimension's mu."""
        return {f"var_{j}": float(value) for j, value in enumerate(q.mu.var(axis=0), 1)}

    def floor(self) -> dict[str, float]:
        """Return the loss of a decoder that returns the image itself; nobody reads less."""
        return {"reconstruction": self.least}

    @cached_property
    def least(self) -> float:
        """The reconstruction loss where the decoder's image is the image."""
        if self.config.likelihood == "bernoulli":
            return entropy(self.x)
        return float(self.x.shape[1] * np.log(2 * np.pi * self.config.noise**2) / 2)

    def summary(self, learner: Learner) -> dict[str, float]:
        """Return what the rounding of the weights for the film costs: below zero where it happens to help."""
        return {"rounding": self.loss(learner.kept()) - self.loss(learner)}

    def loss(self, learner: Model) -> float:
        """Return the mean loss that the model learns to lower, with beta = 1."""
        return float(self.reconstruction(learner, codes(learner, self.x)).mean())


class VAEOnImages(AutoencoderOnImages):
    """The ELBO with both its parts: -E_q log p(x|z) from the same noise for every frame, the KL in closed form."""

    @cached_property
    def noise(self) -> Array:
        """Antithetic pairs, so that what is odd in the noise cancels: (DRAWS, n, d)."""
        half = drawn(DRAWS // 2, len(self.x), self.config.latent)
        return np.concatenate([half, -half])

    def read(self, learner: Learner) -> dict[str, float]:
        """Return the ELBO, its standard error and its parts, and the KL and the variance of mu by dimension."""
        q = codes(learner, self.x)
        loss, cost = self.reconstruction(learner, q), kl(q)
        parts = {"reconstruction": float(loss.mean()), "kl": float(cost.sum(axis=1).mean())}
        spread = standard_error(loss + cost.sum(axis=1))
        numbers = {"elbo": -parts["reconstruction"] - parts["kl"], "elbo_se": spread, **parts}
        return numbers | {f"kl_{j}": float(value) for j, value in enumerate(cost.mean(axis=0), 1)} | self.variances(q)

    def floor(self) -> dict[str, float]:
        """Return the least reconstruction loss, and the ELBO if it came at no KL; nobody reads better."""
        return super().floor() | {"elbo": -self.least}

    def loss(self, learner: Model) -> float:
        """Return -ELBO."""
        q = codes(learner, self.x)
        return float(self.reconstruction(learner, q).mean() + kl(q).sum(axis=1).mean())

    def summary(self, learner: Learner) -> dict[str, float]:
        """Return the importance-weighted bounds with 5 and 50 draws besides, on the held-out images."""
        weights = weighed(learner, self.x, self.config.latent)
        bound = importance_bound(weights, IMPORTANCE)
        few = float(importance_bound(weights, FEW).mean())
        numbers = {"iwae": float(bound.mean()), "iwae_se": standard_error(bound), "iwae_5": few}
        return numbers | super().summary(learner)


class LinearOnImages(VAEOnImages):
    """A linear VAE besides on the images that it was fitted to, where all is exact: ELBO <= log p <= PPCA's log p."""

    @cached_property
    def fit_x(self) -> Floats:
        """The images that it was fitted to: (n, P)."""
        return self.source.data().x

    @cached_property
    def spectrum(self) -> ppca.Spectrum:
        """Their principal directions."""
        return ppca.spectrum(self.fit_x)

    def used(self, beta: float) -> int:
        """Return how many dimensions the best model with this noise uses; a branch may have changed beta."""
        values, noise, k = self.spectrum.eigenvalues, self.config.noise, self.config.latent
        return ppca.active(values, noise or ppca.noise_learned(values, beta, k), beta, k)

    def read(self, learner: LinearLearner) -> dict[str, float]:  # type: ignore[override]  # it asks for more
        """Return, besides, ELBO and log p on the images it was fitted to, sigma^2 and the angle to PCA's subspace."""
        elbo, log_p = self.exact(learner).mean(axis=1)
        angle = self.angle(linear_map(learner, self.config.latent)[0], learner.config.beta)
        fit = {"fit_elbo": float(elbo), "fit_log_prob": float(log_p), "angle": angle, "sigma2": float(learner.sigma2)}
        return super().read(learner) | fit

    def exact(self, learner: LinearLearner) -> Array:
        """Return ELBO and log p of each image that it was fitted to, without a draw: (2, n)."""
        W, b = linear_map(learner, self.config.latent)
        out = np.empty((2, len(self.fit_x)))
        for rows in blocks(*self.fit_x.shape):
            x, q = self.fit_x[rows].astype(np.float64), codes(learner, self.fit_x[rows])
            out[0, rows] = ppca.elbo(x, q.mu, q.log_var, W, b, learner.sigma2)
            out[1, rows] = ppca.log_prob(x, W, b, learner.sigma2)
        return out

    def angle(self, W: Array, beta: float) -> float:
        """Return the largest principal angle to PCA's subspace in degrees, in as many dimensions as are of use.

        Of W those in which it reaches farthest: a dimension that is not used has some direction, but none of meaning.
        """
        used = self.used(beta)
        if not used:
            return 0.0
        reach = np.linalg.svd(W, full_matrices=False)[0][:, :used]
        return float(ppca.angles(reach, self.spectrum.vectors[:, :used]).max())

    def floor(self) -> dict[str, float]:
        """Return probabilistic PCA's log p, which is also the best ELBO; of held-out images nobody knows it."""
        fit = ppca.fitted(self.spectrum, self.config.latent, self.config.noise**2 or None)
        return {"fit_log_prob": fit.log_prob, "fit_elbo": fit.log_prob}

    def summary(self, learner: LinearLearner) -> dict[str, float]:  # type: ignore[override]  # it asks for more
        """Return, besides, the importance-weighted bound on the images it was fitted to.

        Its standard error is that of its distance to the exact log p of the same images, which it estimates.
        """
        bound = importance_bound(weighed(learner, self.fit_x, self.config.latent), IMPORTANCE)
        spread = standard_error(bound - self.exact(learner)[1])
        return super().summary(learner) | {"fit_iwae": float(bound.mean()), "fit_iwae_se": spread}


def drawn(k: int, n: int, d: int) -> Array:
    """Return standard normal noise for k draws of n codes, the same at every call: (k, n, d)."""
    return np.random.default_rng(SEED).standard_normal((k, n, d))


def weighed(learner: Model, x: Floats, d: int) -> Array:
    """Return log p(x|z) p(z) / q(z|x) at IMPORTANCE draws for each image: (n, P) -> (IMPORTANCE, n)."""
    return log_weights(learner, x, codes(learner, x), drawn(IMPORTANCE, len(x), d))


def linear_map(learner: LinearLearner, d: int) -> tuple[Array, Array]:
    """Return W (P, d) and b (P,) of a linear decoder, by what it says at the origin and at the unit codes."""
    said = learner.decode(np.concatenate([np.zeros((1, d)), np.eye(d)]).astype(np.float32)).astype(np.float64)
    return (said[1:] - said[0]).T, said[0]
