"""Worlds of the plane, as what they are: labelled points, of which some know their exact law."""

from typing import Any

from explorer.worlds import registry
from explorer.worlds.plane.base import PlaneConfig, PlaneSource
from explorer.worlds.plane.world import PlaneWorld

__all__ = ["config_of", "get", "source"]


def get(name: str, **parameters: Any) -> PlaneWorld:
    """Build the world called `name`, one whose law is known, as in `get("moons", noise=0.2, points=60)`.

    Raises:
        KeyError: there is no such world, or nobody knows its law.
        pydantic.ValidationError: a parameter is unknown, of the wrong type or out of range.
    """
    if name not in registry.FORMULAS:
        raise KeyError(f"no world called {name!r}; there are {', '.join(registry.FORMULAS)}")
    world = registry.get(name, **parameters)
    assert isinstance(world, PlaneWorld)
    return world


def source(name: str, **parameters: Any) -> PlaneSource:
    """Build the world or the data set called `name`.

    Raises:
        KeyError: there is neither on the plane.
        pydantic.ValidationError: a parameter is unknown, of the wrong type or out of range.
    """
    config_of(name)
    built = registry.get(name, **parameters)
    assert isinstance(built, PlaneSource)
    return built


def config_of(name: str) -> type[PlaneConfig]:
    """Return the config of the world or data set called `name`.

    Raises:
        KeyError: there is neither on the plane.
    """
    if name not in registry.ON_PLANE:
        raise KeyError(f"no world of the plane called {name!r}; there are {', '.join(registry.ON_PLANE)}")
    config = registry.config_of(name)
    assert issubclass(config, PlaneConfig)
    return config
