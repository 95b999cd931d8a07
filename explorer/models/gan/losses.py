"""What the two networks of a GAN lower: each loss from what D says of real and of forged points.

D's answers are numbers without bounds, (n,) each: the logit of "real" for the first two losses, a grade for the third,
a critic's value for the fourth. G's loss looks at the forged ones alone.
"""

from collections.abc import Callable
from typing import NamedTuple

from torch import Tensor
from torch.nn.functional import softplus

__all__ = ["LOSSES", "Losses", "least_squares", "minimax", "non_saturating", "wasserstein"]


class Losses(NamedTuple):
    """What D lowers and what G lowers, () each; the first two losses are in nats."""

    discriminator: Tensor
    generator: Tensor


def minimax(real: Tensor, forged: Tensor) -> Losses:
    """Return L_D = -E log D(x) - E log(1 - D(G(z))), of which L_G is the opposite (Goodfellow et al. 2014, eq. 1).

    With D = sigmoid(s) it is -log D = softplus(-s) and -log(1 - D) = softplus(s). Where D is sure, G learns nothing.
    """
    return Losses(softplus(-real).mean() + softplus(forged).mean(), -softplus(forged).mean())


def non_saturating(real: Tensor, forged: Tensor) -> Losses:
    """Return the same L_D, and L_G = -E log D(G(z)): strong where D is sure (Goodfellow et al. 2014, section 3)."""
    return Losses(softplus(-real).mean() + softplus(forged).mean(), softplus(-forged).mean())


def least_squares(real: Tensor, forged: Tensor) -> Losses:
    """Return squares of how far grades are from 1 for real, 0 for forged, and 1 for G's wish (Mao et al. 2017, eq. 9).

    A point on the right side of the border but far from the data is still pulled in.
    """
    discriminator = ((real - 1) ** 2).mean() / 2 + (forged**2).mean() / 2
    return Losses(discriminator, ((forged - 1) ** 2).mean() / 2)


def wasserstein(real: Tensor, forged: Tensor) -> Losses:
    """Return L_D = E f(G(z)) - E f(x) and L_G = -E f(G(z)) of a critic f (Arjovsky et al. 2017, eq. 2 and 3).

    -L_D is a distance only where f can't be arbitrarily steep: something must hold it (cures.py).
    """
    return Losses(forged.mean() - real.mean(), -forged.mean())


LOSSES: dict[str, Callable[[Tensor, Tensor], Losses]] = {
    "minimax": minimax,
    "non_saturating": non_saturating,
    "least_squares": least_squares,
    "wasserstein": wasserstein,
}
