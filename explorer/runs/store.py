"""Finished films on disk, or under any fsspec URL: content-addressed, checked when read, bounded. It trains nothing."""

import errno
import logging
import os
import secrets
import time
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import fsspec

from explorer.runs.codec import BrokenFilm, decode, encode, film_key, read_label
from explorer.runs.film import Film
from explorer.runs.fingerprint import code_fingerprint
from explorer.runs.spec import RunSpec

__all__ = ["Store", "StoreProblem"]

SUFFIX = ".safetensors"
PART = ".part"
PART_SECONDS = 3600  # a temporary file older than this was left by a program that died

log = logging.getLogger(__name__)


class StoreProblem(OSError):
    """A film could not be saved; `reason` is "store_full" or "store_failed". The film itself is not harmed."""

    def __init__(self, reason: str, cause: Exception) -> None:
        super().__init__(f"{reason}: {cause}")
        self.reason = reason


class Store:
    """The folder `url` of at most `max_bytes`; several programs may use it at once.

    A film's file is called after `codec.film_key`: other code or another library never finds it.
    """

    def __init__(self, url: str, max_bytes: int) -> None:
        self.max_bytes = max_bytes
        self.files, self.root = fsspec.core.url_to_fs(url)
        self.local = "file" in _protocols(self.files)
        self._made = False

    def path(self, spec: RunSpec) -> str:
        """Return where the film of `spec` is or would be."""
        return f"{self.root}/{film_key(spec)}{SUFFIX}"

    def load(self, spec: RunSpec) -> Film | None:
        """Return the film of `spec`, or None when it is not there; what is there and is not that film is deleted."""
        if spec.private:
            return None
        path = self.path(spec)
        try:
            data: bytes = self.files.cat_file(path)
        except FileNotFoundError:
            return None
        except OSError as problem:
            log.warning("the store can't be read: %s", problem)
            return None
        try:
            film = self._checked(data, spec)
        except BrokenFilm as problem:
            log.warning("a broken film is deleted and made anew: %s: %s", path, problem)
            self._remove(path)
            return None
        self._touch(path)
        return film

    def save(self, film: Film) -> None:
        """Write the film so that it is there as a whole or not at all, and delete those least recently used.

        A film that holds a visitor's own numbers is not written: the store is everybody's.

        Raises:
            StoreProblem: the disk is full, or the folder can't be written.
        """
        if not self.max_bytes or film.spec.private:
            return
        data = encode(film)
        try:
            self._make()
            self._put(self.path(film.spec), data)
            self.evict()
        except OSError as problem:
            full = problem.errno in (errno.ENOSPC, errno.EDQUOT)
            raise StoreProblem("store_full" if full else "store_failed", problem) from problem

    def evict(self) -> None:
        """Delete the least recently used films until the rest fits, and temporary files that were left behind."""
        films, total = [], 0
        for info in self._listing():
            name, age = str(info["name"]), _when(info)
            if name.endswith(PART) and time.time() - age > PART_SECONDS:
                self._remove(name)
            elif name.endswith(SUFFIX):
                films.append((age, name, int(info["size"])))
                total += int(info["size"])
        for _, name, size in sorted(films):
            if total <= self.max_bytes:
                return
            self._remove(name)
            total -= size

    def _checked(self, data: bytes, spec: RunSpec) -> Film:
        film = decode(data, spec)
        if not film.complete or read_label(data).code != code_fingerprint(spec):
            raise BrokenFilm("not the whole film, or other code's")
        return film

    def _part(self, path: str) -> str:
        return f"{path}.{os.getpid()}-{secrets.token_hex(4)}{PART}"

    def _put(self, path: str, data: bytes) -> None:
        if not self.local:
            self.files.pipe_file(path, data)  # object stores show a whole object or none
            return
        part = self._part(path)
        try:
            with open(part, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.replace(part, path)
        except BaseException:
            self._remove(part)
            raise

    def _make(self) -> None:
        if not self._made and self.local:
            os.makedirs(self.root, mode=0o700, exist_ok=True)
        elif not self._made:
            self.files.makedirs(self.root, exist_ok=True)
        self._made = True

    def _touch(self, path: str) -> None:
        try:
            if self.local:
                os.utime(path)
            else:
                self.files.touch(path, truncate=False)
        except (OSError, NotImplementedError, ValueError):
            pass  # then it counts as used when it was written

    def _listing(self) -> Iterator[dict[str, Any]]:
        self.files.invalidate_cache()
        yield from (info for info in self.files.ls(self.root, detail=True) if info.get("type") != "directory")

    def _remove(self, path: str) -> None:
        try:
            if self.local:
                os.unlink(path)
            else:
                self.files.rm_file(path)
        except FileNotFoundError:
            pass  # another program was faster
        except OSError as problem:
            log.warning("%s can't be deleted: %s", path, problem)


def _protocols(files: Any) -> tuple[str, ...]:
    return (files.protocol,) if isinstance(files.protocol, str) else tuple(files.protocol)


def _when(info: dict[str, Any]) -> float:
    for key in ("mtime", "LastModified", "last_modified", "updated", "created"):
        value = info.get(key)
        if isinstance(value, datetime):
            return value.timestamp()
        if isinstance(value, int | float):
            return float(value)
    return 0.0
