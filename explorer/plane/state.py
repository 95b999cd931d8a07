"""A page about plane data: a world and what its data set has, the seed of what is trained, a view with a pencil."""

from abc import ABC
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from pydantic import Field, SerializeAsAny

from explorer import worlds
from explorer.page.world import WORLD, WorldState
from explorer.plane.view import PlaneView
from explorer.worlds.base import WorldConfig
from explorer.worlds.plane.base import PlaneConfig
from explorer.worlds.plane.table import TableConfig

__all__ = ["PlaneState"]


class PlaneState(WorldState, ABC):
    """One world of the plane. A subclass adds what learns from it, and calls these for what stands here.

    A subclass may add worlds of other kinds to `kinds`; one that has none says so in the type of `data`.

    Raises:
        pydantic.ValidationError: a value is out of range.
    """

    kinds: ClassVar[Mapping[str, str]] = dict.fromkeys(worlds.ON_PLANE, "plane")

    world: str = "moons"
    data: SerializeAsAny[WorldConfig] = Field(default={}, validate_default=True)
    view: SerializeAsAny[PlaneView] = PlaneView()

    def lend(self, name: str, to: Self) -> Self:
        """Return the page `to` with this one's choice `name`; with a table go its rows."""
        if name == WORLD and isinstance(self.data, TableConfig):
            return to.with_table(self.data.packed)
        return super().lend(name, to)

    def with_world(self, name: str) -> Self:
        """Return the page in another world, which keeps the number of points and the seed; there the pencil is away."""
        return self._in(name)

    def with_table(self, packed: str) -> Self:
        """Return the page with a visitor's own rows."""
        return self._in(TableConfig.name, packed=packed)

    def view_in(self, world: str) -> dict[str, Any]:
        """Return the view's fields as they are once the page goes to another world."""
        del world
        return {**dict(self.view), "pencil": None, "draft": None, "sketch": None}

    def others_in(self, world: str) -> dict[str, Any]:
        """Return what else changes once the page goes to another world, beside its data and its view."""
        del world
        return {}

    def _in(self, world: str, **data: Any) -> Self:
        if world not in self.kinds:
            return self.changed(world=world)  # which its field refuses
        fields = set(PlaneConfig.model_fields) & set(worlds.config_of(world, self.kinds[world]).model_fields)
        kept = {key: getattr(self.data, key) for key in fields & set(type(self.data).model_fields)}
        view = self.view_in(world)
        return self.changed(world=world, data={**kept, **data}, view=view, **self.others_in(world))
