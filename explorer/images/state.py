"""A page about images: a world of images, what its data set has, and the seed of what is trained."""

from abc import ABC
from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field, SerializeAsAny

from explorer import worlds
from explorer.page.world import WorldState
from explorer.worlds.images.base import ImageConfig

__all__ = ["ImageState"]


class ImageState(WorldState, ABC):
    """One world of images. A subclass adds what learns from it.

    Raises:
        pydantic.ValidationError: a value is out of range.
    """

    kinds: ClassVar[Mapping[str, str]] = dict.fromkeys(worlds.OF_IMAGES, "images")

    world: str = "mnist"
    data: SerializeAsAny[ImageConfig] = Field(default={}, validate_default=True)
