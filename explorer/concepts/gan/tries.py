"""What the panel offers to try: the view that each button sets. The words are in assets/lessons/{language}/."""

from collections.abc import Mapping

from explorer.concepts.gan.presets import AHEAD, PRESETS, STARTS
from explorer.concepts.gan.state import MODEL, GanState
from explorer.page.state import PageState

__all__ = ["TRIES"]


def _alone() -> PageState:
    """Return the page on which from a frame on only G learns, against a D that stands still."""
    state = GanState().with_branch(MODEL, STARTS, "turns", "generator")
    assert state.branches[0].step == AHEAD
    return state.with_view(frame=STARTS)


TRIES: Mapping[str, PageState] = {
    "best": PRESETS["line"].state.with_view(frame=0),
    "alone": _alone(),
    "curve": GanState.model_validate({"gan": {"noise_size": 1, "r1": 3.0}}),
    "sure": PRESETS["vanishing"].state,
    "circle": PRESETS["dirac"].state.with_view(dirac_cure="r1", dirac_strength=0.3, dirac_alternating=True),
    "cured": PRESETS["r1"].state,
    "seven": PRESETS["digits"].state,
}
