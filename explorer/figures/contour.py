"""Level lines of a field on a grid. numpy only."""

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from explorer.worlds.base import Array

__all__ = ["contour"]

Indices = NDArray[np.int64]


def contour(values: Array, level: float) -> list[Array]:
    """Return the lines where `values` (rows, columns) equals `level`, each (points, 2) in columns and rows."""
    return _chained(_segments(values - level))


def _segments(values: Array) -> Array:
    """Return (segments, 2 ends, 2) where `values` changes sign: marching triangles, two a cell."""
    rows, columns = values.shape
    row, column = (index.ravel() for index in np.mgrid[: rows - 1, : columns - 1])
    corners = [(0, 0), (0, 1), (1, 1), (1, 0)]
    halves = [[corners[0], corners[1], corners[2]], [corners[0], corners[2], corners[3]]]
    found = [_crossings(values, row, column, half) for half in halves]
    return np.concatenate(found)


def _crossings(
    values: Array, row: NDArray[np.int64], column: NDArray[np.int64], corners: list[tuple[int, int]]
) -> Array:
    at = np.stack([np.stack([column + c, row + r], axis=1) for r, c in corners]).astype(np.float64)  # (3, n, 2)
    v = np.stack([values[row + r, column + c] for r, c in corners])  # (3, n)
    edges = [(0, 1), (1, 2), (2, 0)]
    cut = np.stack([(v[a] > 0) != (v[b] > 0) for a, b in edges])  # (3, n); none or two of the three
    share = np.stack([v[a] / np.where(v[a] == v[b], 1, v[a] - v[b]) for a, b in edges])
    points = np.stack([at[a] + share[i][:, None] * (at[b] - at[a]) for i, (a, b) in enumerate(edges)])  # (3, n, 2)
    crossed = cut.sum(axis=0) == 2
    ends: Array = points.transpose(1, 0, 2)[crossed][cut.T[crossed]]
    return ends.reshape(-1, 2, 2)


def _chained(segments: Array) -> list[Array]:
    """Return the segments joined end to end into lines; open lines first, then closed ones."""
    ends = [tuple(map(tuple, segment)) for segment in segments.round(6)]
    at: dict[tuple[float, ...], list[int]] = defaultdict(list)
    for i, pair in enumerate(ends):
        for end in pair:
            at[end].append(i)
    loose = [end for end, touching in at.items() if len(touching) == 1]
    free = set(range(len(ends)))
    starts = [*loose, *at]
    lines = [_walk(start, ends, at, free) for start in starts]
    return [np.array(line) for line in lines if len(line) > 1]


def _walk(
    start: tuple[float, ...],
    ends: list[tuple[tuple[float, ...], ...]],
    at: dict[tuple[float, ...], list[int]],
    free: set[int],
) -> list[tuple[float, ...]]:
    line = [start]
    while (step := next((i for i in at[line[-1]] if i in free), None)) is not None:
        free.discard(step)
        a, b = ends[step]
        line.append(b if a == line[-1] else a)
    return line
