"""What learned digits by heart say of a dissolved one, computed here a second time, for the browser's answer."""

from typing import Any

import numpy as np

from explorer.worlds import images

__all__ = ["recalled", "viewing_noise"]

WORD = 0xFFFFFFFF


def viewing_noise(draw: int, size: int) -> np.ndarray:
    """Return the stage's noise number `draw`, (size,): Mulberry32, and Box and Muller (web/kernel/random.js)."""
    state = ((draw + 1) * 0x9E3779B1) & WORD
    out = []
    for _ in range(2 * size):
        state = (state + 0x6D2B79F5) & WORD
        mixed = ((state ^ (state >> 15)) * (state | 1)) & WORD
        mixed ^= (mixed + (((mixed ^ (mixed >> 7)) * (mixed | 61)) & WORD)) & WORD
        out.append(((mixed ^ (mixed >> 14)) + 0.5) / 2**32)
    u = np.array(out).reshape(size, 2)
    return np.sqrt(-2 * np.log(u[:, 0])) * np.cos(2 * np.pi * u[:, 1])


def recalled(*, place: int, digit: int = 0, draw: int = 0) -> tuple[np.ndarray, list[Any], float]:
    """Return the posterior mean, (784,) from -1 to 1, the rows that weigh most with their shares, and how many it is.

    The straight path: x_t = (1 - t) x_0 + t e, with the browser's viewing noise.
    """
    t = place / 120
    known = 2 * images.source("mnist").data().x.astype(float) - 1
    own = 2 * images.source("mnist").held_out().x[digit].astype(float) - 1
    x = (1 - t) * own + t * viewing_noise(draw, 784)
    logs = -((x - (1 - t) * known) ** 2).sum(axis=1) / (2 * t**2)
    shares = np.exp(logs - logs.max())
    shares /= shares.sum()
    order = np.argsort(-shares)[:3]
    torn = float(np.exp(-(shares[shares > 0] * np.log(shares[shares > 0])).sum()))
    return shares @ known, [(int(row), float(shares[row])) for row in order], torn
