"""What the page about p(y | x) and p(x, y) shows, in one frozen record: what is trained, and how it is looked at.

Everything that a link carries is here and nothing else is. Knows no Streamlit.
"""

from collections.abc import Mapping
from typing import Any, Self

from pydantic import Field, SerializeAsAny, ValidationInfo, field_validator, model_validator

from explorer import models, worlds
from explorer.concepts.joint_vs_conditional.view import SIDES, PairView, Side
from explorer.config import Config
from explorer.models.classifier import ClassifierConfig
from explorer.page.state import Choice
from explorer.page.world import WORLD
from explorer.plane.state import PlaneState
from explorer.runs.edits import FIELD
from explorer.runs.spec import MAX_BRANCHES, Branch, RunSpec
from explorer.worlds import plane
from explorer.worlds.plane.base import PlaneConfig

__all__ = ["EVERY_FAMILY", "FAMILIES", "Fit", "PairState", "side_of"]

FAMILIES: dict[Side, tuple[str, ...]] = {side: models.classifiers(side) for side in SIDES}

EVERY_FAMILY = (*FAMILIES["conditional"], *FAMILIES["joint"])


def side_of(family: str) -> Side:
    """Return the side that can show `family`."""
    return next(side for side in SIDES if family in FAMILIES[side])


class Fit(Config):
    """One side's model: its family, the config that its training starts with, and the branches that it takes."""

    family: str
    config: SerializeAsAny[ClassifierConfig] = Field(default={}, validate_default=True)
    branches: tuple[Branch, ...] = Field((), max_length=MAX_BRANCHES)

    @field_validator("config", mode="before")
    @classmethod
    def _config_of_its_family(cls, value: Any, info: ValidationInfo) -> Any:
        if info.data.get("family") not in EVERY_FAMILY:
            raise ValueError("no such family")
        kind = models.config_of(info.data["family"])
        return value if isinstance(value, kind) else kind.model_validate(value)

    @field_validator("branches")
    @classmethod
    def _fields_of_today(cls, branches: tuple[Branch, ...], info: ValidationInfo) -> tuple[Branch, ...]:
        old = info.data["config"].renamed if "config" in info.data else {}
        return tuple(branch.model_copy(update={"field": old.get(branch.field, branch.field)}) for branch in branches)


