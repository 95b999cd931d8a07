"""A drawing as a short text that a link can carry: brush strokes and areas, each of one class. numpy only.

A stroke is a letter and its points: `a` to `e` for the brush of class A to E, `A` to `E` for an area of that class. A
point is four digits of 64, two a coordinate, on 4,096 places across the picture and as many up. Between strokes stands
a dot. A sketched line is its points alone. stage/web/strokes.js reads and writes the same.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from explorer.worlds.base import Array
from explorer.worlds.plane.world import PlaneWorld

__all__ = ["MAX_LENGTH", "MAX_LINE", "MAX_STROKES", "Stroke", "pack", "pack_line", "read", "read_line", "trainable"]

DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
LETTERS = "abcde"
LAST = 64**2 - 1  # the place at the right or the top edge
POINT = 4  # characters
MAX_LENGTH = 2400  # characters: with the rest of an address still fewer than a QR code holds
MAX_STROKES = 80
MAX_LINE = 400  # characters of a sketched line
BREAK = "."


@dataclass(frozen=True)
class Stroke:
    """A brush stroke along `points` (n, 2) in class `label`, or the area that they go around."""

    label: int
    area: bool
    points: Array


@lru_cache(maxsize=256)
def read(text: str) -> tuple[Stroke, ...]:
    """Return the strokes that `text` holds, none for an empty one.

    Raises:
        ValueError: it is no drawing, or a longer one than there may be.
    """
    parts = text.split(BREAK) if text else []
    if len(text) > MAX_LENGTH or len(parts) > MAX_STROKES:
        raise ValueError("the drawing is too long")
    return tuple(map(_stroke, parts))


def read_line(text: str) -> Array:
    """Return the points (n, 2) of a sketched line, two or more.

    Raises:
        ValueError: it is no line, or a longer one than there may be.
    """
    if len(text) > MAX_LINE:
        raise ValueError("the line is too long")
    points = _points(text)
    if (points == points[0]).all():
        raise ValueError("a line has two ends")
    return points


def pack(strokes: Iterable[Stroke]) -> str:
    """Return the text that `read` reads as `strokes`, each point at the next place."""
    return BREAK.join(_letter(stroke) + pack_line(stroke.points) for stroke in strokes)


def pack_line(points: Array) -> str:
    """Return the text of a line's points (n, 2)."""
    low, span = _frame()
    places = np.clip(np.rint((points - low) / span * LAST), 0, LAST).astype(int)
    return "".join(DIGITS[place // 64] + DIGITS[place % 64] for place in places.ravel())


def trainable(strokes: Sequence[Stroke]) -> bool:
    """Whether two classes or more have ink, and none between them is left out."""
    labels = {stroke.label for stroke in strokes}
    return len(labels) >= 2 and max(labels) == len(labels) - 1


def _letter(stroke: Stroke) -> str:
    letter = LETTERS[stroke.label]
    return letter.upper() if stroke.area else letter


def _stroke(text: str) -> Stroke:
    letter = text[:1]
    if not letter or letter.lower() not in LETTERS:
        raise ValueError("a stroke is of no class")
    points = _points(text[1:])
    if letter.isupper() and len(points) < 3:
        raise ValueError("an area has three corners or more")
    return Stroke(LETTERS.index(letter.lower()), letter.isupper(), points)


def _points(text: str) -> Array:
    if not text or len(text) % POINT:
        raise ValueError("a stroke's points are cut off")
    digits = np.array([DIGITS.find(character) for character in text])
    if (digits < 0).any():
        raise ValueError("a point is at no place")
    low, span = _frame()
    pairs = digits.reshape(-1, 2, 2)  # point, coordinate, digit
    out: Array = low + (64 * pairs[..., 0] + pairs[..., 1]) / LAST * span
    out.flags.writeable = False  # what is read once is handed out again
    return out


def _frame() -> tuple[Array, Array]:
    left, right, bottom, top = PlaneWorld.extent
    return np.array([left, bottom]), np.array([right - left, top - bottom])
