"""What the families on the stage are, in a few lines each: assets/lessons/{language}/families.md, side beside side."""

from collections.abc import Iterable

import streamlit as st

from explorer.concepts.joint_vs_conditional.families import FAMILIES
from explorer.concepts.joint_vs_conditional.view import KEY
from explorer.page.tabs import lessons
from explorer.page.words.language import _

__all__ = ["LESSON", "SYMBOLS", "explain"]

LESSON = "families"  # one section a family, and one for the symbols that all of them use
SYMBOLS = "symbols"


def explain(shown: Iterable[str]) -> None:
    """Write the sections of the families `shown`, each in a column as on the stage."""
    names = tuple(shown)
    with st.container(key="on-stage"):
        st.markdown(f"## {_('On the stage now')}")
        lessons.lesson(f"{KEY}/{LESSON}", SYMBOLS)
        for column, name in zip(st.columns(len(names), gap="large"), names, strict=True):
            with column:
                st.markdown(f"### {_(FAMILIES[name].name)}")
                lessons.lesson(f"{KEY}/{LESSON}", name)
