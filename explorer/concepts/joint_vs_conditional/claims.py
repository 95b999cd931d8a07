"""What a preset's title says, as a predicate over the finished films: so that a test can hold every preset to its word.

numpy only. A claim takes the films by side and returns whether it holds.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from explorer.exact.bayes import posterior
from explorer.figures.evaluate import log_posterior, world_of
from explorer.metrics.fresh_points import FreshPoints, Reading
from explorer.models.grid import centres
from explorer.runs.claim import Films
from explorer.runs.film import Film
from explorer.worlds.base import Array
from explorer.worlds.plane.mixture import Mixture

__all__ = [
    "DRAWS",
    "FAR",
    "costly_assumption",
    "few_points_overfit",
    "fitting_assumption",
    "jagged_likelihood",
    "learned_classes",
    "neighbours_both_ways",
    "one_gaussian_is_enough",
    "same_border",
    "sure_and_wrong",
    "sure_where_nothing_is",
]

FAR = (2.3, 2.2)  # the network of the page's preset is sure here, the exact rule as sure of the other class
SURE = 0.99
PLACES = (26, 30)  # (ny, nx), cells of .2: where the picture is asked for such places
DRAWS = 2000


def same_border(films: Films) -> bool:
    """Both models' error rates end within 2 points of the Bayes rule's on the same points."""
    return all(_excess_errors(film) < 0.02 for film in films.values())


def sure_where_nothing_is(films: Films) -> bool:
    """Somewhere in the picture the network is sure and wrong, and x is rarer than every point the mixture draws."""
    return bool(sure_and_wrong(films, centres(world_of(films["joint"]).extent, PLACES)).any())


def sure_and_wrong(films: Films, x: Array) -> NDArray[np.bool_]:
    """Return at which places `x` (n, 2) being sure is a fault: (n,).

    The network is over 99 % sure of a class that the exact rule gives under 1 %, and of the points that the mixture
    draws none is as rare. Where the exact rule is as sure as the network, being sure far from all data is no fault.
    """
    said, truth = np.exp(log_posterior(films["conditional"], -1, x)), posterior(world_of(films["joint"]), x)
    likeliest = said.argmax(axis=1)[:, None]
    wrong = np.take_along_axis(truth, likeliest, axis=1)[:, 0] < 1 - SURE
    return np.asarray((said.max(axis=1) > SURE) & wrong & _rarer_than_all_draws(films["joint"], x))


def _rarer_than_all_draws(film: Film, x: Array) -> NDArray[np.bool_]:
    classes, shares = learned_classes(film), world_of(film).data().shares
    draws = np.concatenate([c.sample(DRAWS // len(classes), np.random.default_rng(1)) for c in classes])
    return np.asarray(_log_density(classes, shares, x) < _log_density(classes, shares, draws).min())


def few_points_overfit(films: Films) -> bool:
    """The network goes on past its best frame and ends at least 0.1 bits worse on fresh points."""
    bits = films["conditional"].scalars["bits"]
    return bool(bits[-1] - bits.min() > 0.1 and bits.argmin() < len(bits) - 1)


def one_gaussian_is_enough(films: Films) -> bool:
    """One Gaussian a class ends within 1 point of the Bayes error and within 0.1 bits of the world's density."""
    film = films["joint"]
    return bool(_excess_errors(film) < 0.01 and film.scalars["excess"][-1] < 0.1)


def jagged_likelihood(films: Films) -> bool:
    """EM never lowers the likelihood it climbs, and yet the mixture ends at least 0.1 bits worse on fresh points."""
    film = films["joint"]
    climbs = np.all(np.diff(film.scalars["training_loss"]) <= 1e-9)
    bits = film.scalars["bits"]
    return bool(climbs and bits[-1] - bits.min() > 0.1)


def costly_assumption(films: Films) -> bool:
    """The side that draws a border ends within 2 points of the Bayes rule; the other errs in 40 of 100 at least."""
    wrong = films["joint"].scalars["error_rate"][-1]
    return bool(_excess_errors(films["conditional"]) < 0.02 and wrong > 0.4)


def fitting_assumption(films: Films) -> bool:
    """The density errs within 3 points of the Bayes rule, and its p(y | x) is 0.1 bits better than the other's."""
    divided = _divided(films["joint"]).excess
    return bool(_excess_errors(films["joint"]) < 0.03 and films["conditional"].scalars["excess"][-1] - divided > 0.1)


def neighbours_both_ways(films: Films) -> bool:
    """Both err within 2 points of Bayes; one's answers sum to 1 at each place, the other's over the picture."""
    if not all(_excess_errors(film) < 0.02 for film in films.values()):
        return False
    chances, density = _field(films["conditional"]), _field(films["joint"])  # each (C, ny, nx)
    left, right, bottom, top = world_of(films["joint"]).extent
    mass = density.sum(axis=0).mean() * (right - left) * (top - bottom)
    return bool(np.allclose(chances.sum(axis=0), 1, atol=1e-3) and 0.9 < mass < 1.001)


def _excess_errors(film: Film) -> float:
    perfect = FreshPoints(world_of(film), "conditional").perfect
    return float(film.scalars["error_rate"][-1] - perfect.error_rate)


def _divided(film: Film) -> Reading:
    """Return how the p(y | x) of a film of Gaussians is graded: its p(x, y) divided by p(x)."""
    points = FreshPoints(world_of(film), "conditional")
    joint = np.stack([c.log_prob(points.data.x) for c in learned_classes(film)], axis=1)  # (n, C)
    joint = joint + np.log(world_of(film).data().shares)
    return points.grade(joint - np.logaddexp.reduce(joint, axis=1, keepdims=True))


def _field(film: Film) -> Array:
    """Return what a film of answers on a grid says at its end, not its logarithm: (C, ny, nx)."""
    out: Array = np.exp(film.arrays["field"][-1].astype(np.float64))
    return out


def learned_classes(film: Film) -> list[Mixture]:
    """Return p(x | y) as a film of Gaussians ends with it."""
    rows = film.arrays["components"][-1].astype(np.float64)  # (C, K, 6)
    rows[..., 0] /= rows[..., 0].sum(axis=1, keepdims=True)  # the weights were rounded to float32
    return [Mixture.from_flat(of_class) for of_class in rows]


def _log_density(classes: Sequence[Mixture], shares: Array, x: Array) -> Array:
    joint = np.stack([c.log_prob(x) for c in classes], axis=1) + np.log(shares)  # (n, C)
    total: Array = np.logaddexp.reduce(joint, axis=1)
    return total
