"""The Dirac-GAN: the smallest GAN there is, one number a side, whose every step can be followed on paper. numpy only.

All real points lie at 0, all forged ones at theta, and D's logit is D(x) = psi x, large where it takes x for real
(Mescheder, Geiger & Nowozin 2018, section 3; their D has the other sign, so that their psi is our -psi). The only
equilibrium is (0, 0). Whether gradient steps find it is what its losses and cures are compared by.
"""

from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.polynomial.hermite_e import hermegauss

from explorer.worlds.base import Array

__all__ = ["LOSSES", "Dirac", "Loss"]

Loss = Literal["minimax", "non_saturating", "wasserstein"]
LOSSES: tuple[Loss, ...] = get_args(Loss)
NODES, WEIGHTS = hermegauss(32)  # E f(e) = sum w f(node) for standard normal e, once the weights sum to one
WEIGHTS = WEIGHTS / WEIGHTS.sum()
SMALL = 1e-5  # the step of the central differences in `jacobian`


@dataclass(frozen=True)
class Dirac:
    """What both sides want, and the cures.

    `r1` is gamma of gamma/2 D'(x)^2 on real points (their section 4.1). `penalty` is lambda of
    lambda/2 (|D'(x)| - 1)^2 (Gulrajani et al. 2017), and `clip` the largest |psi| after a step, 0 for none
    (Arjovsky et al. 2017). `noise` is the standard deviation of what is added to real and forged points alike
    (Sonderby et al. 2017). `ratio` is how many times longer D's steps are (Heusel et al. 2017).
    """

    loss: Loss = "minimax"
    r1: float = 0.0
    penalty: float = 0.0
    clip: float = 0.0
    noise: float = 0.0
    ratio: float = 1.0

    def __post_init__(self) -> None:
        if self.loss not in LOSSES:
            raise ValueError("no such loss")
        if min(self.r1, self.penalty, self.clip, self.noise) < 0 or self.ratio <= 0:
            raise ValueError("a cure is 0 or more, and D's steps have a length")

    def of_generator(self, theta: Array, psi: Array) -> Array:
        """Return -dL_G / dtheta, the way the forged point is sent: (...) -> (...)."""
        logit = self._logits(theta, psi)  # (..., 32)
        slope = {"minimax": _sigmoid(logit), "non_saturating": _sigmoid(-logit)}.get(self.loss, np.ones_like(logit))
        out: Array = (slope @ WEIGHTS) * psi
        return out

    def of_discriminator(self, theta: Array, psi: Array) -> Array:
        """Return -dL_D / dpsi, penalties included: (...) -> (...)."""
        theta, psi = np.asarray(theta, float), np.asarray(psi, float)
        if self.loss == "wasserstein":
            fit = -theta
        else:
            forged = theta[..., None] + self.noise * NODES
            real = self.noise * NODES
            fit = (_sigmoid(-psi[..., None] * real) * real - _sigmoid(self._logits(theta, psi)) * forged) @ WEIGHTS
        out: Array = fit - self.r1 * psi - self.penalty * np.sign(psi) * (np.abs(psi) - 1)
        return out

    def field(self, theta: Array, psi: Array) -> Array:
        """Return where a small step of both leads, (theta', psi'): (...) -> (..., 2)."""
        theta, psi = np.broadcast_arrays(np.asarray(theta, float), np.asarray(psi, float))
        return np.stack([self.of_generator(theta, psi), self.ratio * self.of_discriminator(theta, psi)], axis=-1)

    def orbit(
        self, start: tuple[float, float], steps: int = 500, *, rate: float = 0.2, alternating: bool = False
    ) -> Array:
        """Return (steps + 1, 2): where gradient steps of length `rate` lead from `start`, (theta, psi).

        Simultaneous steps are taken from one place; of alternating ones G goes first, and D answers where G then is.
        """
        out = np.empty((steps + 1, 2))
        theta, psi = start
        out[0] = theta, psi
        for i in range(1, steps + 1):
            moved = theta + rate * float(self.of_generator(np.array(theta), np.array(psi)))
            seen = moved if alternating else theta
            psi += rate * self.ratio * float(self.of_discriminator(np.array(seen), np.array(psi)))
            theta, psi = moved, float(np.clip(psi, -self.clip, self.clip)) if self.clip else psi
            out[i] = theta, psi
        return out

    def jacobian(self) -> Array:
        """Return the derivative of `field` at the equilibrium, (2, 2).

        Raises:
            ValueError: the penalty on |D'| has a kink there, and nothing to differentiate.
        """
        if self.penalty:
            raise ValueError("this penalty has a kink at the equilibrium")
        ways = SMALL * np.array([[1.0, 0.0], [0.0, 1.0]])
        return np.stack([(self.field(*way) - self.field(*-way)) / (2 * SMALL) for way in ways], axis=1)

    def eigenvalues(self) -> Array:
        """Return the two eigenvalues of `jacobian`, complex, (2,).

        With R1 they are -gamma/2 +- sqrt(gamma^2/4 - f'(0)^2) (their appendix): f'(0) is 1/2 for the logistic losses,
        so that gamma = 1 is critical, and 1 for Wasserstein's, where it is 2. On the imaginary axis small steps circle.
        """
        return np.linalg.eigvals(self.jacobian()).astype(complex)

    def _logits(self, theta: Array, psi: Array) -> Array:
        theta, psi = np.asarray(theta, float), np.asarray(psi, float)
        out: Array = psi[..., None] * (theta[..., None] + self.noise * NODES)
        return out


def _sigmoid(t: Array) -> Array:
    out: Array = 0.5 * (1 + np.tanh(t / 2))  # never overflows
    return out