class PairState(PlaneState):
    """One world, two models that learn from the same data, one of each side, and the view of them.

    `PairState(network={"layers": 1}, kde={})` chooses families by name, each with what differs from its defaults.
    The films have the ids of their sides, and the sections of knobs the names of their families.

    Raises:
        pydantic.ValidationError: a value is out of range, a branch doesn't fit its film, or the frame is past the end.
    """

    data: SerializeAsAny[PlaneConfig] = Field(default={}, validate_default=True)
    conditional: Fit = Fit(family="network")
    joint: Fit = Fit(family="mixture")
    view: PairView = PairView()

    @model_validator(mode="before")
    @classmethod
    def _families_by_name(cls, given: Any) -> Any:
        if not isinstance(given, Mapping):
            return given
        named = {name: given[name] for name in EVERY_FAMILY if name in given}
        kept = {key: value for key, value in given.items() if key not in named}
        return kept | {side_of(name): {"family": name, "config": value} for name, value in named.items()}

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if any(self.family(side) not in FAMILIES[side] for side in SIDES):
            raise ValueError("this family models something else")
        self.demand_films()
        if self.view.show != "learned" and not self.known:
            raise ValueError("nobody knows the exact answer")
        return self

    @property
    def classes(self) -> int:
        """How many classes there are to tell apart."""
        return _classes(self.world, self.data)

    def fit(self, side: Side) -> Fit:
        """Return the model of `side`."""
        return self.conditional if side == "conditional" else self.joint

    def family(self, side: Side) -> str:
        """Return the name of the family that `side` shows."""
        return self.fit(side).family

    def config(self, side: Side) -> ClassifierConfig:
        """Return the config that the training of `side` starts with."""
        return self.fit(side).config

    def choices(self) -> dict[str, Choice]:
        """Return the world, the family of each side and the seed."""
        plane = super().choices()
        return {WORLD: plane[WORLD]} | {side: self.family(side) for side in SIDES} | plane

    def with_choice(self, name: str, value: Choice) -> Self:
        """Return the page with another world, family or seed."""
        side = next((side for side in SIDES if side == name), None)
        return self.with_family(side, str(value)) if side else super().with_choice(name, value)

    def sections(self) -> dict[str, Config]:
        """Return the configs of the data set and of the two families."""
        return super().sections() | {self.family(side): self.config(side) for side in SIDES}

    def with_section(self, name: str, **changes: Any) -> Self:
        """Return the page with some fields of its data set or of a family changed."""
        side = self.film_of(name)
        return self.with_config(side, **changes) if side else self.with_data(**changes)

    def film_of(self, section: str) -> Side | None:
        """Return the side that shows the family `section`, if one does."""
        return next((side for side in SIDES if self.family(side) == section), None)

    def spec(self, side: Side) -> RunSpec:
        """Return what the film of `side` is a film of."""
        fit = self.fit(side)
        return RunSpec(
            model=fit.family, world=self.world, data=self.data, config=fit.config, seed=self.seed, branches=fit.branches
        )

    def specs(self) -> dict[str, RunSpec]:
        """Return both sides' specs."""
        return {side: self.spec(side) for side in SIDES}

    def with_family(self, side: Side, name: str) -> Self:
        """Return the page with another family on `side`, at its defaults, looked at where the films end."""
        return self if name == self.family(side) else self.with_view(frame=None).changed(**{side: Fit(family=name)})

    def with_config(self, side: Side, **changes: Any) -> Self:
        """Return the page with `side` trained otherwise; branches that no longer fit are given up."""
        fit = self.fit(side)
        page = self.with_view(frame=None) if "steps" in changes else self
        branches = fit.branches if _still_fit(fit, changes) else ()
        return page.changed(**{side: {**dict(fit), "config": fit.config.changed(**changes), "branches": branches}})

    def with_data(self, **changes: Any) -> Self:
        """Return the page with some fields of its data set changed.

        Where that changes the number of classes, a weight's number names another weight: set by hand, it is given up.
        """
        plain, data = self._without_edits(), self.data.changed(**changes)
        fits = plain is self or _classes(self.world, data) == self.classes
        return (self if fits else plain).changed(data=data)

    def with_branches(self, film: str, branches: tuple[Branch, ...]) -> Self:
        """Return the page on which the training of a side takes these branches."""
        side = next(side for side in SIDES if side == film)
        return self.changed(**{side: {**dict(self.fit(side)), "branches": branches}})

    def view_in(self, world: str) -> dict[str, Any]:
        """Return the view's fields once the page goes to another world: of some nobody knows the exact answer."""
        return super().view_in(world) | ({} if world in worlds.FORMULAS else {"show": "learned"})

    def _in(self, world: str, **data: Any) -> Self:
        plain = self._without_edits()
        return super(PairState, plain)._in(world, **data)

    def _without_edits(self) -> Self:
        """Return the page without branches at which weights were set by hand, and those that stand on them."""
        page = self
        for side in SIDES:
            fields = [branch.field for branch in page.fit(side).branches]
            if FIELD in fields:
                page = page.with_branches(side, page.fit(side).branches[: fields.index(FIELD)])
        return page


def _classes(world: str, data: PlaneConfig) -> int:
    return plane.source(world, **data.model_dump()).n_classes


def _still_fit(fit: Fit, changes: Mapping[str, Any]) -> bool:
    """Whether the branches of a model fit it once some fields of its config have changed."""
    turned = {branch.field for branch in fit.branches}
    if "steps" in changes or turned & set(changes):
        return False
    return FIELD not in turned or all(_keeps_shape(fit.config, name) for name in changes)


def _keeps_shape(config: Config, field: str) -> bool:
    """Whether a weight's place in a frame means the same whatever a field's value is."""
    extra = type(config).model_fields[field].json_schema_extra
    return isinstance(extra, dict) and bool(extra["branch"])
