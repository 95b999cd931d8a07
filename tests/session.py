"""A page's session without a browser and without Streamlit's own, and the scene that it has the stage show."""

from weakref import ref

from explorer.concepts.joint_vs_conditional import CONCEPT
from explorer.page.history import History
from explorer.page.lesson.player import LessonPlayer
from explorer.page.session import PageSession, Session
from explorer.page.stage.scene import scene
from explorer.plane.tables import Tables

__all__ = ["page", "scene_of"]


def page(state=None, *, concept=CONCEPT, session=None, **kept):
    """Return a session of the concept's page that shows `state`, with further fields; its visitor's goes along."""
    state, session = state or concept.state(), session or Session()
    kept = {"imposed": state.view} | kept
    made = PageSession(concept, ref(session), session.token, History((state,)), LessonPlayer(concept), **kept)
    session.pages[concept.key], session.here = made, concept.key
    made.kept_alive = session  # a page's own reference is weak
    return made


def scene_of(state, shots, *, tables=None, **kept):
    """Return the scene of `state` with these shots of its films; `tables` are the visitor's own."""
    session = Session()
    session._own[Tables] = tables or Tables()
    return scene(page(state, session=session, **kept), shots)
