"""Models of images about which all is known, and images to ask them about. numpy only, float64."""

from dataclasses import dataclass, replace
from types import SimpleNamespace

import numpy as np

from explorer.exact import ppca
from explorer.models.config import ModelConfig
from explorer.models.configs.images import AutoencoderConfig, LinearVAEConfig, VAEConfig

LOG_2PI = np.log(2 * np.pi)


def config(output="sigmoid", latent=3, likelihood="gaussian", noise=0.5, **more):
    """A config: a linear VAE's, or one of networks, a VAE's where `beta` is said."""
    if output == "linear":
        return LinearVAEConfig(latent=latent, noise=noise, **more)
    kind = VAEConfig if more else AutoencoderConfig
    return kind(latent=latent, likelihood=likelihood, noise=noise, **more)


def images(n, pixels, seed=0):
    """Grey images: few shapes in mixed strength, so that they have principal directions; (n, P) float32 in [0, 1]."""
    rng = np.random.default_rng(seed)
    shapes = np.random.default_rng(99).random((4, pixels)) ** 3
    x = (rng.random((n, 4)) * [1.0, 0.7, 0.5, 0.3]) @ shapes / 2 + 0.05 * rng.random((n, pixels))
    x[:, : pixels // 8] = 0.0  # a border, as digits have
    return np.clip(x, 0, 1).astype(np.float32)


def source(learned, held):
    return SimpleNamespace(data=lambda: SimpleNamespace(x=learned), held_out=lambda: SimpleNamespace(x=held))


@dataclass
class LinearGaussian:
    """x = W z + b + noise, and q(z|x) = N(V (x - c), diag exp log_var): log p(x) and the true posterior are exact."""

    W: np.ndarray
    b: np.ndarray
    sigma2: float
    V: np.ndarray
    c: np.ndarray
    log_var: np.ndarray
    config: ModelConfig
    step: float = 2**-7

    @classmethod
    def posterior(cls, W, b, sigma2, config, *, wider=1.0, shifted=0.0):
        """The model whose q is the best diagonal one, or that with its sigma and its mu changed."""
        M = W.T @ W + sigma2 * np.eye(W.shape[1])
        log_var = np.log(sigma2 / M.diagonal()) + 2 * np.log(wider)
        return cls(W, b, sigma2, np.linalg.inv(M) @ W.T, b + shifted, log_var, config)

    @classmethod
    def best(cls, x, k, config, **changes):
        fit = ppca.fitted(ppca.spectrum(x), k)
        return cls.posterior(fit.W, fit.b, fit.sigma2, config, **changes)

    def encode(self, x):
        return (x - self.c) @ self.V.T, np.tile(self.log_var, (len(x), 1))

    def decode(self, z):
        return z @ self.W.T + self.b

    def log_likelihood(self, x, z):
        square = ((x - self.decode(z)) ** 2).sum(axis=1)
        return -(len(self.b) * (LOG_2PI + np.log(self.sigma2)) + square / self.sigma2) / 2

    def kept(self):
        on = {name: np.round(getattr(self, name) / self.step) * self.step for name in ("W", "b", "V", "c", "log_var")}
        return replace(self, **on)

    def log_prob(self, x):
        return ppca.log_prob(x.astype(np.float64), self.W, self.b, self.sigma2)

    def elbo(self, x):
        mu, log_var = self.encode(x)
        return ppca.elbo(x.astype(np.float64), mu, log_var, self.W, self.b, self.sigma2)

    def gap(self, x):
        """KL(q(z|x) || p(z|x)) with the posterior's full covariance: (n,)."""
        mu, log_var = self.encode(x)
        inverse = (self.W.T @ self.W + self.sigma2 * np.eye(mu.shape[1])) / self.sigma2
        off = mu - (x - self.b) @ self.W @ np.linalg.inv(inverse) / self.sigma2
        square = np.einsum("ni,ij,nj->n", off, inverse, off)
        trace = (np.exp(log_var) * inverse.diagonal()).sum(axis=1)
        return (trace + square - mu.shape[1] - np.linalg.slogdet(inverse)[1] - log_var.sum(axis=1)) / 2


@dataclass
class Pictured:
    """A decoder that shows the image `shown[i]`, in [0, 1], where z_1 is nearest to i; the encoder says i.

    With `shown` the images themselves nothing is lost: what it reads is the floor.
    """

    x: np.ndarray
    shown: np.ndarray
    config: ModelConfig
    log_var: float = -np.inf
    shift: float = 0.0

    def encode(self, x):
        at = np.array([np.flatnonzero((self.x == row).all(axis=1))[0] for row in x])
        mu = np.zeros((len(x), self.config.latent))
        mu[:, 0] = at
        return mu, np.full_like(mu, self.log_var)

    def decode(self, z):
        return self.shown[np.clip(np.rint(z[:, 0]), 0, len(self.shown) - 1).astype(int)]

    def log_likelihood(self, x, z):
        x, m = x.astype(np.float64), self.decode(z).astype(np.float64)
        if self.config.likelihood == "gaussian":
            sigma2 = self.config.noise**2
            return -(x.shape[1] * (LOG_2PI + np.log(sigma2)) + ((x - m) ** 2).sum(axis=1) / sigma2) / 2
        with np.errstate(divide="ignore", invalid="ignore"):
            on, off = np.where(x > 0, x * np.log(m), 0), np.where(x < 1, (1 - x) * np.log1p(-m), 0)
        return (on + off).sum(axis=1)

    def kept(self):
        return self
