"""How far forged points are from the law of the real ones: the Jensen-Shannon divergence in bits. numpy only.

A generator's density is known by its points only, and one that fills a curve has none. So both laws are blurred by
one stated Gaussian: the real one in closed form, the forged one on cells. Between identical laws the divergence is 0,
between laws that share no place 1 bit (Lin 1991). Points drawn from the very law read a little more than 0: the floor.
"""

import math
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from explorer.worlds.base import Array
from explorer.worlds.plane.boxes import log_normal_cdf

__all__ = ["BLURS", "CELLS", "Blurrable", "Divergence", "jensen_shannon"]

CELLS = 256  # along the first axis; along others they are as long
BLURS = (0.025, 0.125)  # the least and the largest standard deviation that is chosen by itself
DRAWS = 4  # sets of points that the floor is the mean of
SEED = 20_261_130
TINY = 1e-200  # a share that is none: half of it is still a float


class Blurrable(Protocol):
    """A law with a density in closed form, blurred too."""

    @property
    def extent(self) -> tuple[float, ...]:
        """Low and high of each axis, one after another."""

    @property
    def finest(self) -> float:
        """The standard deviation of the narrowest thing in it."""

    def blurred(self, std: float) -> "Blurrable":
        """Return the law of its points with Gaussian noise added."""

    def log_prob(self, x: Array) -> Array:
        """Return the log-density in nats: (n, d) -> (n,)."""

    def draw(self, n: int, rng: np.random.Generator) -> Array:
        """Draw `n` points: (n, d)."""


@dataclass(frozen=True)
class Divergence:
    """The reading between one law and points; `least` is a blur that is asked for whatever the law's own detail.

    The blur is half the standard deviation of the law's narrowest part, within `BLURS`, and `least` at the least.
    """

    law: Blurrable
    n: int
    least: float = 0.0

    @property
    def blur(self) -> float:
        """The standard deviation of the Gaussian that both laws are blurred by."""
        return max(float(np.clip(self.law.finest / 2, *BLURS)), self.least)

    @cached_property
    def edges(self) -> list[Array]:
        """Where the cells of each axis end."""
        ends = np.reshape(self.law.extent, (-1, 2))
        side = (ends[0, 1] - ends[0, 0]) / CELLS
        return [np.linspace(low, high, round((high - low) / side) + 1) for low, high in ends]

    @cached_property
    def exact(self) -> Array:
        """The share of the blurred law in each cell, and last what lies outside of all: (cells + 1,)."""
        middles = [(edges[1:] + edges[:-1]) / 2 for edges in self.edges]
        places = np.stack(np.meshgrid(*middles, indexing="ij"), axis=-1).reshape(-1, len(middles))
        density = np.exp(self.law.blurred(self.blur).log_prob(places))
        return _closed(density * np.prod([edges[1] - edges[0] for edges in self.edges]))

    @cached_property
    def _spread(self) -> list[Array]:
        """How a blurred point of one cell is spread over all along each axis, (cells, cells); the rest goes outside."""
        return [_gaussian((edges[1:] + edges[:-1]) / 2, edges, self.blur) for edges in self.edges]

    def shares(self, x: Array) -> Array:
        """Return the share of blurred points `x` (n, d) in each cell, and last what lies outside: (cells + 1,)."""
        sizes = [len(spread) for spread in self._spread]
        counts = np.bincount(self.places(x), minlength=math.prod(sizes) + 1)[:-1].reshape(sizes).astype(float)
        first, *second = self._spread
        spread = first @ counts
        for other in second:
            spread = spread @ other.T
        return _closed(spread.ravel() / len(x))

    def places(self, x: Array) -> NDArray[np.intp]:
        """Return in which cell each point lies, and the number of cells for one outside: (n, d) -> (n,).

        The cells of an axis are equally wide, so that no edge has to be searched for; where rounding puts a point on
        the wrong side of an edge, it is put right.
        """
        place, inside = np.zeros(len(x), np.intp), np.ones(len(x), bool)
        for edges, along in zip(self.edges, x.T, strict=True):
            inside &= (along >= edges[0]) & (along < edges[-1])  # false of what is no number
            cell = (np.where(inside, along - edges[0], 0.0) / (edges[1] - edges[0])).astype(np.intp)
            np.minimum(cell, len(edges) - 2, out=cell)
            cell += (along >= edges[cell + 1]).view(np.int8)
            cell -= (along < edges[cell]).view(np.int8)
            place = place * (len(edges) - 1) + cell
        return np.where(inside, place, math.prod(len(edges) - 1 for edges in self.edges))

    def read(self, x: Array) -> float:
        """Return the divergence in bits of points `x` (n, d) from the law."""
        return self.between(self.shares(x))

    def between(self, shares: Array) -> float:
        """Return the divergence in bits of a law with these `shares` (cells + 1,)."""
        return jensen_shannon(self.exact, shares)

    def best_discriminator(self, shares: Array, x: Array) -> Array:
        """Return D* = p / (p + q) at points, q having these `shares` (cells + 1,): (n, d) -> (n,).

        Where neither law has anything, it is 1/2.
        """
        place = self.places(x)
        p, both = self.exact[place], self.exact[place] + shares[place]
        out: Array = np.divide(p, both, out=np.full(len(x), 0.5), where=both > TINY)
        return out

    @cached_property
    def floor(self) -> float:
        """What as many points of the law itself read, in bits, on average."""
        rng = np.random.default_rng(SEED)
        return float(np.mean([self.read(self.law.draw(self.n, rng)) for _ in range(DRAWS)]))


def jensen_shannon(p: Array, q: Array) -> float:
    """Return the Jensen-Shannon divergence of two lists of shares in bits, in [0, 1]."""
    middle = (p + q) / 2
    there = [share > TINY for share in (p, q)]
    parts = [(own[k] * np.log2(own[k] / middle[k])).sum() for own, k in zip((p, q), there, strict=True)]
    return float(max(0.0, sum(parts) / 2))


def _closed(shares: Array) -> Array:
    """Return shares (...) in a row with one more, so that all sum to one."""
    total = shares.sum()
    return np.append(shares, 1 - total) if total <= 1 else np.append(shares / total, 0.0)


def _gaussian(middles: Array, edges: Array, std: float) -> Array:
    """Return the share of N(middle_j, std^2) between edges i and i + 1: (cells i, cells j)."""
    below = np.exp(log_normal_cdf((edges[:, None] - middles) / std))
    out: Array = np.diff(below, axis=0)
    return out
