"""The part of a page that one works with, the stage and the panel beside it: a fragment, so that a knob waits for no
more than that.

The stage is drawn first: its answer is on its way while the panel is drawn. What stands around (notices, the bar of a
lesson) is drawn again only where it has something else to say now, and a moment later: the picture comes first.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import streamlit as st

from explorer.page.controls.column import Group, Item, controls
from explorer.page.session import PageSession, current
from explorer.page.stage.mount import LATER, stage
from explorer.page.tabs.panel import panel
from explorer.page.words import language

__all__ = ["work"]

# Browsers gather what comes close together and draw it at once. Without a start of its own, the picture waits for
# controls that have not even changed: seconds for an answer; a page that opens waits until its stage is heard of.
HEAD_START = 0.05
OPENING = 1.0  # seconds at most: a proxy may let no socket through

Over = Callable[[], None] | None


def work(first: tuple[Item, ...], groups: tuple[Group, ...], over: Over = None) -> None:
    """Draw the stage with `over` above it, and the panel, where the knobs `first` and the folded `groups` are."""
    page = current()
    page.around, page.due = _around(page), None
    st.fragment(_work)(first, groups, over)


def _work(first: tuple[Item, ...], groups: tuple[Group, ...], over: Over) -> None:
    language.settle()
    page = current()
    with _undisturbed(page):
        _draw(page, partial(controls, first, groups), over)
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


def _draw(page: PageSession, own_controls: Callable[[], None], over: Over) -> None:
    if _around(page) != page.around and (page.due is None or page.changed):
        page.due = time.monotonic() + LATER  # from the last change on: who turns a knob to and fro waits for nothing
    if page.changed and page.socket:
        time.sleep(HEAD_START)
    above = st.container(key="over")
    with st.container(key="stage"):
        stage()
    _let_picture_go_first(page)
    if over:
        with above:
            over()
    panel(own_controls)


def _let_picture_go_first(page: PageSession) -> None:
    if page.opening and page.socket_name:
        page.heard.wait(OPENING)
    elif page.changed and not page.socket:
        time.sleep(HEAD_START)
    page.opening = False


def _around(page: PageSession) -> tuple[Any, ...]:
    """Return what the rest of the page depends on."""
    player = page.player
    return page.complaints, page.strayed, player.at, player.edition, player.example
