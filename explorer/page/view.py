"""How the films of a page are looked at: what trains nothing. Each field says once who holds it. No Streamlit.

What the stage holds is shown to it when the page asks for another view, and told by it when a visitor comes to rest;
what the page holds are its own controls, such as which panel is open. The address holds both.
"""

import math
from functools import lru_cache
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import BeforeValidator, Field
from pydantic.fields import FieldInfo

from explorer.config import Config
from explorer.runs.schedule import MAX_FRAMES

__all__ = ["TABS", "Holder", "Tab", "View", "frame_of", "held"]

Holder = Literal["stage", "page"]
Tab = Literal[
    "controls", "explain", "try", "predict", "lesson", "take"
]  # of the panel beside the stage, in their order
TABS: tuple[Tab, ...] = get_args(Tab)
RENAMED = {"code": "take", "share": "take", "references": "take"}  # as older links and lesson files call them


def held(by: Holder, default: Any, *, digits: int | None = None, aside: bool = False, **limits: Any) -> Any:
    """Describe one field of a `View`.

    Args:
        by: who holds it.
        default: what a new page opens with.
        digits: after the point, of the numbers that the stage tells.
        aside: whether it is a way of turning the page, which leaves a view what it was.
        limits: what `pydantic.Field` takes.
    """
    field: FieldInfo = Field(default, json_schema_extra={"held": by, "digits": digits, "aside": aside}, **limits)
    return field


class View(Config):
    """What every page's view has: the frame, None for the end of the films, the open tab and the open experiment."""

    frame: int | None = held("stage", None, ge=0, lt=MAX_FRAMES)
    tab: Annotated[Tab, BeforeValidator(lambda tab: RENAMED.get(tab, tab))] = held("page", "controls", aside=True)
    experiment: str | None = held("page", None, aside=True, max_length=40, pattern=r"^[a-z0-9_]+$")

    @classmethod
    @lru_cache(maxsize=16)
    def held_by(cls, holder: Holder) -> tuple[str, ...]:
        """Return the names of the fields that `holder` holds."""
        return tuple(name for name in cls.model_fields if _said(cls, name)["held"] == holder)

    def staged(self) -> dict[str, Any]:
        """Return what the stage holds, by name."""
        return self.model_dump(include=set(type(self).held_by("stage")))

    def reported(self, fields: dict[str, Any]) -> Self:
        """Return the view with what the stage reports of it, numbers rounded; what others hold is left out.

        Raises:
            ValueError, TypeError, OverflowError: a value is none that the field can have.
        """
        kind = type(self)
        names = [name for name in kind.held_by("stage") if name in fields]
        seen = {name: _rounded(fields[name], _said(kind, name)["digits"]) for name in names}
        return kind.model_validate({**dict(self), **seen})

    def plain(self) -> Self:
        """Return the view as it is however the page is turned."""
        return self.turned(type(self)())

    def turned(self, like: Self) -> Self:
        """Return the view with the page turned as in `like`, another view of the same page."""
        fields = type(self).model_fields
        return self.model_copy(
            update={name: getattr(like, name) for name in fields if _said(type(self), name)["aside"]}
        )


def frame_of(value: Any) -> int | None:
    """Return the frame that a browser's number names; None where it is no number, or none that a film could have."""
    if not isinstance(value, int | float) or not -1 < value < MAX_FRAMES:  # compares integers of any length, and nan
        return None
    return math.trunc(value)


def _said(kind: type[View], name: str) -> dict[str, Any]:
    extra = kind.model_fields[name].json_schema_extra
    assert isinstance(extra, dict), f"{kind.__name__}.{name} does not say who holds it"
    return extra


def _rounded(value: Any, digits: int | None) -> Any:
    if digits is None or value is None:
        return value
    if isinstance(value, list | tuple):
        return tuple(_rounded(part, digits) for part in value)
    return round(float(value), digits)
