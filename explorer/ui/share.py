"""The Share tab: one link that restores the whole picture, and what it carries."""

from urllib.parse import urlencode, urlsplit, urlunsplit

import streamlit as st

from explorer.ui import language
from explorer.ui.address import write
from explorer.ui.language import _
from explorer.ui.lesson_section import lesson_section
from explorer.ui.state import PageState
from explorer.ui.view import CONCEPT

__all__ = ["link", "share"]


def share(state: PageState) -> None:
    """Draw the tab."""
    st.markdown(_("This link opens the same picture: data, models, frame, switch, point and language."))
    st.code(link(state, st.context.url or ""), language=None, wrap_lines=True)
    st.caption(_("It carries settings, not results: whoever opens it sees the same training, number for number."))
    lesson_section()


def link(state: PageState, here: str) -> str:
    """Return the address of `state` on the server that answers `here`, any address of the page."""
    parts = urlsplit(here)
    base = parts.path.rstrip("/").removesuffix(f"/{CONCEPT}")
    query = write(state) | {language.PARAMETER: language.language()}
    return urlunsplit((parts.scheme, parts.netloc, f"{base}/{CONCEPT}", urlencode(query, safe=",:"), ""))
