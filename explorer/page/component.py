"""Custom components: a Python file here and, beside it under the same name, its browser's side in .js and .css.

Streamlit runs a component's script from memory, where it can import nothing: a module that lies beside it is put in its
place, `export` dropped. Names of two such modules must differ.
"""

import re
from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

__all__ = ["component_beside", "joined"]

IMPORT = re.compile(r'^import \{[^}]*\} from "\./(\w+)\.js";\n', re.MULTILINE)
EXPORT = re.compile(r"^export (?=const|function|class)", re.MULTILINE)


def component_beside(file: str, name: str) -> ComponentRenderer:
    """Return the component called `name`, whose browser's side lies beside `file`."""
    path = Path(file)
    sheet = path.with_suffix(".css").read_text(encoding="utf-8")
    return st.components.v2.component(name, js=joined(path.with_suffix(".js")), css=sheet)


def joined(script: Path) -> str:
    """Return the text of a script with what it imports from beside it."""

    def beside(found: re.Match[str]) -> str:
        return EXPORT.sub("", joined(script.with_name(f"{found[1]}.js"))) + "\n"

    return IMPORT.sub(beside, script.read_text(encoding="utf-8"))
