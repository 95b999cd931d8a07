"""Spec to film: `RunSpec` says what to train, `compute` trains it here and now, `explorer.runs.engine` elsewhere."""

from typing import TYPE_CHECKING

from explorer.runs.cost import Cost, cost
from explorer.runs.film import Film
from explorer.runs.schedule import schedule
from explorer.runs.spec import Branch, RunSpec

if TYPE_CHECKING:
    from explorer.runs.making import compute

__all__ = ["Branch", "Cost", "Film", "RunSpec", "compute", "cost", "schedule"]


def __getattr__(name: str) -> object:
    """Import torch only for those who compute."""
    if name == "compute":
        from explorer.runs.making import compute

        return compute
    raise AttributeError(name)
