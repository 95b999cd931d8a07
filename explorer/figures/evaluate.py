"""Recorded parameters as functions again: a network from its weights, a density from its components. numpy only."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np

from explorer.models.configs import NetworkConfig
from explorer.runs.film import Film
from explorer.worlds import Mixture
from explorer.worlds.base import Array

__all__ = ["class_densities", "network_logit", "network_sizes"]

ACTIVATIONS: dict[str, Callable[[Array], Array]] = {
    "tanh": np.tanh,
    "relu": lambda h: np.maximum(h, 0.0),
    "sigmoid": lambda h: 1 / (1 + np.exp(-h)),
}


def network_sizes(config: NetworkConfig) -> tuple[int, ...]:
    """Return the number of neurons of each layer, inputs and output included."""
    return (2, *[config.width] * config.layers, 1)


def network_logit(weights: Array, sizes: Sequence[int], activation: str, x: Array) -> Array:
    """Return f(x) = log p(A | x) / p(B | x) from flat weights W_1, b_1, W_2, ...: (n, 2) -> (n,)."""
    h, at = np.asarray(x, np.float64), 0
    for layer, (i, o) in enumerate(pairwise(sizes)):
        w = np.asarray(weights[at : at + i * o], np.float64).reshape(o, i)
        b = np.asarray(weights[at + i * o : at + i * o + o], np.float64)
        at += i * o + o
        h = h @ w.T + b
        if layer < len(sizes) - 2:
            h = ACTIVATIONS[activation](h)
    return h[:, 0]


def class_densities(film: Film, frame: int, x: Array) -> Array:
    """Return p(x | y) of a mixture's film at `frame`: (n, 2) -> (n, C)."""
    components = film.arrays["components"][frame]  # (C, K, 6)
    return np.column_stack([np.exp(Mixture.from_flat(rows.astype(np.float64)).log_prob(x)) for rows in components])
