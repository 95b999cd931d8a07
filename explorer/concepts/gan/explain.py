"""What the loss on the stage is, and each cure there, in a few lines: assets/lessons/{language}/gan/parts.md."""

import streamlit as st

from explorer.concepts.gan.cures import CURES, NONE
from explorer.concepts.gan.families import LOSSES
from explorer.concepts.gan.state import GanState
from explorer.concepts.gan.view import KEY
from explorer.page.tabs import lessons
from explorer.page.words.language import _

__all__ = ["PARTS", "explain", "parts_of"]

PARTS = f"{KEY}/parts"  # one section a loss, and one a cure


def parts_of(state: GanState) -> tuple[str, ...]:
    """Return the loss, the cures that the model has, and the one that stands beside it; each once."""
    own = (name for name, cure in CURES.items() if name not in LOSSES and cure.has(state.gan))
    beside = () if state.cure == NONE else (state.cure,)
    return tuple(dict.fromkeys((state.gan.loss, *own, *beside)))


def explain(loss: str, *cures: str) -> None:
    """Write what is said of the loss, and of each cure."""
    with st.container(key="on-stage"):
        st.markdown(f"## {_('The loss and the cures') if cures else _('The loss')}")
        st.markdown(f"### {_('Loss: {name}', name=_(LOSSES[loss]))}")
        lessons.lesson(PARTS, loss)
        for name in cures:
            st.markdown(f"### {_(CURES[name].name)}")
            lessons.lesson(PARTS, name)
