"""Ways back from noise to data. Each knows one step; `run` walks a whole way. numpy only.

A solver asks a denoiser, (x, alpha, sigma) -> forecast of x_0, which may be a network or the exact one: so what the
steps do wrong and what the network does wrong can be told apart. Steps go from t to an earlier time `then`.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from scipy.integrate import solve_ivp

from explorer.models.diffusion.paths import Path
from explorer.models.diffusion.predictions import Level, Parts, parts_of, said
from explorer.worlds.base import Array

__all__ = ["SOLVERS", "Denoiser", "Walk", "adaptive", "run", "start", "times"]

Denoiser = Callable[[Array, float, float], Array]  # (n, d), alpha, sigma -> (n, d)
LEAST_SIGNAL = 1e-6
EARLIEST = 1e-3  # t from which an adaptive solver takes the forecast itself: nearer, some paths are infinitely steep


class Walk(NamedTuple):
    """All states of a way back, from noise to data: `x` (S + 1, n, d), and how often the denoiser was asked."""

    x: Array
    evaluations: int


@dataclass(frozen=True)
class Asked:
    """A denoiser on a path, counted."""

    denoiser: Denoiser
    path: Path

    def parts(self, x: Array, t: float) -> Parts:
        """Return the forecasts of x_0 and e at time t."""
        alpha, sigma = (float(value) for value in self.path.level(np.array(t)))
        return parts_of("data", x, self.denoiser(x, alpha, sigma), Level(alpha, sigma, 0.0, 0.0))

    def velocity(self, x: Array, t: float) -> Array:
        """Return dx_t / dt of the probability-flow ODE (Song et al. 2021, eq. 13), (n, d)."""
        out: Array = said("velocity", self.parts(x, t), self.level(t))
        return out

    def level(self, t: float) -> Level:
        """Return the path's place at time t."""
        return Level(*(float(value) for part in (self.path.level, self.path.slopes) for value in part(np.array(t))))


class Solver(ABC):
    """One step back. `asks`: how often it asks the denoiser in a step, the last one left out."""

    name: str
    asks = 1
    noisy = False

    @abstractmethod
    def step(self, asked: Asked, x: Array, t: float, then: float, rng: np.random.Generator) -> Array:
        """Return x at the earlier time `then`: (n, d) -> (n, d)."""


class Euler(Solver):
    """A straight step along the velocity."""

    name = "euler"

    def step(self, asked: Asked, x: Array, t: float, then: float, rng: np.random.Generator) -> Array:
        """See `Solver`."""
        del rng
        return x + (then - t) * asked.velocity(x, t)


class Heun(Solver):
    """Euler's step, mended by the velocity at its end; the last one is Euler's (Karras et al. 2022, algorithm 1)."""

    name = "heun"
    asks = 2

    def step(self, asked: Asked, x: Array, t: float, then: float, rng: np.random.Generator) -> Array:
        """See `Solver`."""
        del rng
        first = asked.velocity(x, t)
        there: Array = x + (then - t) * first
        return there if then <= 0 else x + (then - t) * (first + asked.velocity(there, then)) / 2


@dataclass(frozen=True)
class DDIM(Solver):
    """The forecast with less noise, `eta` of what may be drawn anew (Song, Meng & Ermon 2021, eq. 12 and 16).

    At `eta` 0 nothing is drawn; at 1 it is DDPM's ancestral step (Ho et al. 2020).
    """

    name: str
    eta: float

    @property
    def noisy(self) -> bool:  # type: ignore[override]
        """Whether it draws."""
        return self.eta > 0

    def step(self, asked: Asked, x: Array, t: float, then: float, rng: np.random.Generator) -> Array:
        """See `Solver`."""
        parts = asked.parts(x, t)
        levels = [[float(value) for value in asked.path.level(np.array(when))] for when in (t, then)]
        (alpha, sigma), (alpha_then, sigma_then) = levels
        drawn = self.eta * sigma_then / sigma * np.sqrt(max(sigma**2 - (alpha / alpha_then * sigma_then) ** 2, 0.0))
        kept = np.sqrt(max(sigma_then**2 - drawn**2, 0.0))
        out: Array = alpha_then * parts.data + kept * parts.noise
        return out + drawn * rng.standard_normal(x.shape) if drawn else out


class EulerMaruyama(Solver):
    """A step of the reverse SDE: the flow, as much again along the score, and new noise (Song et al. 2021, eq. 6).

    Raises:
        ValueError: at t no signal is left; there the SDE of such a path is infinitely steep.
    """

    name = "sde"
    noisy = True

    def step(self, asked: Asked, x: Array, t: float, then: float, rng: np.random.Generator) -> Array:
        """See `Solver`."""
        at, parts = asked.level(t), asked.parts(x, t)
        if at.alpha < LEAST_SIGNAL:
            raise ValueError("the reverse SDE of this path has no start: at its end all signal is gone")
        square = 2 * at.sigma * (at.growing - at.fading / at.alpha * at.sigma)  # g(t)^2
        score = said("score", parts, at)
        drift = said("velocity", parts, at) - square / 2 * score
        noise = np.sqrt(square * (t - then)) * rng.standard_normal(x.shape) if then > 0 else 0.0
        out: Array = x + (then - t) * drift + noise
        return out


SOLVERS: Mapping[str, Solver] = {
    solver.name: solver for solver in (Euler(), Heun(), DDIM("ddim", 0.0), DDIM("ddpm", 1.0), EulerMaruyama())
}


def times(steps: int) -> Array:
    """Return the times of a way of so many even steps, from 1 to 0: (steps + 1,)."""
    return np.linspace(1.0, 0.0, steps + 1)


def start(path: Path, n: int, d: int, rng: np.random.Generator) -> Array:
    """Return noise to begin with, (n, d): as wide as the path's is at t = 1."""
    _, sigma = path.level(np.array(1.0))
    return float(sigma) * rng.standard_normal((n, d))


def run(
    denoiser: Denoiser, path: Path, solver: Solver, x: Array, when: Sequence[float] | Array, rng: np.random.Generator
) -> Walk:
    """Walk from `x` (n, d) at the first of the times `when` to the last of them."""
    asked, states, asks = Asked(denoiser, path), [np.asarray(x, float)], 0
    for t, then in pairwise(when):
        states.append(solver.step(asked, states[-1], float(t), float(then), rng))
        asks += solver.asks if then > 0 else 1
    return Walk(np.stack(states), asks)


def adaptive(denoiser: Denoiser, path: Path, x: Array, *, tolerance: float = 1e-3, first: float = 1.0) -> Walk:
    """Walk as a Runge-Kutta solver of fifth order chooses its steps (Dormand & Prince 1980), the same for all points.

    From t = EARLIEST the forecast is taken. `first` is where it begins.
    """
    asked, shape = Asked(denoiser, path), x.shape
    found = solve_ivp(
        lambda t, flat: asked.velocity(flat.reshape(shape), t).ravel(),
        (first, EARLIEST), np.asarray(x, float).ravel(), rtol=tolerance, atol=tolerance,
    )  # fmt: skip
    states = found.y.T.reshape(-1, *shape)
    end = asked.parts(states[-1], EARLIEST).data
    return Walk(np.concatenate([states, end[None]]), int(found.nfev) + 1)
