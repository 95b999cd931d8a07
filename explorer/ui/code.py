"""The Code tab: the code that ran, read from its source, and a script that makes the films on the stage again."""

from dataclasses import dataclass

import streamlit as st

from explorer import catalog, models, worlds
from explorer.runs.spec import RunSpec
from explorer.ui.language import N_, _
from explorer.ui.state import PageState

__all__ = ["PARTS", "code", "path", "script", "source"]


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
    "exam": Part(N_("The number"), "explorer/metrics/exam.py"),
    "recorder": Part(N_("Training loop"), "explorer/runs/recorder.py"),
}
SCRIPT = "script"
KEY = "code-part"


def code(state: PageState) -> None:
    """Draw the tab: choose a part, read it."""
    titles = {SCRIPT: N_("These films, as a script")} | {key: part.title for key, part in PARTS.items()}
    chosen = st.pills(
        _("What to read"), tuple(titles), format_func=lambda key: _(titles[key]), default=SCRIPT, required=True,
        key=KEY, label_visibility="collapsed",
    )  # fmt: skip
    if chosen == SCRIPT:
        st.markdown(_("Run this where the project is installed: it trains the same films, number for number."))
        st.code(script(state))
        return
    st.markdown(_("The file that ran, `{path}`, whole.", path=path(str(chosen), state)))
    st.code(source(str(chosen), state), height=520)


def path(part: str, state: PageState) -> str:
    """Return the path of a part's file, as the page stands."""
    match part:
        case "conditional" | "joint" as side:
            return _file(models.MODULES[state.family(side)][0])
        case "world":
            return _file(worlds.MODULES[state.world])
        case "density":
            return _file(type(worlds.get(state.world).classes[0]).__module__)
    return PARTS[part].path


def source(part: str, state: PageState) -> str:
    """Return the text of a part's file."""
    return (catalog.ROOT / path(part, state)).read_text(encoding="utf-8")


def _file(module: str) -> str:
    return f"{module.replace('.', '/')}.py"


def script(state: PageState) -> str:
    """Return a Python script that computes the films of `state` and prints their last numbers."""
    runs = "\n".join(f"{side} = compute({_call(spec)})" for side, spec in state.specs().items())
    shown = "\n".join(
        f'print("{spec.model}", {side}.scalars["bits"][-1], "bits;", {side}.scalars["error_rate"][-1], "wrong")'
        for side, spec in state.specs().items()
    )
    return f"from explorer.runs import Branch, RunSpec, compute\n\n{runs}\n{shown}\n"


def _call(spec: RunSpec) -> str:
    parts = [f"model={spec.model!r}", f"world={spec.world!r}", f"data={spec.data.model_dump()!r}"]
    parts += [f"config={spec.config.model_dump()!r}", f"seed={spec.seed}"]
    if spec.branches:
        turns = ", ".join(f"Branch(step={b.step}, field={b.field!r}, value={b.value!r})" for b in spec.branches)
        parts.append(f"branches=({turns},)")
    return "RunSpec(\n" + "".join(f"    {part},\n" for part in parts) + ")"
