"""The stage on the page: mounted here, and told with each run what to show where it has no socket of its own.

A fragment of the page, so that neither new frames nor a visitor's looking draws the rest of it again.
"""

import time
from typing import Any

import streamlit as st

from explorer import stage as component
from explorer.page.session import PageSession, current
from explorer.page.stage.presets import show_preset
from explorer.page.stage.staged import live, staged
from explorer.page.view import frame_of
from explorer.page.words import language
from explorer.page.words.language import _
from explorer.runs.engine import get_engine
from explorer.runs.film import Film

__all__ = ["EVENTS", "LATER", "stage"]

EVENTS = ("branch", "act", "preset")  # what every stage may ask for

EVERY = 0.1  # seconds between two looks at a training; one takes a few milliseconds
SELDOM = 1.0  # the same where the stage has its socket, and sees each frame there
LATER = 0.8  # seconds by which the rest of the page may lag behind the last change


def stage() -> None:
    """Show the stage; while a training goes on, look at it again and again."""
    try:
        engine = get_engine()
    except ValueError as problem:
        st.error(_("The server’s settings make no sense: {problem}", problem=problem), icon=":material/error:")
        return
    page = current()
    page.pace = _pace(page, live(page, engine))
    st.fragment(_stage, run_every=LATER if page.due else page.pace)()


def _pace(page: PageSession, changing: bool) -> float | None:
    """Return the seconds between two looks; None where nothing changes by itself."""
    if not changing:
        return None
    return SELDOM if page.socket else EVERY


def _stage() -> None:
    language.settle()
    page, now = current(), time.monotonic()
    page.rerun |= _pace(page, _mount(page)) != page.pace
    page.write()
    due = page.due is not None and now >= page.due
    if not page.drawing and (page.rerun or due):
        st.rerun()


def _mount(page: PageSession) -> bool:
    """Mount the stage; return whether a training goes on. With a socket, the same bytes again: they are not sent."""
    engine, mounted = get_engine(), page.mounted
    if page.socket and mounted:
        changing = live(page, engine)
    else:

        def start(film: Film) -> int:
            return 0 if film.complete else page.received.first_missing(film.spec.digest(), len(film))

        scene = staged(page, engine, start)
        if not mounted or not mounted.holds(scene):
            page.mounted = mounted = scene
        changing = scene.live
    events = (*EVENTS, *page.concept.events)
    component.mount(mounted.payload, page.stage, on_view=_seen, on_have=_received, on_event=_asked, events=events)
    return changing


def _seen() -> None:
    page = current()
    page.report(_told(page).get("view"))


def _received() -> None:
    page = current()
    page.received.acknowledge(_told(page).get("have"))


def _asked() -> None:
    """Do what the stage asks for. It comes from a browser: whatever does not fit is left undone."""
    page = current()
    told = _told(page)
    match told.get("branch"), told.get("act"):
        case {"frame": value}, _ if (frame := frame_of(value)) is not None:
            page.arm(frame)
        case _, {"kind": str(kind), "film": str(film)} if film in page.state.specs():
            _act(page, kind, film)
    if isinstance(preset := told.get("preset"), str):
        show_preset(page, preset)
    for event in page.concept.events:
        if told.get(event) is not None:
            page.concept.on_event(page, event, told[event])


def _act(page: PageSession, kind: str, film: str) -> None:
    spec = page.state.specs()[film]
    match kind:
        case "cancel":
            get_engine().cancel(spec, page.token)
            page.ring()
        case "retry":
            get_engine().retry(spec, page.token)
            page.ring()
        case "forget_branch":
            page.show(page.state.without_branch(film), play=False)
            page.rerun = True


def _told(page: PageSession) -> dict[str, Any]:
    told = st.session_state.get(page.stage)
    return dict(told) if told else {}
