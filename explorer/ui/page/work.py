"""The part of a page that one works with, stage and controls: a fragment, so that a knob waits for nothing else.

The stage is drawn first: its answer is on its way while the controls are drawn. What stands around (presets, notices,
tabs) is drawn again only where it has something else to say now, and a moment later: the picture comes first.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import streamlit as st

from explorer.ui.controls.column import Group, Item, controls
from explorer.ui.page import frame
from explorer.ui.stage.live import LATER, stage
from explorer.ui.state.presets import matching
from explorer.ui.state.view import SIDES
from explorer.ui.visitor.visit import Visit, current
from explorer.ui.words import language

__all__ = ["work"]

# Seconds between the stage's answer to a control and the controls themselves. Browsers gather what comes close together
# and draw it at once: without a start of its own, the picture waits for sliders that have not even changed.
HEAD_START = 0.05


def work(first: tuple[Item, ...], groups: tuple[Group, ...]) -> None:
    """Draw the stage, and beside it the knobs `first` and the folded `groups`."""
    visit = current()
    visit.around, visit.due = _around(visit), None
    st.fragment(_work)(first, groups)


def _work(first: tuple[Item, ...], groups: tuple[Group, ...]) -> None:
    language.settle()
    visit = current()
    with _undisturbed(visit):
        _draw(visit, first, groups)
    visit.changed = False
    if visit.rerun:
        st.rerun()


@contextmanager
def _undisturbed(visit: Visit) -> Iterator[None]:
    """Keep the stage from asking for a new run: what such a run cuts off would vanish from the page for a moment."""
    visit.drawing = True
    try:
        yield
    finally:
        visit.drawing = False


def _draw(visit: Visit, first: tuple[Item, ...], groups: tuple[Group, ...]) -> None:
    if _around(visit) != visit.around and (visit.due is None or visit.changed):
        visit.due = time.monotonic() + LATER  # from the last change on: who turns a knob to and fro waits for nothing
    if visit.changed and visit.socket:
        time.sleep(HEAD_START)
    at_stage, at_controls = frame.work_columns()
    with at_stage:
        stage()
    if visit.changed and not visit.socket:
        time.sleep(HEAD_START)
    with at_controls:
        controls(first, groups)


def _around(visit: Visit) -> tuple[Any, ...]:
    """Return what the rest of the page says about the visit."""
    state = visit.state
    families = tuple(map(state.family, SIDES))
    guess = (visit.guesses.awaited, state.view.ask, state.view.sketch)
    told = {"code": state, "share": state, "explain": families, "predict": guess}.get(state.view.tab)
    return matching(state), visit.complaints, visit.strayed, told
