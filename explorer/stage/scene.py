"""Arrays to bytes: the one payload the stage reads. A JSON header names arrays that lie one after another in the body.

`b"STG1"`, the header's length as uint32, the header, the body; all little-endian, each array at a multiple of 8. An
array may be deflated; a film's on a lattice are, as differences (`explorer.runs.deflated`).
numpy and json only: no Streamlit, no knowledge of what a scene means beyond films and points.
"""

import json
import math
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explorer.models.config import Lattice, Storage
from explorer.runs.deflated import deflate, differences, inflate, sums
from explorer.runs.film import Film
from explorer.runs.storage import Multiples, Rows8, pack, unpack

__all__ = ["MAGIC", "VERSION", "Deflated", "Quantized", "decode", "encode", "film_block", "quantize", "quantize_rows"]

MAGIC = b"STG1"
VERSION = 2  # of what scenes say (stage/web/kernel/types.js)
ALIGN = 8
DTYPES = {"f2": "<f2", "f4": "<f4", "f8": "<f8", "u1": "|u1", "u2": "<u2", "i2": "<i2", "i4": "<i4"}
NAMES = {np.dtype(code): name for name, code in DTYPES.items()}

Scale = tuple[float, float] | tuple[tuple[float, float], ...] | NDArray[np.float32]


@dataclass(frozen=True)
class Quantized:
    """Whole numbers that stand for `lo..hi` linearly.

    `scale` is one such pair, one for each entry of the last axis, or an array (..., 2) with one for each row, a row
    being the last axis.
    """

    values: NDArray[np.uint8] | NDArray[np.uint16]
    scale: Scale


@dataclass(frozen=True)
class Deflated:
    """An array that is sent deflated: images, say. The browser has it as if it had been sent as it is."""

    values: NDArray[Any]


def quantize(xy: NDArray[np.float64], extent: tuple[float, float, float, float]) -> Quantized:
    """Return points (n, 2) in 16 bits an axis, 1e-4 of the picture; points outside widen the scale."""
    left, right, bottom, top = extent
    low = np.minimum([left, bottom], xy.min(axis=0))
    high = np.maximum([right, top], xy.max(axis=0))
    values = np.rint((xy - low) / (high - low) * 65535).astype(np.uint16)
    return Quantized(values, tuple((float(lo), float(hi)) for lo, hi in zip(low, high, strict=True)))


def quantize_rows(values: NDArray[np.float32]) -> Quantized:
    """Return an array in 8 bits a value, each row (the last axis) on a scale of its own."""
    packed = pack(values, "uint8")
    assert isinstance(packed, Rows8)
    return Quantized(packed.codes, packed.scale)


def film_block(film: Film, key: str, start: int = 0) -> dict[str, Any]:
    """Return frames `start` on of a film: its arrays in their storage, its scalars as float64, and its summary."""
    config = film.spec.config
    return {
        "key": key,
        "from": start,
        "total": film.total,
        "steps": film.steps[start:].astype(np.int32),
        "arrays": {name: _stored(values[start:], config.stored(name)) for name, values in film.arrays.items()},
        "scalars": {name: values[start:] for name, values in film.scalars.items()},
        "summary": film.summary,
        "axis": film.spec.axis,
        "interpolation": dict(config.interpolation),
        "complete": film.complete,
    }


def _stored(values: NDArray[np.float32], storage: Storage) -> NDArray[Any] | Quantized | Multiples:
    packed = pack(values, storage)
    return Quantized(packed.codes, packed.scale) if isinstance(packed, Rows8) else packed


def encode(scene: Mapping[str, Any]) -> bytes:
    """Return the payload of `scene`: mappings, sequences, plain values and arrays, some `Quantized` or `Deflated`."""
    body = _Body()
    header = json.dumps(body.tree(scene), ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()
    header += b" " * (-(len(MAGIC) + 4 + len(header)) % ALIGN)
    return MAGIC + struct.pack("<I", len(header)) + header + b"".join(body.parts)


def decode(payload: bytes) -> dict[str, Any]:
    """Return the scene that `encode` took, with what is quantized or lies on a lattice as real numbers.

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
            return self._place(value.values) | {"scale": self.tree(value.scale)}
        if isinstance(value, Multiples):
            return self._deflated("i2", value.codes.shape, differences(value.codes)) | {"step": value.lattice.step}
        if isinstance(value, Deflated):
            name, shape, data = _plain(value.values)
            return self._deflated(name, shape, deflate(data))
        if isinstance(value, np.ndarray):
            return self._place(value)
        if isinstance(value, list | tuple):
            return [self.tree(part) for part in value]
        return value

    def _place(self, array: NDArray[Any]) -> dict[str, Any]:
        return {"$": self._put(*_plain(array))}

    def _deflated(self, name: str, shape: tuple[int, ...], data: bytes) -> dict[str, Any]:
        return {"$": self._put(name, shape, data), "deflated": len(data)}

    def _put(self, name: str, shape: tuple[int, ...], data: bytes) -> list[Any]:
        place = [name, list(shape), self.size]
        self.parts.append(data + b"\0" * (-len(data) % ALIGN))
        self.size += len(self.parts[-1])
        return place


def _plain(array: NDArray[Any]) -> tuple[str, tuple[int, ...], bytes]:
    name = NAMES[array.dtype.newbyteorder("<")]
    return name, array.shape, np.ascontiguousarray(array, DTYPES[name]).tobytes()


def _filled(value: Any, body: bytes) -> Any:
    if isinstance(value, list):
        return [_filled(part, body) for part in value]
    if not isinstance(value, dict):
        return value
    if "$" not in value:
        return {key: _filled(part, body) for key, part in value.items()}
    array = _laid(value, body)
    if "scale" not in value:
        return array
    scale = np.asarray(_filled(value["scale"], body))
    by_row = isinstance(value["scale"], dict)
    low, high = (scale[..., :1], scale[..., 1:]) if by_row else scale.T
    return low + array / np.iinfo(array.dtype).max * (high - low)


def _laid(value: dict[str, Any], body: bytes) -> NDArray[Any]:
    name, shape, offset = value["$"]
    if "deflated" not in value:
        return np.frombuffer(body, DTYPES[name], math.prod(shape), offset).reshape(shape)
    data = body[offset : offset + value["deflated"]]
    if "step" in value:
        lattice = Lattice(value["step"])
        return unpack(Multiples(sums(data, tuple(shape)), lattice))
    size = math.prod(shape) * np.dtype(DTYPES[name]).itemsize
    return np.frombuffer(inflate(data, size), DTYPES[name]).reshape(shape)
