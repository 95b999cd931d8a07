"""Entering a page: the visitor's session is found or made, and in it what the page keeps, as the address asks."""

from weakref import ref

import streamlit as st

from explorer.page.address import parse
from explorer.page.concept import Concept
from explorer.page.history import History
from explorer.page.lesson.player import LessonPlayer
from explorer.page.session.session import KEY, PageSession, Session, own_query
from explorer.page.words.language import language

__all__ = ["current", "enter"]


def current() -> PageSession:
    """Return the session of the page that is open, for callbacks and fragments."""
    session: Session = st.session_state[KEY]
    return session.pages[session.here]


def enter(concept: Concept, *, arrived: bool = False) -> PageSession:
    """Return the session of a page; the first thing that a run of it does.

    Who has `arrived` from another page of the app at an address that asks for nothing finds the page as they left it.
    Such a run writes the address at its end (frame/show.py): the browser is still at the page before when a run begins,
    and what came then would be one more step of its history.
    """
    if KEY not in st.session_state:
        st.session_state[KEY] = Session()
    session: Session = st.session_state[KEY]
    page = session.pages.get(concept.key)
    if page is None:
        page = session.pages[concept.key] = _opened(concept, session, own_query(st.query_params))
    elif arrived:
        _come_back(page, own_query(st.query_params))
    if arrived:
        page.opening = True
        page.heard.clear()
    if session.here != concept.key:
        session.here = concept.key
        session.leave_others(concept.key)
    page.changed = page.rerun = False
    page.speak(language())
    if not arrived:
        page.write()
    return page


def _opened(concept: Concept, session: Session, query: dict[str, str]) -> PageSession:
    state, complaints = parse(concept.state, query, concept.choose(session, None))
    player = LessonPlayer(concept)
    state, absent = concept.here(player.follow(query, None) or state)
    play = state.playing
    return PageSession(
        concept, ref(session), session.token, History((state,)), player, complaints + absent, state.view, play=play
    )


def _come_back(page: PageSession, query: dict[str, str]) -> None:
    before, page.written = page.written, None
    if query in ({}, before):
        page.impose(play=False)
    else:
        page.follow(query)
