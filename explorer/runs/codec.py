"""A film as bytes and back: safetensors, checksummed, and the same bytes for the same film. No pickle, no torch.

The format's metadata are `spec` (canonical JSON), `fingerprint` and `code` of whoever computed the film, and `sha256`
over the spec and all arrays. An array in 8 bits has its scale beside it; one on a lattice is deflated
(`explorer.runs.deflated`), with its shape and the lattice's step beside it. Pieces of a film that travel while it is
made are written the same way.
"""

import hashlib
import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydantic import ValidationError
from safetensors import SafetensorError
from safetensors.numpy import load, save

from explorer.models.base import Arrays
from explorer.models.config import Lattice, ModelConfig
from explorer.runs.deflated import differences, sums
from explorer.runs.film import Film
from explorer.runs.fingerprint import code_fingerprint, fingerprint
from explorer.runs.spec import RunSpec
from explorer.runs.storage import Multiples, Packed, Rows8, pack, unpack

__all__ = ["BrokenFilm", "Label", "decode", "encode", "film_key", "read_label"]

MAX_HEADER = 16 * 2**20


class BrokenFilm(ValueError):
    """Bytes that are not the film they should be: cut short, changed, of another kind, or of another spec."""


@dataclass(frozen=True)
class Label:
    """What is written on a film: the spec as canonical JSON, and which code and libraries computed it."""

    spec: str
    fingerprint: str
    code: str
    sha256: str


def film_key(spec: RunSpec) -> str:
    """Return the SHA-256 in hex of the canonical spec and the fingerprint of the code that computes it here."""
    return hashlib.sha256(f"{spec.canonical()}\n{fingerprint(spec)}".encode()).hexdigest()


def encode(film: Film, *, checkpoints: bool = True) -> bytes:
    """Return the film as a safetensors file, labelled with the fingerprint of this installation's code.

    Without its checkpoints it is smaller, and whoever branches off it trains from the beginning.
    """
    arrays = _flat(film if checkpoints else replace(film, checkpoints={}))
    label = {
        "spec": film.spec.canonical(),
        "fingerprint": fingerprint(film.spec),
        "code": code_fingerprint(film.spec),
        "sha256": _checksum(film.spec.canonical(), arrays),
    }
    return _sorted_header(save(arrays, metadata=label))


def decode(data: bytes, spec: RunSpec | None = None) -> Film:
    """Return the film that `encode` wrote, checked; with `spec` it must be that spec's.

    Raises:
        BrokenFilm: the bytes are cut short, changed, not a film, or another spec's film.
    """
    label = read_label(data)
    try:
        arrays: dict[str, NDArray[np.generic]] = load(data)
    except (SafetensorError, ValueError, KeyError, OverflowError) as problem:
        raise BrokenFilm(f"not a readable safetensors file: {problem}") from problem
    if label.sha256 != _checksum(label.spec, arrays):
        raise BrokenFilm("the checksum does not fit")
    if spec is not None and label.spec != spec.canonical():
        raise BrokenFilm("the film of another spec")
    try:
        return _unflat(spec or RunSpec.model_validate_json(label.spec), arrays)
    except (ValidationError, KeyError, ValueError, IndexError, TypeError) as problem:
        raise BrokenFilm(f"not a film: {problem}") from problem


def read_label(data: bytes) -> Label:
    """Return what is written on a film; the first bytes of a file, up to the end of its header, are enough.

    Raises:
        BrokenFilm: there is no such label.
    """
    try:
        (length,) = struct.unpack_from("<Q", data)
        if length > MAX_HEADER:
            raise BrokenFilm("not a safetensors file")
        return Label(**json.loads(data[8 : 8 + length])["__metadata__"])
    except (struct.error, ValueError, KeyError, TypeError, RecursionError) as problem:
        raise BrokenFilm(f"no film's label: {problem}") from problem


