"""The Code tab: the code that ran, read from its source, and a script that makes the films on the stage again.

The script needs nothing of this project (`explorer.export`); the Share tab has it as a file.
"""

from dataclasses import dataclass
from functools import lru_cache

import streamlit as st

from explorer import catalog, worlds
from explorer.export import script as export
from explorer.metrics.held_out import HeldOut
from explorer.models import registry
from explorer.ui.state.page_state import PageState
from explorer.ui.state.view import SIDES
from explorer.ui.words.language import N_, _
from explorer.worlds import plane
from explorer.worlds.plane.rows import Rows

__all__ = ["PARTS", "code", "path", "ran", "script", "source"]


@dataclass(frozen=True)
class Part:
    """One file of the project as it stands on the disk: what ran is what is shown."""

    title: str
    path: str


PARTS = {
    "conditional": Part(N_("Discriminative model"), "explorer/models/network.py"),  # `path` names the files of each
    "joint": Part(N_("Generative model"), "explorer/models/mixture.py"),  # page's own families and world
    "world": Part(N_("World"), "explorer/worlds/curves.py"),
    "density": Part(N_("Density"), "explorer/worlds/mixture.py"),
    "bayes": Part(N_("Bayes’ rule"), "explorer/exact/bayes.py"),
    "metrics": Part(N_("The number"), "explorer/metrics/fresh_points.py"),
    "recorder": Part(N_("Training loop"), "explorer/runs/recorder.py"),
}
SCRIPT = "script"
KEY = "code-part"


def code(state: PageState) -> None:
    """Draw the tab: choose a part, read it."""
    titles = {SCRIPT: N_("These films, as a script")} | {key: PARTS[key].title for key in ran(state)}
    chosen = st.pills(
        _("What to read"), tuple(titles), format_func=lambda key: _(titles[key]), default=SCRIPT, required=True,
        key=KEY, label_visibility="collapsed",
    )  # fmt: skip
    if chosen == SCRIPT:
        st.markdown(
            _("Everything that made these films, in one file. It needs nothing of this app and ends on their numbers.")
        )
        st.code(script(state), height=520)
        return
    st.markdown(_("The file that ran, `{path}`, whole.", path=path(str(chosen), state)))
    st.code(source(str(chosen), state), height=520)


def ran(state: PageState) -> tuple[str, ...]:
    """Return the parts that ran: of real data nobody knows p(x, y), so nothing was asked of Bayes' rule."""
    return tuple(part for part in PARTS if state.known or part != "bayes")


def path(part: str, state: PageState) -> str:
    """Return the path of a part's file, as the page stands."""
    match part:
        case "conditional" | "joint" as side:
            return _file(registry.family(state.family(side)).modules[1])
        case "world":
            return _file(worlds.entry(state.world).module)
        case "density":
            return _file(_density(state))
        case "metrics" if not state.known:
            return _file(HeldOut.__module__)
    return PARTS[part].path


def _density(state: PageState) -> str:
    """Return the module that holds the density of the page's world; of real data nobody knows one, so how it is cut."""
    return type(plane.get(state.world).classes[0]).__module__ if state.known else Rows.__module__


def source(part: str, state: PageState) -> str:
    """Return the text of a part's file."""
    return (catalog.ROOT / path(part, state)).read_text(encoding="utf-8")


def _file(module: str) -> str:
    return f"{module.replace('.', '/')}.py"


@lru_cache(maxsize=8)
def script(state: PageState) -> str:
    """Return a Python script that computes the films of `state` and prints their last numbers."""
    return export.script({side: state.spec(side) for side in SIDES})
