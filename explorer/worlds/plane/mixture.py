"""Gaussian mixtures in closed form: density, score, sampling. The ground most worlds stand on. numpy only."""

from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

import numpy as np

from explorer.worlds.base import Array

__all__ = ["Mixture"]

BLOCK = 1 << 16  # points times components at once: the arrays in between stay in the processor's cache


@dataclass(frozen=True)
class Mixture:
    """sum_k w_k N(x; m_k, S_k) with `weights` (K,), `means` (K, 2) and `covariances` (K, 2, 2)."""

    kind: ClassVar[str] = "mixture"
    weights: Array
    means: Array
    covariances: Array

    @cached_property
    def _whitened(self) -> tuple[Array, Array, Array]:
        """L_k^-1 of S_k = L_k L_k^T, (K, 2, 2), L_k^-1 m_k, (K, 2), and log |L_k|, (K,)."""
        lower = np.linalg.cholesky(self.covariances)  # (K, 2, 2)
        whiten = np.linalg.inv(lower)  # once: solving for every point and component is 20 times slower
        log_det = np.log(np.diagonal(lower, axis1=1, axis2=2)).sum(axis=1)
        return whiten, np.einsum("kij,kj->ki", whiten, self.means), log_det

    def component_log_prob(self, x: Array) -> Array:
        """Return log w_k N(x; m_k, S_k): (n, 2) -> (n, K)."""
        whiten, centre, log_det = self._whitened
        white = x @ whiten.reshape(-1, 2).T  # (n, 2 K), both coordinates of each component side by side
        white -= centre.ravel()
        white *= white
        out: Array = white[:, ::2] + white[:, 1::2]
        out *= -0.5
        out += np.log(self.weights) - np.log(2 * np.pi) - log_det
        return out

    def log_prob(self, x: Array) -> Array:
        """Return the log-density in nats: (n, 2) -> (n,)."""
        rows = max(1, BLOCK // len(self.weights))
        return np.concatenate([self._log_prob(x[i : i + rows]) for i in range(0, max(len(x), 1), rows)])

    def _log_prob(self, x: Array) -> Array:
        logs = self.component_log_prob(x)
        top = logs.max(axis=1, keepdims=True)  # log-sum-exp by hand: numpy's logaddexp.reduce is several times slower
        logs -= top
        out: Array = (np.log(np.exp(logs, out=logs).sum(axis=1, keepdims=True)) + top)[:, 0]
        return out

    def score(self, x: Array) -> Array:
        """Return the gradient of the log-density, -sum_k r_k S_k^-1 (x - m_k): (n, 2) -> (n, 2)."""
        logs = self.component_log_prob(x)
        share = np.exp(logs - np.logaddexp.reduce(logs, axis=1, keepdims=True))  # (n, K)
        precision = np.linalg.inv(self.covariances)  # (K, 2, 2)
        offset = x[:, None, :] - self.means  # (n, K, 2)
        out: Array = -np.einsum("nk,kde,nke->nd", share, precision, offset, optimize=True)
        return out

    def sample(self, n: int, rng: np.random.Generator) -> Array:
        """Draw `n` points: (n, 2)."""
        which = rng.choice(len(self.weights), size=n, p=self.weights)
        lower = np.linalg.cholesky(self.covariances)[which]  # (n, 2, 2)
        out: Array = self.means[which] + np.einsum("nij,nj->ni", lower, rng.standard_normal((n, 2)))
        return out

    @cached_property
    def finest(self) -> float:
        """The standard deviation along the narrowest axis of the narrowest component."""
        return float(np.sqrt(np.linalg.eigvalsh(self.covariances).min()))

    def blurred(self, std: float) -> "Mixture":
        """Return the law of its points with Gaussian noise of standard deviation `std` added: N(m_k, S_k + std^2 I)."""
        return Mixture(self.weights, self.means, self.covariances + std**2 * np.eye(2))

    def flat(self) -> Array:
        """Return (K, 6) rows `weight, mean x, mean y, cov xx, cov xy, cov yy`, the form that films record."""
        s = self.covariances
        return np.column_stack([self.weights, self.means, s[:, 0, 0], s[:, 0, 1], s[:, 1, 1]])

    @classmethod
    def from_flat(cls, rows: Array) -> "Mixture":
        """Return the mixture that `flat` describes."""
        rows = np.asarray(rows, np.float64)
        return cls(rows[:, 0], rows[:, 1:3], rows[:, [3, 4, 4, 5]].reshape(-1, 2, 2))
