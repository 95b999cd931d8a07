"""The Share tab: one link that restores the whole picture, as text and as a QR code, and files to take home."""

from urllib.parse import urlsplit

import streamlit as st

from explorer.ui.lesson.section import lesson_section
from explorer.ui.state.address import write
from explorer.ui.state.page_address import page_address
from explorer.ui.state.page_state import PageState
from explorer.ui.tabs import qr
from explorer.ui.tabs.files import files
from explorer.ui.visitor.visit import current
from explorer.ui.words import language
from explorer.ui.words.language import _

__all__ = ["link", "share"]

LOCAL = ("localhost", "127.0.0.1", "::1")


def share(state: PageState) -> None:
    """Draw the tab."""
    here = link(state, st.context.url or "")
    if state.data.private:
        st.info(
            _("No link can carry your table. The files below hold its numbers; pictures carry your class names too.")
        )
    with st.container(key="share-link"):
        words, code = st.columns([68, 32], gap="medium")
        with words:
            st.markdown(_("This link opens the same picture: data, models, frame, switch, point and language."))
            st.code(here, language=None, wrap_lines=True)
            st.caption(
                _("It carries settings, not results: whoever opens it sees the same training, number for number.")
            )
            if urlsplit(here).hostname in LOCAL:
                st.caption(_("This address is your own machine’s: elsewhere it opens only where the app runs too."))
        with code:
            qr.draw(here)
    files(state, here, current().token)
    lesson_section()


def link(state: PageState, here: str) -> str:
    """Return the address of `state` on the server that answers `here`, any address of the page."""
    return page_address(here, write(state) | {language.PARAMETER: language.language()})
