"""What the page about p(y | x) and p(x, y) shows, in one frozen record: what is trained, and how it is looked at.

Everything that a link carries is here and nothing else is. Knows no Streamlit.
"""

from collections.abc import Mapping
from typing import Any, Self

from pydantic import Field, SerializeAsAny, ValidationInfo, field_validator, model_validator

from explorer import models, worlds
from explorer.config import Config
from explorer.models.classifier import ClassifierConfig
from explorer.runs.edits import FIELD
from explorer.runs.schedule import schedule
from explorer.runs.spec import MAX_BRANCHES, Branch, RunSpec
from explorer.ui.state.view import SIDES, Side, View
from explorer.worlds import plane
from explorer.worlds.plane.base import PlaneConfig

__all__ = ["FAMILIES", "Fit", "PageState"]

FAMILIES: dict[Side, tuple[str, ...]] = {side: models.classifiers(side) for side in SIDES}

EVERY_FAMILY = (*FAMILIES["conditional"], *FAMILIES["joint"])


def _side_of(family: str) -> Side:
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


class PageState(Config):
    """One world, two models that learn from the same data, one of each side, and the view of them.

    `PageState(network={"layers": 1}, kde={})` chooses families by name, each with what differs from its defaults.

    Raises:
        pydantic.ValidationError: a value is out of range, a branch doesn't fit its film, or the frame is past the end.
    """

    world: str = "moons"
    data: SerializeAsAny[PlaneConfig] = Field(default={}, validate_default=True)
    conditional: Fit = Fit(family="network")
    joint: Fit = Fit(family="mixture")
    seed: int = Field(3, ge=0, le=9999)
    view: View = View()

    @model_validator(mode="before")
    @classmethod
    def _families_by_name(cls, given: Any) -> Any:
        if not isinstance(given, Mapping):
            return given
        named = {name: given[name] for name in EVERY_FAMILY if name in given}
        kept = {key: value for key, value in given.items() if key not in named}
        return kept | {_side_of(name): {"family": name, "config": value} for name, value in named.items()}

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

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if any(self.family(side) not in FAMILIES[side] for side in SIDES):
            raise ValueError("this family models something else")
        self.specs()  # raises where a branch doesn't fit
        if self.view.frame is not None and self.view.frame >= self.frames():
            raise ValueError("the films end before this frame")
        if self.view.show != "learned" and not self.known:
            raise ValueError("nobody knows the exact answer")
        return self

    @property
    def known(self) -> bool:
        """Whether the law is known that the data follow: of real data it is not."""
        return self.world in worlds.FORMULAS

    def fit(self, side: Side) -> Fit:
        """Return the model of `side`."""
        return self.conditional if side == "conditional" else self.joint

    def family(self, side: Side) -> str:
        """Return the name of the family that `side` shows."""
        return self.fit(side).family

    def side(self, family: str) -> Side | None:
        """Return the side that shows `family`, if one does."""
        return next((side for side in SIDES if self.family(side) == family), None)

    def config(self, side: Side) -> ClassifierConfig:
        """Return the config that the training of `side` starts with."""
        return self.fit(side).config

    def branches(self, side: Side) -> tuple[Branch, ...]:
        """Return the branches that the training of `side` takes."""
        return self.fit(side).branches

    def spec(self, side: Side) -> RunSpec:
        """Return what the film of `side` is a film of."""
        fit = self.fit(side)
        return RunSpec(
            model=fit.family, world=self.world, data=self.data, config=fit.config, seed=self.seed, branches=fit.branches
        )

    def specs(self) -> dict[Side, RunSpec]:
        """Return both sides' specs."""
        return {side: self.spec(side) for side in SIDES}

    def roots(self) -> dict[Side, RunSpec]:
        """Return both sides' specs without their branches: what is trained from the start."""
        return {side: spec.model_copy(update={"branches": ()}) for side, spec in self.specs().items()}

    def final(self, side: Side) -> ClassifierConfig:
        """Return the config in force at the end, all branches taken: what the knobs show."""
        config = self.config(side)
        if not self.branches(side):
            return config
        final = self.spec(side).config_at(config.steps)
        assert isinstance(final, ClassifierConfig)
        return final

    def frames(self) -> int:
        """Return how many frames the longer of the two films has when finished."""
        return max(len(schedule(self.config(side).steps)) for side in SIDES)

    def branch_step(self, side: Side, frame: int) -> int:
        """Return the step at which `side` turns off when the visitor branches at `frame`: before its last."""
        steps = schedule(self.config(side).steps)
        return steps[min(frame, len(steps) - 2)]

    def with_data(self, **changes: Any) -> Self:
        """Return the page with some fields of its data set changed.

        Where that changes the number of classes, a weight's number names another weight: set by hand, it is given up.
        """
        data = type(self.data).model_validate({**self.data.model_dump(), **changes})
        plain = self._without_edits()
        fits = plain is self or _classes(self.world, data) == _classes(self.world, self.data)
        return (self if fits else plain)._with(data=data)

    def with_world(self, name: str) -> Self:
        """Return the page in another world, which keeps the number of points and the seed; there the pencil is away."""
        return self._in(name)

    def with_table(self, packed: str) -> Self:
        """Return the page with a visitor's own rows."""
        return self._in("table", packed=packed)

    def _in(self, world: str, **data: Any) -> Self:
        kept = {key: getattr(self.data, key) for key in PlaneConfig.model_fields}
        known = world in worlds.FORMULAS
        look = {"pencil": None, "draft": None, "sketch": None} | ({} if known else {"show": "learned"})
        state = self._without_edits()
        return state._with(world=world, data={**kept, **data}, view={**state.view.model_dump(), **look})

    def with_family(self, side: Side, name: str) -> Self:
        """Return the page with another family on `side`, at its defaults, looked at where the films end."""
        return self if name == self.family(side) else self.with_view(frame=None)._with(**{side: Fit(family=name)})

    def with_config(self, side: Side, **changes: Any) -> Self:
        """Return the page with `side` trained otherwise; branches that no longer fit are given up."""
        fit = self.fit(side)
        turned = {branch.field for branch in fit.branches}
        stale = "steps" in changes or turned & set(changes) or (FIELD in turned and not _may_branch(fit, changes))
        page = self.with_view(frame=None) if "steps" in changes else self
        config = fit.config.changed(**changes)
        return page._with(**{side: {"family": fit.family, "config": config, "branches": () if stale else fit.branches}})

    def with_branch(self, side: Side, frame: int, field: str, value: float | int | str) -> Self:
        """Return the page in which `side` goes on from `frame` with one field changed."""
        return self.with_branches(side, self.spec(side).branched(self.branch_step(side, frame), field, value).branches)

    def with_branches(self, side: Side, branches: tuple[Branch, ...]) -> Self:
        """Return the page in which the training of `side` takes these branches."""
        return self._with(**{side: {**dict(self.fit(side)), "branches": branches}})

    def without_branch(self, side: Side) -> Self:
        """Return the page with the last branch of `side` given up."""
        return self.with_branches(side, self.branches(side)[:-1])

    def _without_edits(self) -> Self:
        """Return the page without branches at which weights were set by hand, and those that stand on them."""
        page = self
        for side in SIDES:
            fields = [branch.field for branch in page.branches(side)]
            if FIELD in fields:
                page = page.with_branches(side, page.branches(side)[: fields.index(FIELD)])
        return page

    def with_view(self, **changes: Any) -> Self:
        """Return the page looked at otherwise."""
        return self._with(view={**self.view.model_dump(), **changes})

    def with_seed(self, seed: int) -> Self:
        """Return the page with its models started from another seed."""
        return self._with(seed=seed)

    def _with(self, **changes: Any) -> Self:
        own = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self).model_validate({**own, **changes})


def _classes(world: str, data: PlaneConfig) -> int:
    return plane.source(world, **data.model_dump()).n_classes


def _may_branch(fit: Fit, changes: Mapping[str, Any]) -> bool:
    """Whether none of the changed fields decides what a weight's place in a frame means."""
    extras = (type(fit.config).model_fields[name].json_schema_extra for name in changes)
    return all(isinstance(extra, dict) and extra["branch"] for extra in extras)
