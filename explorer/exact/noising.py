"""A law seen through noise, x_t = alpha x_0 + sigma e with e ~ N(0, I): its density, score and denoiser. numpy only.

A Gaussian keeps its shape under noise and so does a blurred box, so that a mixture of either is known at every level
(Song et al. 2021, arXiv 2011.13456, 3; Efron 2011 for E[x_0 | x_t] from the score). Points that were learned by heart
are Gaussians without width.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from explorer.worlds.base import Array, Gaussians
from explorer.worlds.line.base import LineWorld
from explorer.worlds.plane.boxes import Boxes
from explorer.worlds.plane.mixture import Mixture
from explorer.worlds.plane.world import PlaneWorld

__all__ = ["Noised", "NoisedBoxes", "NoisedGaussians", "noised", "points", "speciation"]

BLOCK = 1 << 18  # numbers at once in the largest array in between
ALIKE = 1e-9  # relative: what differs by less is the same but for rounding


@dataclass(frozen=True)
class Noised(ABC):
    """The law of x_t: `alpha` >= 0 is what is left of the signal, `sigma` > 0 the noise's standard deviation."""

    alpha: float
    sigma: float

    def __post_init__(self) -> None:
        if not (self.alpha >= 0 and self.sigma > 0):
            raise ValueError("a noised law has noise, and a share of signal of 0 or more")

    @abstractmethod
    def log_prob(self, x: Array) -> Array:
        """Return log p_t(x) in nats: (n, d) -> (n,)."""

    @abstractmethod
    def score(self, x: Array) -> Array:
        """Return the gradient of log p_t: (n, d) -> (n, d)."""

    @abstractmethod
    def denoise(self, x: Array) -> Array:
        """Return E[x_0 | x_t = x], the forecast that no denoiser can beat: (n, d) -> (n, d)."""

    def noise(self, x: Array) -> Array:
        """Return E[e | x_t = x] = -sigma score: (n, d) -> (n, d)."""
        out: Array = -self.sigma * self.score(x)
        return out


