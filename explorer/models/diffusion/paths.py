"""Noise paths x_t = alpha(t) x_0 + sigma(t) e, from data at t = 0 to noise at t = 1. numpy only.

All paths are clocks of one family: of x_t / hypot(alpha, sigma) only the angle atan2(sigma, alpha) tells how much is
noise. So one network, which is told the angle, serves every path.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping

import numpy as np
from scipy.optimize import brentq
from scipy.special import expit

from explorer.worlds.base import Array

__all__ = ["PATHS", "Cosine", "Exploding", "Linear", "Path", "Sigmoid", "Straight", "angle"]


class Path(ABC):
    """How signal fades and noise grows; t in [0, 1], a number or an array of any shape."""

    name: str

    @abstractmethod
    def level(self, t: Array) -> tuple[Array, Array]:
        """Return alpha(t) and sigma(t)."""

    @abstractmethod
    def slopes(self, t: Array) -> tuple[Array, Array]:
        """Return alpha'(t) and sigma'(t); at t = 0 the noise of some paths grows infinitely fast."""

    def log_snr(self, t: Array) -> Array:
        """Return log alpha^2 / sigma^2 in nats, infinite at the ends where nothing of one of them is there."""
        alpha, sigma = self.level(t)
        with np.errstate(divide="ignore"):
            out: Array = 2 * (np.log(alpha) - np.log(sigma))
        return out

    def time_of(self, ratio: float) -> float | None:
        """Return the t at which sigma / alpha is `ratio`; None where it never is."""
        away = np.arctan(ratio)
        ends = [float(angle(*self.level(np.array(t)))) - away for t in (0.0, 1.0)]
        if not ends[0] <= 0 <= ends[1]:
            return None
        return float(brentq(lambda t: float(angle(*self.level(np.array(t)))) - away, 0.0, 1.0, xtol=1e-12))


class _Preserving(Path):
    """A path on which alpha^2 + sigma^2 = 1; a subclass gives alpha^2 and its slope."""

    @abstractmethod
    def power(self, t: Array) -> tuple[Array, Array]:
        """Return alpha(t)^2 and its slope."""

    def level(self, t: Array) -> tuple[Array, Array]:
        """See `Path`."""
        power = np.clip(self.power(np.asarray(t, float))[0], 0.0, 1.0)
        return np.sqrt(power), np.sqrt(1 - power)

    def slopes(self, t: Array) -> tuple[Array, Array]:
        """See `Path`."""
        slope = self.power(np.asarray(t, float))[1] / 2
        alpha, sigma = self.level(t)
        with np.errstate(divide="ignore", invalid="ignore"):
            fading = np.where(alpha > 0, slope / alpha, self._last)
            growing = np.where(sigma > 0, -slope / sigma, np.inf)
        return fading, growing

    @property
    def _last(self) -> float:
        """The slope of alpha where nothing of the signal is left, by a difference."""
        before = 1 - 1e-6
        return -float(self.level(np.array(before))[0]) / 1e-6


class Straight(Path):
    """alpha = 1 - t, sigma = t: flow matching's line from noise to data (Lipman et al. 2023, arXiv 2210.02747)."""

    name = "straight"

    def level(self, t: Array) -> tuple[Array, Array]:
        """See `Path`."""
        t = np.asarray(t, float)
        return 1 - t, t

    def slopes(self, t: Array) -> tuple[Array, Array]:
        """See `Path`."""
        one = np.ones_like(np.asarray(t, float))
        return -one, one


class Linear(_Preserving):
    """beta(t) grows linearly, alpha^2 = exp(-integral of beta): DDPM's schedule (Ho et al. 2020, arXiv 2006.11239).

    In continuous time (Song et al. 2021, arXiv 2011.13456, eq. 32 and appendix C): beta from .1 to 20.
    """

    name = "linear"
    LEAST, MOST = 0.1, 20.0

    def power(self, t: Array) -> tuple[Array, Array]:
        """See `_Preserving`."""
        grown = self.MOST - self.LEAST
        left = np.exp(-self.LEAST * t - grown * t**2 / 2)
        return left, -(self.LEAST + grown * t) * left


class Cosine(_Preserving):
    """alpha(t)^2 = f(t) / f(0), f(t) = cos^2((t + s) / (1 + s) pi / 2), s = .008 (Nichol & Dhariwal 2021, eq. 17)."""

    name = "cosine"
    OFFSET = 0.008

    def power(self, t: Array) -> tuple[Array, Array]:
        """See `_Preserving`."""
        turned, speed = (t + self.OFFSET) / (1 + self.OFFSET) * np.pi / 2, np.pi / 2 / (1 + self.OFFSET)
        first = np.cos(self.OFFSET / (1 + self.OFFSET) * np.pi / 2) ** 2
        return np.cos(turned) ** 2 / first, -speed * np.sin(2 * turned) / first


class Sigmoid(_Preserving):
    """alpha(t)^2 falls as a sigmoid from -3 to 3, moved to begin at 1 (Jabri et al. 2023, algorithm 1).

    It ends at a thousandth: at 0 alpha would fall infinitely fast there, and no step could begin.
    """

    name = "sigmoid"
    REACH, LEAST = 3.0, 1e-3

    def power(self, t: Array) -> tuple[Array, Array]:
        """See `_Preserving`."""
        first, last = expit(-self.REACH), expit(self.REACH)
        now = expit(self.REACH * (2 * t - 1))
        fall = (1 - self.LEAST) / (last - first)
        return self.LEAST + fall * (last - now), -2 * self.REACH * fall * now * (1 - now)


class Exploding(Path):
    """alpha = 1 and sigma grows geometrically, from .01 to 10 (Song et al. 2021, eq. 30): all signal stays."""

    name = "exploding"
    LEAST, MOST = 0.01, 10.0

    def level(self, t: Array) -> tuple[Array, Array]:
        """See `Path`."""
        t = np.asarray(t, float)
        return np.ones_like(t), self.LEAST ** (1 - t) * self.MOST**t

    def slopes(self, t: Array) -> tuple[Array, Array]:
        """See `Path`."""
        alpha, sigma = self.level(t)
        return np.zeros_like(alpha), np.log(self.MOST / self.LEAST) * sigma


PATHS: Mapping[str, Path] = {path.name: path for path in (Straight(), Linear(), Cosine(), Sigmoid(), Exploding())}


def angle(alpha: Array, sigma: Array) -> Array:
    """Return atan2(sigma, alpha), from 0 (data) to pi / 2 (noise): what the network is told instead of t."""
    out: Array = np.arctan2(sigma, alpha)
    return out
