"""What every page has around its content: title, claim, question, language switch, places for presets and notices."""

from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from explorer import catalog
from explorer.page.frame import router
from explorer.page.frame.language_switch import language_switch
from explorer.page.words import language
from explorer.page.words.language import _

__all__ = ["PageFrame", "page_frame", "work_columns"]

HERE = "here"  # in the session: the page that was drawn last


@dataclass(frozen=True)
class PageFrame:
    """The places of a page's head that the page fills itself."""

    presets: DeltaGenerator  # at the head's right: the preset pills
    notice: DeltaGenerator  # under the head: what had to be changed about the link; costs no height while empty
    arrived: bool  # whether the visitor came from another page of the app just now


def page_frame(key: str) -> PageFrame:
    """Draw the head of the page called `key`; the first call of every page."""
    router.rescue()
    arrived = st.session_state.get(HERE, key) != key
    st.session_state[HERE] = key
    entry = catalog.page(key)
    with st.container(key="head", gap=None):
        words, tools = st.columns([50, 50] if entry in catalog.CONCEPTS else [85, 15], gap="small")
        with words:
            _words(entry)
        with tools, st.container(key="tools", gap=None, horizontal_alignment="right"):
            language_switch(key)
            presets = st.container(key="presets", gap=None, horizontal_alignment="right")
    notice = st.container(key="notice", gap="small")
    _language_notice(notice)
    return PageFrame(presets, notice, arrived)


def work_columns() -> tuple[DeltaGenerator, DeltaGenerator]:
    """Return the places of stage and controls (284 px), side by side; stacked under 1100 px."""
    with st.container(key="work"):
        stage, controls = st.columns([724, 284], gap="large")
    return stage, controls


def _words(entry: catalog.Page) -> None:
    st.title(_(entry.heading), anchor=False)
    with st.container(key="claim"):
        st.markdown(_(entry.claim))
    with st.container(key="question"):
        st.markdown(_(entry.question))


def _language_notice(place: DeltaGenerator) -> None:
    wish = language.unknown()
    if wish is not None:
        name = language.NAMES[language.language()]
        place.info(_("The link asks for a language that is not spoken here, so the page is in {name}.", name=name))
