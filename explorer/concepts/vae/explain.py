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
    """Write what is said of the families shown, each in a column as on the stage."""
    with st.container(key="on-stage"):
        st.markdown(f"## {_('The models shown') if len(families) > 1 else _('The model shown')}")
        lessons.lesson(f"{KEY}/{LESSON}", SYMBOLS)
        for column, name in zip(st.columns(len(families), gap="large"), families, strict=True):
            with column:
                st.markdown(f"### {_(FAMILIES[name].name)}")
                lessons.lesson(f"{KEY}/{LESSON}", name)
