"""What a visitor takes along: one link that restores the whole picture, files, the literature, the code that ran."""

from urllib.parse import urlsplit

import streamlit as st

from explorer.page.address import link_to, write
from explorer.page.session import PageSession
from explorer.page.state import PageState
from explorer.page.tabs import qr
from explorer.page.tabs.code import code
from explorer.page.tabs.files import files
from explorer.page.tabs.lessons import lesson
from explorer.page.words import language
from explorer.page.words.language import _

__all__ = ["link", "take"]

LOCAL = ("localhost", "127.0.0.1", "::1")


def take(page: PageSession) -> None:
    """Draw all of it, one under the other."""
    here = link(page.concept.key, page.state, st.context.url or "")
    if page.state.private:
        st.info(
            _("Data of your own can’t travel in a link. The files below hold their numbers; pictures also their names.")
        )
    _link(here)
    files(page, here)
    with st.container(key="take-references"):
        st.markdown(f"## {_('References')}")
        lesson(page.concept.key, "references")
    with st.container(key="take-code"):
        st.markdown(f"## {_('Code')}")
        code(page)


def _link(here: str) -> None:
    with st.container(key="share-link"):
        st.markdown(f"## {_('Link')}")
        st.markdown(_("This link opens the same picture: data, models, frame, view and language."))
        st.code(here, language=None, wrap_lines=True)
        qr.draw(here)
        st.caption(_("It carries settings, not results: whoever opens it sees the same training, number for number."))
        if urlsplit(here).hostname in LOCAL:
            st.caption(_("This address is your own machine’s: elsewhere it opens only where the app runs too."))


def link(key: str, state: PageState, here: str) -> str:
    """Return the address of what `state` of the page called `key` shows, on the server that answers `here`.

    It opens on the picture, not on the tab in which a visitor found the link.
    """
    return link_to(key, here, write(state.picture()) | {language.PARAMETER: language.language()})
