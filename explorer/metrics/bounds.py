"""Bounds of log p(x) for a model with a code z ~ N(0, I) and q(z|x) = N(mu, diag sigma^2), from draws. numpy only.

Nats an image; sums are float64. Noise comes from outside, so that two models can be read with the same.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from explorer.worlds.base import Array

__all__ = ["Codes", "Floats", "Model", "codes", "importance_bound", "kl", "log_likelihoods", "log_weights"]

Floats = NDArray[np.float32]
BLOCK = 2**18  # pixels at a time: 1 MB, which stays in the cache while a model works on it


class Model(Protocol):
    """What is asked of a model: q(z|x), and log p(x|z) in nats."""

    def encode(self, x: Floats) -> tuple[NDArray[np.floating], NDArray[np.floating]]:
        """Return mu and log sigma^2: (n, P) -> (n, d), (n, d)."""

    def log_likelihood(self, x: Floats, z: Floats) -> NDArray[np.floating]:
        """Return log p(x|z): (n, P), (n, d) -> (n,)."""


@dataclass(frozen=True)
class Codes:
    """q(z|x) of n images: `mu` and `log_var` = log sigma^2, (n, d) each."""

    mu: Array
    log_var: Array

    def draw(self, noise: Array) -> Array:
        """Return z = mu + sigma noise: (n, d) -> (n, d)."""
        out: Array = self.mu + np.exp(self.log_var / 2) * noise
        return out


def codes(model: Model, x: Floats) -> Codes:
    """Return q(z|x) of images (n, P)."""
    mu, log_var = model.encode(x)
    return Codes(np.asarray(mu, np.float64), np.asarray(log_var, np.float64))


def kl(q: Codes) -> Array:
    """Return KL(q(z|x) || p(z)) of each dimension, (n, d) (Kingma & Welling 2014, appendix B)."""
    out: Array = (q.mu**2 + np.exp(q.log_var) - 1 - q.log_var) / 2
    return out


def log_likelihoods(model: Model, x: Floats, q: Codes, noise: Array) -> Array:
    """Return log p(x|z_k) at the draws z_k of q that belong to noise (K, n, d): (n, P) -> (K, n)."""
    out = np.empty(noise.shape[:2])
    for rows in blocks(*x.shape):
        part = Codes(q.mu[rows], q.log_var[rows])
        for k, own in enumerate(noise[:, rows]):
            out[k, rows] = model.log_likelihood(x[rows], part.draw(own).astype(np.float32))
    return out


def log_weights(model: Model, x: Floats, q: Codes, noise: Array) -> Array:
    """Return log p(x|z_k) p(z_k) / q(z_k|x) at the draws that belong to noise (K, n, d): (n, P) -> (K, n).

    The factors 2 pi of p(z) and q(z|x) cancel.
    """
    log_prior = -(q.draw(noise) ** 2).sum(axis=2) / 2  # (K, n)
    log_q = -(noise**2 + q.log_var).sum(axis=2) / 2
    out: Array = log_likelihoods(model, x, q, noise) + log_prior - log_q
    return out


def importance_bound(weights: Array, k: int) -> Array:
    """Return L_k of each image, the mean of log (1/k) sum w over groups of k draws: log w, (K, n) -> (n,).

    Burda et al. 2016, eq. 8. L_1 is the ELBO, and what one set of draws gives grows with k wherever the groups of one
    size are made of whole groups of another, not only on average: the logarithm is concave.

    Raises:
        ValueError: K is no multiple of k.
    """
    if len(weights) % k:
        raise ValueError(f"{len(weights)} draws are no groups of {k}")
    groups = weights.reshape(-1, k, weights.shape[1])
    out: Array = (np.logaddexp.reduce(groups, axis=1) - np.log(k)).mean(axis=0)
    return out


def blocks(n: int, pixels: int) -> Iterator[slice]:
    """Yield slices of n images with so many pixels each, few enough to be worked on at once."""
    size = max(1, BLOCK // pixels)
    return (slice(start, start + size) for start in range(0, n, size))
