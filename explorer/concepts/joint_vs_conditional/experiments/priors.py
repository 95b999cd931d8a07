"""The classes come in other shares than in training: how often each way to answer then errs. numpy only.

Bayes' rule with the new shares is exact for exact densities. A p(y | x) as it was trained keeps the old shares; it can
be weighted by new over old ones as well, if somebody knows both.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer.exact.bayes import quadrature
from explorer.worlds.base import Array
from explorer.worlds.plane.base import World

__all__ = ["GRID", "OverPriors", "over_priors"]

GRID = np.linspace(0.02, 0.98, 49)


@dataclass(frozen=True)
class OverPriors:
    """Error rates over the share of class A `x` (n,), by "exact" and by the names of what was asked, (n,) each."""

    x: Array
    errors: dict[str, Array]

    def at(self, share: float) -> dict[str, float]:
        """Return all error rates where A's share is the one of `x` nearest to `share`."""
        at = int(np.abs(self.x - share).argmin())
        return {name: float(of[at]) for name, of in self.errors.items()}


def over_priors(
    world: World, answers: Mapping[str, tuple[Callable[[Array], Array], bool]], shares: Array = GRID
) -> OverPriors:
    """Return the error rates of `answers` in a world of two classes over A's share, by quadrature to 4e-4.

    Args:
        world: of two classes; its own shares are those of the training.
        answers: by name, (n, 2) -> (n, 2) log p(y | x) or log p(x, y) under the shares of the training, and whether
            they are told the new ones.
        shares: of class A, each inside (0, 1).
    """
    x, joint, cell = quadrature(world)
    density = joint / world.prior * cell  # (n, 2): p(x | y) times the cell
    shift = np.log(shares / (1 - shares)) - np.log(world.prior[0] / world.prior[1])  # (S,)
    exact = np.log(joint[:, 0] / joint[:, 1])
    errors = {"exact": _errors(density, exact, shift, shares)}
    for name, (answer, told) in answers.items():
        logs = answer(x)
        errors[name] = _errors(density, logs[:, 0] - logs[:, 1], shift if told else 0 * shift, shares)
    return OverPriors(shares, errors)


def _errors(density: Array, log_odds: Array, shift: Array, shares: Array) -> Array:
    """Return the error rate of "A where the log-odds and the shift are positive together", one a share: (S,)."""
    misses = np.array([_misses(density, log_odds + by > 0) for by in shift])  # (S, 2)
    out: Array = misses[:, 0] * shares + misses[:, 1] * (1 - shares)
    return out


def _misses(density: Array, says_a: NDArray[np.bool_]) -> tuple[float, float]:
    return float(density[~says_a, 0].sum()), float(density[says_a, 1].sum())
