"""The words that explain a page: sections of assets/lessons/{language}/{key}.md, and what its concept adds to them.

A lesson is one markdown file; `<!-- explain -->` and the like open its sections. Words that point at the stage are
links such as `[this line](#see-border)`; the stage listens for them and lights up what they name.
"""

import streamlit as st

from explorer.page.session import PageSession
from explorer.page.words.language import _, language
from explorer.page.words.sections import section

__all__ = ["LESSON_TABS", "explain", "lesson"]

LESSON_TABS = ("explain", "references")  # the sections that each page's lesson has


def explain(page: PageSession) -> None:
    """Write what explains the page, then what its concept says of what is on the stage now."""
    if page.concept.marks:
        st.caption(_("Point at an underlined word: the picture shows it."))
    lesson(page.concept.key, "explain")
    page.concept.explain(page)


def lesson(key: str, name: str) -> None:
    """Write the section `name` of the lesson about `key`, in the language in force."""
    st.markdown(section(key, name, language()))
