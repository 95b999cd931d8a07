"""The page's state as a flat query, and back: only what differs from the defaults is written, and no query can raise.

A parameter that is unknown, malformed, out of range or stale is left out and answered by one `Complaint`, which
notices.py says in words. A complaint holds no text from the address but known names. Knows no Streamlit.
"""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import ValidationError

from explorer.config import Config
from explorer.runs.edits import FIELD
from explorer.runs.spec import MAX_BRANCHES, Branch
from explorer.ui.state.page_state import EVERY_FAMILY, Fit, PageState
from explorer.ui.state.view import SIDES, Side, View
from explorer.worlds.plane import strokes
from explorer.worlds.plane.table import TableConfig

__all__ = ["BESIDE", "DRAWINGS", "FOREIGN", "MAX_LENGTH", "MAX_PARAMETERS", "Complaint", "parse", "write"]

BESIDE = frozenset({"lesson", "stop"})  # they say which lesson the view belongs to (explorer/ui/visitor/lectern.py)
FOREIGN = frozenset({"lang", "theme", "embed", "embed_options"}) | BESIDE  # others answer for these
MAX_PARAMETERS = 40
MAX_LENGTH = 120  # characters of one value, or of one branch; only drawings are longer
DRAWINGS = {"data.strokes": strokes.MAX_LENGTH, "draft": strokes.MAX_LENGTH, "sketch": strokes.MAX_LINE}
NONE = "none"
TRUTHS = ("no", "yes")
NUMBER = re.compile(r"-?\d{1,9}(\.\d{1,25})?(e-?\d{1,3})?", re.ASCII)

UNWRITTEN = frozenset({"packed"})  # a visitor's own rows: no address holds them
Problem = Literal["unknown", "unreadable", "range", "stale", "crowd", "table"]
Query = Mapping[str, str]
_Put = Callable[[PageState, dict[str, Any]], PageState]


@dataclass(frozen=True)
class Complaint:
    """What was wrong with one parameter: `name` is a known one's or empty, `instead` the value taken, as written."""

    problem: Problem
    name: str = ""
    instead: str = ""


class _Refused(ValueError):
    """A value that can't be read."""


def write(state: PageState) -> dict[str, str]:
    """Return the query that `parse` reads as `state`."""
    plain = (
        PageState().with_table(state.data.packed)
        if isinstance(state.data, TableConfig)
        else PageState(world=state.world)
    )
    query = {} if state.world == PageState().world else {"world": state.world}
    query |= {side: state.family(side) for side in SIDES if state.family(side) != plain.family(side)}
    query |= _differences("data", state.data, plain.data)
    for side in SIDES:
        family = state.family(side)
        query |= _differences(family, state.config(side), Fit(family=family).config)
    if state.seed != plain.seed:
        query["seed"] = str(state.seed)
    for side in SIDES:
        if state.branches(side):
            query[f"{state.family(side)}.branch"] = ",".join(_branch_text(branch) for branch in state.branches(side))
    return query | {key.removeprefix("view."): text for key, text in _differences("view", state.view, View()).items()}


def parse(query: Query, table: str | None = None) -> tuple[PageState, tuple[Complaint, ...]]:
    """Return the state that `query` asks for, and what in it could not be had. Never raises.

    `table` holds the packed rows of who asks, if they brought some: an address can only say that it is about them.
    """
    return _Reader(query, table).read()


