"""The lessons under the stage: reads assets/lessons/{language}/{key}.md and draws a row of choices, one open at a time.

A lesson is one markdown file; `<!-- explain -->` and the like open its sections. Words that point at the stage are
links such as `[this line](#see-border)`; the stage listens for them and lights up what they name.
"""

from collections.abc import Callable, Mapping

import streamlit as st

from explorer.page.controls.bound import bound
from explorer.page.session import PageSession, current
from explorer.page.tabs.code import code
from explorer.page.tabs.predict import predict
from explorer.page.tabs.share import share
from explorer.page.view import TABS
from explorer.page.words.language import N_, _, language
from explorer.page.words.sections import section

__all__ = ["LESSON_TABS", "TITLES", "lesson", "tabs"]

LESSON_TABS = ("explain", "try", "references")
TITLES = {
    "explain": N_("Explain"),
    "try": N_("Try"),
    "predict": N_("Predict"),
    "code": N_("Code"),
    "share": N_("Share"),
    "references": N_("References"),
}


def tabs(page: PageSession) -> None:
    """Draw the row Explain, Try, Predict, Code, Share, References and what is open of it. Only the open one runs."""
    there = tuple(tab for tab in TABS if tab != "predict" or page.concept.experiments)
    tab = page.state.view.tab
    draw: Mapping[str, Callable[[], None]] = {
        "code": lambda: code(page),
        "share": lambda: share(page),
        "predict": predict,
    }
    with st.container(key="tabs"):
        bound(
            st.segmented_control, _("About this page"), "open-tab", tab, lambda tab: current().look(tab=tab),
            options=there, format_func=lambda tab: _(TITLES[tab]), required=True, label_visibility="collapsed",
        )  # fmt: skip
        with st.container(key=f"tab-{tab}"):
            draw.get(tab, lambda: lesson(page.concept.key, tab))()
            if tab == "explain":
                page.concept.explain(page)


def lesson(key: str, tab: str) -> None:
    """Write the section `tab` of the lesson about `key`, in the language in force."""
    st.markdown(section(key, tab, language()))
