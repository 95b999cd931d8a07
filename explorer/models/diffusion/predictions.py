"""What a network may say of x_t, each as good as the others in exact arithmetic. numpy or torch, by what comes in.

All stand on x_t = alpha x_0 + sigma e: whoever knows one of x_0 and e knows the other. `v` and the angle are those of
x_t / hypot(alpha, sigma), so that they mean the same on paths that keep the variance and on those that do not.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

__all__ = ["PREDICTIONS", "Level", "Parts", "parts_of", "said"]


class Level(NamedTuple):
    """A place on a path: alpha, sigma and their slopes there; numbers, or arrays that broadcast with points."""

    alpha: Any
    sigma: Any
    fading: Any  # alpha'(t)
    growing: Any  # sigma'(t)


class Parts(NamedTuple):
    """x_t taken apart: the forecast of x_0, and of the noise e; (n, d) each."""

    data: Any
    noise: Any


def _from_noise(x: Any, noise: Any, at: Level) -> Parts:
    """Ho et al. 2020: the noise e."""
    return Parts((x - at.sigma * noise) / at.alpha, noise)


def _from_data(x: Any, data: Any, at: Level) -> Parts:
    return Parts(data, (x - at.alpha * data) / at.sigma)


def _from_v(x: Any, v: Any, at: Level) -> Parts:
    """Salimans & Ho 2022, arXiv 2202.00512, appendix D: v = cos e - sin x_0."""
    square = at.alpha**2 + at.sigma**2
    length = square**0.5
    return Parts((at.alpha * x - at.sigma * length * v) / square, (at.sigma * x + at.alpha * length * v) / square)


def _from_velocity(x: Any, velocity: Any, at: Level) -> Parts:
    """Lipman et al. 2023: dx_t / dt = alpha' x_0 + sigma' e."""
    turn = at.alpha * at.growing - at.fading * at.sigma
    return Parts(
        (at.growing * x - at.sigma * velocity) / turn,
        (at.alpha * velocity - at.fading * x) / turn,
    )


def _from_score(x: Any, score: Any, at: Level) -> Parts:
    """Song et al. 2021: the gradient of log p_t is -E[e] / sigma."""
    return _from_noise(x, -at.sigma * score, at)


PREDICTIONS: Mapping[str, Callable[[Any, Any, Level], Parts]] = {
    "noise": _from_noise,
    "data": _from_data,
    "v": _from_v,
    "velocity": _from_velocity,
    "score": _from_score,
}


def parts_of(prediction: str, x: Any, value: Any, at: Level) -> Parts:
    """Return the forecasts of x_0 and e that follow from what a network says of `x` (n, d).

    Raises:
        KeyError: there is no such prediction.
    """
    return PREDICTIONS[prediction](x, value, at)


def said(prediction: str, parts: Parts, at: Level) -> Any:
    """Return what a network says that forecasts these parts: the other way round, (n, d).

    Raises:
        KeyError: there is no such prediction.
    """
    length = (at.alpha**2 + at.sigma**2) ** 0.5
    of: Mapping[str, Callable[[], Any]] = {
        "noise": lambda: parts.noise,
        "data": lambda: parts.data,
        "v": lambda: (at.alpha * parts.noise - at.sigma * parts.data) / length,
        "velocity": lambda: at.fading * parts.data + at.growing * parts.noise,
        "score": lambda: -parts.noise / at.sigma,
    }
    return of[prediction]()
