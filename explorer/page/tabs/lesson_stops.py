"""The list of a lesson's stops as a component, and what is done when a visitor changes it.

The browser's side is stops.js with stops.css. What it asks for comes from a browser: it is bounded, and
whatever does not fit the list as it is now is left undone.
"""

from typing import Any

import streamlit as st

from explorer.page.component import component_beside
from explorer.page.concept import Concept
from explorer.page.lesson.lesson import MOST, NOTE, TITLE, Lesson, Stop, tidy
from explorer.page.lesson.player import LessonPlayer
from explorer.page.lesson.text import Problem, Reading, file_text, from_file, travels
from explorer.page.session import PageSession, current
from explorer.page.state import PageState
from explorer.page.words.language import _

__all__ = ["STOPS", "lesson_stops", "suggestion"]

STOPS = "lesson-list"
MOST_ACTS = 20  # told at once
_stops = component_beside(__file__, "lesson_stops")


def lesson_stops() -> None:
    """Draw the list of the lesson that is open, else of the one being made."""
    page = current()
    player, lesson = page.player, page.player.lesson
    stops = lesson.stops if lesson else ()
    data = {
        "page": page.concept.key,
        "edition": player.edition,
        "heard": player.heard[-1] if player.heard else None,
        "title": lesson.title if lesson else "",
        "stops": [{"title": stop.title, "note": stop.note} for stop in stops],
        "at": player.at,
        "suggestion": suggestion(page.concept, page.state),
        "full": len(stops) >= MOST,
        "restored": player.restored,
        "keep": file_text(player.mine) if player.mine else "",
        "most": {"title": TITLE, "note": NOTE},
        "words": _words(),
    }
    _stops(key=STOPS, data=data, height="content", on_act_change=_asked)


def suggestion(concept: Concept, state: PageState) -> str:
    """Return a name for a view: its preset's, else what the concept calls it."""
    key = concept.matching(state)
    return _(concept.presets[key].title) if key else tidy(concept.name_of(state), TITLE)


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
        "retake": _("Replace by this view"),
        "open": _("Open a lesson file"),
        "hint": _("Alt with the arrow keys moves a stop up or down."),
        "full": _("A lesson holds {most} stops; this one is full.", most=MOST),
    }


def _asked() -> None:
    """Do what the list asks for and was not heard of yet, in the order in which a visitor did it."""
    page, told = current(), st.session_state[STOPS].get("act")
    match told:
        case {"acts": [*acts]}:
            for act in acts[:MOST_ACTS]:
                _do(page, act)
    page.changed = True  # the address is behind


def _do(page: PageSession, told: Any) -> None:
    match told:
        case {"once": int() | float() as once} if not page.player.hears(once):
            return
    match told:
        case {"act": "keep", "text": str(text)}:
            page.player.restore(from_file(_bytes(text), page.concept.state))
        case {"act": "file", "text": str(text), "big": bool(big)}:
            page.player.take(Reading(None, (Problem("big"),)) if big else from_file(_bytes(text), page.concept.state))
        case {"act": "add", "title": str(title)}:
            _add(tidy(title, TITLE) or suggestion(page.concept, page.state))
        case {"edition": int(edition), **act} if edition == page.player.edition:  # else its numbers name other stops
            _edit(page.player, act)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _add(title: str) -> None:
    """Add the view before the visitor, without the tab in which lessons are made."""
    player, state = current().player, current().state.picture()
    if not travels(state):
        player.refused = (Problem("upload"),)
        return
    stop = Stop(title, state)
    player.put(player.lesson.with_stop(stop) if player.lesson else Lesson((stop,)), moves=False)


def _edit(player: LessonPlayer, act: dict[Any, Any]) -> None:
    lesson = player.lesson
    if lesson is None:
        return
    match act:
        case {"act": "title", "title": str(title)}:
            player.put(lesson.with_title(title), moves=False)
        case {"act": str(name), "at": int(at)} if 0 <= at < len(lesson.stops):
            _edit_stop(player, lesson, name, int(at), act)


def _edit_stop(player: LessonPlayer, lesson: Lesson, name: str, at: int, act: dict[Any, Any]) -> None:
    match name, act:
        case "rename", {"title": str(title)}:
            player.put(lesson.retitled(at, title), moves=False)
        case "note", {"note": str(note)}:
            player.put(lesson.noted(at, note), moves=False)
        case "move", {"to": int(to)} if 0 <= to < len(lesson.stops):
            player.put(lesson.moved(at, int(to)))
        case "remove", _:
            player.put(lesson.without(at))
        case "retake", _ if travels(shown := current().state.picture()):
            player.put(lesson.retaken(at, shown), moves=False)
        case "retake", _:
            player.refused = (Problem("upload"),)
        case "go", _:
            _show(at)


def _show(at: int) -> None:
    """Show a stop with the list still before the visitor."""
    page = current()
    stop = page.player.go(at, page.state)
    if stop is not None:
        page.show(stop.state.with_view(tab=page.state.view.tab))
