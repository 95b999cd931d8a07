"""How a film's arrays are kept on disk and on the wire: float32, float16, or 8 bits with a scale a row. numpy only.

A row is the last axis. What a frame holds is rounded to its storage as it is recorded, so what is kept later is all of
it: packing what was unpacked gives the same bytes, and whoever evaluates a frame evaluates what everybody gets.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explorer.models.config import Storage

__all__ = ["Rows8", "bytes_of", "pack", "rounded", "unpack"]

TOP = 255


@dataclass(frozen=True)
class Rows8:
    """`codes` (..., n) stand, linearly, for numbers from `scale[..., 0]` to `scale[..., 1]`; `scale` is (..., 2)."""

    codes: NDArray[np.uint8]
    scale: NDArray[np.float32]


def pack(values: NDArray[np.float32], storage: Storage) -> NDArray[Any] | Rows8:
    """Return an array in its storage; for `uint8` it has one axis at least."""
    if storage == "float32":
        return values
    if storage == "float16":
        return values.astype(np.float16)
    low, high = (values.min(axis=-1), values.max(axis=-1)) if values.size else (values.sum(axis=-1),) * 2
    width = np.where(high > low, high - low, 1)[..., None]
    codes = np.rint((values - low[..., None]) / width * TOP).astype(np.uint8)
    return Rows8(codes, np.stack([low, high], axis=-1).astype(np.float32))


def unpack(packed: NDArray[Any] | Rows8) -> NDArray[np.float32]:
    """Return the numbers that `pack` kept."""
    if not isinstance(packed, Rows8):
        return packed.astype(np.float32, copy=False)
    low, high = packed.scale[..., :1], packed.scale[..., 1:]
    share = packed.codes.astype(np.float32) / np.float32(TOP)
    out: NDArray[np.float32] = np.where(packed.codes == TOP, high, low + (high - low) * share)
    return out


def rounded(values: NDArray[np.float32], storage: Storage) -> NDArray[np.float32]:
    """Return the numbers as their storage keeps them; too large a number for float16 becomes infinite."""
    with np.errstate(over="ignore", invalid="ignore"):
        return unpack(pack(values, storage))


def bytes_of(shape: tuple[int, ...], storage: Storage) -> int:
    """Return how many bytes an array of this shape takes in its storage."""
    count = int(np.prod(shape, dtype=np.int64))
    if storage == "uint8":
        return count + 8 * (count // shape[-1] if shape[-1] else 0)
    return count * (2 if storage == "float16" else 4)
