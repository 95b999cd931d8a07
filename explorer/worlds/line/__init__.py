"""Worlds of the line: numbers whose density is a mixture of Gaussians, known in closed form."""

from typing import Any

from explorer.worlds import registry
from explorer.worlds.line.base import LineConfig, LineData, LineWorld

__all__ = ["LineConfig", "LineData", "LineWorld", "world"]


def world(name: str, **parameters: Any) -> LineWorld:
    """Build the world of the line called `name`, as in `world("two_bells", distance=3.0)`.

    Raises:
        KeyError: there is no such world of the line.
        pydantic.ValidationError: a parameter is unknown, of the wrong type or out of range.
    """
    built = registry.get(name, "line", **parameters)
    assert isinstance(built, LineWorld)
    return built
