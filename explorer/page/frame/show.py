"""A concept's page: head, lesson bar, stage, and the panel beside it. Its script says which controls there are."""

from collections.abc import Callable

import streamlit as st

from explorer.page.concept import Concept
from explorer.page.controls.column import Group, Item
from explorer.page.frame import frame, location
from explorer.page.frame.lesson_bar import lesson_bar
from explorer.page.frame.work import work
from explorer.page.notices import complaint_sentences
from explorer.page.session import enter

__all__ = ["show"]


def show(
    concept: Concept, first: tuple[Item, ...], groups: tuple[Group, ...], over: Callable[[], None] | None = None
) -> None:
    """Draw the page.

    Args:
        concept: what it is about.
        first: controls that are always open.
        groups: others, folded.
        over: draws what stands over the stage, at the head's side: what a visitor chooses before all else.
    """
    head = frame.page_frame(concept.key)
    page = enter(concept, arrived=head.arrived)
    with head.notice:
        for sentence in complaint_sentences(page.complaints, concept):
            st.warning(sentence, icon=":material/link_off:")
    location.listen()
    lesson_bar()
    work(first, groups, over)
    page.write()
