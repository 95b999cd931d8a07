"""Worlds of images, as what they are: pixels with labels, some known to follow from named factors."""

from typing import Any

from explorer.worlds import registry
from explorer.worlds.images.base import Images, ImageSource, MissingData

__all__ = ["ImageSource", "Images", "MissingData", "available", "source"]


def source(name: str, **parameters: Any) -> ImageSource:
    """Build the world of images called `name`, as in `source("mnist", images=500)`; reads no file yet.

    Raises:
        KeyError: there is no such world of images.
        pydantic.ValidationError: a parameter is unknown, of the wrong type or out of range.
    """
    built = registry.get(name, "images", **parameters)
    assert isinstance(built, ImageSource)
    return built


def available() -> tuple[str, ...]:
    """Return the names of the worlds whose data are here, in the registry's order, without reading any."""
    return tuple(name for name in registry.OF_IMAGES if registry.class_of(name, "images").present())
