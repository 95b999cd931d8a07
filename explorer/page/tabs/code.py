"""The Code tab: the code that ran, read from its source, and a script that makes the films on the stage again.

The script needs nothing of this project (`explorer.export`); the Share tab has it as a file.
"""

from functools import lru_cache

import streamlit as st

from explorer import catalog
from explorer.export import script as export
from explorer.page.session import PageSession
from explorer.page.state import PageState
from explorer.page.words.language import N_, _

__all__ = ["code", "script", "source"]

SCRIPT = "script"
KEY = "code-part"


def code(page: PageSession) -> None:
    """Draw the tab: choose a part, read it."""
    parts = page.concept.code(page.state)
    titles = {SCRIPT: N_("These films, as a script")} | {key: part.title for key, part in parts.items()}
    chosen = st.pills(
        _("What to read"), tuple(titles), format_func=lambda key: _(titles[key]), default=SCRIPT, required=True,
        key=KEY, label_visibility="collapsed",
    )  # fmt: skip
    if chosen not in parts:
        st.markdown(
            _("Everything that made these films, in one file. It runs without this app and ends on their numbers.")
        )
        st.code(script(page.state), wrap_lines=True)
        return
    path = parts[str(chosen)].path
    st.markdown(_("The file that ran, `{path}`, whole.", path=path))
    st.code(source(path), wrap_lines=True)


def source(path: str) -> str:
    """Return the text of a file of the project."""
    return (catalog.ROOT / path).read_text(encoding="utf-8")


@lru_cache(maxsize=8)
def script(state: PageState) -> str:
    """Return a Python script that computes the films of `state` and prints their last numbers."""
    return export.script(state.specs())
