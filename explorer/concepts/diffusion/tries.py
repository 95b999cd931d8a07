"""What the panel offers to try: the view that each button sets. The words are in assets/lessons/{language}/."""

from collections.abc import Mapping

from explorer.concepts.diffusion.digits.presets import digits_state
from explorer.concepts.diffusion.presets import PRESETS
from explorer.concepts.diffusion.state import DiffusionState
from explorer.page.state import PageState

__all__ = ["TRIES"]

TRIES: Mapping[str, PageState] = {
    "two": DiffusionState().with_view(steps=2),
    "exact": DiffusionState().with_view(steps=2, ask="exact"),
    "heart": PRESETS["by_heart"].state,
    "noisy": DiffusionState().with_view(solver="ddpm", layers=("law", "points", "trails")),
    "pushed": PRESETS["pushed"].state,
    "forward": PRESETS["forward"].state,
    "digit": digits_state(),
    "filled": PRESETS["filled"].state,
}
