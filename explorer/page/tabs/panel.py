"""The panel beside the stage: a switch at its top, what is open of it, and the way back and forth at its foot.

Only what is open runs. Each part has the words of one's own concept; this room knows none by name.
"""

from collections.abc import Callable, Mapping

import streamlit as st

from explorer.page.controls.bound import bound
from explorer.page.controls.history import history
from explorer.page.session import PageSession, current
from explorer.page.tabs.lesson_section import lesson_section
from explorer.page.tabs.lessons import explain
from explorer.page.tabs.predict import predict
from explorer.page.tabs.take import take
from explorer.page.tabs.tries import tries
from explorer.page.view import TABS, Tab
from explorer.page.words.language import N_, _

__all__ = ["TITLES", "panel"]

TITLES: dict[Tab, str] = {
    "controls": N_("Controls"),
    "explain": N_("Explain"),
    "try": N_("Try"),
    "predict": N_("Predict"),
    "lesson": N_("Lesson"),
    "take": N_("Take along"),
}


def panel(controls: Callable[[], None]) -> None:
    """Draw the panel; `controls` draws the page's own, where they are open."""
    page = current()
    there = tuple(tab for tab in TABS if _has(page, tab))
    tab = page.state.view.tab if page.state.view.tab in there else "controls"
    draw: Mapping[Tab, Callable[[], None]] = {
        "controls": controls,
        "explain": lambda: explain(page),
        "try": tries,
        "predict": predict,
        "lesson": lesson_section,
        "take": lambda: take(page),
    }
    with st.container(key="panel", gap=None):
        bound(
            st.segmented_control, _("Panel"), "open-tab", tab, lambda tab: current().look(tab=tab),
            options=there, format_func=lambda tab: _(TITLES[tab]), required=True, label_visibility="collapsed",
            width="stretch",
        )  # fmt: skip
        with st.container(key="panel-body", gap=None), st.container(key=f"tab-{tab}"):
            draw[tab]()
        history(page)


def _has(page: PageSession, tab: Tab) -> bool:
    """Whether a page has something there: not every concept asks questions, or has things to try."""
    return {"predict": bool(page.concept.experiments), "try": bool(page.concept.tries)}.get(tab, True)
