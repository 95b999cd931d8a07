"""Streamlit controls as views of the page's state: each shows a value kept elsewhere, and tells what was chosen.

Streamlit keeps a control's value twice, here and in the browser, and either side may forget or lag behind: a run that
is overtaken by the next one takes along what it told its controls. So each control is drawn with its value as the
default, for a browser that forgot; it is told anew what it does not show, and for a while after an undo or a preset,
everything; and what comes back is not trusted to be a value at all.
"""

from collections.abc import Callable
from typing import Any

import streamlit as st
from pydantic import ValidationError

from explorer.ui.visit import KEY

__all__ = ["agree", "bound"]


def bound(
    control: Callable[..., Any], label: str, key: str, value: Any, put: Callable[[Any], None], **options: Any
) -> None:
    """Draw `control` under `key`, showing `value`; `put` is called with what the visitor chose instead."""
    agree(key, value)
    shown = {"default" if control in (st.pills, st.segmented_control) else "value": value}
    control(label, key=key, on_change=_told, args=(key, put), **shown, **options)


def agree(key: str, value: Any) -> None:
    """Have the control called `key` show `value`. Told again what it shows, it would lose what is being typed."""
    visit = st.session_state.get(KEY)
    if st.session_state.get(key) != value or (visit and visit.insists):
        st.session_state[key] = value


def _told(key: str, put: Callable[[Any], None]) -> None:
    value = st.session_state.get(key)
    if value is None:  # lost on the way; the next run shows the right one again
        return
    try:
        put(value)
    except ValidationError:  # no value that this page could have offered
        return
