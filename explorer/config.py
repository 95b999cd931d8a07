"""What every adjustable thing is described by: a frozen model whose fields carry label, unit, range and help.

Widgets, URL parameters and validation are derived from these fields and never written a second time.
Labels and helps are English message ids; `explorer.ui` translates them where they are shown.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

__all__ = ["Config", "knob"]


class Config(BaseModel):
    """A frozen, strict record: unknown fields, wrong types and values out of range raise `pydantic.ValidationError`."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


def knob(
    default: Any,
    label: str,
    help: str,
    *,
    low: float | None = None,
    high: float | None = None,
    step: float | None = None,
    choices: Sequence[Any] = (),
    names: Mapping[Any, str] | None = None,
    many: bool = False,
    log: bool = False,
    unit: str = "",
    more: bool = False,
    branch: bool = False,
) -> Any:
    """Describe one field of a `Config`.

    Args:
        default: the value a new page opens with.
        label: two to four words naming the knob.
        help: what it does, in a few words.
        low, high, step: the range of a number, both ends included; `step` is the widget's, not the validator's.
        choices: the values a choice can take, for fields that are no range.
        names: what choices are called that are not called by their value.
        many: whether several choices may be taken at once; the value is then their text, with commas between.
        log: whether the widget moves on a logarithmic scale through `choices`.
        unit: what the number counts, if anything.
        more: whether the knob waits in a folded group instead of the first view.
        branch: whether it may change in the middle of a training.
    """
    extra: dict[str, Any] = {
        "label": label,
        "help": help,
        "step": step,
        "choices": list(choices),
        "log": log,
        "unit": unit,
    }
    extra |= {"names": dict(names or {}), "many": many, "more": more, "branch": branch, "low": low, "high": high}
    field: FieldInfo = Field(default, ge=low, le=high, json_schema_extra=extra)
    return field
