"""How a film's arrays are kept on disk and on the wire: float32, float16, 8 bits with a scale a row, or on a lattice.

A row is the last axis. What a frame holds is rounded to its storage as it is recorded, so what is kept later is all of
it: packing what was unpacked gives the same bytes, and whoever evaluates a frame evaluates what everybody gets.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explorer.models.config import Lattice, Storage

__all__ = ["Multiples", "Packed", "Rows8", "bytes_of", "pack", "rounded", "unpack"]

TOP = 255


@dataclass(frozen=True)
class Rows8:
    """`codes` (..., n) stand, linearly, for numbers from `scale[..., 0]` to `scale[..., 1]`; `scale` is (..., 2)."""

    codes: NDArray[np.uint8]
    scale: NDArray[np.float32]


@dataclass(frozen=True)
class Multiples:
    """`codes` times the lattice's step."""

    codes: NDArray[np.int16]
    lattice: Lattice


Packed = NDArray[Any] | Rows8 | Multiples


def pack(values: NDArray[np.float32], storage: Storage) -> Packed:
    """Return an array in its storage; for `uint8` it has one axis at least.

    Raises:
        ValueError: a number is beyond the lattice that it is to be kept on.
    """
    if isinstance(storage, Lattice):
        return Multiples(storage.codes(values), storage)
    if storage == "float32":
        return values
    if storage == "float16":
        return values.astype(np.float16)
    low, high = (values.min(axis=-1), values.max(axis=-1)) if values.size else (values.sum(axis=-1),) * 2
    width = np.where(high > low, high - low, 1)[..., None]
    codes = np.rint((values - low[..., None]) / width * TOP).astype(np.uint8)
    return Rows8(codes, np.stack([low, high], axis=-1).astype(np.float32))


def unpack(packed: Packed) -> NDArray[np.float32]:
    """Return the numbers that `pack` kept."""
    if isinstance(packed, Multiples):
        return packed.lattice.values(packed.codes)
    if not isinstance(packed, Rows8):
        return packed.astype(np.float32, copy=False)
    low, high = packed.scale[..., :1], packed.scale[..., 1:]
    share = packed.codes.astype(np.float32) / np.float32(TOP)
    out: NDArray[np.float32] = np.where(packed.codes == TOP, high, low + (high - low) * share)
    return out


def rounded(values: NDArray[np.float32], storage: Storage) -> NDArray[np.float32]:
    """Return the numbers as their storage keeps them; one too large for float16 or a lattice becomes infinite."""
    if isinstance(storage, Lattice):
        return storage.rounded(values)
    with np.errstate(over="ignore", invalid="ignore"):
        return unpack(pack(values, storage))


def bytes_of(shape: tuple[int, ...], storage: Storage) -> int:
    """Return how many bytes an array of this shape takes in its storage: exactly, or at most, where it is deflated."""
    count = int(np.prod(shape, dtype=np.int64))
    if isinstance(storage, Lattice):
        return _deflated(2 * count)
    if storage == "uint8":
        return count + 8 * (count // shape[-1] if shape[-1] else 0)
    return count * (2 if storage == "float16" else 4)


def _deflated(size: int) -> int:
    """Return how many bytes `size` bytes take deflated at most, zlib's `deflateBound`: some can't be made fewer."""
    return size + (size >> 12) + (size >> 14) + (size >> 25) + 13
