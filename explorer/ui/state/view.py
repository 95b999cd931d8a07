"""How the films of the page about p(y | x) and p(x, y) are looked at: what trains nothing. No Streamlit."""

import math
from typing import Any, Literal

from pydantic import Field, field_validator

from explorer.config import Config
from explorer.exact.missing import COORDINATES, Missing
from explorer.runs.schedule import MAX_FRAMES
from explorer.worlds.plane import strokes as drawing
from explorer.worlds.plane.world import PlaneWorld

__all__ = [
    "CONCEPT",
    "EXPERIMENTS",
    "MAX_DRAWN",
    "MISSING",
    "PRIORS",
    "SHOWS",
    "SIDES",
    "TABS",
    "Side",
    "View",
    "frame_of",
]

CONCEPT = "joint_vs_conditional"
MAX_DRAWN = 1000
PRIORS = (0.02, 0.98)  # shares of A that one can tell the models

Side = Literal["conditional", "joint"]  # what a model models: p(y | x) or p(x, y)
SIDES: tuple[Side, ...] = ("conditional", "joint")
SHOWS = ("learned", "exact", "error")
MISSING: tuple[Missing | None, ...] = (None, *reversed(COORDINATES))
# The experiments of the Predict tab, in their order (explorer/ui/predict/experiments.py).
EXPERIMENTS = ("few", "border", "crossing", "efficiency", "far", "missing", "prior", "noise", "xor")
TABS = ("explain", "try", "predict", "code", "share", "references")


class View(Config):
    """How the films are looked at. `frame` None is the end, `ask` None asks no point.

    `pencil` is what a pencil on the stage draws, if it is out: the world "drawn" or the border that one expects.
    `draft` is a drawing that can't be learned from yet, `sketch` the expected border: both packed (worlds/strokes.py).
    `whole`: p(x) in place of a density a class; `shade`: p(y | x) fades where p(x) is negligible; `prior`: another
    share of A that the models are told; `missing`: the coordinate of the asked point that nobody knows.
    """

    frame: int | None = Field(None, ge=0, lt=MAX_FRAMES)
    show: Literal["learned", "exact", "error"] = "learned"
    ask: tuple[float, float] | None = (0.35, 0.1)
    drawn: int = Field(0, ge=0, le=MAX_DRAWN)
    whole: bool = False
    shade: bool = False
    prior: float | None = Field(None, ge=PRIORS[0], le=PRIORS[1])
    missing: Missing | None = None
    panel: Side = "joint"  # the one a phone shows
    machine: bool = False  # whether the network stands open, where there is one
    tab: Literal["explain", "try", "predict", "code", "share", "references"] = "explain"
    experiment: Literal["few", "border", "crossing", "efficiency", "far", "missing", "prior", "noise", "xor"] | None = (
        None
    )

    pencil: Literal["world", "border"] | None = None
    draft: str | None = Field(None, max_length=drawing.MAX_LENGTH)
    sketch: str | None = Field(None, max_length=drawing.MAX_LINE)

    @field_validator("draft")
    @classmethod
    def _a_drawing(cls, text: str | None) -> str | None:
        if text is not None:
            drawing.read(text)
        return text

    @field_validator("sketch")
    @classmethod
    def _a_line(cls, text: str | None) -> str | None:
        if text is not None:
            drawing.read_line(text)
        return text

    @field_validator("ask")
    @classmethod
    def _in_the_picture(cls, ask: tuple[float, float] | None) -> tuple[float, float] | None:
        left, right, bottom, top = PlaneWorld.extent
        if ask is not None and not (left <= ask[0] <= right and bottom <= ask[1] <= top):
            raise ValueError("the point is outside the picture")
        return ask


def frame_of(value: Any) -> int | None:
    """Return the frame that a browser's number names; None where it is no number, or none that a film could have."""
    if not isinstance(value, int | float) or not -1 < value < MAX_FRAMES:  # compares integers of any length, and nan
        return None
    return math.trunc(value)
