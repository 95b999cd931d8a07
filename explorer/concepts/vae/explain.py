"""What the family on the stage is, in a few lines: assets/lessons/{language}/vae/families.md."""

import streamlit as st

from explorer.concepts.vae.families import FAMILIES
from explorer.concepts.vae.view import KEY
from explorer.page.tabs import lessons
from explorer.page.words.language import _

__all__ = ["LESSON", "SYMBOLS", "explain"]

LESSON = "families"  # one section a family, and one for the symbols that all of them use
SYMBOLS = "symbols"


def explain(*families: str) -> None:
    """Write what is said of the families shown, one below the other: the panel is too narrow for two formulas."""
    with st.container(key="on-stage"):
        st.markdown(f"## {_('The models shown') if len(families) > 1 else _('The model shown')}")
        lessons.lesson(f"{KEY}/{LESSON}", SYMBOLS)
        for name in families:
            st.markdown(f"### {_(FAMILIES[name].name)}")
            lessons.lesson(f"{KEY}/{LESSON}", name)
