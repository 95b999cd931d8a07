"""The way back and forth through what a visitor set, and back to what the page opens on."""

import streamlit as st

from explorer.page.session import PageSession, current
from explorer.page.words.language import _

__all__ = ["history"]


def history(page: PageSession) -> None:
    """Draw undo, redo and start over."""
    past = page.history
    with st.container(key="history", horizontal=True, gap="small"):
        st.button(
            _("Undo"), icon=":material/undo:", key="undo", disabled=not past.can_undo, shortcut="Mod+Z",
            on_click=lambda: current().undo(),  # who looked since this was drawn changed the history without a run
        )  # fmt: skip
        st.button(
            _("Redo"), icon=":material/redo:", key="redo", disabled=not past.can_redo, shortcut="Mod+Shift+Z",
            on_click=lambda: current().redo(),
        )  # fmt: skip
        st.button(
            _("Reset"), icon=":material/restart_alt:", key="reset",
            disabled=page.state.specs() == page.concept.state().specs(), on_click=_start_over,
        )  # fmt: skip


def _start_over() -> None:
    page = current()
    page.show(page.concept.state().with_view(tab=page.state.view.tab))
