"""A concept's page, top to bottom: head, lesson bar, stage and controls, tabs. Its script says which controls."""

import streamlit as st

from explorer.page.concept import Concept
from explorer.page.controls.column import Group, Item
from explorer.page.controls.presets import presets
from explorer.page.frame import frame, location
from explorer.page.frame.lesson_bar import lesson_bar
from explorer.page.frame.work import work
from explorer.page.notices import complaint_sentences
from explorer.page.session import enter
from explorer.page.tabs.lessons import tabs

__all__ = ["show"]


def show(concept: Concept, first: tuple[Item, ...], groups: tuple[Group, ...]) -> None:
    """Draw the page; beside the stage stand the controls `first`, always open, and the folded `groups`."""
    head = frame.page_frame(concept.key)
    page = enter(concept, arrived=head.arrived)
    with head.presets:
        presets()
    with head.notice:
        for sentence in complaint_sentences(page.complaints, concept):
            st.warning(sentence, icon=":material/link_off:")
    location.listen()
    lesson_bar()
    work(first, groups)
    tabs(page)
