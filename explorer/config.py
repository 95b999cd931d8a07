"""What every adjustable thing is described by: a frozen model whose fields carry label, unit, range and help.

Widgets, URL parameters and validation are derived from these fields and never written a second time.
Labels and helps are English message ids; `explorer.ui` translates them where they are shown.
"""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.fields import FieldInfo

__all__ = ["Config", "knob"]


class Config(BaseModel):
    """A frozen, strict record: unknown fields, wrong types and values out of range raise `pydantic.ValidationError`.

    `renamed` holds the names that fields had in links, files and specs written before, each with today's name;
    `unwritten` names fields that no address may hold.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)
    renamed: ClassVar[Mapping[str, str]] = {}
    unwritten: ClassVar[frozenset[str]] = frozenset()

    @model_validator(mode="before")
    @classmethod
    def _by_todays_names(cls, given: Any) -> Any:
        return cls.todays_names(given) if isinstance(given, Mapping) else given

    @classmethod
    def todays_names(cls, given: Mapping[str, Any]) -> dict[str, Any]:
        """Return `given` with old names replaced by today's, except where both are there."""
        fresh = {old: new for old, new in cls.renamed.items() if new not in given}
        return {fresh.get(name, name): value for name, value in given.items()}

    def changed(self, **changes: Any) -> Self:
        """Return the config with some fields changed.

        Raises:
            pydantic.ValidationError: a field is unknown, or a value is out of range.
        """
        return self.model_validate({**dict(self), **self.todays_names(changes)})


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
