"""A run is a pure function of its spec: world, data set, model, config, seed, and the branches taken. No torch here."""

import hashlib
import json
from functools import lru_cache
from typing import Any, Self, cast

from pydantic import Field, SerializeAsAny, ValidationInfo, field_validator, model_validator

from explorer import models, worlds
from explorer.config import Config
from explorer.models.configs import TrainingConfig
from explorer.runs import edits
from explorer.runs.schedule import schedule
from explorer.worlds import PlaneConfig

__all__ = ["MAX_BRANCHES", "Branch", "RunSpec"]

MAX_BRANCHES = 4


class Branch(Config):
    """From `step` on, the config's `field` has another `value`; or, for "weights", some were set by hand at `step`."""

    step: int = Field(ge=0)
    field: str
    value: float | int | str


class RunSpec(Config):
    """What a film is a film of.

    `RunSpec(model="network", world="moons", data={"points": 60}, config={"layers": 1}, seed=3)`: `data` and `config`
    may be given as dictionaries of what differs from the defaults.

    Raises:
        pydantic.ValidationError: a name is unknown, a value is out of range, or a branch does not fit the film.
    """

    model: str
    world: str = "moons"
    data: SerializeAsAny[PlaneConfig] = Field(default={}, validate_default=True)
    config: SerializeAsAny[TrainingConfig] = Field(default={}, validate_default=True)
    seed: int = Field(3, ge=0, le=9999)
    branches: tuple[Branch, ...] = Field((), max_length=MAX_BRANCHES)

    @field_validator("model")
    @classmethod
    def _known_model(cls, name: str) -> str:
        if name not in models.NAMES:
            raise ValueError(f"no model called {name!r}")
        return name

    @field_validator("world")
    @classmethod
    def _known_world(cls, name: str) -> str:
        if name not in worlds.EVERY:
            raise ValueError(f"no world called {name!r}")
        return name

    @field_validator("data", mode="before")
    @classmethod
    def _data_of_its_world(cls, value: Any, info: ValidationInfo) -> Any:
        return _typed(worlds.config_of(info.data.get("world", "")), value)

    @field_validator("config", mode="before")
    @classmethod
    def _config_of_its_model(cls, value: Any, info: ValidationInfo) -> Any:
        return _typed(models.CONFIGS.get(info.data.get("model", "")), value)

    @model_validator(mode="after")
    def _branches_fit(self) -> Self:
        steps = [branch.step for branch in self.branches]
        if steps != sorted(set(steps)):
            raise ValueError("branches must come one after another")
        if not set(steps) <= set(schedule(self.config.steps)[:-1]):
            raise ValueError("a branch must start at a recorded frame before the last")
        config, branches = self.config, []
        for branch in self.branches:
            config, value = self._taken(config, branch)
            branches.append(Branch(step=branch.step, field=branch.field, value=value))
        object.__setattr__(self, "branches", tuple(branches))  # 1, 1.0 and "1" are one value, one run, one digest
        return self

    @property
    def private(self) -> bool:
        """Whether it holds a visitor's own numbers: such a film is kept in memory and written nowhere."""
        return self.data.private

    def _taken(self, config: TrainingConfig, branch: Branch) -> tuple[TrainingConfig, float | int | str]:
        """Return the config after a branch, and the branch's value in its one form."""
        if branch.field == edits.FIELD and config.form == "mlp":
            return config, edits.canonical(self._edits(branch))
        field = type(config).model_fields.get(branch.field)
        extra = field.json_schema_extra if field else None
        if not (isinstance(extra, dict) and extra["branch"]):
            raise ValueError(f"{branch.field!r} can't change in the middle of a training")
        config = config.changed(**{branch.field: branch.value})
        return config, getattr(config, branch.field)

    def _edits(self, branch: Branch) -> dict[int, float]:
        weights = edits.count(cast(edits.Sized, self.config), _classes(self.world, self.data))
        return edits.read(str(branch.value), weights)

    def edits_at(self, step: int) -> dict[int, float]:
        """Return the weights that are set by hand at `step`, each by its place in a frame's `weights`."""
        return {
            i: value
            for branch in self.branches
            if branch.step == step and branch.field == edits.FIELD
            for i, value in self._edits(branch).items()
        }

    def config_at(self, step: int) -> TrainingConfig:
        """Return the config that is in force after `step`, all branches up to it taken."""
        taken = [branch for branch in self.branches if branch.step <= step and branch.field != edits.FIELD]
        return self.config.changed(**{branch.field: branch.value for branch in taken})

    def parent(self) -> "RunSpec":
        """Return the spec without its last branch."""
        return self.model_copy(update={"branches": self.branches[:-1]})

    def branched(self, step: int, field: str, value: float | int | str) -> "RunSpec":
        """Return the spec that takes one more branch at `step`; branches at or after it are given up."""
        kept = [b.model_dump() for b in self.branches if b.step < step]
        branch = {"step": step, "field": field, "value": value}
        return RunSpec.model_validate({**self.model_dump(), "branches": [*kept, branch]})

    def canonical(self) -> str:
        """Return the spec as JSON with sorted keys and no spaces: equal specs, equal text."""
        return json.dumps(self.model_dump(mode="json"), sort_keys=True, separators=(",", ":"))

    def digest(self) -> str:
        """Return the SHA-256 of `canonical` in hex."""
        return hashlib.sha256(self.canonical().encode()).hexdigest()


def _typed(kind: type[Config] | None, value: Any) -> Any:
    if kind is None:
        raise ValueError("unknown world or model")
    return value if isinstance(value, kind) else kind.model_validate(value)


@lru_cache(maxsize=64)
def _classes(world: str, data: PlaneConfig) -> int:
    return worlds.source(world, **data.model_dump()).n_classes
