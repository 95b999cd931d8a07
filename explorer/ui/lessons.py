"""The lessons under the stage: reads assets/lessons/{language}/{key}.md and draws a row of choices, one open at a time.

A lesson is one markdown file; `<!-- explain -->` and the like open its sections. Words that point at the stage are
links such as `[this line](#see-border)`; the stage listens for them and lights up what they name.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import streamlit as st

from explorer.ui.bound import agree, chosen
from explorer.ui.language import N_, Language, _, language
from explorer.ui.sections import sections

__all__ = ["LESSON_TABS", "MARKS", "TABS", "Prediction", "lesson", "prediction", "section", "sections", "tabs"]

LESSON_TABS = ("explain", "try", "predict", "references")
TABS = {
    "explain": N_("Explain"),
    "try": N_("Try"),
    "predict": N_("Predict"),
    "code": N_("Code"),
    "share": N_("Share"),
    "references": N_("References"),
}
MARKS = ("border", "density", "generated", "exact", "error", "points")  # what a word can point at: `#see-<mark>`
OPTION = re.compile(r"^- \[([ x])\] (.+)$", re.MULTILINE)
KEY = "tab"


@dataclass(frozen=True)
class Prediction:
    """A question to answer before looking; `preset` is the page's preset that shows the answer."""

    question: str
    options: tuple[str, ...]
    right: int
    answer: str
    preset: str


def tabs(
    key: str,
    *,
    code: Callable[[], None],
    share: Callable[[], None],
    show: Callable[[str], None],
    now: str = "explain",
    change: Callable[[str], None] | None = None,
    stage: Callable[[], None] | None = None,
) -> None:
    """Draw the row Explain, Try, Predict, Code, Share, References and what is open of it. Only the open one runs.

    Args:
        key: the concept.
        code, share: draw the two tabs that belong to the page.
        show: applies a preset by its key; called from a callback, so the page it draws next has it.
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
        draw: Mapping[str, Callable[[], None]] = {"code": code, "share": share, "predict": lambda: predict(key, show)}
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


def predict(key: str, show: Callable[[str], None]) -> None:
    """Ask the lesson's question; once it is answered, say what is right and offer to show it."""
    asked = prediction(key, language())
    st.markdown(asked.question)
    guess = st.radio(
        _("Your guess"), range(len(asked.options)), index=None, key="guess", format_func=lambda i: asked.options[i],
        label_visibility="collapsed",
    )  # fmt: skip
    if guess is None:
        st.markdown(_("Choose first: the answer appears here."))
        return
    verdict = _("That is what happens.") if guess == asked.right else _("Not this time.")
    st.markdown(f"**{verdict}** {asked.answer}")
    st.button(_("Show it on the stage"), on_click=show, args=(asked.preset,), key="show-prediction")


def section(key: str, tab: str, name: Language) -> str:
    """Return the markdown of one section.

    Raises:
        KeyError: the lesson has no such section.
    """
    return sections(key, name)[tab][1]


def prediction(key: str, name: Language) -> Prediction:
    """Return the lesson's question with its options and its answer."""
    text = section(key, "predict", name)
    options = OPTION.findall(text)
    preset, answer = sections(key, name)["answer"]
    return Prediction(
        question=OPTION.sub("", text).strip(),
        options=tuple(words for _mark, words in options),
        right=[mark for mark, _words in options].index("x"),
        answer=answer,
        preset=preset,
    )
