"""A page about plane data: a world and what its data set has, the seed of what is trained, a view with a pencil."""

from abc import ABC
from typing import Any, Self

from pydantic import Field, SerializeAsAny, ValidationInfo, field_validator

from explorer import worlds
from explorer.config import Config
from explorer.page.state import Choice, PageState
from explorer.plane.view import PlaneView
from explorer.worlds import plane
from explorer.worlds.plane.base import PlaneConfig
from explorer.worlds.plane.table import TableConfig

__all__ = ["DATA", "WORLD", "PlaneState"]

WORLD, DATA = "world", "data"  # the choice of a world, and the section of its knobs


class PlaneState(PageState, ABC):
    """One world of the plane. A subclass adds what learns from it, and calls these for what stands here.

    Raises:
        pydantic.ValidationError: a value is out of range.
    """

    world: str = "moons"
    data: SerializeAsAny[PlaneConfig] = Field(default={}, validate_default=True)
    seed: int = Field(3, ge=0, le=9999)
    view: SerializeAsAny[PlaneView] = PlaneView()

    @field_validator("world")
    @classmethod
    def _known_world(cls, name: str) -> str:
        if name not in worlds.ON_PLANE:
            raise ValueError("no such world")
        return name

    @field_validator("data", mode="before")
    @classmethod
    def _data_of_its_world(cls, value: Any, info: ValidationInfo) -> Any:
        if "world" not in info.data:
            raise ValueError("no such world")
        kind = plane.config_of(info.data["world"])
        return value if isinstance(value, kind) else kind.model_validate(value)

    @property
    def known(self) -> bool:
        """Whether the law is known that the data follow: of real data it is not."""
        return self.world in worlds.FORMULAS

    def choices(self) -> dict[str, Choice]:
        """Return the choices that every page about plane data has."""
        return {WORLD: self.world, "seed": self.seed}

    def with_choice(self, name: str, value: Choice) -> Self:
        """Return the page with another world or seed."""
        if name == WORLD:
            return self.with_world(str(value))
        if name != "seed":
            raise ValueError("no such choice")
        return self.changed(seed=value)

    def lend(self, name: str, to: Self) -> Self:
        """Return the page `to` with this one's choice `name`; with a table go its rows."""
        if name == WORLD and isinstance(self.data, TableConfig):
            return to.with_table(self.data.packed)
        return super().lend(name, to)

    def sections(self) -> dict[str, Config]:
        """Return the data set's section."""
        return {DATA: self.data}

    def with_world(self, name: str) -> Self:
        """Return the page in another world, which keeps the number of points and the seed; there the pencil is away."""
        return self._in(name)

    def with_table(self, packed: str) -> Self:
        """Return the page with a visitor's own rows."""
        return self._in(TableConfig.name, packed=packed)

    def with_data(self, **changes: Any) -> Self:
        """Return the page with some fields of its data set changed."""
        return self.changed(data=self.data.changed(**changes))

    def view_in(self, world: str) -> dict[str, Any]:
        """Return the view's fields as they are once the page goes to another world."""
        del world
        return {**dict(self.view), "pencil": None, "draft": None, "sketch": None}

    def _in(self, world: str, **data: Any) -> Self:
        kept = {key: getattr(self.data, key) for key in PlaneConfig.model_fields}
        view = self.view_in(world)
        return self.changed(world=world, data={**kept, **data}, view=view)
