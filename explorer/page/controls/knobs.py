"""Controls made from configs: label, range, choices and help stand with the field, and only there.

A control shows the page's state and never holds a value of its own: its callback changes the state. A double click on
one takes it back to its default.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import streamlit as st

from explorer.page.controls.bound import bound
from explorer.page.session import PageSession, current
from explorer.page.state import PageState
from explorer.page.words.language import _
from explorer.page.words.named import named

__all__ = ["Knob", "draw", "listen_for_double_clicks"]

FEW = 3  # choices that stand side by side

JS = """
export default function ({ setTriggerValue }) {
  const back = (event) => {
    const knob = event.target instanceof Element && event.target.closest('[class*="st-key-knob-"]');
    const name = knob && [...knob.classList].find((c) => c.startsWith("st-key-knob-"));
    if (name) setTriggerValue("knob", name.slice("st-key-knob-".length));
  };
  document.addEventListener("dblclick", back);
  return () => document.removeEventListener("dblclick", back);
}
"""
_double_click = st.components.v2.component("knob_double_click", js=JS)


@dataclass(frozen=True)
class Knob:
    """One field of a section of the page's state: there while the page has the section, and it has the field."""

    section: str
    field: str

    @property
    def key(self) -> str:
        """The control's name; its box is called the same with `knob-` before it."""
        return f"{self.section}-{self.field}"

    def about(self, state: PageState) -> dict[str, Any] | None:
        """Return what `knob` said about the field; None where the page has no such field."""
        config = state.sections().get(self.section)
        field = type(config).model_fields.get(self.field) if config else None
        return dict(field.json_schema_extra) if field and isinstance(field.json_schema_extra, dict) else None

    def may_branch(self, state: PageState) -> bool:
        """Whether it may change in the middle of a training."""
        about = self.about(state)
        return bool(about and about["branch"])

    def value(self, state: PageState) -> Any:
        """Return the value in force at the film's end, branches taken."""
        return getattr(state.in_force(self.section), self.field)

    def default(self, state: PageState) -> Any:
        """Return the value that a page with the same choices opens with."""
        return getattr(_plain(state).sections()[self.section], self.field)

    def put(self, page: PageSession, value: Any) -> PageState:
        """Return the page with this field changed: from the armed frame on, where one is and the field may."""
        state, film = page.state, page.state.film_of(self.section)
        if film and page.armed is not None and state.branches_at(self.section, self.field, page.armed):
            return state.with_branch(film, page.armed, self.field, value).with_view(frame=page.armed)
        return state.with_section(self.section, **{self.field: value})


@lru_cache(maxsize=16)
def _plain(state: PageState) -> PageState:
    return state.plain()


def draw(knob: Knob) -> None:
    """Draw one control with its label, what it does and its unit; nothing where the page has no such field."""
    state = current().state
    about = knob.about(state)
    if about is None:
        return
    value = knob.value(state)
    with st.container(key=f"knob-{knob.key}", gap=None):
        control, options = _control(about, value)
        shown, taken = (value.split(","), ",".join) if about["many"] else (value, _itself)
        bound(control, _(about["label"]), knob.key, shown, lambda chosen: _change(knob, taken(chosen)), **options)
        st.caption(_said(about, value, knob.default(state)))


def listen_for_double_clicks(knobs: tuple[Knob, ...]) -> None:
    """Take a control back to its default when it is double-clicked."""

    def back() -> None:
        named = {knob.key: knob for knob in knobs}
        knob = named.get(str(st.session_state["double-click"].get("knob")))
        if knob and knob.about(current().state):
            _change(knob, knob.default(current().state))

    _double_click(key="double-click", height="content", on_knob_change=back)


def _control(about: dict[str, Any], value: Any) -> tuple[Callable[..., Any], dict[str, Any]]:
    """Return the control that suits a field, and how to draw it. A link may ask for a value between two choices."""
    choices = about["choices"]
    called = {choice: named(about, choice) for choice in (*choices, value)}.__getitem__  # in the language in force now

    if about["many"]:
        return st.pills, {"options": choices, "format_func": called, "selection_mode": "multi"}
    if isinstance(value, str) and len(choices) > FEW:
        return st.selectbox, {"options": choices, "format_func": called}
    if choices and (isinstance(value, str) or (len(choices) <= FEW and value in choices)):
        return st.segmented_control, {"options": choices, "format_func": called, "required": True, "width": "stretch"}
    if choices:
        return st.select_slider, {"options": sorted({*choices, value}), "format_func": called}
    number = int if isinstance(value, int) else float
    low, high = min(about["low"], value), max(about["high"], value)
    return st.slider, {"min_value": number(low), "max_value": number(high), "step": number(about["step"])}


def _said(about: dict[str, Any], value: Any, default: Any) -> str:
    said = _(about["help"])
    if value == default:
        return said
    return _("{what} (double click: {value})", what=said, value=named(about, default))


def _itself(value: Any) -> Any:
    return value


def _change(knob: Knob, value: Any) -> None:
    page = current()
    if knob.about(page.state) is None:  # it has left the page since
        return
    if value != knob.value(page.state):
        page.change(knob.put(page, value))
