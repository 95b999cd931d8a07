"""Streamlit controls as views of the page's state: each shows a value kept elsewhere, and tells what was chosen.

Streamlit keeps a control's value twice, here and in the browser, and either side lags behind. A run that is overtaken
by the next takes along what it told its controls; and whatever the browser sends holds the values of all controls, also
those that have just been told otherwise. So each control is drawn with its value as the default, is told anew what it
does not show, and an echo of what it showed before is not taken for a choice.
"""

import time
from collections.abc import Callable
from typing import Any

import streamlit as st
from pydantic import ValidationError

from explorer.ui.visitor.visit import KEY

__all__ = ["agree", "bound", "chosen"]

ECHO = 2.0  # seconds in which the browser may still send what a control showed before
TOLD = "told"  # in the session: what each control showed before it was told otherwise, and when that was
NOTHING = object()


def bound(
    control: Callable[..., Any], label: str, key: str, value: Any, put: Callable[[Any], None], **options: Any
) -> None:
    """Draw `control` under `key`, showing `value`; `put` is called with what the visitor chose instead."""
    agree(key, value)
    if control is st.selectbox:
        shown = {"index": options["options"].index(value)}
    else:
        shown = {"default" if control in (st.pills, st.segmented_control) else "value": value}
    control(label, key=key, on_change=_told, args=(key, put), **shown, **options)


def agree(key: str, value: Any) -> None:
    """Have the control called `key` show `value`. Told again what it shows, it would lose what is being typed."""
    before = st.session_state.get(key, NOTHING)
    visit = st.session_state.get(KEY)
    if before is NOTHING or before != value or (visit and visit.insists):
        st.session_state[key] = value
    if before is not NOTHING and before != value:
        st.session_state.setdefault(TOLD, {})[key] = (before, time.monotonic())


def chosen(key: str) -> tuple[Any, bool]:
    """Return what the control called `key` says, and whether that is a visitor's choice rather than an echo."""
    value = st.session_state.get(key)
    before, when = st.session_state.get(TOLD, {}).get(key, (NOTHING, 0.0))
    return value, not (value == before and time.monotonic() - when < ECHO)


def _told(key: str, put: Callable[[Any], None]) -> None:
    value, meant = chosen(key)
    if value is None or not meant:  # lost on the way, or old; the next run shows the right one again
        return
    try:
        put(value)
    except ValidationError:  # no value that this page could have offered
        return