@dataclass(frozen=True)
class NoisedGaussians(Noised):
    """A mixture of Gaussians behind noise: its parts are N(alpha m_k, alpha^2 S_k + sigma^2 I)."""

    law: Gaussians

    @cached_property
    def _covariances(self) -> Array:
        """C_k, (K, d, d)."""
        out: Array = self.alpha**2 * self.law.covariances + self.sigma**2 * np.eye(self.law.means.shape[1])
        return out

    @cached_property
    def _whitened(self) -> tuple[Array, Array]:
        """L_k^-1 of C_k = L_k L_k^T, (K, d, d), and log w_k - log |L_k| - d/2 log 2 pi, (K,)."""
        lower = np.linalg.cholesky(self._covariances)
        log_det = np.log(np.diagonal(lower, axis1=1, axis2=2)).sum(axis=1)
        d = lower.shape[1]
        return np.linalg.inv(lower), np.log(self.law.weights) - log_det - d / 2 * np.log(2 * np.pi)

    def _component_log_prob(self, offset: Array) -> Array:
        whiten, constant = self._whitened
        white = np.einsum("kij,nkj->nki", whiten, offset, optimize=True)
        out: Array = constant - 0.5 * (white**2).sum(axis=2)
        return out

    def _shares(self, offset: Array) -> Array:
        logs = self._component_log_prob(offset)
        out: Array = np.exp(logs - np.logaddexp.reduce(logs, axis=1, keepdims=True))
        return out

    def _offset(self, x: Array) -> Array:
        return np.asarray(x[:, None, :] - self.alpha * self.law.means)  # (n, K, d)

    def log_prob(self, x: Array) -> Array:
        """See `Noised`."""
        return self._by_rows(x, lambda part: np.logaddexp.reduce(self._component_log_prob(self._offset(part)), axis=1))

    def score(self, x: Array) -> Array:
        """Return -sum_k r_k C_k^-1 (x - alpha m_k): (n, d) -> (n, d)."""
        precision = np.linalg.inv(self._covariances)

        def of(part: Array) -> Array:
            offset = self._offset(part)
            return np.asarray(-np.einsum("nk,kde,nke->nd", self._shares(offset), precision, offset, optimize=True))

        return self._by_rows(x, of)

    def denoise(self, x: Array) -> Array:
        """Return sum_k r_k (m_k + alpha S_k C_k^-1 (x - alpha m_k)): (n, d) -> (n, d)."""
        gain = self.alpha * self.law.covariances @ np.linalg.inv(self._covariances)  # (K, d, d)

        def of(part: Array) -> Array:
            offset = self._offset(part)
            shares = self._shares(offset)
            inside = np.einsum("nk,kde,nke->nd", shares, gain, offset, optimize=True)
            return np.asarray(shares @ self.law.means + inside)

        return self._by_rows(x, of)

    def _by_rows(self, x: Array, of: Callable[[Array], Array]) -> Array:
        """Return what `of` says of all rows, some at a time."""
        rows = max(1, BLOCK // self.law.means.size)
        return np.concatenate([of(x[i : i + rows]) for i in range(0, max(len(x), 1), rows)])


@dataclass(frozen=True)
class NoisedBoxes(Noised):
    """Blurred boxes behind noise: boxes alpha times as large, blurred more. Without signal, N(0, sigma^2 I)."""

    law: Boxes

    @cached_property
    def _boxes(self) -> Boxes | None:
        if self.alpha == 0:
            return None
        blur = float(np.hypot(self.alpha * self.law.noise, self.sigma))
        return Boxes(self.law.weights, self.alpha * self.law.boxes, blur)

    def log_prob(self, x: Array) -> Array:
        """See `Noised`."""
        if self._boxes is not None:
            return self._boxes.log_prob(x)
        out: Array = -(x**2).sum(axis=1) / (2 * self.sigma**2) - np.log(2 * np.pi * self.sigma**2)
        return out

    def score(self, x: Array) -> Array:
        """See `Noised`."""
        return -x / self.sigma**2 if self._boxes is None else self._boxes.score(x)

    def denoise(self, x: Array) -> Array:
        """Return (x + sigma^2 score) / alpha, (n, d) -> (n, d); without signal the mean."""
        if self._boxes is not None:
            out: Array = (x + self.sigma**2 * self.score(x)) / self.alpha
            return out
        middles = (self.law.boxes[:, ::2] + self.law.boxes[:, 1::2]) / 2
        return np.broadcast_to(self.law.weights @ middles, x.shape).copy()


def noised(world: PlaneWorld | LineWorld, alpha: float, sigma: float, label: int | None = None) -> Noised:
    """Return the law of alpha x_0 + sigma e of a world's points, of those of one class where `label` is its number.

    Raises:
        ValueError: there is no noise, or the share of signal is negative.
        TypeError: the world's densities have no closed form under noise.
        IndexError: there is no such class.
    """
    law = _law(world, label)
    return NoisedBoxes(alpha, sigma, law) if isinstance(law, Boxes) else NoisedGaussians(alpha, sigma, law)


def points(x: Array, alpha: float, sigma: float, *, width: float = 0.0) -> NoisedGaussians:
    """Return the law of alpha x_0 + sigma e where x_0 is one of the points `x` (n, d), each equally likely.

    With a `width` each point is a round Gaussian of this standard deviation: a kernel density estimate (Parzen 1962).
    """
    n, d = x.shape
    return NoisedGaussians(
        alpha, sigma, Gaussians(np.full(n, 1 / n), x, np.broadcast_to(width**2 * np.eye(d), (n, d, d)))
    )


def speciation(world: PlaneWorld | LineWorld) -> float | None:
    """Return sigma / alpha where one hump becomes several on the way back, if that is known in closed form.

    It is for round Gaussians of one width s, equally likely and equally far from their centre: there the score's slope
    turns where alpha^2 (m - s^2) = sigma^2, with m the largest eigenvalue of the means' covariance (Biroli et al. 2024,
    arXiv 2402.18491; of two Gaussians at -m and m it is m^2). None where they never part, or where nobody knows.
    """
    law = _law(world, None)
    if isinstance(law, Boxes):
        return None
    offset = law.means - law.weights @ law.means
    variance = law.covariances[0, 0, 0]
    alike = (
        np.allclose(law.weights, law.weights[0], rtol=ALIKE)
        and np.allclose(law.covariances, variance * np.eye(offset.shape[1]), atol=ALIKE * variance)
        and np.allclose((offset**2).sum(axis=1), (offset[0] ** 2).sum(), rtol=ALIKE)
    )
    spread = np.linalg.eigvalsh(offset.T @ (law.weights[:, None] * offset))[-1]
    return float(np.sqrt(spread - variance)) if alike and spread > variance else None


def _law(world: PlaneWorld | LineWorld, label: int | None) -> Gaussians | Boxes:
    """Return what a world's points, or one class of them, are drawn from."""
    if isinstance(world, LineWorld):
        return world.components()
    classes, prior = world.classes, world.prior
    if label is not None:
        if not 0 <= label < len(classes):
            raise IndexError("there is no such class")
        classes, prior = classes[label : label + 1], np.ones(1)
    gaussians = [density for density in classes if isinstance(density, Mixture)]
    boxes = [density for density in classes if isinstance(density, Boxes)]
    if len(gaussians) == len(classes):
        weights = np.concatenate([share * own.weights for share, own in zip(prior, gaussians, strict=True)])
        means = np.concatenate([own.means for own in gaussians])
        return Gaussians(weights, means, np.concatenate([own.covariances for own in gaussians]))
    if len(boxes) == len(classes) and len({own.noise for own in boxes}) == 1:
        weights = np.concatenate([share * own.weights for share, own in zip(prior, boxes, strict=True)])
        return Boxes(weights, np.concatenate([own.boxes for own in boxes]), boxes[0].noise)
    raise TypeError("no closed form of these densities under noise")
