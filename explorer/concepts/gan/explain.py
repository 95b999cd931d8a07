"""What the loss on the stage is, and the cure beside it, in a few lines: assets/lessons/{language}/gan/parts.md."""

import streamlit as st

from explorer.concepts.gan.cures import CURES, NONE
from explorer.concepts.gan.families import LOSSES
from explorer.concepts.gan.view import KEY
from explorer.page.tabs import lessons
from explorer.page.words.language import _

__all__ = ["PARTS", "explain"]

PARTS = f"{KEY}/parts"  # one section a loss, and one a cure


def explain(loss: str, cure: str) -> None:
    """Write what is said of the loss, and of the cure where there is one."""
    with st.container(key="on-stage"):
        st.markdown(f"## {_('The loss and the cure')}")
        st.markdown(f"### {_('Loss: {name}', name=_(LOSSES[loss]))}")
        lessons.lesson(PARTS, loss)
        if cure not in (NONE, loss):
            st.markdown(f"### {_(CURES[cure].name)}")
            lessons.lesson(PARTS, cure)
