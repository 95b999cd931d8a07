"""Some pixels of a digit are known and the others are filled in, by a network that never learned to. numpy only.

After every step the known pixels are put to where the digit's own way is (Song et al. 2021, arXiv 2011.13456, I.2).
What is filled in learns of them a step late, so steps may be repeated (Lugmayr et al. 2022, arXiv 2201.09865).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer.models.configs.digit_sampling import DigitSamplingConfig
from explorer.models.diffusion.masks import kept
from explorer.models.diffusion.paths import Path
from explorer.worlds.base import Array
from explorer.worlds.images import source

__all__ = ["Known", "back", "known"]


@dataclass(frozen=True)
class Known:
    """What is known of a digit: all of it, `digit` (P,) from -1 to 1, where `kept` (P,)."""

    digit: Array
    kept: NDArray[np.bool_]

    def put(self, x: Array, noise: Array, path: Path, t: float) -> Array:
        """Return x at time t with the known pixels on the way that this noise (P,) leads: (n, P) -> (n, P).

        At t = 0 they are the digit's, though some paths have noise there.
        """
        alpha, sigma = (float(value) for value in path.level(np.array(t)))
        there = alpha * self.digit + sigma * noise if t > 0 else self.digit
        out: Array = np.where(self.kept, there, x)
        return out


def known(config: DigitSamplingConfig) -> Known | None:
    """Return what is known of a held-out digit; None where nothing is. Digits are read only where one is known."""
    if not config.mask:
        return None
    return Known(2 * source("mnist").held_out().x[config.known].astype(np.float64) - 1, kept(config.mask))


def back(x: Array, path: Path, then: float, t: float, rng: np.random.Generator) -> Array:
    """Return x (n, P), which is at time `then`, at the later time t, with as much new noise as lies between."""
    (alpha, sigma), (alpha_then, sigma_then) = (
        tuple(float(value) for value in path.level(np.array(when))) for when in (t, then)
    )
    faded = alpha / alpha_then
    out: Array = faded * x + np.sqrt(max(sigma**2 - (faded * sigma_then) ** 2, 0.0)) * rng.standard_normal(x.shape)
    return out
