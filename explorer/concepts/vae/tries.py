"""What the panel offers to try: the view that each button sets. The words are in assets/lessons/{language}/."""

from collections.abc import Mapping

from explorer.concepts.vae.presets import PRESETS
from explorer.page.state import PageState

__all__ = ["TRIES"]

TRIES: Mapping[str, PageState] = {
    "sampling": PRESETS["sampling"].state,
    "between": PRESETS["between"].state,
    "collapse": PRESETS["collapse"].state,
}
