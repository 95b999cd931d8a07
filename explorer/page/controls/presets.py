"""The row of presets in a page's head; the one whose films are on the stage is marked."""

import streamlit as st

from explorer.page.controls.bound import bound
from explorer.page.session import current
from explorer.page.words.language import _

__all__ = ["presets", "show_preset"]


def presets() -> None:
    """Draw the row."""
    page = current()
    found, titled = page.concept.matching(page.state), page.concept.presets
    bound(
        st.pills, _("Presets"), "preset", found if found in page.concept.pills else None, show_preset,
        options=page.concept.pills, format_func=lambda key: _(titled[key].title), label_visibility="collapsed",
    )  # fmt: skip


def show_preset(key: str | None) -> None:
    """Go to a preset; the open tab stays open. None is a second click on the marked one: it shows it once more."""
    page = current()
    name = key or page.concept.matching(page.state)
    if name is not None and name in page.concept.presets:
        page.show(page.concept.presets[name].state.with_view(tab=page.state.view.tab))
