"""The stage on the page: mounted here, and told with each run what to show where it has no socket of its own.

A fragment of the page, so that neither new frames nor a visitor's looking draws the rest of it again.
"""

import time
from typing import Any

import streamlit as st

from explorer import stage as component
from explorer.runs.engine import get_engine
from explorer.runs.film import Film
from explorer.ui.stage import machine, pencil
from explorer.ui.stage.staged import live, staged
from explorer.ui.state.view import Side, frame_of
from explorer.ui.visitor.visit import STAGE, Visit, current
from explorer.ui.words import language
from explorer.ui.words.language import _

__all__ = ["EVENTS", "LATER", "stage"]

EVENTS = ("branch", "act", "drawn", "machine")  # what this page's stage may ask for

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
    visit = current()
    visit.pace = _pace(visit, live(visit, engine))
    st.fragment(_stage, run_every=LATER if visit.due else visit.pace)()


def _pace(visit: Visit, changing: bool) -> float | None:
    """Return the seconds between two looks; None where nothing changes by itself."""
    if not changing:
        return None
    return SELDOM if visit.socket else EVERY


def _stage() -> None:
    language.settle()
    visit, now = current(), time.monotonic()
    visit.rerun |= _pace(visit, _mount(visit)) != visit.pace
    visit.write()
    due = visit.due is not None and now >= visit.due
    if not visit.drawing and (visit.rerun or due):
        st.rerun()


def _mount(visit: Visit) -> bool:
    """Mount the stage; return whether a training goes on. With a socket, the same bytes again: they are not sent."""
    engine = get_engine()
    if visit.socket and visit.mounted:
        changing = live(visit, engine)
    else:

        def start(film: Film) -> int:
            return 0 if film.complete else visit.sending.first_missing(film.spec.digest(), len(film))

        scene = staged(visit, engine, start)
        visit.mounted, changing = scene.payload, scene.live
    component.mount(visit.mounted, STAGE, on_view=_seen, on_have=_received, on_event=_asked, events=EVENTS)
    return changing


def _seen() -> None:
    current().report(_told().get("view"))


def _received() -> None:
    current().sending.acknowledge(_told().get("have"))


def _asked() -> None:
    """Do what the stage asks for. It comes from a browser: whatever does not fit is left undone."""
    visit, told = current(), _told()
    match told.get("branch"), told.get("act"):
        case {"frame": value}, _ if (frame := frame_of(value)) is not None:
            visit.arm(frame)
        case _, {"kind": str(kind), "film": ("conditional" | "joint") as side}:
            _act(visit, kind, side)
        case _ if "machine" in told:
            _rebuild(visit, told["machine"])
    if isinstance(drawn := told.get("drawn"), dict):
        pencil.take(visit, drawn)


def _act(visit: Visit, kind: str, side: Side) -> None:
    spec = visit.state.spec(side)
    match kind:
        case "cancel":
            get_engine().cancel(spec, visit.token)
            visit.ring()
        case "retry":
            get_engine().retry(spec, visit.token)
            visit.ring()
        case "forget_branch":
            visit.show(visit.state.without_branch(side), play=False)
            visit.rerun = True


def _rebuild(visit: Visit, wish: Any) -> None:
    state = machine.asked(visit.state, wish)
    if state != visit.state:
        visit.change(state)
        visit.rerun = True


def _told() -> dict[str, Any]:
    told = st.session_state.get(STAGE)
    return dict(told) if told else {}
