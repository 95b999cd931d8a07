"""What the page about p(y | x) and p(x, y) shows, in one frozen record: what is trained, and how it is looked at.

Everything that a link carries is here and nothing else is. Knows no Streamlit.
"""

from typing import Any, Literal, Self

from pydantic import Field, SerializeAsAny, ValidationInfo, field_validator, model_validator

from explorer import models, worlds
from explorer.config import Config
from explorer.models.configs import MixtureConfig, NetworkConfig, TrainingConfig
from explorer.runs.schedule import MAX_FRAMES, schedule
from explorer.runs.spec import MAX_BRANCHES, Branch, RunSpec
from explorer.worlds import PlaneConfig, PlaneWorld

__all__ = ["CONCEPT", "MAX_DRAWN", "MODELS", "SHOWS", "TABS", "Model", "PageState", "View"]

CONCEPT = "joint_vs_conditional"
MAX_DRAWN = 1000

Model = Literal["network", "mixture"]
MODELS: tuple[Model, ...] = ("network", "mixture")
SHOWS = ("learned", "exact", "error")
TABS = ("explain", "try", "predict", "code", "share", "references")


class View(Config):
    """How the films are looked at. `frame` None is the end, `ask` None asks no point."""

    frame: int | None = Field(None, ge=0, lt=MAX_FRAMES)
    show: Literal["learned", "exact", "error"] = "learned"
    ask: tuple[float, float] | None = (0.35, 0.1)
    drawn: int = Field(0, ge=0, le=MAX_DRAWN)
    panel: Literal["network", "mixture"] = "mixture"  # the one a phone shows
    tab: Literal["explain", "try", "predict", "code", "share", "references"] = "explain"

    @field_validator("ask")
    @classmethod
    def _in_the_picture(cls, ask: tuple[float, float] | None) -> tuple[float, float] | None:
        left, right, bottom, top = PlaneWorld.extent
        if ask is not None and not (left <= ask[0] <= right and bottom <= ask[1] <= top):
            raise ValueError("the point is outside the picture")
        return ask


class PageState(Config):
    """One world, two models that learn from the same data, and the view of them.

    Raises:
        pydantic.ValidationError: a value is out of range, a branch doesn't fit its film, or the frame is past the end.
    """

    world: str = "moons"
    data: SerializeAsAny[PlaneConfig] = Field(default={}, validate_default=True)
    network: NetworkConfig = NetworkConfig()
    mixture: MixtureConfig = MixtureConfig()
    seed: int = Field(3, ge=0, le=9999)
    network_branches: tuple[Branch, ...] = Field((), max_length=MAX_BRANCHES)
    mixture_branches: tuple[Branch, ...] = Field((), max_length=MAX_BRANCHES)
    view: View = View()

    @field_validator("world")
    @classmethod
    def _known_world(cls, name: str) -> str:
        if name not in worlds.NAMES:
            raise ValueError("no such world")
        return name

    @field_validator("data", mode="before")
    @classmethod
    def _data_of_its_world(cls, value: Any, info: ValidationInfo) -> Any:
        kind = worlds.CONFIGS.get(info.data.get("world", ""))
        if kind is None:
            raise ValueError("no such world")
        return value if isinstance(value, kind) else kind.model_validate(value)

    @model_validator(mode="after")
    def _fits(self) -> Self:
        self.specs()  # raises where a branch doesn't fit
        if self.view.frame is not None and self.view.frame >= self.frames():
            raise ValueError("the films end before this frame")
        return self

    def config(self, model: Model) -> TrainingConfig:
        """Return the config that the training of `model` starts with."""
        config: TrainingConfig = getattr(self, model)
        return config

    def branches(self, model: Model) -> tuple[Branch, ...]:
        """Return the branches that `model` takes."""
        taken: tuple[Branch, ...] = getattr(self, f"{model}_branches")
        return taken

    def spec(self, model: Model) -> RunSpec:
        """Return what `model`'s film is a film of."""
        config = self.config(model)
        return RunSpec(
            model=model, world=self.world, data=self.data, config=config, seed=self.seed, branches=self.branches(model)
        )

    def specs(self) -> dict[str, RunSpec]:
        """Return both models' specs."""
        return {model: self.spec(model) for model in MODELS}

    def roots(self) -> dict[str, RunSpec]:
        """Return both models' specs without their branches: what is trained from the start."""
        return {model: spec.model_copy(update={"branches": ()}) for model, spec in self.specs().items()}

    def final(self, model: Model) -> TrainingConfig:
        """Return the config in force at the end, all branches taken: what the knobs show."""
        config = self.config(model)
        return self.spec(model).config_at(config.steps) if self.branches(model) else config

    def frames(self) -> int:
        """Return how many frames the longer of the two films has when finished."""
        return max(len(schedule(self.config(model).steps)) for model in MODELS)

    def branch_step(self, model: Model, frame: int) -> int:
        """Return the step at which `model` turns off when the visitor branches at `frame`: before its last."""
        steps = schedule(self.config(model).steps)
        return steps[min(frame, len(steps) - 2)]

    def with_data(self, **changes: Any) -> Self:
        """Return the page with some fields of its data set changed."""
        return self._with(data={**self.data.model_dump(), **changes})

    def with_world(self, name: str) -> Self:
        """Return the page in another world, which keeps the number of points and the seed."""
        kept = {key: getattr(self.data, key) for key in PlaneConfig.model_fields}
        return self._with(world=name, data=kept)

    def with_config(self, model: Model, **changes: Any) -> Self:
        """Return the page with `model` trained otherwise; branches that no longer fit are given up."""
        config = {**self.config(model).model_dump(), **changes}
        turned = {branch.field for branch in self.branches(model)}
        stale = "steps" in changes or turned & set(changes)
        page = self.with_view(frame=None) if "steps" in changes else self
        return page._with(**{model: config}, **({f"{model}_branches": ()} if stale else {}))

    def with_branch(self, model: Model, frame: int, field: str, value: float | int | str) -> Self:
        """Return the page in which `model` goes on from `frame` with one field changed."""
        spec = self.spec(model).branched(self.branch_step(model, frame), field, value)
        return self._with(**{f"{model}_branches": spec.branches})

    def without_branch(self, model: Model) -> Self:
        """Return the page with `model`'s last branch given up."""
        return self._with(**{f"{model}_branches": self.branches(model)[:-1]})

    def with_view(self, **changes: Any) -> Self:
        """Return the page looked at otherwise."""
        return self._with(view={**self.view.model_dump(), **changes})

    def with_seed(self, seed: int) -> Self:
        """Return the page with its models started from another seed."""
        return self._with(seed=seed)

    def _with(self, **changes: Any) -> Self:
        own = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self).model_validate({**own, **changes})


assert set(MODELS) <= set(models.NAMES)
