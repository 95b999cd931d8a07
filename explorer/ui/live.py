"""The stage on the page: watches the runs, hands the stage its scene as often as frames come, takes its reports back.

A fragment of the page, so that neither new frames nor a visitor's looking draws the rest of it again.
"""

import math
import time
from typing import Any

import streamlit as st

from explorer import stage as component
from explorer.runs.engine import Engine, Watch, get_engine
from explorer.runs.film import Film
from explorer.runs.spec import RunSpec
from explorer.stage.scene import encode
from explorer.ui import language
from explorer.ui.language import _
from explorer.ui.picture import Shot, scene
from explorer.ui.state import MODELS, Model
from explorer.ui.visit import STAGE, Visit, current

__all__ = ["LATER", "stage"]

EVERY = 0.1  # seconds between two looks at a training; one takes a few milliseconds
LATER = 0.4  # seconds by which the rest of the page may lag behind the stage
LIVE = ("queued", "starting", "running", "unreachable")


def stage() -> None:
    """Show the stage; while a training goes on, look at it again and again."""
    try:
        engine = get_engine()
    except ValueError as problem:
        st.error(_("The server’s settings make no sense: {problem}", problem=problem), icon=":material/error:")
        return
    visit = current()
    visit.live = any(_watch(engine, visit, model).status in LIVE for model in MODELS)
    again = EVERY if visit.live else LATER if visit.due else None
    st.fragment(_stage, run_every=again)()


def _stage() -> None:
    language.settle()
    visit, engine, now = current(), get_engine(), time.monotonic()
    shots = {model: _shot(engine, visit, model, now) for model in MODELS}
    payload = encode(scene(visit.state, shots, visit.imposed, visit.serial, visit.play))
    component.mount(payload, STAGE, _seen, _asked)
    visit.write()
    live = any(shot.watch.status in LIVE for shot in shots.values())
    visit.rerun |= live != visit.live  # then it must be looked at more often, or no longer
    due = visit.due is not None and now >= visit.due
    if not visit.drawing and (visit.rerun or due):
        st.rerun()


def _watch(engine: Engine, visit: Visit, model: Model) -> Watch:
    return engine.watch(visit.state.spec(model), visit.token)


def _shot(engine: Engine, visit: Visit, model: Model, now: float) -> Shot:
    watch = _watch(engine, visit, model)
    start = 0 if watch.film.complete else visit.first_unsent(watch.film.spec.digest(), len(watch.film), now)
    return Shot(watch, start, _past(engine, visit.state.spec(model)))


def _past(engine: Engine, spec: RunSpec) -> Film | None:
    """Return the film that the last branch turned off from, if it is still known; nothing is trained for it."""
    return engine.recall(spec.parent()) if spec.branches else None


def _seen() -> None:
    current().report(_told().get("view"))


def _asked() -> None:
    """Do what the stage asks for. It comes from a browser: whatever does not fit is left undone."""
    visit, told = current(), _told()
    match told.get("need"), told.get("branch"), told.get("act"):
        case {"film": str(digest)}, _, _:
            visit.resend(digest)
        case _, {"frame": int() | float() as frame}, _ if math.isfinite(frame):
            visit.arm(int(frame))
        case _, _, {"kind": str(kind), "panel": str(panel)} if panel in MODELS:
            _act(visit, kind, "network" if panel == "network" else "mixture")


def _act(visit: Visit, kind: str, model: Model) -> None:
    spec = visit.state.spec(model)
    match kind:
        case "cancel":
            get_engine().cancel(spec, visit.token)
        case "retry":
            get_engine().retry(spec, visit.token)
        case "forget_branch":
            visit.show(visit.state.without_branch(model), play=False)
            visit.rerun = True


def _told() -> dict[str, Any]:
    told = st.session_state.get(STAGE)
    return dict(told) if told else {}
