"""The home page's cards: a concept's picture from its baked films, its title and its claim. Imports no torch."""

import base64
from html import escape

import streamlit as st

from explorer import catalog
from explorer.catalog import Concept
from explorer.figures.card import CARDS
from explorer.runs.codec import BrokenFilm, decode
from explorer.runs.film import Film
from explorer.runs.library import baked_labels
from explorer.ui.page import router
from explorer.ui.state.lesson_example import SIX, example
from explorer.ui.state.view import CONCEPT
from explorer.ui.words.language import _, language

__all__ = ["cards", "picture"]


def cards() -> None:
    """Draw every group of the catalog with a card per concept."""
    for group, concepts in catalog.groups().items():
        st.html(f"<h2>{escape(_(group))}</h2>")
        with st.container(key="cards", horizontal=True, gap="medium"):
            for concept in concepts:
                _card(concept)
    _lesson()


def _lesson() -> None:
    """Link to the lesson that shows the page of `CONCEPT` stop by stop."""
    told = example(SIX, language())
    with st.container(key="example", gap=None):
        router.link(CONCEPT, told.title, lesson=SIX, stop="1")
        st.markdown(_("A lesson that goes through the page step by step, with two keys."))


def _card(concept: Concept) -> None:
    with st.container(key=f"card-{concept.key}", border=True, width=420, gap="small"):
        drawn = picture(concept)
        absent = f'<p class="absent">{escape(_("The films of this page are not baked yet."))}</p>'
        st.html(f'<img class="card" src="{drawn}" alt="{escape(_(concept.alt))}">' if drawn else absent)
        router.link(concept.key, _(concept.heading))
        st.markdown(_(concept.claim))


@st.cache_data(max_entries=64, show_spinner=False, hash_funcs={Concept: lambda concept: concept.key})
def picture(concept: Concept) -> str | None:
    """Return the card's picture as a data address; None where a baked film is missing or can't be read."""
    try:
        films = _films(concept)
    except BrokenFilm:
        return None
    if len(films) < len(concept.baked):
        return None
    return "data:image/svg+xml;base64," + base64.b64encode(CARDS[concept.key](films).encode()).decode()


def _films(concept: Concept) -> dict[str, Film]:
    lies = {label.spec: path for path, label in baked_labels().items()}
    wanted = [(spec, lies[spec.canonical()]) for spec in concept.baked if spec.canonical() in lies]
    return {spec.model: decode(path.read_bytes(), spec) for spec, path in wanted}
