"""What every page has around its content: title, claim, question, and a place for notices."""

from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from explorer import catalog
from explorer.page.frame import router
from explorer.page.words import language
from explorer.page.words.language import _

__all__ = ["PageFrame", "page_frame"]

HERE = "here"  # in the session: the page that was drawn last


@dataclass(frozen=True)
class PageFrame:
    """What a page's head leaves to the page."""

    notice: DeltaGenerator  # under the head: what had to be changed about the link; costs no height while empty
    arrived: bool  # whether the visitor came from another page of the app just now


def page_frame(key: str) -> PageFrame:
    """Draw the head of the page called `key`; the first call of every page."""
    router.rescue()
    arrived = st.session_state.get(HERE, key) != key
    st.session_state[HERE] = key
    _head(catalog.page(key))
    notice = st.container(key="notice", gap="small")
    _language_notice(notice)
    return PageFrame(notice, arrived)


def _head(entry: catalog.Page) -> None:
    with st.container(key="head", gap=None):
        st.title(_(entry.heading), anchor=False)
        with st.container(key="claim"):
            st.markdown(_(entry.claim))
        with st.container(key="question"):
            st.markdown(_(entry.question))


def _language_notice(place: DeltaGenerator) -> None:
    wish = language.unknown()
    if wish is not None:
        name = language.NAMES[language.language()]
        place.info(_("The link asks for a language that is not available here, so the page is in {name}.", name=name))