class _Reader:
    """One pass over a query: each step takes what fits onto the state so far and complains about what doesn't."""

    def __init__(self, query: Query, table: str | None) -> None:
        self.table = table
        own = {key: text for key, text in query.items() if key not in FOREIGN}
        self.query = dict(list(own.items())[:MAX_PARAMETERS])
        self.complaints = [Complaint("crowd")] if len(own) > MAX_PARAMETERS else []
        self.state = PageState()

    def read(self) -> tuple[PageState, tuple[Complaint, ...]]:
        self._world()
        for side in SIDES:
            self._family(side)
        self._section("data", self.state.data, lambda state, change: state.with_data(**change))
        for side in SIDES:
            self._config(side)
        self._take("seed", int, lambda state, seed: state.with_seed(seed))
        for side in SIDES:
            self._branches(side)
        for name in View.model_fields:
            self._view(name)
        if self.query:  # whatever nobody took
            self.complaints.append(Complaint("unknown"))
        return self.state, tuple(self.complaints)

    def _world(self) -> None:
        if self.query.get("world") != TableConfig.name:
            self._take("world", str, lambda state, name: state.with_world(name))
            return
        del self.query["world"]
        if self.table is None:
            self._complain("table", "world")
        else:
            self.state = self.state.with_table(self.table)

    def _family(self, side: Side) -> None:
        self._take(side, str, lambda state, name: state.with_family(side, name))

    def _config(self, side: Side) -> None:
        family, config = self.state.family(side), self.state.config(side)
        self._section(family, config, lambda state, change: state.with_config(side, **change))

    def _section(self, section: str, config: Config, put: _Put) -> None:
        for old, new in config.renamed.items():
            if f"{section}.{old}" in self.query:
                self.query.setdefault(f"{section}.{new}", self.query.pop(f"{section}.{old}"))
        for field in [field for field in type(config).model_fields if field not in UNWRITTEN]:
            self._take(f"{section}.{field}", type(getattr(config, field)), _one(put, field))

    def _branches(self, side: Side) -> None:
        name = f"{self.state.family(side)}.branch"
        text = self.query.get(name)
        if text is None:
            return
        for part in text.split(",")[: MAX_BRANCHES + 1] if len(text) < MAX_BRANCHES * (MAX_LENGTH + 1) else [text]:
            self.query[name] = part
            before = len(self.complaints)
            self._take(name, _branch, lambda state, branch: state.with_branches(side, (*state.branches(side), branch)))
            if len(self.complaints) > before:  # later branches stand on this one
                return

    def _view(self, name: str) -> None:
        self._take(name, _VIEWS.get(name, str), lambda state, value: state.with_view(**{name: value}))

    def _take(self, name: str, read: Callable[[str], Any], put: Callable[[PageState, Any], PageState]) -> None:
        text = self.query.pop(name, None)
        if text is None:
            return
        try:
            self.state = put(self.state, _read(text, read, DRAWINGS.get(name, MAX_LENGTH)))
        except _Refused:
            self._complain("unreadable", name)
        except (ValidationError, ValueError, OverflowError):
            self._complain("stale" if name == "frame" or name.endswith(".branch") else "range", name)

    def _complain(self, problem: Problem, name: str) -> None:
        self.complaints.append(Complaint(problem, name, _standing(self.state, name)))


def _one(put: _Put, field: str) -> Callable[[PageState, Any], PageState]:
    return lambda state, value: put(state, {field: value})


def _read(text: str, read: Callable[[str], Any], most: int = MAX_LENGTH) -> Any:
    if not isinstance(text, str) or len(text) > most:
        raise _Refused
    if read in (int, float):
        return _number(text, read)
    return _truth(text) if read is bool else read(text)


def _truth(text: str) -> bool:
    if text not in TRUTHS:
        raise _Refused
    return TRUTHS.index(text) == 1


def _number(text: str, kind: Callable[[str], Any]) -> Any:
    if not NUMBER.fullmatch(text):
        raise _Refused
    try:
        value = kind(text)
    except ValueError as error:
        raise _Refused from error
    if not math.isfinite(value):
        raise _Refused
    return value


def _optional(read: Callable[[str], Any]) -> Callable[[str], Any]:
    return lambda text: None if text == NONE else _read(text, read, len(text))


def _point(text: str) -> tuple[float, float]:
    parts = text.split(",")
    if len(parts) != 2:
        raise _Refused
    return _number(parts[0], float), _number(parts[1], float)


def _branch(text: str) -> Branch:
    parts = text.split(":")
    if len(parts) != 3 or not re.fullmatch(r"[a-z0-9_]{1,20}", parts[1], re.ASCII):
        raise _Refused
    value = parts[2] if parts[1] == FIELD else _number(parts[2], float)
    return Branch(step=_number(parts[0], int), field=parts[1], value=value)


def _branch_text(branch: Branch) -> str:
    return f"{branch.step}:{branch.field}:{_text(branch.value)}"


def _differences(section: str, config: Config, plain: Config) -> dict[str, str]:
    values = {field: getattr(config, field) for field in type(config).model_fields if field not in UNWRITTEN}
    return {f"{section}.{field}": _text(value) for field, value in values.items() if value != getattr(plain, field)}


def _text(value: Any) -> str:
    if value is None:
        return NONE
    if isinstance(value, bool):
        return TRUTHS[value]
    if isinstance(value, tuple):
        return ",".join(_text(part) for part in value)
    return repr(value) if isinstance(value, float) else str(value)


def _standing(state: PageState, name: str) -> str:
    """Return what stands in the place of the refused `name`, as the address would write it."""
    if name.endswith(".branch") or name in DRAWINGS:
        return ""
    if name in ("frame", *SIDES):
        return state.family(name) if name in SIDES else ""
    section, _, field = name.rpartition(".")
    side = state.side(section)
    holder: Any = state.view if name in View.model_fields else state
    if section:
        holder = state.config(side) if side else state.data
    return _text(getattr(holder, field))


_VIEWS: dict[str, Callable[[str], Any]] = {
    "frame": _optional(int),
    "drawn": int,
    "ask": _optional(_point),
    "machine": bool,
    "experiment": _optional(str),
    "whole": bool,
    "shade": bool,
    "prior": _optional(float),
    **dict.fromkeys(("missing", "pencil", "draft", "sketch"), _optional(str)),
}

assert not (set(EVERY_FAMILY) | set(SIDES)) & ({"data", "world", "seed"} | set(View.model_fields) | FOREIGN)
