"""Streamlit controls as views of the page's state: each shows a value kept elsewhere, and tells what was chosen."""

from collections.abc import Callable
from typing import Any

import streamlit as st
from pydantic import ValidationError

from explorer.page.session import current
from explorer.page.session.editions import Edition
from explorer.page.words.language import language

__all__ = ["bound"]

Put = Callable[[Any], None]
NONE_OF_THEM = (st.pills, st.segmented_control)  # their first value is called `default`


def bound(control: Callable[..., Any], label: str, name: str, value: Any, put: Put, **options: Any) -> Any:
    """Draw the control called `name`, showing `value`; `put` is called with what the visitor chose instead.

    Args:
        control: Streamlit's: a slider, pills, an expander.
        label: what it is called on the page.
        name: what it is called here; the session has its value under an edition's key (page/session/editions.py).
        value: what it shows.
        put: takes a choice; where it raises `ValidationError`, the control goes back to what the page shows. It is told
            None where nothing is chosen any more.
        options: what the control takes besides.

    Returns:
        What the control returns.
    """
    editions = current().editions
    edition = editions.showing(name, value)
    if edition.first != edition.now and _key(name, edition) not in st.session_state:
        edition = editions.renewed(name, value)  # it was off the page: what a visitor chose in it is forgotten there
    offered = options.get("options")
    if offered is not None and not isinstance(edition.first, list) and edition.first not in offered:
        edition = editions.renewed(name, value)  # it was another kind of control, whose value lay between two choices
    key = _key(name, edition)
    first = _first(control, edition.first, options)  # another default would make another control of it
    if control is st.selectbox:
        options = {"placeholder": label} | options  # Streamlit's own is English
    return control(label, key=key, on_change=_chosen, args=(name, edition.number, key, put), **first, **options)


def _key(name: str, edition: Edition) -> str:
    return f"{name}.{language()}.{edition.number}"  # labels and options are a language's own


def _first(control: Callable[..., Any], value: Any, options: dict[str, Any]) -> dict[str, Any]:
    """Return the argument by which a control shows a value when it is new."""
    if control in (st.selectbox, st.radio):
        return {"index": None if value is None else options["options"].index(value)}
    if control is st.expander:
        return {"expanded": value}
    return {"default" if control in NONE_OF_THEM else "value": value}


def _chosen(name: str, edition: int, key: str, put: Put) -> None:
    value = st.session_state.get(key)
    if not current().editions.take(name, edition, value):
        return
    try:
        put(value)
    except ValidationError:  # no value that this page could have offered
        return
