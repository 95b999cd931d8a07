"""A run is a pure function of its spec: world, data set, model, config, seed, branches taken, and how near one looks.

No torch here.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, Self

from pydantic import Field, SerializeAsAny, ValidationInfo, field_validator, model_validator

from explorer import models, worlds
from explorer.config import Config
from explorer.models.config import Holds, ModelConfig
from explorer.runs import edits
from explorer.runs.schedule import schedule
from explorer.worlds.base import Source, WorldConfig

__all__ = ["CLOSE", "MAX_BRANCHES", "Branch", "RunSpec"]

MAX_BRANCHES = 4
CLOSE = 8  # steps that a close-up shows


class Branch(Config):
    """From `step` on, the config's `field` has another `value`; or, for "weights", some were set by hand at `step`."""

    step: int = Field(ge=0)
    field: str
    value: float | int | str


class RunSpec(Config):
    """What a film is a film of.

    `RunSpec(model="network", world="moons", data={"points": 60}, config={"layers": 1}, seed=3)`: `data` and `config`
    may be given as dictionaries of what differs from the defaults. Fields' old names are read as today's.

    With `closeup` it is a close-up, a slow film of the single steps that follow that one of the same training: CLOSE of
    them, or as many as there are before the next branch or the end.

    Raises:
        pydantic.ValidationError: a name is unknown, a value is out of range, a branch or a close-up does not fit the
            film, or the family has no close-ups.
    """

    model: str
    world: str = Field("moons", validate_default=True)
    data: SerializeAsAny[WorldConfig] = Field(default={}, validate_default=True)
    config: SerializeAsAny[ModelConfig] = Field(default={}, validate_default=True)
    seed: int = Field(3, ge=0, le=9999)
    branches: tuple[Branch, ...] = Field((), max_length=MAX_BRANCHES)
    closeup: int | None = Field(None, ge=0)

    @field_validator("model")
    @classmethod
    def _known_model(cls, name: str) -> str:
        try:
            models.config_of(name)
        except KeyError as problem:
            raise ValueError(problem.args[0]) from None
        return name

    @field_validator("world")
    @classmethod
    def _learned_by_its_model(cls, name: str, info: ValidationInfo) -> str:
        model = info.data.get("model")
        if model is None:  # it was refused already
            return name
        try:
            worlds.entry(name, models.config_of(model).learns)
        except KeyError as problem:
            raise ValueError(f"{model!r} does not learn from {name!r}: {problem.args[0]}") from None
        return name

    @field_validator("data", mode="before")
    @classmethod
    def _data_of_its_world(cls, value: Any, info: ValidationInfo) -> Any:
        return _typed(_config_of_world, (info.data.get("world"), info.data.get("model")), value)

    @field_validator("config", mode="before")
    @classmethod
    def _config_of_its_model(cls, value: Any, info: ValidationInfo) -> Any:
        return _typed(models.config_of, (info.data.get("model"),), value)

    @model_validator(mode="after")
    def _branches_fit(self) -> Self:
        steps = [branch.step for branch in self.branches]
        if steps != sorted(set(steps)):
            raise ValueError("branches must come one after another")
        if not set(steps) <= set(schedule(self.config.steps, self.config.frames)[:-1]):
            raise ValueError("a branch must start at a recorded frame before the last")
        config, branches = self.config, []
        for branch in self.branches:
            config, taken = self._taken(config, branch)
            branches.append(taken)
        object.__setattr__(self, "branches", tuple(branches))  # 1, 1.0 and "1" are one value, one run, one digest
        return self

    @model_validator(mode="after")
    def _closeup_fits(self) -> Self:
        if self.closeup is None:
            return self
        if self.closeup not in schedule(self.config.steps, self.config.frames)[:-1]:
            raise ValueError("a close-up must start at a recorded frame before the last")
        if not self._witnessed:
            raise ValueError(f"{self.model!r} has no close-ups")
        return self

    @property
    def private(self) -> bool:
        """Whether it holds a visitor's own numbers: such a film is kept in memory and written nowhere."""
        return self.data.private

    @property
    def known(self) -> bool:
        """Whether the law of its world is known."""
        return worlds.entry(self.world, self.config.learns).known

    def source(self) -> Source:
        """Return its world, with the data set in it; of which kind it is, its model says."""
        return worlds.get(self.world, self.config.learns, **self.data.model_dump())

    @property
    def end(self) -> int:
        """The step up to which its film trains."""
        if self.closeup is None:
            return self.config.steps
        turns = (branch.step for branch in self.branches if branch.step > self.closeup)
        return min(self.closeup + CLOSE, self.config.steps, *turns)

    @property
    def recorded(self) -> tuple[int, ...]:
        """The step of each frame of its film."""
        if self.closeup is None:
            return schedule(self.config.steps, self.config.frames)
        return tuple(range(self.closeup, self.end))

    @property
    def axis(self) -> str:
        """What the frames of its film lie along: training steps, or a scalar's name."""
        return self.config.axis if self.closeup is None else "step"

    def holds(self) -> Holds:
        """Return what its film holds at most; a close-up has no checkpoints."""
        held = self.config.holds(self.source())
        return held if self.closeup is None else Holds({**held.frame, **self._witnessed}, 0)

    @property
    def _witnessed(self) -> Mapping[str, tuple[int, ...]]:
        assert self.closeup is not None
        return _witnessed(self.config_at(self.closeup), self.world, self.data)

    def _taken(self, config: ModelConfig, branch: Branch) -> tuple[ModelConfig, Branch]:
        """Return the config after a branch, and the branch with today's name of its field and its value in one form."""
        if branch.field == edits.FIELD and self._editable:
            return config, branch.model_copy(update={"value": edits.canonical(self._edits(branch))})
        name = config.renamed.get(branch.field, branch.field)
        field = type(config).model_fields.get(name)
        extra = field.json_schema_extra if field else None
        if not (isinstance(extra, dict) and extra["branch"]):
            raise ValueError(f"{branch.field!r} can't change in the middle of a training")
        config = config.changed(**{name: branch.value})
        return config, Branch(step=branch.step, field=name, value=getattr(config, name))

    @property
    def _editable(self) -> int:
        """How many numbers of a frame can be set by hand."""
        return _editable(self.config, self.world, self.data)

    def _edits(self, branch: Branch) -> dict[int, float]:
        return edits.read(str(branch.value), self._editable)

    def edits_at(self, step: int) -> dict[int, float]:
        """Return the weights that are set by hand at `step`, each by its place in a frame's `weights`."""
        return {
            i: value
            for branch in self.branches
            if branch.step == step and branch.field == edits.FIELD
            for i, value in self._edits(branch).items()
        }

    def config_at(self, step: int) -> ModelConfig:
        """Return the config that is in force after `step`, all branches up to it taken."""
        taken = [branch for branch in self.branches if branch.step <= step and branch.field != edits.FIELD]
        return self.config.changed(**{branch.field: branch.value for branch in taken})

    def parent(self) -> "RunSpec":
        """Return the spec without its last branch."""
        return self.model_copy(update={"branches": self.branches[:-1]})

    def whole(self) -> "RunSpec":
        """Return the training that a close-up looks into; of any other spec, itself."""
        return self.model_copy(update={"closeup": None})

    def close_up(self, step: int) -> "RunSpec":
        """Return the close-up of the steps that follow `step`, a recorded one."""
        return RunSpec.model_validate({**self.model_dump(), "closeup": step})

    def branched(self, step: int, field: str, value: float | int | str) -> "RunSpec":
        """Return the spec that takes one more branch at `step`; branches at or after it are given up."""
        kept = [b.model_dump() for b in self.branches if b.step < step]
        branch = {"step": step, "field": field, "value": value}
        return RunSpec.model_validate({**self.model_dump(), "branches": [*kept, branch]})

    def canonical(self) -> str:
        """Return the spec as JSON with sorted keys and no spaces: equal specs, equal text.

        A whole training says nothing of close-ups, so that films keep the digest they had before there were any.
        """
        unsaid = {"closeup"} if self.closeup is None else set()
        return json.dumps(self.model_dump(mode="json", exclude=unsaid), sort_keys=True, separators=(",", ":"))

    def digest(self) -> str:
        """Return the SHA-256 of `canonical` in hex."""
        return hashlib.sha256(self.canonical().encode()).hexdigest()


def _config_of_world(world: str, model: str) -> type[WorldConfig]:
    return worlds.config_of(world, models.config_of(model).learns)


def _typed(config_of: Callable[..., type[Config]], names: tuple[Any, ...], value: Any) -> Any:
    if None in names:  # it was refused already
        raise ValueError("unknown world or model")
    kind = config_of(*names)
    return value if isinstance(value, kind) else kind.model_validate(value)


@lru_cache(maxsize=64)
def _editable(config: ModelConfig, world: str, data: WorldConfig) -> int:
    return config.editable(worlds.get(world, config.learns, **data.model_dump()))


@lru_cache(maxsize=64)
def _witnessed(config: ModelConfig, world: str, data: WorldConfig) -> Mapping[str, tuple[int, ...]]:
    return config.witnessed_shapes(worlds.get(world, config.learns, **data.model_dump()))
