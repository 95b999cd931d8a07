"""Values as an address writes them, and back: one reader for each kind of field, chosen by its annotation.

pydantic reads numbers from text too, but it takes "1_000", " 7" and "٣" for numbers; here a value has one spelling.
"""

import math
import re
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

__all__ = ["Unreadable", "from_text", "names", "to_text"]

NONE = "none"
TRUTHS = ("no", "yes")
NUMBER = re.compile(r"-?\d{1,9}(\.\d{1,25})?(e-?\d{1,3})?", re.ASCII)


class Unreadable(ValueError):
    """A text that is no value of its field."""


def to_text(value: Any) -> str:
    """Return a value as an address writes it."""
    if value is None:
        return NONE
    if isinstance(value, bool):
        return TRUTHS[value]
    if isinstance(value, tuple):
        return ",".join(map(to_text, value))
    return repr(value) if isinstance(value, float) else str(value)


def from_text(text: str, annotation: Any) -> Any:
    """Return the value of a field annotated so; its range is for the field's own model to check.

    Raises:
        Unreadable: the text is no such value.
    """
    kind, may_be_none = _core(annotation)
    if may_be_none and text == NONE:
        return None
    if get_origin(kind) is tuple:
        return _parts(text, get_args(kind))
    if kind is bool:
        return _truth(text)
    return _number(text, kind) if kind in (int, float) else text


def names(annotation: Any) -> bool:
    """Return whether a field annotated so holds a name, or several: a value that no range could hold."""
    kind, _may_be_none = _core(annotation)
    return kind is str or (get_origin(kind) is tuple and any(map(names, get_args(kind))))


def _core(annotation: Any) -> tuple[Any, bool]:
    """Return what a field holds where it isn't None, and whether it may be; of several literals the first's type."""
    parts = get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)
    core = [part for part in parts if part is not NoneType]
    kind = core[0]
    if get_origin(kind) is Annotated:  # the limits are for the field's own model
        kind = get_args(kind)[0]
    if get_origin(kind) is Literal:
        values = [value for part in core for value in get_args(part)]
        return type(next(value for value in values if value is not None)), len(core) < len(parts) or None in values
    return kind, len(core) < len(parts)


def _parts(text: str, kinds: tuple[Any, ...]) -> tuple[Any, ...]:
    parts = text.split(",")
    if kinds[1:] == (...,):  # as many as there are
        kinds = kinds[:1] * len(parts)
    if len(parts) != len(kinds):
        raise Unreadable
    return tuple(from_text(part, kind) for part, kind in zip(parts, kinds, strict=True))


def _truth(text: str) -> bool:
    if text not in TRUTHS:
        raise Unreadable
    return TRUTHS.index(text) == 1


def _number(text: str, kind: type[int] | type[float]) -> int | float:
    if not NUMBER.fullmatch(text):
        raise Unreadable
    try:
        value = kind(text)
    except ValueError as error:
        raise Unreadable from error
    if not math.isfinite(value):
        raise Unreadable
    return value
