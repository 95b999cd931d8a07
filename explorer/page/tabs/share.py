"""The Share tab: one link that restores the whole picture, as text and as a QR code, and files to take home."""

from urllib.parse import urlsplit

import streamlit as st

from explorer.page.address import link_to, write
from explorer.page.session import PageSession
from explorer.page.state import PageState
from explorer.page.tabs import qr
from explorer.page.tabs.files import files
from explorer.page.tabs.lesson_section import lesson_section
from explorer.page.words import language
from explorer.page.words.language import _

__all__ = ["link", "share"]

LOCAL = ("localhost", "127.0.0.1", "::1")


def share(page: PageSession) -> None:
    """Draw the tab."""
    here = link(page.concept.key, page.state, st.context.url or "")
    if page.state.private:
        st.info(
            _("No link can carry what you brought. The files below hold its numbers; pictures carry its names too.")
        )
    with st.container(key="share-link"):
        words, code = st.columns([68, 32], gap="medium")
        with words:
            st.markdown(_("This link opens the same picture: data, models, frame, view and language."))
            st.code(here, language=None, wrap_lines=True)
            st.caption(
                _("It carries settings, not results: whoever opens it sees the same training, number for number.")
            )
            if urlsplit(here).hostname in LOCAL:
                st.caption(_("This address is your own machine’s: elsewhere it opens only where the app runs too."))
        with code:
            qr.draw(here)
    files(page, here)
    lesson_section()


def link(key: str, state: PageState, here: str) -> str:
    """Return the address of what `state` of the page called `key` shows, on the server that answers `here`.

    It opens on the picture, not on the tab in which a visitor found the link.
    """
    return link_to(key, here, write(state.picture()) | {language.PARAMETER: language.language()})
