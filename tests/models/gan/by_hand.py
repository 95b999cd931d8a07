"""What a frame's two networks say, by a second reading of the films' format, in numpy."""

from itertools import pairwise

import numpy as np

from explorer.models.gan.networks import LEAK

__all__ = ["forged", "judged", "network", "weights_of"]


def network(weights, x) -> np.ndarray:
    """Return what a network says of each row of x."""
    for layer, (w, b) in enumerate(weights):
        x = (np.where(x > 0, x, LEAK * x) if layer else x) @ w.T + b
    return x


def forged(flat, sizes, z) -> np.ndarray:
    """Return the points that G makes of noise: (n, k) -> (n, d)."""
    return 2 * network(weights_of(flat, sizes), z)


def judged(flat, sizes, points, c) -> np.ndarray:
    """Return what D says of each pack of points that stand one after another: (n, d) -> (n / pack,)."""
    waves = [f(2**k * np.pi * points / 4) for k in range(c.fourier) for f in (np.sin, np.cos)]
    seen = np.concatenate([points / 2, *waves], axis=1)
    whole = len(seen) // c.pack
    return network(weights_of(flat, sizes), seen[: whole * c.pack].reshape(whole, -1))[:, 0]


def weights_of(flat: np.ndarray, sizes: tuple[int, ...]) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return W (out, in) and b (out,) of each layer, read as the films' format says: a second reading of it."""
    out, at = [], 0
    for i, o in pairwise(sizes):
        out.append((flat[at : at + i * o].reshape(o, i), flat[at + i * o : at + i * o + o]))
        at += (i + 1) * o
    assert at == len(flat)
    return out
