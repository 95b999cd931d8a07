"""Finished films, wherever they lie: baked into the package, in memory, in the store. No worker or torch is needed."""

import logging
import struct
from collections import OrderedDict
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import Literal

from explorer.runs.codec import BrokenFilm, Label, decode, read_label
from explorer.runs.film import Film
from explorer.runs.fingerprint import ROOT, code_fingerprint
from explorer.runs.spec import RunSpec
from explorer.runs.store import Store, StoreProblem

__all__ = ["BAKED", "Found", "Library", "baked_labels", "film_size"]

BAKED = ROOT / "assets" / "runs"
Source = Literal["baked", "store", "memory", "live"]

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Found:
    """A finished film, where it came from, and a notice about it ("store_full": it is kept in memory only)."""

    film: Film
    source: Source
    notice: str | None = None


def baked_labels(folder: Path = BAKED) -> dict[Path, Label]:
    """Return the labels of all baked films in `folder`; only the files' headers are read.

    Raises:
        BrokenFilm: a file there is not a film.
    """
    return {path: _label(path) for path in sorted(folder.glob("*.safetensors"))}


def _label(path: Path) -> Label:
    with path.open("rb") as file:
        start = file.read(8)
        length = struct.unpack("<Q", start)[0] if len(start) == 8 else 0
        return read_label(start + file.read(min(length, 2**24)))


def film_size(film: Film) -> int:
    """Return how many bytes the arrays of `film` take in memory."""
    states = [values.nbytes for state in film.checkpoints.values() for values in state.values()]
    frames = [values.nbytes for values in film.arrays.values()]
    return film.steps.nbytes + sum(values.nbytes for values in film.scalars.values()) + sum(frames) + sum(states)


class Library:
    """Looks a finished film up: baked, then in memory, then in the store. Thread-safe.

    `memory_bytes` bounds the films in memory, least recently used first to go; the latest always stays.
    """

    def __init__(self, store: Store, memory_bytes: int, baked: Path = BAKED) -> None:
        self.store = store
        self._memory_bytes = memory_bytes
        self._baked_folder = baked
        self._baked: dict[str, tuple[Path, str]] | None = None
        self._memory: OrderedDict[str, Found] = OrderedDict()
        self._used = 0
        self._lock = Lock()

    def recall(self, spec: RunSpec) -> Found | None:
        """Return the film if it is in memory or baked into the package."""
        digest = spec.digest()
        with self._lock:
            if digest in self._memory:
                self._memory.move_to_end(digest)
                return self._memory[digest]
        film = self._load_baked(spec)
        return self._remember(Found(film, "baked")) if film else None

    def fetch(self, spec: RunSpec) -> Found | None:
        """Return the film if it is in the store. This reads a file, over the network where the store is remote."""
        film = self.store.load(spec)
        if film is None:
            return None
        self._remember(Found(film, "memory"))
        return Found(film, "store")

    def add(self, film: Film) -> Found:
        """Take up a film that was just finished; `save` writes it down."""
        self._remember(Found(film, "memory"))
        return Found(film, "live")

    def save(self, film: Film) -> str | None:
        """Write a film to the store; return None, or the notice why that failed. The film stays in memory then."""
        try:
            self.store.save(film)
        except StoreProblem as problem:
            log.warning("a film stays unsaved: %s", problem)
            with self._lock:
                kept = self._memory.get(film.spec.digest())
                if kept:
                    self._memory[film.spec.digest()] = replace(kept, notice=problem.reason)
            return problem.reason
        return None

    def _remember(self, found: Found) -> Found:
        with self._lock:
            digest = found.film.spec.digest()
            old = self._memory.pop(digest, None)
            self._memory[digest] = found
            self._used += film_size(found.film) - (film_size(old.film) if old else 0)
            while self._used > self._memory_bytes and len(self._memory) > 1:
                self._used -= film_size(self._memory.popitem(last=False)[1].film)
        return found

    def _load_baked(self, spec: RunSpec) -> Film | None:
        path, code = self._index().get(spec.canonical(), (None, ""))
        if path is None or code != code_fingerprint(spec):  # today's code would compute another film
            return None
        try:
            film = decode(path.read_bytes(), spec)
        except (OSError, BrokenFilm) as problem:
            log.warning("a baked film can't be used: %s: %s", path, problem)
            return None
        return film if film.complete else None

    def _index(self) -> dict[str, tuple[Path, str]]:
        """Return the baked films by canonical spec, each with the fingerprint of the code that computed it."""
        if self._baked is None:
            self._baked = {}
            for path in sorted(self._baked_folder.glob("*.safetensors")):
                self._baked |= self._entry(path)
        return self._baked

    def _entry(self, path: Path) -> dict[str, tuple[Path, str]]:
        try:
            label = _label(path)
        except (OSError, ValueError) as problem:
            log.warning("a baked film can't be used: %s: %s", path, problem)
            return {}
        return {label.spec: (path, label.code)}
