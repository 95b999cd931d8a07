"""What the stage's pencil says: a stroke on the paper of the world "drawn", a sketched border, the pencil put away.

It comes from a browser: whatever does not fit is left undone. Each stroke is a state of its own, so that undo takes it
back; while one class has no ink yet, the drawing is kept as a draft and the models show what they learned last.
"""

from collections.abc import Mapping
from typing import Any

from explorer.page.session import PageSession
from explorer.plane.state import PlaneState
from explorer.runs.engine import get_engine
from explorer.worlds.plane.strokes import read, trainable

__all__ = ["DRAWN", "drawing", "last", "paper", "resumed", "take"]

DRAWN = "drawn"


def take(page: PageSession, said: Mapping[str, Any]) -> None:
    """Take over what the pencil said: `text` of the paper, `sketch` of the border, whether the `pencil` is out.

    All of it each time, so that nothing is lost where one message overtakes another. `undo`: the last stroke was taken
    back, which goes back in the history where that is what lies there.
    """
    before = PlaneState.of(page.state)
    try:
        looks = {name: said[name] for name in ("pencil", "sketch") if name in said}
        state = before.with_view(**looks)
        text = said.get("text")
        drawn = _with_paper(state, text) if isinstance(text, str) and state.world == DRAWN else state
    except (ValueError, TypeError):
        return
    if drawn == state:
        page.note(**looks)
    elif said.get("undo") is True and _lies_before(page, str(text)):
        page.undo()
    else:
        page.change(drawn)
    _leave(page, before)
    page.rerun = True


def drawing(state: PlaneState) -> dict[str, Any] | None:
    """Return what the stage needs to draw on: the last drawing that was learned, and the brush; None elsewhere."""
    if state.world != DRAWN:
        return None
    data = state.data.model_dump()
    return {"text": data["strokes"], "noise": data["noise"]}


def paper(state: PlaneState) -> str:
    """Return what lies on the paper: the draft, where one is begun, else the drawing that was learned."""
    draft = state.view.draft
    return str(state.data.model_dump()["strokes"]) if draft is None else draft


def resumed(page: PageSession) -> PlaneState:
    """Return the page with its pencil out over the world "drawn": with the visitor's last drawing, if there was one."""
    state, last = PlaneState.of(page.state), _last(page)
    if state.world != DRAWN:
        state = state.with_world(DRAWN)
        if last:
            kept = last.data.model_dump(include={"strokes", "noise"})
            state = state.with_data(**kept).with_view(draft=last.view.draft)
    return state.with_view(pencil="world")


def last(page: PageSession) -> str | None:
    """Return what the visitor drew last that could be learned, be it in another state than the present one."""
    found = _last(page)
    return None if found is None else str(found.data.model_dump()["strokes"])


def _last(page: PageSession) -> PlaneState | None:
    past = map(PlaneState.of, reversed(page.history.states[: page.history.at + 1]))
    return next((state for state in past if state.world == DRAWN), None)


def _leave(page: PageSession, before: PlaneState) -> None:
    """Give up the trainings that the stroke overtook: who draws on must not wait for what they drew before."""
    now = page.state.specs()
    for film, spec in before.specs().items():
        if spec != now[film]:
            get_engine().leave(spec, page.token)


def _with_paper(state: PlaneState, text: str) -> PlaneState:
    if text == paper(state):
        return state
    if trainable(read(text)):
        return state.with_data(strokes=text).with_view(draft=None)
    return state.with_view(draft=text)


def _lies_before(page: PageSession, text: str) -> bool:
    before = PlaneState.of(page.history.undo().now)
    return page.history.can_undo and before.world == DRAWN and paper(before) == text
