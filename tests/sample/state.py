"""What the sample's page shows: one network's training, looked at over a second timeline of ten noise levels."""

from typing import Any, Literal, Self

from pydantic import Field, SerializeAsAny, model_validator

from explorer.config import Config
from explorer.models.configs.network import NetworkConfig
from explorer.page.state import Choice, PageState
from explorer.page.view import View, held
from explorer.runs.spec import MAX_BRANCHES, Branch, RunSpec

__all__ = ["LEVELS", "SampleState", "SampleView"]

LEVELS = 10


class SampleView(View):
    level: int | None = held("stage", None, ge=0, lt=LEVELS)
    factor: float = held("stage", 1.0, digits=0, ge=0, le=1e6)
    loud: bool = held("stage", False)
    at: tuple[float, float] | None = held("stage", None, digits=2)
    side: Literal["left", "right"] = held("stage", "left", aside=True)


class SampleState(PageState):
    network: SerializeAsAny[NetworkConfig] = NetworkConfig(steps=300)
    branches: tuple[Branch, ...] = Field((), max_length=MAX_BRANCHES)
    seed: int = Field(3, ge=0, le=9999)
    view: SampleView = SampleView()

    @model_validator(mode="after")
    def _fits(self) -> Self:
        self.demand_films()
        return self

    def choices(self) -> dict[str, Choice]:
        return {"seed": self.seed}

    def with_choice(self, name: str, value: Choice) -> Self:
        if name != "seed":
            raise ValueError("no such choice")
        return self.changed(seed=value)

    def sections(self) -> dict[str, Config]:
        return {"network": self.network}

    def with_section(self, name: str, **changes: Any) -> Self:
        config = self.sections()[name].changed(**changes)
        return self.changed(network=config, branches=() if "steps" in changes else self.branches)

    def specs(self) -> dict[str, RunSpec]:
        return {"run": RunSpec(model="network", config=self.network, seed=self.seed, branches=self.branches)}

    def film_of(self, section: str) -> str | None:
        return "run" if section == "network" else None

    def with_branches(self, film: str, branches: tuple[Branch, ...]) -> Self:
        return self.changed(branches=branches)
