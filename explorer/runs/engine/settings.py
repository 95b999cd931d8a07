"""The engine's limits and places, read from environment variables called EXPLORER_<NAME IN CAPITALS>."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

__all__ = ["PREFIX", "Settings", "cache_folder"]

PREFIX = "EXPLORER_"
MIB = 2**20


def cache_folder() -> Path:
    """Return where this system keeps a user's caches, our own folder in it; nothing is made."""
    home = Path.home()
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = home / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    return base / "explorer-films"


class Settings(BaseModel):
    """What the engine may use. Every field is also an environment variable: `workers` is EXPLORER_WORKERS."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    scheduler: str | None = Field(None, description="address of a Dask scheduler, tls://host:port; none: our own")
    store: str = Field(
        default_factory=lambda: str(cache_folder()), description="folder or fsspec URL of finished films"
    )
    workers: int = Field(default_factory=lambda: min(2, os.cpu_count() or 1), ge=1, le=256)
    running: int | None = Field(
        None, ge=1, le=4096, description="trainings at once; none: one a worker, 8 on a cluster"
    )
    running_per_session: int = Field(2, ge=1, le=4096)
    queue: int = Field(64, ge=0, le=100_000, description="trainings that may wait")
    steps: int = Field(20_000, ge=1)
    points: int = Field(1_000, ge=1, description="most points to learn from")
    images: int = Field(10_000, ge=1, description="most images to learn from")
    texts: int = Field(20_000, ge=1, description="most sequences to learn from")
    film_bytes: int = Field(64 * MIB, ge=1024)
    memory_bytes: int = Field(256 * MIB, ge=0, description="finished films kept in memory; the last one always is")
    store_bytes: int = Field(2048 * MIB, ge=0, description="finished films kept in the store")
    grace_seconds: float = Field(60.0, gt=0, le=86_400, description="a run nobody watches for so long stops")

    @field_validator("scheduler")
    @classmethod
    def _encrypted(cls, address: str | None) -> str | None:
        if not address:
            return None
        parts = urlsplit(address)
        if parts.scheme != "tls" or not parts.hostname or not parts.port:
            raise ValueError("must look like tls://host:8786; unencrypted schedulers are not used")
        return address

    @model_validator(mode="after")
    def _room(self) -> Self:
        if 0 < self.store_bytes < self.film_bytes:
            raise ValueError("store_bytes must hold at least one film of film_bytes, or be 0 for no store")
        return self

    def most(self, counted: str) -> int:
        """Return how many examples of a kind a training may learn from: "points", "images" or "texts"."""
        return {"points": self.points, "images": self.images, "texts": self.texts}[counted]

    @property
    def at_once(self) -> int:
        """How many trainings run at the same time."""
        return self.running or (8 if self.scheduler else self.workers)

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] | None = None) -> Self:
        """Read the settings from `environ`, by default the process's; empty variables count as not set.

        Raises:
            ValueError: a value is out of range or of the wrong kind; the message names the variable.
        """
        environ = os.environ if environ is None else environ
        given = {name: environ.get(PREFIX + name.upper(), "").strip() for name in cls.model_fields}
        try:
            return cls.model_validate({name: text for name, text in given.items() if text})
        except ValidationError as problem:
            raise ValueError(_sentence(problem)) from None


def _sentence(problem: ValidationError) -> str:
    def named(where: tuple[int | str, ...]) -> str:
        return PREFIX + str(where[0]).upper() if where else "the EXPLORER_ variables"

    return "; ".join(f"{named(error['loc'])}: {error['msg']}" for error in problem.errors())
