"""Recorded parameters as functions again: a network from its weights, a density from its components. numpy only."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explorer.models.configs.features import columns
from explorer.models.configs.network import NetworkConfig
from explorer.runs.film import Film
from explorer.worlds import plane
from explorer.worlds.base import Array
from explorer.worlds.plane.mixture import Mixture
from explorer.worlds.plane.world import PlaneWorld

__all__ = ["class_densities", "log_posterior", "network_output", "world_of"]

ACTIVATIONS: dict[str, Callable[[Array], Array]] = {
    "tanh": np.tanh,
    "relu": lambda h: np.maximum(h, 0.0),
    "leaky_relu": lambda h: np.where(h > 0, h, 0.2 * h),  # as models/gan/networks.py has it
    "sigmoid": lambda h: 1 / (1 + np.exp(-h)),
    "linear": lambda h: h,
}


def world_of(film: Film) -> PlaneWorld:
    """Return the world that a film learned from."""
    return plane.get(film.spec.world, **film.spec.data.model_dump())


def log_posterior(film: Film, frame: int, x: Array) -> Array:
    """Return log p(y | x) of a network's film at `frame`: (n, 2) -> (n, C).

    Raises:
        TypeError: the film is no network's.
    """
    config = film.spec.config
    if not isinstance(config, NetworkConfig):
        raise TypeError("only a network's film holds p(y | x)")
    sizes = config.sizes(world_of(film).n_classes)
    seen = np.column_stack(columns(config.inputs, x[:, 0], x[:, 1], np.sin))
    f = network_output(film.arrays["weights"][frame], sizes, config.activation, seen)
    f = np.column_stack([f, np.zeros(len(f))]) if sizes[-1] == 1 else f  # B's log-odds against B are 0
    out: Array = f - np.logaddexp.reduce(f, axis=1, keepdims=True)
    return out


def network_output(weights: NDArray[Any], sizes: Sequence[int], activation: str, x: Array) -> Array:
    """Return f from flat weights W_1, b_1, W_2, ... and input features `x`: (n, sizes[0]) -> (n, sizes[-1]).

    One output is log p(A | x) / p(B | x).
    """
    h, at = np.asarray(x, np.float64), 0
    for layer, (i, o) in enumerate(pairwise(sizes)):
        w = np.asarray(weights[at : at + i * o], np.float64).reshape(o, i)
        b = np.asarray(weights[at + i * o : at + i * o + o], np.float64)
        at += i * o + o
        h = h @ w.T + b
        if layer < len(sizes) - 2:
            h = ACTIVATIONS[activation](h)
    return h


def class_densities(film: Film, frame: int, x: Array) -> Array:
    """Return p(x | y) of a mixture's film at `frame`: (n, 2) -> (n, C)."""
    components = film.arrays["components"][frame]  # (C, K, 6)
    return np.column_stack([np.exp(Mixture.from_flat(rows.astype(np.float64)).log_prob(x)) for rows in components])
