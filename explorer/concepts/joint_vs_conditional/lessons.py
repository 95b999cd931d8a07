"""Lessons that ship with the page: views in an order, told in assets/lessons/{language}/joint_vs_conditional/."""

from collections.abc import Mapping

from explorer.concepts.joint_vs_conditional.presets import PRESETS
from explorer.page.state import PageState

__all__ = ["LESSONS"]

# Stop by stop: the section that tells it and the view that it shows, in the order in which they are told.
LESSONS: dict[str, Mapping[str, PageState]] = {
    "six_stops": {
        "same": PRESETS["same"].state,
        "draw": PRESETS["same"].state.with_view(drawn=40),
        "far": PRESETS["far"].state,
        "fitting": PRESETS["fitting"].state,
        "costly": PRESETS["costly"].state,
        "neighbours": PRESETS["neighbours"].state,
    }
}
