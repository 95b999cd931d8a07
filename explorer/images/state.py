"""A page about images: a world of images, what its data set has, and the seed of what is trained."""

from abc import ABC
from typing import Any, Self

from pydantic import Field, SerializeAsAny, ValidationInfo, field_validator

from explorer import worlds
from explorer.config import Config
from explorer.page.state import Choice, PageState
from explorer.worlds.images.base import ImageConfig

__all__ = ["DATA", "WORLD", "ImageState"]

WORLD, DATA = "world", "data"  # the choice of a world, and the section of its knobs


class ImageState(PageState, ABC):
    """One world of images. A subclass adds what learns from it, and calls these for what stands here.

    Raises:
        pydantic.ValidationError: a value is out of range.
    """

    world: str = "mnist"
    data: SerializeAsAny[ImageConfig] = Field(default={}, validate_default=True)
    seed: int = Field(3, ge=0, le=9999)

    @field_validator("world")
    @classmethod
    def _known_world(cls, name: str) -> str:
        if name not in worlds.OF_IMAGES:
            raise ValueError("no such world")
        return name

    @field_validator("data", mode="before")
    @classmethod
    def _data_of_its_world(cls, value: Any, info: ValidationInfo) -> Any:
        if "world" not in info.data:
            raise ValueError("no such world")
        kind = worlds.config_of(info.data["world"], "images")
        return value if isinstance(value, kind) else kind.model_validate(value)

    def choices(self) -> dict[str, Choice]:
        """Return the choices that every page about images has."""
        return {WORLD: self.world, "seed": self.seed}

    def with_choice(self, name: str, value: Choice) -> Self:
        """Return the page with another world or seed."""
        if name == WORLD:
            return self.with_world(str(value))
        if name != "seed":
            raise ValueError("no such choice")
        return self.changed(seed=value)

    def sections(self) -> dict[str, Config]:
        """Return the data set's section."""
        return {DATA: self.data}

    def with_world(self, name: str) -> Self:
        """Return the page in another world, at its defaults; the seed is kept."""
        return self.changed(world=name, data={})

    def with_data(self, **changes: Any) -> Self:
        """Return the page with some fields of its data set changed."""
        return self.changed(data=self.data.changed(**changes))
