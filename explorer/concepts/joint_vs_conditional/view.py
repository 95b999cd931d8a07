"""How the films of the page about p(y | x) and p(x, y) are looked at: what trains nothing. No Streamlit."""

from typing import Literal, get_args

from pydantic import field_validator

from explorer.exact.missing import COORDINATES, Missing
from explorer.page.view import held
from explorer.plane.view import PlaneView
from explorer.worlds.plane.world import PlaneWorld

__all__ = ["EXPERIMENTS", "KEY", "MAX_DRAWN", "MISSING", "PRIORS", "SHOWS", "SIDES", "PairView", "Side"]

KEY = "joint_vs_conditional"  # of the concept
MAX_DRAWN = 1000
PRIORS = (0.02, 0.98)  # of class A, that one can give the models

Side = Literal["conditional", "joint"]  # what a model models: p(y | x) or p(x, y)
SIDES: tuple[Side, ...] = ("conditional", "joint")
SHOWS = ("learned", "exact", "error")
MISSING: tuple[Missing | None, ...] = (None, *reversed(COORDINATES))
Experiment = Literal["few", "border", "crossing", "efficiency", "far", "missing", "prior", "noise", "xor"]
EXPERIMENTS: tuple[Experiment, ...] = get_args(Experiment)  # in their order (experiments/records.py)


class PairView(PlaneView):
    """How the pair of films is looked at; `ask` None asks no point.

    `drawn` counts the points that the generative model drew. `whole`: p(x) in place of a density a class; `shade`:
    p(y | x) fades where p(x) is negligible; `prior`: another prior of class A that the models are given; `missing`: the
    coordinate of the asked point that nobody knows; `rule`: Bayes' rule with its numbers stands beside the chances.
    """

    show: Literal["learned", "exact", "error"] = held("stage", "learned")
    ask: tuple[float, float] | None = held("stage", (0.35, 0.1), digits=3)
    drawn: int = held("stage", 0, ge=0, le=MAX_DRAWN)
    whole: bool = held("stage", False)
    shade: bool = held("stage", False)
    prior: float | None = held("stage", None, digits=3, ge=PRIORS[0], le=PRIORS[1])
    missing: Missing | None = held("stage", None)
    rule: bool = held("stage", False)
    panel: Side = held("stage", "joint", aside=True)  # the one a phone shows
    machine: bool = held("stage", False)  # whether the network stands open, where there is one
    experiment: Experiment | None = held("page", None, aside=True)

    @field_validator("ask")
    @classmethod
    def _in_the_picture(cls, ask: tuple[float, float] | None) -> tuple[float, float] | None:
        left, right, bottom, top = PlaneWorld.extent
        if ask is not None and not (left <= ask[0] <= right and bottom <= ask[1] <= top):
            raise ValueError("the point is outside the picture")
        return ask
