"""The part of a page that one works with, stage and controls: a fragment, so that a knob waits for nothing else.

The stage is drawn first: its answer is on its way while the controls are drawn. What stands around (presets, notices,
tabs) is drawn again only where it has something else to say now, and a moment later: the picture comes first.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import streamlit as st

from explorer.page.controls.column import Group, Item, controls
from explorer.page.frame import frame
from explorer.page.session import PageSession, current
from explorer.page.stage.mount import LATER, stage
from explorer.page.words import language

__all__ = ["work"]

# Browsers gather what comes close together and draw it at once. Without a start of its own, the picture waits for
# controls that have not even changed: seconds for an answer; a page that opens waits until its stage is heard of.
HEAD_START = 0.05
OPENING = 1.0  # seconds at most: a proxy may let no socket through


def work(first: tuple[Item, ...], groups: tuple[Group, ...]) -> None:
    """Draw the stage, and beside it the knobs `first` and the folded `groups`."""
    page = current()
    page.around, page.due = _around(page), None
    st.fragment(_work)(first, groups)


def _work(first: tuple[Item, ...], groups: tuple[Group, ...]) -> None:
    language.settle()
    page = current()
    with _undisturbed(page):
        _draw(page, first, groups)
    page.changed = False
    if page.rerun:
        st.rerun()


@contextmanager
def _undisturbed(page: PageSession) -> Iterator[None]:
    """Keep the stage from asking for a new run: what such a run cuts off would vanish from the page for a moment."""
    page.drawing = True
    try:
        yield
    finally:
        page.drawing = False


def _draw(page: PageSession, first: tuple[Item, ...], groups: tuple[Group, ...]) -> None:
    if _around(page) != page.around and (page.due is None or page.changed):
        page.due = time.monotonic() + LATER  # from the last change on: who turns a knob to and fro waits for nothing
    if page.changed and page.socket:
        time.sleep(HEAD_START)
    at_stage, at_controls = frame.work_columns()
    with at_stage:
        stage()
    _let_picture_go_first(page)
    with at_controls:
        controls(first, groups)


def _let_picture_go_first(page: PageSession) -> None:
    if page.opening and page.socket_name:
        page.heard.wait(OPENING)
    elif page.changed and not page.socket:
        time.sleep(HEAD_START)
    page.opening = False


def _around(page: PageSession) -> tuple[Any, ...]:
    """Return what the rest of the page depends on."""
    state, awaited = page.state, page.guesses.field
    guess = awaited and (awaited, getattr(state.view, awaited))
    told = {"code": state, "share": state, "explain": page.concept.explained(state), "predict": guess}
    return page.concept.matching(state), page.complaints, page.strayed, told.get(state.view.tab)
