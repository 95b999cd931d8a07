"""The lessons under the stage: reads assets/lessons/{language}/{key}.md and draws a row of choices, one open at a time.

A lesson is one markdown file; `<!-- explain -->` and the like open its sections. Words that point at the stage are
links such as `[this line](#see-border)`; the stage listens for them and lights up what they name.
"""

from collections.abc import Callable, Mapping

import streamlit as st

from explorer.ui.visitor.bound import agree, chosen
from explorer.ui.words.language import N_, _, language
from explorer.ui.words.sections import section

__all__ = ["LESSON_TABS", "MARKS", "TABS", "lesson", "tabs"]

LESSON_TABS = ("explain", "try", "references")
TABS = {
    "explain": N_("Explain"),
    "try": N_("Try"),
    "predict": N_("Predict"),
    "code": N_("Code"),
    "share": N_("Share"),
    "references": N_("References"),
}
MARKS = ("border", "density", "generated", "exact", "error", "points")  # what a word can point at: `#see-<mark>`
KEY = "tab"


def tabs(
    key: str,
    *,
    code: Callable[[], None],
    share: Callable[[], None],
    predict: Callable[[], None],
    now: str = "explain",
    change: Callable[[str], None] | None = None,
    stage: Callable[[], None] | None = None,
) -> None:
    """Draw the row Explain, Try, Predict, Code, Share, References and what is open of it. Only the open one runs.

    Args:
        key: the concept.
        code, share, predict: draw the three tabs that belong to the page.
        now: the open tab, as the page's state has it.
        change: told of another choice, from a callback.
        stage: explains, under the lesson's own words, what is on the stage now.
    """
    opened = now if change else st.session_state.get(KEY) or now
    agree(KEY, opened)
    with st.container(key="tabs"):
        tab = st.segmented_control(
            _("About this page"), tuple(TABS), format_func=lambda tab: _(TABS[tab]), required=True, key=KEY,
            default=opened, on_change=_chosen, args=(change,), label_visibility="collapsed",
        )  # fmt: skip
        draw: Mapping[str, Callable[[], None]] = {"code": code, "share": share, "predict": predict}
        with st.container(key=f"tab-{tab}"):
            draw.get(str(tab), lambda: lesson(key, str(tab)))()
            if stage and tab == "explain":
                stage()


def _chosen(change: Callable[[str], None] | None) -> None:
    tab, meant = chosen(KEY)
    if change and meant and tab in TABS:
        change(tab)


def lesson(key: str, tab: str) -> None:
    """Write the section `tab` of the lesson about `key`, in the language in force."""
    st.markdown(section(key, tab, language()))
