"""What the panel offers to try: the view that each button sets. The words are in assets/lessons/{language}/."""

from collections.abc import Mapping
from typing import Any

from explorer.concepts.vae.presets import PRESETS
from explorer.concepts.vae.state import VaeState
from explorer.page.state import PageState

__all__ = ["FAR", "TRIES"]

FAR = (6.0, -6.0)  # beyond it lies one draw of the prior in 4 * 10^15


def _state(**changes: Any) -> VaeState:
    return VaeState.model_validate(changes)


TRIES: Mapping[str, PageState] = {
    "far": VaeState().with_view(z=FAR),
    "sampling": PRESETS["sampling"].state,
    "holes": PRESETS["holes"].state,
    "between": PRESETS["between"].state,
    "cheap": _state(config={"beta": 0.1}),
    "more": _state(config={"latent": 8}, view={"left": "sliders"}),
    "collapse": PRESETS["collapse"].state,
    "blur": PRESETS["blur"].state,
    "few": _state(world="digits", data={"images": 100}),
    "linear": PRESETS["linear"].state,
}
