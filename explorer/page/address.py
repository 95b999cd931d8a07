"""A page's state as a flat query, and back: only what differs from the defaults is written, and no query can raise.

A parameter that is unknown, malformed, out of range or stale is left out and answered by one `Complaint`, which
notices.py says in words. A complaint holds no text from the address but known names. Knows no page and no Streamlit.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal
from urllib.parse import urlencode, urlsplit, urlunsplit

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from explorer.config import Config
from explorer.page.state import PageState
from explorer.page.values import Unreadable, from_text, names, to_text
from explorer.runs.edits import FIELD
from explorer.runs.spec import MAX_BRANCHES, Branch

__all__ = [
    "BESIDE",
    "FOREIGN",
    "MAX_LENGTH",
    "MAX_PARAMETERS",
    "Complaint",
    "Elsewhere",
    "link_to",
    "parse",
    "plainly",
    "write",
]

BESIDE = frozenset({"lesson", "stop"})  # they say which lesson the view belongs to (page/lesson/player.py)
FOREIGN = frozenset({"lang", "theme", "embed", "embed_options"}) | BESIDE  # others answer for these
MAX_PARAMETERS = 64  # more than any page has fields
MAX_LENGTH = 120  # characters of one value, or of one branch, where the field itself sets no other limit

Problem = Literal["unknown", "unreadable", "range", "unlisted", "stale", "crowd", "elsewhere", "moved", "absent"]
Query = Mapping[str, str]
Choose = Callable[[PageState, str, Any], PageState]


def plainly(state: PageState, name: str, value: Any) -> PageState:
    """Make a choice as any visitor can."""
    return state.with_choice(name, value)


@dataclass(frozen=True)
class Complaint:
    """What was wrong with one parameter: `name` is a known one's or empty, `instead` the value taken, as written.

    `unlisted`: there is no such name here. `moved`: what was asked for stands at another step. `absent`: this server
    has not what it takes to show it.
    """

    problem: Problem
    name: str = ""
    instead: str = ""


class Elsewhere(ValueError):
    """A choice that only its own visitor can have: no address holds what stands behind it."""


def write(state: PageState) -> dict[str, str]:
    """Return the query that `parse` reads as `state`."""
    query: dict[str, str] = {}
    plain = type(state)()
    for name, value in state.choices().items():
        if value != plain.choices()[name]:
            query[name] = to_text(value)
        plain = state.lend(name, plain)
    for section, config in state.sections().items():
        found = _differences(config, plain.sections()[section])
        query |= {f"{section}.{field}": text for field, text in found.items()}
    for section, branches in _branches(state).items():
        if branches:
            query[f"{section}.branch"] = ",".join(map(_branch_text, branches))
    return query | _differences(state.view, plain.view)


def parse(kind: type[PageState], query: Query, choose: Choose = plainly) -> tuple[PageState, tuple[Complaint, ...]]:
    """Return the state of this kind that `query` asks for, and what in it could not be had. Never raises.

    `choose` makes a choice: where a visitor has things of their own it finds them, and raises `Elsewhere` where an
    address names what others have.
    """
    return _Reader(kind, query, choose).read()


def link_to(key: str, here: str, query: Query) -> str:
    """Return the address of the page called `key` with `query`, on the server that answers `here`, whatever page."""
    parts = urlsplit(here)
    base = parts.path.rstrip("/").removesuffix(f"/{key}")
    return urlunsplit((parts.scheme, parts.netloc, f"{base}/{key}", urlencode(query, safe=",:"), ""))


class _Reader:
    """One pass over a query: each step takes what fits onto the state so far and complains about what doesn't."""

    def __init__(self, kind: type[PageState], query: Query, choose: Choose) -> None:
        own = {key: text for key, text in query.items() if key not in FOREIGN}
        self.query = dict(list(own.items())[:MAX_PARAMETERS])
        self.complaints = [Complaint("crowd")] if len(own) > MAX_PARAMETERS else []
        self.state = kind()
        self.choose = choose

    def read(self) -> tuple[PageState, tuple[Complaint, ...]]:
        for name, value in self.state.choices().items():
            self._choice(name, type(value))
        for section, config in self.state.sections().items():
            self._section(section, config)
        for section in _branches(self.state):
            self._turns(section)
        for name in _fields(self.state.view):
            self._take(name, _field(self.state.view, name), partial(self._looked, name))
        if self.query:  # whatever nobody took
            self.complaints.append(Complaint("unknown"))
        return self.state, tuple(self.complaints)

    def _choice(self, name: str, kind: type) -> None:
        self._take(name, FieldInfo(annotation=kind), lambda value: self.choose(self.state, name, value))

    def _section(self, section: str, config: Config) -> None:
        for old, new in config.renamed.items():
            if f"{section}.{old}" in self.query:
                self.query.setdefault(f"{section}.{new}", self.query.pop(f"{section}.{old}"))
        for name in _fields(config):
            self._take(f"{section}.{name}", _field(config, name), partial(self._turned, section, name))

    def _turned(self, section: str, field: str, value: Any) -> PageState:
        return self.state.with_section(section, **{field: value})

    def _looked(self, field: str, value: Any) -> PageState:
        return self.state.with_view(**{field: value})

    def _turns(self, section: str) -> None:
        """Take a film's branches one by one: later ones stand on those before."""
        name, film = f"{section}.branch", self.state.film_of(section)
        text = self.query.get(name)
        if text is None or film is None:
            return
        for part in text.split(",")[: MAX_BRANCHES + 1] if len(text) < MAX_BRANCHES * (MAX_LENGTH + 1) else [text]:
            self.query[name] = part
            before = len(self.complaints)
            self._take(name, FieldInfo(annotation=Branch), partial(self._branched, film))
            if len(self.complaints) > before:
                return

    def _branched(self, film: str, branch: Branch) -> PageState:
        return self.state.with_branches(film, (*self.state.specs()[film].branches, branch))

    def _take(self, name: str, field: FieldInfo, put: Callable[[Any], PageState]) -> None:
        text = self.query.pop(name, None)
        if text is None:
            return
        try:
            if not isinstance(text, str) or len(text) > _most(field):
                raise Unreadable
            self.state = put(_branch(text) if field.annotation is Branch else from_text(text, field.annotation))
        except Unreadable:
            self._complain("unreadable", name)
        except Elsewhere:
            self._complain("elsewhere", name)
        except (ValidationError, ValueError, OverflowError):
            self._complain(_misfit(name, field), name)

    def _complain(self, problem: Problem, name: str) -> None:
        self.complaints.append(Complaint(problem, name, _standing(self.state, name)))


