"""Ways to catch a density that its samples do not come from; each returns a number that is small when all is well."""

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from explorer.worlds.base import Array
from explorer.worlds.plane.base import Extent

__all__ = ["cell_z", "entropy", "entropy_z", "gradient_error", "mass", "wide", "widest_gap"]

LogProb = Callable[[Array], Array]  # (n, 2) -> (n,)
SIDE = 240


def wide(extent: Extent, margin: float = 1.5) -> Extent:
    """Return the extent with a margin all around, for the tails."""
    return Extent(extent.left - margin, extent.right + margin, extent.bottom - margin, extent.top + margin)


@lru_cache(maxsize=8)
def _grid(extent: Extent, side: int) -> tuple[Array, float]:
    """Return the middles of cells and a cell's area; the same array at every call, so that answers can be kept."""
    middle = (np.arange(side) + 0.5) / side
    width, height = extent.right - extent.left, extent.top - extent.bottom
    x, y = np.meshgrid(extent.left + width * middle, extent.bottom + height * middle)
    points = np.column_stack([x.ravel(), y.ravel()])
    points.setflags(write=False)
    return points, width * height / side**2


def mass(log_prob: LogProb, extent: Extent, side: int = SIDE) -> float:
    """Return the integral of the density over `extent`, by the midpoint rule."""
    points, cell = _grid(extent, side)
    return float(np.exp(log_prob(points)).sum() * cell)


def entropy_z(log_prob: LogProb, samples: Array, extent: Extent) -> float:
    """Return by how many standard errors the samples' mean log-density misses minus the density's entropy."""
    points, cell = _grid(wide(extent), SIDE)
    logs = log_prob(points)
    negative_entropy = (np.exp(logs) * logs).sum() * cell
    seen = log_prob(samples)
    return float(abs(seen.mean() - negative_entropy) / (seen.std(ddof=1) / np.sqrt(len(seen))))


def cell_z(log_prob: LogProb, samples: Array, extent: Extent, side: int = 12) -> float:
    """Return Pearson's chi-square of the samples' counts in cells, in standard deviations above its mean."""
    fine = SIDE // side
    points, cell = _grid(extent, side * fine)
    share = np.exp(log_prob(points)).reshape(side, fine, side, fine).sum(axis=(1, 3)).ravel() * cell
    lines = [np.linspace(extent.bottom, extent.top, side + 1), np.linspace(extent.left, extent.right, side + 1)]
    counts = np.histogram2d(samples[:, 1], samples[:, 0], bins=lines)[0].ravel()
    expected = share * len(samples)
    full = expected >= 8  # the rest, and what lies outside, make one cell together
    counts = np.append(counts[full], len(samples) - counts[full].sum())
    expected = np.append(expected[full], len(samples) - expected[full].sum())
    statistic, freedom = ((counts - expected) ** 2 / np.maximum(expected, 1)).sum(), len(counts) - 1
    return float((statistic - freedom) / np.sqrt(2 * freedom))


def gradient_error(log_prob: LogProb, score: Callable[[Array], Array], x: Array, step: float = 1e-6) -> float:
    """Return the largest difference between `score` (n, 2) and central differences of `log_prob`, of 1 + their size."""
    slopes = [(log_prob(x + step * axis) - log_prob(x - step * axis)) / (2 * step) for axis in np.eye(2)]
    exact = score(x)
    return float((np.abs(np.column_stack(slopes) - exact) / (1 + np.abs(exact))).max())


def entropy(log_prob: LogProb, extent: Extent, side: int = SIDE) -> float:
    """Return the density's entropy in nats, by the midpoint rule."""
    points, cell = _grid(wide(extent), side)
    logs = log_prob(points)
    return float(-(np.exp(logs) * logs).sum() * cell)


def widest_gap(means: Array, covariances: Array, closed: bool = False) -> float:
    """Return the largest distance between neighbours of a string, in their own standard deviations along the step."""
    ends = np.roll(np.arange(len(means)), -1) if closed else np.arange(1, len(means))
    step = means[ends] - means[: len(ends)]
    return float(
        np.sqrt(np.einsum("ki,ki->k", step, np.linalg.solve(covariances[ends], step[..., None])[..., 0])).max()
    )
