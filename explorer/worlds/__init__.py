"""What there is to learn. `get(name, **parameters)` builds a world; `CONFIGS` and `NAMES` say which there are."""

from typing import Any

from explorer.worlds.base import Data, Extent, PlaneConfig, World
from explorer.worlds.mixture import Mixture
from explorer.worlds.plane import Blobs, BlobsConfig, MixtureWorld, Moons, MoonsConfig

__all__ = ["CONFIGS", "NAMES", "Data", "Extent", "Mixture", "MixtureWorld", "PlaneConfig", "World", "get"]

_WORLDS: dict[str, tuple[type[PlaneConfig], Any]] = {"moons": (MoonsConfig, Moons), "blobs": (BlobsConfig, Blobs)}
NAMES = tuple(_WORLDS)
CONFIGS = {name: config for name, (config, _) in _WORLDS.items()}


def get(name: str, **parameters: Any) -> MixtureWorld:
    """Build the world called `name`, as in `get("moons", noise=0.2, points=60)`.

    Raises:
        KeyError: there is no such world.
        pydantic.ValidationError: a parameter is unknown, of the wrong type or out of range.
    """
    if name not in _WORLDS:
        raise KeyError(f"no world called {name!r}; there are {', '.join(NAMES)}")
    config, world = _WORLDS[name]
    built: MixtureWorld = world(config(**parameters))
    return built
