"""Lessons that ship with the page: views in an order, told in assets/lessons/{language}/diffusion/."""

from collections.abc import Mapping

from explorer.concepts.diffusion.digits.presets import digits_state
from explorer.concepts.diffusion.presets import PRESETS
from explorer.concepts.diffusion.state import DiffusionState
from explorer.models.configs.digit_sampling import NO_CLASS
from explorer.page.state import PageState

__all__ = ["LESSONS"]

# Stop by stop: the section that tells it and the view that it shows, in the order in which they are told.
LESSONS: dict[str, Mapping[str, PageState]] = {
    "way_back": {
        "dissolve": PRESETS["forward"].state,
        "forecast": DiffusionState().with_view(place=60, follow=4),
        "hump": PRESETS["hump"].state,
        "steps": PRESETS["two_steps"].state,
        "network": PRESETS["few"].state,
        "pushed": PRESETS["pushed"].state,
    },
    "asked": {
        "any": digits_state(label=NO_CLASS),
        "asked": digits_state(),
        "difference": digits_state(frame=4),
        "cost": PRESETS["heavy"].state,
        "law": PRESETS["pushed"].state,
    },
}
