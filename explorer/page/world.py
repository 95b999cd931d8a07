"""A page that shows one world: which one, what its data set has, and the seed of what is trained. No Streamlit."""

from abc import ABC
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from pydantic import Field, SerializeAsAny, ValidationInfo, field_validator

from explorer import worlds
from explorer.config import Config
from explorer.page.state import Choice, PageState
from explorer.worlds.base import WorldConfig

__all__ = ["DATA", "SEED", "WORLD", "WorldState", "configured"]

WORLD, DATA, SEED = "world", "data", "seed"  # the choice of a world, the section of its knobs, the choice of a seed


def configured(kind: type[Config], value: Any, usual: Mapping[str, Any]) -> Config:
    """Return a config of this kind from what a state was given for it; what is left out is as `usual` on the page.

    Raises:
        ValueError: it is the config of another family.
        pydantic.ValidationError: a value is out of range.
    """
    if type(value) is kind:
        return value
    if isinstance(value, Config):
        raise ValueError("the config of another family")
    return kind.model_validate({**usual, **value} if isinstance(value, Mapping) else value)


class WorldState(PageState, ABC):
    """One world. A subclass adds what learns from it, and calls these for what stands here.

    `kinds` says of what kind each world is that the page may be in, by name ("plane", "images"; worlds/registry.py): a
    page may have worlds of several kinds. A subclass whose worlds are all of one kind says so in the type of `data`.

    Raises:
        pydantic.ValidationError: there is no such world here, or a value is out of range.
    """

    kinds: ClassVar[Mapping[str, str]]

    world: str
    data: SerializeAsAny[WorldConfig] = Field(default={}, validate_default=True)
    seed: int = Field(3, ge=0, le=9999)

    @field_validator("world")
    @classmethod
    def _known_world(cls, name: str) -> str:
        if name not in cls.kinds:
            raise ValueError("no such world")
        return name

    @field_validator("data", mode="before")
    @classmethod
    def _data_of_its_world(cls, value: Any, info: ValidationInfo) -> Any:
        if "world" not in info.data:
            raise ValueError("no such world")
        world = info.data["world"]
        kind = worlds.config_of(world, cls.kinds[world])
        return value if isinstance(value, kind) else kind.model_validate(value)

    @property
    def known(self) -> bool:
        """Whether the law is known that the data follow: of real data it is not."""
        return worlds.entry(self.world, self.kinds[self.world]).known

    @property
    def on_images(self) -> bool:
        """Whether the page is in a world of images."""
        return self.kinds[self.world] == "images"

    def choices(self) -> dict[str, Choice]:
        """Return the choices that every page with a world has."""
        return {WORLD: self.world, SEED: self.seed}

    def with_choice(self, name: str, value: Choice) -> Self:
        """Return the page with another world or seed.

        Raises:
            ValueError: there is no such choice, or no such world.
        """
        if name == WORLD:
            return self.with_world(str(value))
        if name != SEED:
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
