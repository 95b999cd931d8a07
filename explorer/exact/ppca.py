"""Probabilistic PCA (Tipping & Bishop 1999): what a linear VAE can reach at best, and which directions it will use.

The model is z ~ N(0, I), x | z ~ N(b + W z, sigma^2 I), so x ~ N(b, W W^T + sigma^2 I): x (P,), z (k,), W (P, k).
numpy only, float64; nats.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer.worlds.base import Array

__all__ = [
    "Fitted",
    "Optimum",
    "Spectrum",
    "active",
    "angles",
    "elbo",
    "fitted",
    "log_prob",
    "noise_learned",
    "optimum",
    "spectrum",
]

LOG_2PI = float(np.log(2 * np.pi))


@dataclass(frozen=True)
class Spectrum:
    """Mean (P,); of the covariance, divided by n, the eigenvalues, largest first, (P,), and their vectors (P, P)."""

    mean: Array
    eigenvalues: Array
    vectors: Array


@dataclass(frozen=True)
class Fitted:
    """The likeliest W (P, k), sigma^2 and b (P,), and the mean of log p(x) over the data that they were fitted to."""

    W: Array
    sigma2: float
    b: Array
    log_prob: float


@dataclass(frozen=True)
class Optimum:
    """What is best along principal directions, (k,) each: see `active`.

    The decoder's `w`, the encoder's `v` and variance `s2`, the direction's KL in nats, the part of the reconstruction
    loss that depends on it, E[(x - x')^2] / 2 sigma^2, in nats, and whether it is used.
    """

    w: Array
    v: Array
    s2: Array
    kl: Array
    reconstruction: Array
    used: NDArray[np.bool_]


def spectrum(x: NDArray[np.floating]) -> Spectrum:
    """Return the spectrum of data (n, P)."""
    mean: Array = x.mean(axis=0, dtype=np.float64)
    centred: Array = x - mean
    values, vectors = np.linalg.eigh(centred.T @ centred / len(x))
    return Spectrum(mean, np.maximum(values[::-1], 0.0), vectors[:, ::-1])


def fitted(data: Spectrum, k: int, sigma2: float | None = None) -> Fitted:
    """Return the likeliest model with `k` latent dimensions, at a given noise or at the likeliest one.

    The likeliest sigma^2 is the mean of the P - k smallest eigenvalues, and W = U_k (Lambda_k - sigma^2 I)^(1/2)
    (Tipping & Bishop 1999, eqs. 7 and 8), with a zero column where an eigenvalue lies below a given sigma^2.

    Raises:
        ValueError: k dimensions hold the data whole: the likelihood has no bound.
    """
    values = data.eigenvalues
    sigma2 = float(values[k:].mean()) if sigma2 is None and k < len(values) else sigma2
    if not sigma2 or sigma2 <= 1e-12 * values[0]:
        raise ValueError(f"{k} dimensions hold the data whole: without noise a density has no bound")
    used = active(values, sigma2**0.5, 1.0, k)
    modelled = np.full(len(values), sigma2)  # the eigenvalues of W W^T + sigma^2 I
    modelled[:used] = values[:used]
    mean_log_prob = -(LOG_2PI + np.log(modelled) + values / modelled).sum() / 2
    W = data.vectors[:, :k] * np.sqrt(modelled[:k] - sigma2)
    return Fitted(W, float(sigma2), data.mean, float(mean_log_prob))


def log_prob(x: Array, W: Array, b: Array, sigma2: float) -> Array:
    """Return log N(x; b, W W^T + sigma^2 I): (n, P) -> (n,).

    With M = W^T W + sigma^2 I, the inverse is (I - W M^-1 W^T) / sigma^2 (Woodbury) and the determinant
    |M| sigma^(2 (P - k)), so that nothing larger than k x k is solved.
    """
    rest = x - b
    P, k = W.shape
    lower = np.linalg.cholesky(W.T @ W + sigma2 * np.eye(k))
    explained = np.linalg.solve(lower, (rest @ W).T)  # (k, n)
    log_det = (P - k) * np.log(sigma2) + 2 * np.log(lower.diagonal()).sum()
    square = np.einsum("np,np->n", rest, rest) - np.einsum("kn,kn->n", explained, explained)
    out: Array = -(P * LOG_2PI + log_det + square / sigma2) / 2
    return out


def elbo(x: Array, mu: Array, log_var: Array, W: Array, b: Array, sigma2: float) -> Array:
    """Return the ELBO of a linear decoder with q(z | x) = N(mu, diag exp log_var), without a draw: (n, P) -> (n,).

    E_q |x - b - W z|^2 = |x - b - W mu|^2 + sum_j s_j^2 |w_j|^2.
    """
    rest = x - b - mu @ W.T
    s2 = np.exp(log_var)
    square = np.einsum("np,np->n", rest, rest) + s2 @ (W**2).sum(axis=0)
    kl = (mu**2 + s2 - 1 - log_var).sum(axis=1) / 2
    out: Array = -(W.shape[0] * (LOG_2PI + np.log(sigma2)) + square / sigma2) / 2 - kl
    return out


def angles(one: Array, other: Array) -> Array:
    """Return the principal angles between the column spaces of (P, k) and (P, m), in degrees, smallest first: (min,).

    From cosines and sines together, since either alone is blind at one end (Bjorck & Golub 1973).
    """
    a, b = (np.linalg.qr(it)[0] for it in sorted((one, other), key=lambda it: -it.shape[1]))
    cosines = np.linalg.svd(a.T @ b, compute_uv=False)
    sines = np.linalg.svd(b - a @ (a.T @ b), compute_uv=False)[::-1]
    out: Array = np.degrees(np.arctan2(sines, cosines))
    return out


def active(eigenvalues: Array, noise: float, beta: float, k: int) -> int:
    """Return how many of `k` latent dimensions the best linear VAE uses: min(k, #{lambda_i > beta sigma^2}).

    `noise` is sigma, a pixel's; `eigenvalues` are the data's, largest first.

    Along a principal direction with variance lambda let the decoder be x' = w z and q(z | x) = N(v x, s^2). Up to a
    constant the mean of E_q[log p(x | z)] - beta KL is

        -1/(2 sigma^2) [lambda (1 - w v)^2 + w^2 s^2] - beta/2 (v^2 lambda + s^2 - 1 - log s^2).

    Its derivatives by s^2 and v vanish at s^2 = beta / (beta + w^2 / sigma^2) and v = w / (w^2 + beta sigma^2), which
    is the exact posterior where the noise is beta sigma^2. Put in, with tau = beta sigma^2, there remains

        -beta/2 [log((w^2 + tau) / tau) + lambda / (w^2 + tau)],

    beta times the log-likelihood of probabilistic PCA with noise tau. It grows with w^2 up to w^2 = lambda - tau where
    lambda > tau, and falls from w = 0 on elsewhere: a direction is used if and only if lambda > beta sigma^2. Then
    v = w / lambda, s^2 = tau / lambda, the squared error is exactly tau and the KL log(lambda / tau) / 2; a direction
    not used has KL 0 and squared error lambda. (That is water-filling, Cover & Thomas 2006, 10.3.3.) k dimensions take
    the k largest. For all directions together: any W gives at most what probabilistic PCA with noise tau gives, and a
    diagonal q is exact for it where the columns of W are orthogonal (Lucas et al. 2019).
    """
    return min(k, int((eigenvalues > beta * noise**2).sum()))


def optimum(eigenvalues: Array, noise: float, beta: float, k: int) -> Optimum:
    """Return what is best along the `k` largest directions (k,): see `active`. `noise` is sigma, beta > 0."""
    values = eigenvalues[:k]
    tau = beta * noise**2
    used = np.arange(len(values)) < active(eigenvalues, noise, beta, k)
    kept = np.where(used, values, tau)  # so that w = v = 0 and s^2 = 1 where a direction is not used
    w = np.sqrt(kept - tau)
    square = np.where(used, tau, values)
    return Optimum(w, w / kept, tau / kept, np.log(kept / tau) / 2, square / (2 * noise**2), used)


def noise_learned(eigenvalues: Array, beta: float, k: int) -> float:
    """Return the best sigma of a linear VAE that learns it, with `k` dimensions and this beta.

    By log sigma^2 the mean of E_q[log p(x | z)] - beta KL has the derivative -P/2 + sum_used tau / 2 sigma^2 +
    sum_rest lambda / 2 sigma^2 with tau = beta sigma^2, so sigma^2 = sum_rest lambda / (P - beta q) where q directions
    are used: of every q that then uses just these, the best. With beta = 1 it is the mean of the rest.

    Raises:
        ValueError: no noise is best, for k dimensions hold the data whole.
    """
    P = len(eigenvalues)
    rest = eigenvalues.sum() - np.concatenate([[0.0], eigenvalues[:k].cumsum()])  # (k + 1,), by q
    if rest[k] <= 1e-12 * rest[0]:
        raise ValueError(f"{k} dimensions hold the data whole: without noise a density has no bound")
    if not beta:  # nothing is paid for, so that all are used
        return float((rest[k] / P) ** 0.5)
    sigmas = [(rest[q] / (P - beta * q)) ** 0.5 for q in range(k + 1) if beta * q < P]
    return float(max((_objective(eigenvalues, sigma, beta, k), sigma) for sigma in sigmas)[1])


def _objective(eigenvalues: Array, sigma: float, beta: float, k: int) -> float:
    """Return the largest mean of E_q[log p(x | z)] - beta KL at this noise."""
    best = optimum(eigenvalues, sigma, beta, k)
    constant = len(eigenvalues) * (LOG_2PI + 2 * np.log(sigma)) / 2 + eigenvalues[k:].sum() / (2 * sigma**2)
    return float(-constant - best.reconstruction.sum() - beta * best.kl.sum())
