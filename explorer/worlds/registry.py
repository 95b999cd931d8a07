"""Which worlds there are, by kind: each name with where its config and its class are defined.

A name says what one learns about and a kind what the data are: "digits" are points of the plane, or images.
Nothing is imported before it is asked for. No film depends on this file: what a run computes with is followed from the
entry of its own world, so that one more entry makes no film stale (explorer/runs/fingerprint.py).
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from explorer.worlds.base import Source, WorldConfig

__all__ = [
    "DATA_SETS",
    "FORMULAS",
    "NAMES",
    "OF_IMAGES",
    "OF_LINE",
    "ON_PLANE",
    "Entry",
    "class_of",
    "config_of",
    "entry",
    "get",
]


@dataclass(frozen=True)
class Entry:
    """One world: its module, its config and its class there, and whether its law is known."""

    module: str
    config: str
    world: str
    known: bool = True


def _plane(module: str, world: str) -> Entry:
    return Entry(f"explorer.worlds.plane.{module}", f"{world}Config", world)


def _rows(module: str, world: str, config: str = "") -> Entry:
    return Entry(f"explorer.worlds.plane.{module}", f"{config or world}Config", world, known=False)


def _line(world: str) -> Entry:
    return Entry("explorer.worlds.line.bells", f"{world}Config", world)


def _images(module: str, world: str) -> Entry:
    return Entry(f"explorer.worlds.images.{module}", f"{world}Config", world, known=False)


_PLANE = {
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
_LINE = {
    "bell": _line("Bell"),
    "two_bells": _line("TwoBells"),
    "four_bells": _line("FourBells"),
}
_IMAGES = {
    "mnist": _images("mnist", "Mnist"),
    "digits": _images("digits", "Digits"),
    "faces": _images("faces", "Faces"),
}
_ENTRIES = {"plane": _PLANE, "line": _LINE, "images": _IMAGES}
ON_PLANE = NAMES = tuple(_PLANE)  # what a name means where no kind is said
FORMULAS = tuple(name for name in ON_PLANE if _PLANE[name].known)  # worlds whose density is known
DATA_SETS = tuple(name for name in ON_PLANE if not _PLANE[name].known)  # rows that were measured
OF_LINE = tuple(_LINE)
OF_IMAGES = tuple(_IMAGES)


def entry(name: str, kind: str = "plane") -> Entry:
    """Return what is known of the world of this kind called `name` without importing it.

    Raises:
        KeyError: there is no such world, or no such kind.
    """
    if kind not in _ENTRIES:
        raise KeyError(f"no kind of world called {kind!r}; there are {', '.join(_ENTRIES)}")
    if name not in _ENTRIES[kind]:
        raise KeyError(f"no world called {name!r}; there are {', '.join(_ENTRIES[kind])}")
    return _ENTRIES[kind][name]


def config_of(name: str, kind: str = "plane") -> type[WorldConfig]:
    """Return the config of the world of this kind called `name`.

    Raises:
        KeyError: there is no such world, or no such kind.
    """
    found = entry(name, kind)
    config: type[WorldConfig] = getattr(import_module(found.module), found.config)
    return config


def class_of(name: str, kind: str = "plane") -> type[Source]:
    """Return the class of the world of this kind called `name`, which may say things about it that cost no reading.

    Raises:
        KeyError: there is no such world, or no such kind.
    """
    found = entry(name, kind)
    world: type[Source] = getattr(import_module(found.module), found.world)
    return world


def get(name: str, /, kind: str = "plane", **parameters: Any) -> Source:
    """Build the world of this kind called `name`, as in `get("iris", axes="component_1,component_2")`.

    Raises:
        KeyError: there is no such world, or no such kind.
        pydantic.ValidationError: a parameter is unknown, of the wrong type or out of range.
    """
    make: Callable[[WorldConfig], Source] = class_of(name, kind)
    return make(config_of(name, kind)(**parameters))
