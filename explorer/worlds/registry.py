"""Which worlds there are: each name with where its config and its class are defined.

Nothing is imported before it is asked for. No film depends on this file: what a run computes with is followed from the
entry of its own world, so that one more entry makes no film stale (explorer/runs/fingerprint.py).
"""

from dataclasses import dataclass
from importlib import import_module
from typing import Any

from explorer.worlds.base import Source, WorldConfig

__all__ = ["DATA_SETS", "FORMULAS", "NAMES", "ON_PLANE", "Entry", "config_of", "entry", "get"]


@dataclass(frozen=True)
class Entry:
    """One world: its module, its config and its class there, what its data are, and whether its law is known."""

    module: str
    config: str
    world: str
    kind: str = "plane"
    known: bool = True


def _plane(module: str, world: str) -> Entry:
    return Entry(f"explorer.worlds.plane.{module}", f"{world}Config", world)


def _rows(module: str, world: str, config: str = "") -> Entry:
    return Entry(f"explorer.worlds.plane.{module}", f"{config or world}Config", world, known=False)


_ENTRIES = {
    "moons": _plane("curves", "Moons"),
    "blobs": _plane("clouds", "Blobs"),
    "circles": _plane("curves", "Circles"),
    "xor": _plane("clouds", "Xor"),
    "spirals": _plane("curves", "Spirals"),
    "ring": _plane("lattices", "Ring"),
    "grid": _plane("lattices", "Grid"),
    "pinwheel": _plane("pinwheel", "Pinwheel"),
    "checkerboard": _plane("checkerboard", "Checkerboard"),
    "swiss_roll": _plane("curves", "SwissRoll"),
    "drawn": _plane("drawn", "Drawn"),
    "iris": _rows("measured", "Measured", "Iris"),
    "wine": _rows("measured", "Measured", "Wine"),
    "breast_cancer": _rows("measured", "Measured", "BreastCancer"),
    "digits": _rows("digits", "Digits"),
    "table": _rows("table", "Table"),  # what a visitor brought; without numbers there is none
}
NAMES = tuple(_ENTRIES)
ON_PLANE = tuple(name for name, it in _ENTRIES.items() if it.kind == "plane")
FORMULAS = tuple(name for name in ON_PLANE if _ENTRIES[name].known)  # worlds whose density is known
DATA_SETS = tuple(name for name in ON_PLANE if not _ENTRIES[name].known)  # rows that were measured


def entry(name: str) -> Entry:
    """Return what is known of the world called `name` without importing it.

    Raises:
        KeyError: there is no such world.
    """
    if name not in _ENTRIES:
        raise KeyError(f"no world called {name!r}; there are {', '.join(NAMES)}")
    return _ENTRIES[name]


def config_of(name: str) -> type[WorldConfig]:
    """Return the config of the world called `name`.

    Raises:
        KeyError: there is no such world.
    """
    found = entry(name)
    config: type[WorldConfig] = getattr(import_module(found.module), found.config)
    return config


def get(name: str, **parameters: Any) -> Source:
    """Build the world called `name`, as in `get("iris", axes="component_1,component_2")`.

    Raises:
        KeyError: there is no such world.
        pydantic.ValidationError: a parameter is unknown, of the wrong type or out of range.
    """
    found = entry(name)
    built: Source = getattr(import_module(found.module), found.world)(config_of(name)(**parameters))
    return built