def _branches(state: PageState) -> dict[str, tuple[Branch, ...]]:
    """Return the branches of each film, by the section that is its config."""
    films = {section: film for section in state.sections() if (film := state.film_of(section))}
    specs = state.specs()
    return {section: specs[film].branches for section, film in films.items()}


def _branch(text: str) -> Branch:
    parts = text.split(":")
    if len(parts) != 3:
        raise Unreadable
    step, field, value = parts
    try:
        return Branch(step=from_text(step, int), field=field, value=value if field == FIELD else _branch_value(value))
    except ValidationError as error:
        raise Unreadable from error


def _branch_value(text: str) -> float | str:
    """Return the number that a field takes from a branch on, or the word where it's no number: the spec knows which."""
    try:
        number: float = from_text(text, float)
    except Unreadable:
        return text
    return number


def _branch_text(branch: Branch) -> str:
    return f"{branch.step}:{branch.field}:{to_text(branch.value)}"


def _differences(config: Config, plain: Config) -> dict[str, str]:
    values = {name: getattr(config, name) for name in _fields(config)}
    return {name: to_text(value) for name, value in values.items() if value != getattr(plain, name)}


def _fields(config: Config) -> tuple[str, ...]:
    """Return the names of the fields that an address may hold."""
    return tuple(name for name in type(config).model_fields if name not in config.unwritten)


def _field(config: Config, name: str) -> FieldInfo:
    return type(config).model_fields[name]


def _misfit(name: str, field: FieldInfo) -> Problem:
    """Return what is wrong with a value that can be read and yet is none of its field's."""
    if name == "frame" or field.annotation is Branch:
        return "stale"
    return "unlisted" if names(field.annotation) else "range"


def _most(field: FieldInfo) -> int:
    """Return how many characters the value of a field may have in an address."""
    limits = (getattr(limit, "max_length", None) for limit in field.metadata)
    return max(MAX_LENGTH, *(limit for limit in limits if isinstance(limit, int)), 0)


def _standing(state: PageState, name: str) -> str:
    """Return what stands in the place of the refused `name`, as the address would write it; nothing that is long."""
    section, _, field = name.rpartition(".")
    if name == "frame" or field == "branch":
        return ""
    choices = state.choices()
    if name in choices:
        return to_text(choices[name])
    holder = state.sections()[section] if section else state.view
    return "" if _most(_field(holder, field)) > MAX_LENGTH else to_text(getattr(holder, field))
