"""What there is to learn. `get(name, **parameters)` builds a world; `CONFIGS` and `NAMES` say which there are."""

from typing import Any

from explorer.worlds.base import Data, Density, Extent, PlaneConfig, World
from explorer.worlds.boxes import Boxes
from explorer.worlds.checkerboard import Checkerboard, CheckerboardConfig
from explorer.worlds.clouds import Blobs, BlobsConfig, Xor, XorConfig
from explorer.worlds.curves import (
    Circles,
    CirclesConfig,
    Moons,
    MoonsConfig,
    Spirals,
    SpiralsConfig,
    SwissRoll,
    SwissRollConfig,
)
from explorer.worlds.drawn import Drawn, DrawnConfig
from explorer.worlds.lattices import Grid, GridConfig, Ring, RingConfig
from explorer.worlds.mixture import Mixture
from explorer.worlds.pinwheel import Pinwheel, PinwheelConfig
from explorer.worlds.plane import MixtureWorld, PlaneWorld

__all__ = [
    "CONFIGS",
    "MODULES",
    "NAMES",
    "Boxes",
    "Data",
    "Density",
    "Extent",
    "Mixture",
    "MixtureWorld",
    "PlaneConfig",
    "PlaneWorld",
    "World",
    "get",
]

_WORLDS: dict[str, tuple[type[PlaneConfig], Any]] = {
    "moons": (MoonsConfig, Moons),
    "blobs": (BlobsConfig, Blobs),
    "circles": (CirclesConfig, Circles),
    "xor": (XorConfig, Xor),
    "spirals": (SpiralsConfig, Spirals),
    "ring": (RingConfig, Ring),
    "grid": (GridConfig, Grid),
    "pinwheel": (PinwheelConfig, Pinwheel),
    "checkerboard": (CheckerboardConfig, Checkerboard),
    "swiss_roll": (SwissRollConfig, SwissRoll),
    "drawn": (DrawnConfig, Drawn),
}
NAMES = tuple(_WORLDS)
CONFIGS = {name: config for name, (config, _) in _WORLDS.items()}
MODULES: dict[str, str] = {name: world.__module__ for name, (_, world) in _WORLDS.items()}


def get(name: str, **parameters: Any) -> PlaneWorld:
    """Build the world called `name`, as in `get("moons", noise=0.2, points=60)`.

    Raises:
        KeyError: there is no such world.
        pydantic.ValidationError: a parameter is unknown, of the wrong type or out of range.
    """
    if name not in _WORLDS:
        raise KeyError(f"no world called {name!r}; there are {', '.join(NAMES)}")
    config, world = _WORLDS[name]
    built: PlaneWorld = world(config(**parameters))
    return built
