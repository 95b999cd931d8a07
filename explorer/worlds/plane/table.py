"""A visitor's own rows as a world: numbers only, packed into bounded text, so that a run stays a function of its spec.

What the columns and classes are called is not in here: names stay where the table is. numpy only.
"""

import base64
import binascii
import struct
from functools import lru_cache
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from pydantic import Field, field_validator

from explorer.worlds.base import Array
from explorer.worlds.plane.base import PlaneConfig
from explorer.worlds.plane.rows import Rows

__all__ = ["LEAST_ROWS", "MOST_CLASSES", "MOST_ROWS", "Table", "TableConfig", "pack", "unpack"]

LEAST_ROWS = 20
MOST_ROWS = 3000  # 1,000 to learn from, and twice as many to grade by
MOST_CLASSES = 5
HEAD = struct.Struct("<BBH")  # version, classes, rows; then x and y in turn as uint16, then labels as uint8
VERSION = 1
STEPS = 65535
MOST_TEXT = 4 * -(-(HEAD.size + 5 * MOST_ROWS) // 3)


def pack(columns: Array, y: NDArray[np.int64], classes: int) -> str:
    """Return rows (n, 2) with labels (n,) as text; each column from its least to its largest value in 16 bits."""
    low, high = columns.min(axis=0), columns.max(axis=0)
    places = np.rint((columns - low) / np.where(high > low, high - low, 1) * STEPS).astype("<u2")
    data = HEAD.pack(VERSION, classes, len(y)) + places.tobytes() + y.astype(np.uint8).tobytes()
    return base64.b64encode(data).decode("ascii")


@lru_cache(maxsize=8)
def unpack(text: str) -> tuple[Array, NDArray[np.int64], int]:
    """Return places (n, 2) from 0 to 1, labels (n,) and the number of classes; read-only.

    Raises:
        ValueError: this is nothing that `pack` wrote.
    """
    try:
        data = base64.b64decode(text, validate=True)
        version, classes, n = HEAD.unpack_from(data)
    except (binascii.Error, struct.error) as problem:
        raise ValueError("not a packed table") from problem
    if version != VERSION or len(data) != HEAD.size + 5 * n:
        raise ValueError("not a packed table")
    x = np.frombuffer(data, "<u2", 2 * n, HEAD.size).reshape(n, 2) / STEPS
    y = np.frombuffer(data, np.uint8, n, HEAD.size + 4 * n).astype(np.int64)
    if not (LEAST_ROWS <= n <= MOST_ROWS and 2 <= classes <= MOST_CLASSES):
        raise ValueError("a packed table of a size that can't be")
    if not np.array_equal(np.unique(y), np.arange(classes)):
        raise ValueError("a packed table with other classes than it says")
    for part in (x, y):
        part.setflags(write=False)
    return x, y, int(classes)


class TableConfig(PlaneConfig):
    """`packed` holds the rows; it is nobody's but the visitor's, so no store and no link may hold it."""

    name: ClassVar[str] = "table"
    private: ClassVar[bool] = True
    unwritten: ClassVar[frozenset[str]] = frozenset({"packed"})
    packed: str = Field("", max_length=MOST_TEXT, validate_default=True)  # none is refused

    @field_validator("packed")
    @classmethod
    def _readable(cls, text: str) -> str:
        unpack(text)
        return text


class Table(Rows):
    """The rows of an upload. Its axes run from 0 to 1: what stands behind them, whoever has the table knows."""

    config: TableConfig

    def __init__(self, config: TableConfig) -> None:
        self.name = config.name
        places, y, classes = unpack(config.packed)
        super().__init__(config, places, y, "ABCDE"[:classes])
