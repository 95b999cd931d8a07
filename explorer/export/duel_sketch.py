"""A small picture of a duel, for a notebook that has numpy and nothing to draw with.

The ground says what D takes each place for, bluer where it is more real and redder where it is more forged; blue dots
are real, red ones forged. Of points on a line there are two rows of strokes, and D is the ground between them.
"""

import numpy as np
from numpy.typing import NDArray

from explorer.export.sketch import PIXELS, Picture
from explorer.figures.duels import RecordedDuel, recorded
from explorer.figures.tokens import LIGHT
from explorer.runs.film import Film
from explorer.worlds.base import Array
from explorer.worlds.line.base import LineWorld
from explorer.worlds.plane.base import PlaneSource

__all__ = ["PIXELS", "sketch"]

FORGED = 400  # points
LOOK = 7  # the seed of the noise that is drawn for looking
PALE = 0.35  # of the full colour is the ground at most


def sketch(film: Film) -> Picture:
    """Return the picture of both networks at the end of `film`, real and forged points in it."""
    duel, source = recorded(film), film.spec.source()
    assert isinstance(source, PlaneSource | LineWorld)
    real, forged = np.asarray(source.data().x, np.float64), duel.generate(duel.draw(FORGED, LOOK))
    edges = np.array(source.extent, np.float64).reshape(-1, 2)  # (d, 2)
    pixels = np.full((*PIXELS, 4), 255, np.uint8)
    pixels[..., :3] = _ground(duel, edges).round()
    for x, colour, side in ((real, "real", 0.75), (forged, "gen", 0.25)):
        _dots(pixels, _cells(x, edges, side), _rgb(colour))
    return Picture(pixels[::-1])


def _ground(duel: RecordedDuel, edges: Array) -> Array:
    """Return colours (rows, columns, 3) of what D says at each pixel, from below."""
    rows, columns = PIXELS
    axes = [
        low + (np.arange(n) + 0.5) * (high - low) / n for (low, high), n in zip(edges, (columns, rows), strict=False)
    ]
    places = np.stack(np.meshgrid(*axes), axis=-1).reshape(-1, len(edges))  # columns fastest
    sure = 2 * _chance(duel, places) - 1  # -1 forged, 1 real
    sure = np.broadcast_to(sure.reshape(-1, columns), PIXELS)[..., None]
    towards = np.where(sure > 0, _rgb("real"), _rgb("gen"))
    ground: Array = 255 + PALE * np.abs(sure) * (towards - 255)
    return ground


def _chance(duel: RecordedDuel, x: Array) -> Array:
    """Return how real D takes points for, from 0 to 1; a critic has but an order, so its values are ranked."""
    said = duel.judge(x)
    if duel.config.loss == "wasserstein":
        order: Array = said.argsort().argsort() / max(len(said) - 1, 1)
        return order
    chance: Array = said.clip(0, 1) if duel.config.loss == "least_squares" else 0.5 * (1 + np.tanh(said / 2))
    return chance


def _cells(x: Array, edges: Array, height: float) -> NDArray[np.int64]:
    """Return the column and row of each point, (n, 2), kept off the edge; points of a line lie at one height."""
    share = (x - edges[:, 0]) / (edges[:, 1] - edges[:, 0])
    share = share if len(edges) == 2 else np.column_stack([share, np.full(len(x), height)])
    rows, columns = PIXELS
    return np.clip((share * [columns, rows]).astype(np.int64), 2, [columns - 3, rows - 3])


def _dots(pixels: NDArray[np.uint8], cells: NDArray[np.int64], colour: Array) -> None:
    for column, row in cells:
        pixels[row - 1 : row + 2, column - 1 : column + 2, :3] = colour


def _rgb(name: str) -> Array:
    return np.array(list(bytes.fromhex(LIGHT[name][1:])), np.float64)
