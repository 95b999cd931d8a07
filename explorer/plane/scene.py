"""What a scene of plane data holds of its own: the points, the exact answer where the law is known, the paper."""

import hashlib
from functools import lru_cache
from typing import Any

import numpy as np

from explorer.plane.pencil import drawing
from explorer.plane.real import real_scene, rows_of
from explorer.plane.state import PlaneState
from explorer.plane.tables import Tables
from explorer.stage.scene import quantize
from explorer.worlds import plane
from explorer.worlds.plane.base import Data, PlaneConfig
from explorer.worlds.plane.world import MixtureWorld

__all__ = ["law", "plane_scene", "points"]


def plane_scene(state: PlaneState, tables: Tables) -> dict[str, Any]:
    """Return what every stage of plane data reads; `tables` know what a visitor's own columns are called.

    The page is in a world of the plane.
    """
    data = state.data
    assert isinstance(data, PlaneConfig)
    real = rows_of(state.world, data)
    return {
        "extent": list(MixtureWorld.extent),
        "points": {"key": _key(state), **_points(state.world, data)},
        "exact": None if real else _exact(state.world, law(data)),
        "real": real_scene(real, tables) if real else None,
        "drawing": drawing(state),
    }


def law(config: PlaneConfig) -> PlaneConfig:
    """Return what decides the world's law: all but what is learned from, so that others find the answers cached."""
    return config.model_copy(update=PlaneConfig().model_dump())


def points(data: Data, extent: tuple[float, float, float, float]) -> dict[str, Any]:
    """Return labelled points for a scene."""
    return {"xy": quantize(data.x, extent), "label": data.y.astype(np.uint8)}


def _key(state: PlaneState) -> str:
    """Return what tells these points from others, without holding any."""
    return hashlib.sha256(f"{state.world}{state.data.model_dump_json()}".encode()).hexdigest()


@lru_cache(maxsize=64)
def _points(world: str, config: PlaneConfig) -> dict[str, Any]:
    source = plane.source(world, **config.model_dump())
    data = source.data()
    wrong = None if data.mislabelled is None else data.mislabelled.astype(np.uint8)
    return points(data, source.extent) | {"wrong": wrong}


@lru_cache(maxsize=64)
def _exact(world: str, law: PlaneConfig) -> dict[str, Any]:
    built = plane.get(world, **law.model_dump())
    rows = [density.flat().astype(np.float32) for density in built.classes]  # each (K_c, 6)
    return {"kind": built.classes[0].kind, "classes": rows, "prior": built.prior.tolist()}
