"""What the families on the stage are, in a few lines each: assets/lessons/{language}/families.md, side beside side.

Of two classes some families learn one score, and sigma makes a chance of it; of more they learn one each, and the
softmax. Such a family opens by what is on the stage: its section `_two`, or `_many`.
"""

from collections.abc import Iterable

import streamlit as st

from explorer.concepts.joint_vs_conditional.families import FAMILIES
from explorer.concepts.joint_vs_conditional.view import KEY
from explorer.page.tabs import lessons
from explorer.page.words.language import Language, _, language
from explorer.page.words.sections import sections

__all__ = ["LESSON", "SYMBOLS", "explain", "said"]

LESSON = "families"  # one section a family, and one for the symbols that all of them use
SYMBOLS = "symbols"


def explain(shown: Iterable[str], classes: int) -> None:
    """Write what is said of the families `shown`, each in a column as on the stage, where there are so many classes."""
    names = tuple(shown)
    with st.container(key="on-stage"):
        st.markdown(f"## {_('The two models shown')}")
        lessons.lesson(f"{KEY}/{LESSON}", SYMBOLS)
        for column, name in zip(st.columns(len(names), gap="large"), names, strict=True):
            with column:
                st.markdown(f"### {_(FAMILIES[name].name)}")
                st.markdown(said(name, classes, language()))


def said(family: str, classes: int, name: Language) -> str:
    """Return the markdown about a family that learns to tell `classes` classes apart, in the language `name`.

    Raises:
        KeyError: nothing is written of it.
    """
    written = sections(f"{KEY}/{LESSON}", name)
    _argument, opening = written.get(f"{family}_{'two' if classes == 2 else 'many'}", ("", ""))
    return f"{opening}\n\n{written[family][1]}".strip()
