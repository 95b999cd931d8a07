"""What there is to learn. `get(name, **parameters)` builds a world that knows the truth; `NAMES` says which there are.

`DATA_SETS` are real: rows that were measured, of whose law nobody knows more. `source` builds whatever is called so.
"""

from typing import Any

from explorer.worlds.base import Data, Density, Extent, PlaneConfig, Source, World
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
from explorer.worlds.digits import Digits, DigitsConfig
from explorer.worlds.drawn import Drawn, DrawnConfig
from explorer.worlds.lattices import Grid, GridConfig, Ring, RingConfig
from explorer.worlds.measured import BreastCancerConfig, IrisConfig, Measured, WineConfig
from explorer.worlds.mixture import Mixture
from explorer.worlds.pinwheel import Pinwheel, PinwheelConfig
from explorer.worlds.plane import MixtureWorld, PlaneWorld
from explorer.worlds.rows import Axis, Rows
from explorer.worlds.table import Table, TableConfig

__all__ = [
    "CONFIGS",
    "DATA_SETS",
    "EVERY",
    "MODULES",
    "NAMES",
    "Axis",
    "Boxes",
    "Data",
    "Density",
    "Extent",
    "Mixture",
    "MixtureWorld",
    "PlaneConfig",
    "PlaneWorld",
    "Rows",
    "Source",
    "World",
    "config_of",
    "get",
    "module_of",
    "source",
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

_DATA_SETS: dict[str, tuple[type[PlaneConfig], Any]] = {
    "iris": (IrisConfig, Measured),
    "wine": (WineConfig, Measured),
    "breast_cancer": (BreastCancerConfig, Measured),
    "digits": (DigitsConfig, Digits),
    "table": (TableConfig, Table),  # what a visitor brought; without numbers there is none
}
DATA_SETS = tuple(_DATA_SETS)
EVERY = NAMES + DATA_SETS


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


def source(name: str, **parameters: Any) -> Source:
    """Build what is called `name`, a world or a data set, as in `source("iris", axes="component_1,component_2")`.

    Raises:
        KeyError: there is neither.
        pydantic.ValidationError: a parameter is unknown, of the wrong type or out of range.
    """
    if name not in _DATA_SETS:
        return get(name, **parameters)
    config, rows = _DATA_SETS[name]
    built: Rows = rows(config(**parameters))
    return built


def config_of(name: str) -> type[PlaneConfig] | None:
    """Return the config of the world or data set called `name`, if there is one."""
    return (_WORLDS | _DATA_SETS).get(name, (None,))[0]


def module_of(name: str) -> str:
    """Return the module that holds the world or data set called `name`."""
    module: str = (_WORLDS | _DATA_SETS)[name][1].__module__
    return module
