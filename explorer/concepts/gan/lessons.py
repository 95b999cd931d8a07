"""Lessons that ship with the page: views in an order, told in assets/lessons/{language}/gan/."""

from collections.abc import Mapping

from explorer.concepts.gan.presets import PRESETS
from explorer.page.state import PageState

__all__ = ["LESSONS"]

# Stop by stop: the section that tells it and the view that it shows, in the order in which they are told.
LESSONS: dict[str, Mapping[str, PageState]] = {
    "duel": {
        "begin": PRESETS["collapse"].state.with_view(frame=0),
        "best": PRESETS["line"].state,
        "sure": PRESETS["vanishing"].state,
        "circle": PRESETS["dirac"].state,
        "trapped": PRESETS["collapse"].state,
        "rich": PRESETS["r1"].state,
    }
}
