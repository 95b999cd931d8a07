"""Gaussian mixtures in closed form: density, score, sampling. The ground most worlds stand on. numpy only."""

from dataclasses import dataclass

import numpy as np

from explorer.worlds.base import Array

__all__ = ["Mixture"]


@dataclass(frozen=True)
class Mixture:
    """sum_k w_k N(x; m_k, S_k) with `weights` (K,), `means` (K, 2) and `covariances` (K, 2, 2)."""

    weights: Array
    means: Array
    covariances: Array

    def component_log_prob(self, x: Array) -> Array:
        """Return log w_k N(x; m_k, S_k): (n, 2) -> (n, K)."""
        lower = np.linalg.cholesky(self.covariances)  # (K, 2, 2)
        whiten = np.linalg.inv(lower)  # (K, 2, 2), once: solving for every point and component is 20 times slower
        white = (x @ whiten.reshape(-1, 2).T).reshape(len(x), -1, 2)  # (n, K, 2)
        white -= np.einsum("kij,kj->ki", whiten, self.means)
        log_det = np.log(np.diagonal(lower, axis1=1, axis2=2)).sum(axis=1)  # (K,)
        out: Array = np.log(self.weights) - np.log(2 * np.pi) - log_det - 0.5 * (white**2).sum(axis=2)
        return out

    def log_prob(self, x: Array) -> Array:
        """Return the log-density in nats: (n, 2) -> (n,)."""
        logs = self.component_log_prob(x)
        top = logs.max(axis=1, keepdims=True)  # log-sum-exp by hand: numpy's logaddexp.reduce is several times slower
        out: Array = (np.log(np.exp(logs - top).sum(axis=1, keepdims=True)) + top)[:, 0]
        return out

    def score(self, x: Array) -> Array:
        """Return the gradient of the log-density, -sum_k r_k S_k^-1 (x - m_k): (n, 2) -> (n, 2)."""
        logs = self.component_log_prob(x)
        share = np.exp(logs - np.logaddexp.reduce(logs, axis=1, keepdims=True))  # (n, K)
        offset = x[:, None, :] - self.means
        pull = np.linalg.solve(self.covariances, offset[..., None])[..., 0]  # (n, K, 2)
        out: Array = -np.einsum("nk,nkd->nd", share, pull)
        return out

    def sample(self, n: int, rng: np.random.Generator) -> Array:
        """Draw `n` points: (n, 2)."""
        which = rng.choice(len(self.weights), size=n, p=self.weights)
        lower = np.linalg.cholesky(self.covariances)[which]  # (n, 2, 2)
        out: Array = self.means[which] + np.einsum("nij,nj->ni", lower, rng.standard_normal((n, 2)))
        return out

    def flat(self) -> Array:
        """Return (K, 6) rows `weight, mean x, mean y, cov xx, cov xy, cov yy`, the form that films record."""
        s = self.covariances
        return np.column_stack([self.weights, self.means, s[:, 0, 0], s[:, 0, 1], s[:, 1, 1]])

    @classmethod
    def from_flat(cls, rows: Array) -> "Mixture":
        """Return the mixture that `flat` describes."""
        rows = np.asarray(rows, np.float64)
        return cls(rows[:, 0], rows[:, 1:3], rows[:, [3, 4, 4, 5]].reshape(-1, 2, 2))
