"""The list of a lesson's stops as a component, and what is done when a visitor changes it.

The browser's side is stops.js with stops.css. What it asks for comes from a browser: it is bounded, and
whatever does not fit the list as it is now is left undone.
"""

from typing import Any

import streamlit as st

from explorer.ui.component import component_beside
from explorer.ui.controls.choices import WORLDS
from explorer.ui.state.lesson import MOST, NOTE, TITLE, Lesson, Stop, tidy
from explorer.ui.state.lesson_text import Problem, Reading, file_text, from_file, travels
from explorer.ui.state.page_state import PageState
from explorer.ui.state.presets import PRESETS, matching
from explorer.ui.state.view import SIDES
from explorer.ui.visitor.lectern import Lectern
from explorer.ui.visitor.visit import current
from explorer.ui.words.families import FAMILIES
from explorer.ui.words.language import _

__all__ = ["STOPS", "lesson_stops", "suggestion"]

STOPS = "lesson-list"
_stops = component_beside(__file__, "lesson_stops")


def lesson_stops() -> None:
    """Draw the list of the lesson that is open, else of the one being made."""
    visit = current()
    lectern, lesson = visit.lectern, visit.lectern.lesson
    stops = lesson.stops if lesson else ()
    data = {
        "edition": lectern.edition,
        "title": lesson.title if lesson else "",
        "stops": [{"title": stop.title, "note": stop.note} for stop in stops],
        "at": lectern.at,
        "suggestion": suggestion(visit.state),
        "full": len(stops) >= MOST,
        "restored": lectern.restored,
        "keep": file_text(lectern.mine) if lectern.mine else "",
        "most": {"title": TITLE, "note": NOTE},
        "words": _words(),
    }
    _stops(key=STOPS, data=data, height="content", on_act_change=_asked)


def suggestion(state: PageState) -> str:
    """Return a name for a view: its preset's, else its world's and its families'."""
    key = matching(state)
    if key is not None:
        return _(PRESETS[key].title)
    left, right = (_(FAMILIES[state.family(side)].short) for side in SIDES)
    return tidy(_("{world}: {left} and {right}", world=_(WORLDS[state.world]), left=left, right=right), TITLE)


def _words() -> dict[str, str]:
    return {
        "title": _("Title of the lesson"),
        "name": _("Name of the stop"),
        "note": _("Note (what to see here)"),
        "add": _("Add this view"),
        "go": _("Show"),
        "up": _("Move up"),
        "down": _("Move down"),
        "remove": _("Remove"),
        "retake": _("Take the present view"),
        "open": _("Open a lesson file"),
        "hint": _("Alt with the arrow keys moves a stop up or down."),
        "full": _("A lesson holds {most} stops; this one is full.", most=MOST),
    }


def _asked() -> None:
    visit, told = current(), st.session_state[STOPS].get("act")
    match told:
        case {"once": int() | float() as once} if once == visit.lectern.heard:
            return
        case {"once": int() | float() as once}:
            visit.lectern.heard = once
    match told:
        case {"act": "keep", "text": str(text)}:
            visit.lectern.restore(from_file(_bytes(text)))
        case {"act": "file", "text": str(text), "big": bool(big)}:
            visit.lectern.take(Reading(None, (Problem("big"),)) if big else from_file(_bytes(text)))
        case {"act": "add", "title": str(title)}:
            _add(tidy(title, TITLE) or suggestion(visit.state))
        case {"edition": int(edition), **act} if edition == visit.lectern.edition:  # else it was meant for another list
            _edit(visit.lectern, act)
    visit.changed = True  # the address is behind


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _add(title: str) -> None:
    """Add the view before the visitor. Its tab is left out where it is the one in which lessons are made."""
    lectern, state = current().lectern, _shown()
    if not travels(state):
        lectern.refused = (Problem("upload"),)
        return
    stop = Stop(title, state)
    lectern.put(lectern.lesson.with_stop(stop) if lectern.lesson else Lesson((stop,)))


def _shown() -> PageState:
    state = current().state
    return state.with_view(tab="explain") if state.view.tab == "share" else state


def _edit(lectern: Lectern, act: dict[Any, Any]) -> None:
    lesson = lectern.lesson
    if lesson is None:
        return
    match act:
        case {"act": "title", "title": str(title)}:
            lectern.put(lesson.with_title(title))
        case {"act": str(name), "at": int(at)} if 0 <= at < len(lesson.stops):
            _edit_stop(lectern, lesson, name, int(at), act)


def _edit_stop(lectern: Lectern, lesson: Lesson, name: str, at: int, act: dict[Any, Any]) -> None:
    match name, act:
        case "rename", {"title": str(title)}:
            lectern.put(lesson.retitled(at, title))
        case "note", {"note": str(note)}:
            lectern.put(lesson.noted(at, note))
        case "move", {"to": int(to)} if 0 <= to < len(lesson.stops):
            lectern.put(lesson.moved(at, int(to)))
        case "remove", _:
            lectern.put(lesson.without(at))
        case "retake", _ if travels(_shown()):
            lectern.put(lesson.retaken(at, _shown()))
        case "retake", _:
            lectern.refused = (Problem("upload"),)
        case "go", _:
            _show(at)


def _show(at: int) -> None:
    """Show a stop with the list still before the visitor."""
    visit = current()
    stop = visit.lectern.go(at, visit.state)
    if stop is not None:
        visit.show(stop.state.with_view(tab=visit.state.view.tab))
