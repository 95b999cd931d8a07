"""Custom components: a Python file here and, beside it under the same name, its browser's side in .js and .css."""

from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

__all__ = ["component_beside"]


def component_beside(file: str, name: str) -> ComponentRenderer:
    """Return the component called `name`, whose browser's side lies beside `file`."""
    script, sheet = (Path(file).with_suffix(kind).read_text(encoding="utf-8") for kind in (".js", ".css"))
    return st.components.v2.component(name, js=script, css=sheet)
