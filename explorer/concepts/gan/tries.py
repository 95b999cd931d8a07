"""What the panel offers to try: the view that each button sets. The words are in assets/lessons/{language}/."""

from collections.abc import Mapping

from explorer.concepts.gan.presets import PRESETS
from explorer.concepts.gan.state import GanState
from explorer.page.state import PageState

__all__ = ["TRIES"]

TRIES: Mapping[str, PageState] = {
    "calm": PRESETS["ring_r1"].state,
    "curve": GanState.model_validate({"gan": {"noise_size": 1}}),
}
