"""What a preset's title says, as a predicate over the finished films: so that a test can hold every preset to its word.

numpy only. A claim takes the films by model name and returns whether it holds.
"""

from collections.abc import Callable, Mapping
from itertools import pairwise

import numpy as np

from explorer import worlds
from explorer.metrics import Exam
from explorer.models.configs import NetworkConfig
from explorer.runs.film import Film
from explorer.worlds import Mixture, MixtureWorld
from explorer.worlds.base import Array

__all__ = [
    "FAR",
    "Claim",
    "Films",
    "few_points_overfit",
    "jagged_likelihood",
    "log_odds",
    "one_gaussian_is_enough",
    "same_border",
    "sure_where_nothing_is",
]

Films = Mapping[str, Film]
Claim = Callable[[Films], bool]
FAR = (2.8, 2.3)  # a corner of the picture that the world never reaches
DRAWS = 2000
ACTIVATIONS: dict[str, Callable[[Array], Array]] = {
    "tanh": np.tanh,
    "relu": lambda a: np.maximum(a, 0.0),
    "sigmoid": lambda a: 1 / (1 + np.exp(-a)),
}


def same_border(films: Films) -> bool:
    """Both models' error rates end within 2 points of the Bayes rule's on the same points."""
    return all(_excess_errors(film) < 0.02 for film in films.values())


def sure_where_nothing_is(films: Films) -> bool:
    """In the far corner the network is over 99 % sure, and x is rarer there than every point the mixture draws."""
    corner = np.array([FAR])
    sure = abs(log_odds(films["network"], corner)[0]) > np.log(99)
    classes = _classes(films["mixture"])
    draws = np.concatenate([c.sample(DRAWS // 2, np.random.default_rng(1)) for c in classes])
    return bool(sure and _log_density(classes, corner)[0] < _log_density(classes, draws).min())


def few_points_overfit(films: Films) -> bool:
    """The network goes on past its best frame and ends at least 0.1 bits worse on fresh points."""
    bits = films["network"].scalars["bits"]
    return bool(bits[-1] - bits.min() > 0.1 and bits.argmin() < len(bits) - 1)


def one_gaussian_is_enough(films: Films) -> bool:
    """One Gaussian a class ends within 1 point of the Bayes error and within 0.1 bits of the world's density."""
    film = films["mixture"]
    return bool(_excess_errors(film) < 0.01 and film.scalars["excess"][-1] < 0.1)


def jagged_likelihood(films: Films) -> bool:
    """EM never lowers the likelihood it climbs, and yet the mixture ends at least 0.1 bits worse on fresh points."""
    film = films["mixture"]
    climbs = np.all(np.diff(film.scalars["training_loss"]) <= 1e-9)
    bits = film.scalars["bits"]
    return bool(climbs and bits[-1] - bits.min() > 0.1)


def log_odds(film: Film, x: Array) -> Array:
    """Return f(x) = log p(A | x) / p(B | x) of the network's last frame: (n, 2) -> (n,)."""
    config = NetworkConfig.model_validate(film.spec.config.model_dump())
    sizes = (2, *[config.width] * config.layers, 1)
    flat, h = film.arrays["weights"][-1].astype(np.float64), x
    for i, (fan_in, fan_out) in enumerate(pairwise(sizes)):
        weights, flat = flat[: fan_in * fan_out].reshape(fan_out, fan_in), flat[fan_in * fan_out :]
        bias, flat = flat[:fan_out], flat[fan_out:]
        h = ACTIVATIONS[config.activation](h @ weights.T + bias) if i < config.layers else h @ weights.T + bias
    odds: Array = h[:, 0]
    return odds


def _excess_errors(film: Film) -> float:
    exam = Exam(_world(film), "conditional")
    return float(film.scalars["error_rate"][-1] - exam.floor.error_rate)


def _world(film: Film) -> MixtureWorld:
    return worlds.get(film.spec.world, **film.spec.data.model_dump())


def _classes(film: Film) -> list[Mixture]:
    rows = film.arrays["components"][-1].astype(np.float64)  # (C, K, 6)
    rows[..., 0] /= rows[..., 0].sum(axis=1, keepdims=True)  # the weights were rounded to float32
    return [Mixture.from_flat(of_class) for of_class in rows]


def _log_density(classes: list[Mixture], x: Array) -> Array:
    joint = np.stack([c.log_prob(x) for c in classes]) + np.log(0.5)
    total: Array = np.logaddexp(joint[0], joint[1])
    return total
