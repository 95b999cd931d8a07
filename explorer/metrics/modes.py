"""How many modes of a mixture a generator draws from, and how many of its points are good: PacGAN's protocol.

Of 2,500 points the good ones lie within three standard deviations of a mean, and a mode counts with a single good point
(Lin et al. 2018, section 4.1; Srivastava et al. 2017). Two readings are told apart here. `touched` is that rule of one.
`held` asks for more: two fifths of the mode's own share of the good points, which is 5 % on the ring of eight. And the
share of good points of a perfect sampler is a mark, no ceiling: points piled on the means read 100 %. numpy only.
"""

import math
from dataclasses import dataclass

import numpy as np

from explorer.worlds.base import Array, Gaussians

__all__ = ["FAIR", "POINTS", "REACH", "Modes", "count", "perfect_quality"]

POINTS = 2500
REACH = 3.0  # standard deviations within which a point is good
FAIR = 0.4  # of its own share of the good points, for a mode to be held


@dataclass(frozen=True)
class Modes:
    """`touched` and `held` of the modes, `quality` the share of good points, `shares` (K,) of the good ones by mode."""

    touched: int
    held: int
    quality: float
    shares: Array


def count(x: Array, law: Gaussians) -> Modes:
    """Count the modes of `law` that points `x` (n, d) are drawn from, each Gaussian being one.

    A point is its nearest mode's, in that mode's standard deviations.
    """
    weights, means, covariances = law
    whiten = np.linalg.inv(np.linalg.cholesky(covariances))  # (K, d, d)
    white = x @ whiten.reshape(-1, x.shape[1]).T  # (n, K d), each point as every mode measures it
    offset = white.reshape(len(x), *means.shape) - np.einsum("kij,kj->ki", whiten, means)  # (n, K, d)
    squares = np.einsum("nki,nki->nk", offset, offset)
    nearest = squares.argmin(axis=1)
    good = squares[np.arange(len(x)), nearest] <= REACH**2
    counts = np.bincount(nearest[good], minlength=len(means))
    shares = counts / max(counts.sum(), 1)
    return Modes(int((counts > 0).sum()), int((shares >= FAIR * weights).sum()), float(good.mean()), shares)


def perfect_quality(dimensions: int) -> float:
    """Return the share of good points of a perfect sampler whose modes lie apart: .9889 on the plane.

    Raises:
        ValueError: there are neither one nor two dimensions.
    """
    if dimensions not in (1, 2):
        raise ValueError("modes lie on the line or on the plane")
    return math.erf(REACH / math.sqrt(2)) if dimensions == 1 else -math.expm1(-(REACH**2) / 2)
