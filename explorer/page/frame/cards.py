"""The home page's cards: a concept's picture as its own stage drew it, its title and its claim. Imports no concept."""

import base64
from functools import lru_cache
from html import escape

import streamlit as st

from explorer import catalog
from explorer.catalog import Concept
from explorer.page.frame import router
from explorer.page.words.language import _, language
from explorer.page.words.sections import section

__all__ = ["CARDS", "cards", "picture"]

CARDS = catalog.ROOT / "assets" / "cards"


def cards() -> None:
    """Draw every group of the catalog with a card per concept, and link to the lessons."""
    for group, concepts in catalog.groups().items():
        st.html(f"<h2>{escape(_(group))}</h2>")
        with st.container(key=f"cards-{concepts[0].key}", horizontal=True, gap="medium"):
            for concept in concepts:
                _card(concept)
    for concept in catalog.CONCEPTS:
        if concept.lesson:
            _lesson(concept)


def _lesson(concept: Concept) -> None:
    """Link to the lesson that shows a concept's page stop by stop."""
    with st.container(key=f"example-{concept.key}", gap=None):
        title = section(f"{concept.key}/{concept.lesson}", "title", language())
        router.link(concept.key, title, lesson=concept.lesson, stop="1")
        st.markdown(_("A lesson that walks through the page, stop by stop, with two keys."))


def _card(concept: Concept) -> None:
    with st.container(key=f"card-{concept.key}", border=True, width=420, gap="small"):
        drawn = picture(concept.key)
        absent = f'<p class="absent">{escape(_("This page has no picture yet."))}</p>'
        st.html(f'<img class="card" src="{drawn}" alt="{escape(_(concept.alt))}">' if drawn else absent)
        router.link(concept.key, _(concept.heading))
        st.markdown(_(concept.claim))


@lru_cache(maxsize=64)
def picture(key: str) -> str | None:
    """Return a card's picture as a data address; None where there is none. It asks for light or dark itself."""
    path = CARDS / f"{key}.svg"
    return "data:image/svg+xml;base64," + base64.b64encode(path.read_bytes()).decode() if path.exists() else None
