"""Arrays to bytes: the one payload the stage reads. A JSON header names arrays that lie one after another in the body.

`b"STG1"`, the header's length as uint32, the header, the body; all little-endian, each array at a multiple of 8.
numpy and json only: no Streamlit, no knowledge of what a scene means beyond films and points.
"""

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explorer.runs.film import Film

__all__ = ["MAGIC", "Quantized", "decode", "encode", "film_block", "quantize"]

MAGIC = b"STG1"
ALIGN = 8
DTYPES = {"f4": "<f4", "f8": "<f8", "u1": "|u1", "u2": "<u2", "i4": "<i4"}
NAMES = {np.dtype(code): name for name, code in DTYPES.items()}
GRADES = ("bits", "excess", "excess_se", "error_rate", "bits_se")


@dataclass(frozen=True)
class Quantized:
    """Whole numbers that stand for `lo..hi` linearly: `scale` is one such pair, or one for each column."""

    values: NDArray[np.uint16]
    scale: tuple[tuple[float, float], ...]


def quantize(xy: NDArray[np.float64], extent: tuple[float, float, float, float]) -> Quantized:
    """Return points (n, 2) in 16 bits an axis, 1e-4 of the picture; points outside widen the scale."""
    left, right, bottom, top = extent
    low = np.minimum([left, bottom], xy.min(axis=0))
    high = np.maximum([right, top], xy.max(axis=0))
    values = np.rint((xy - low) / (high - low) * 65535).astype(np.uint16)
    return Quantized(values, tuple((float(lo), float(hi)) for lo, hi in zip(low, high, strict=True)))


def film_block(film: Film, key: str, start: int = 0) -> dict[str, Any]:
    """Return frames `start` on of a film: its parameters as float32 and its grades as float64."""
    return {
        "key": key,
        "from": start,
        "total": film.total,
        "steps": film.steps[start:].astype(np.int32),
        "arrays": {name: values[start:] for name, values in film.arrays.items()},
        "scalars": {name: film.scalars[name][start:] for name in GRADES if name in film.scalars},
        "complete": film.complete,
    }


def encode(scene: Mapping[str, Any]) -> bytes:
    """Return the payload of `scene`, a tree of mappings, sequences, plain values, arrays and `Quantized` arrays."""
    body = _Body()
    header = json.dumps(body.tree(scene), ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    header += b" " * (-(len(MAGIC) + 4 + len(header)) % ALIGN)
    return MAGIC + struct.pack("<I", len(header)) + header + b"".join(body.parts)


def decode(payload: bytes) -> dict[str, Any]:
    """Return the scene that `encode` took, with quantized arrays as real numbers.

    Raises:
        ValueError: these are not a scene's bytes.
    """
    if payload[:4] != MAGIC:
        raise ValueError("not a scene")
    try:
        (length,) = struct.unpack_from("<I", payload, 4)
        tree = _filled(json.loads(payload[8 : 8 + length]), payload[8 + length :])
    except (struct.error, KeyError, TypeError) as problem:
        raise ValueError("not a scene") from problem
    if not isinstance(tree, dict):
        raise ValueError("not a scene")
    return tree


class _Body:
    """Collects arrays while the tree is walked, and puts their places into it."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self.size = 0

    def tree(self, value: Any) -> Any:
        if isinstance(value, Mapping):
            return {key: self.tree(part) for key, part in value.items()}
        if isinstance(value, Quantized):
            return self._place(value.values) | {"scale": value.scale}
        if isinstance(value, np.ndarray):
            return self._place(value)
        if isinstance(value, list | tuple):
            return [self.tree(part) for part in value]
        return value

    def _place(self, array: NDArray[Any]) -> dict[str, Any]:
        name = NAMES[array.dtype.newbyteorder("<")]
        data = np.ascontiguousarray(array, DTYPES[name]).tobytes()
        place = {"$": [name, list(array.shape), self.size]}
        data += b"\0" * (-len(data) % ALIGN)
        self.parts.append(data)
        self.size += len(data)
        return place


def _filled(value: Any, body: bytes) -> Any:
    if isinstance(value, list):
        return [_filled(part, body) for part in value]
    if not isinstance(value, dict):
        return value
    if "$" not in value:
        return {key: _filled(part, body) for key, part in value.items()}
    name, shape, offset = value["$"]
    array = np.frombuffer(body, DTYPES[name], int(np.prod(shape)), offset).reshape(shape)
    if "scale" not in value:
        return array
    low, high = np.array(value["scale"]).T
    return low + array / np.iinfo(array.dtype).max * (high - low)