def _flat(film: Film) -> dict[str, NDArray[np.generic]]:
    out: Arrays = {"steps": film.steps}
    out |= {f"scalar/{name}": values for name, values in film.scalars.items()}
    out |= {f"summary/{name}": np.array(value, np.float64) for name, value in film.summary.items()}
    for name, values in film.arrays.items():
        out |= _kept(name, pack(values, film.spec.config.stored(name)))
    for step, state in film.checkpoints.items():
        out |= {f"checkpoint/{step}/{name}": values for name, values in state.items()}
    return {name: np.ascontiguousarray(values).reshape(values.shape) for name, values in out.items()}


def _kept(name: str, packed: Packed) -> dict[str, NDArray[Any]]:
    if isinstance(packed, Rows8):
        return {f"array/{name}": packed.codes, f"scale/{name}": packed.scale}
    if isinstance(packed, Multiples):
        deflated = np.frombuffer(differences(packed.codes), np.uint8)
        shape, step = np.array(packed.codes.shape, np.int64), np.array(packed.lattice.step)
        return {f"array/{name}": deflated, f"shape/{name}": shape, f"step/{name}": step}
    return {f"array/{name}": packed}


def _unflat(spec: RunSpec, arrays: Mapping[str, NDArray[np.generic]]) -> Film:
    steps = np.asarray(arrays["steps"], np.int64)
    scalars: dict[str, NDArray[np.float64]] = {}
    frames: dict[str, NDArray[np.float32]] = {}
    summary: dict[str, float] = {}
    checkpoints: dict[int, Arrays] = {}
    for name in sorted(arrays):
        kind, _, rest = name.partition("/")
        if kind == "scalar":
            scalars[rest] = np.asarray(arrays[name], np.float64)
        elif kind == "array":
            frames[rest] = _array(arrays, rest, spec.config, steps.shape)
        elif kind == "summary":
            summary[rest] = float(arrays[name])
        elif kind == "checkpoint":
            step, _, part = rest.partition("/")
            checkpoints.setdefault(int(step), {})[part] = arrays[name]
    shapes = [v.shape for v in scalars.values()] + [v.shape for v in frames.values()]
    if steps.ndim != 1 or any(shape[:1] != steps.shape for shape in shapes):
        raise ValueError("a frame is missing somewhere")
    return Film(spec, steps, scalars, frames, dict(sorted(checkpoints.items())), summary)


def _array(
    arrays: Mapping[str, NDArray[np.generic]], name: str, config: ModelConfig, frames: tuple[int, ...]
) -> NDArray[np.float32]:
    values, storage = arrays[f"array/{name}"], config.stored(name)
    if isinstance(storage, Lattice):
        shape = tuple(arrays[f"shape/{name}"].astype(np.int64, casting="safe").ravel().tolist())
        if not shape or shape[:1] != frames or min(shape) < 0 or arrays[f"step/{name}"].item() != storage.step:
            raise ValueError(f"{name} has another shape or lies on another lattice")
        return unpack(Multiples(sums(values.tobytes(), shape), storage))
    if storage != "uint8":
        return np.asarray(values, np.float32)
    return unpack(Rows8(np.asarray(values, np.uint8), np.asarray(arrays[f"scale/{name}"], np.float32)))


def _checksum(spec: str, arrays: Mapping[str, NDArray[np.generic]]) -> str:
    digest = hashlib.sha256(spec.encode())
    for name in sorted(arrays):
        values = arrays[name]
        digest.update(f"\n{name} {values.dtype.str} {values.shape}\n".encode())
        digest.update(values.tobytes())
    return digest.hexdigest()


def _sorted_header(data: bytes) -> bytes:
    """Return the file with its header in order: safetensors shuffles the metadata, and equal films are equal files."""
    (length,) = struct.unpack_from("<Q", data)
    header = json.dumps(json.loads(data[8 : 8 + length]), sort_keys=True, separators=(",", ":")).encode()
    header += b" " * (-len(header) % 8)
    return struct.pack("<Q", len(header)) + header + data[8 + length :]
