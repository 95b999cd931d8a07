"""The bar of a lesson that is open: its stop in large letters, the keys to the next one, the way back and out.

The browser's side is bar.js with bar.css. It has the words of all stops and shows them at once; what it
asks for is a stop by its number, so that two quick presses lead to the second and none is counted twice.
"""

from typing import Any

import streamlit as st

from explorer.page.component import component_beside
from explorer.page.lesson.words import problem_sentences
from explorer.page.session import current
from explorer.page.state import PageState
from explorer.page.words.language import _

__all__ = ["BAR", "lesson_bar"]

BAR = "lesson-steps"
_bar = component_beside(__file__, "lesson_bar")


def lesson_bar() -> None:
    """Draw the bar where a lesson is open, and what was wrong with the lesson of the link."""
    page = current()
    player = page.player
    for sentence in problem_sentences(player.problems):
        st.warning(sentence, icon=":material/link_off:")
    with st.container(key="lesson-bar"):  # always there: what follows keeps its place in the page
        if player.lesson is not None and player.at is not None:
            _bar(key=BAR, data=_data(), height="content", on_go_change=_go, on_leave_change=_leave)


def _data() -> dict[str, Any]:
    page = current()
    lesson = page.player.lesson
    assert lesson is not None
    return {
        "stops": [{"title": stop.title, "note": stop.note} for stop in lesson.stops],
        "at": page.player.at,
        "strayed": page.strayed,
        "words": {
            "lesson": lesson.title or _("Lesson"),
            "next": _("Next stop"),
            "back": _("Previous stop"),
            "changed": _("changed"),
            "return": _("Back to the stop"),
            "leave": _("Leave the lesson"),
        },
    }


def _go() -> None:
    match st.session_state[BAR].get("go"):
        case {"to": int(to)} if not isinstance(to, bool):  # it comes from a browser
            page = current()
            stop = page.player.go(to, page.state)
            if stop is not None:
                page.show(_beside(stop.state, page.state))


def _beside(state: PageState, now: PageState) -> PageState:
    """Return a stop's state, with the list still open for who has it before them: they are making the lesson."""
    return state.with_view(tab="lesson") if now.view.tab == "lesson" else state


def _leave() -> None:
    page = current()
    before = page.player.leave()
    if before is not None:
        page.show(before, play=False)
    page.changed = True
