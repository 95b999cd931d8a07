"""Lessons that ship with the page: views in an order, told in assets/lessons/{language}/vae/."""

from collections.abc import Mapping

from explorer.concepts.vae.presets import PRESETS
from explorer.concepts.vae.tries import TRIES
from explorer.page.state import PageState

__all__ = ["LESSONS"]

# Stop by stop: the section that tells it and the view that it shows, in the order in which they are told.
LESSONS: dict[str, Mapping[str, PageState]] = {
    "latent_space": {
        "map": PRESETS["map"].state.with_view(z=(0.0, 0.0)),
        "machine": PRESETS["map"].state.with_view(image=6, draw=1),
        "beta": TRIES["cheap"],
        "collapse": PRESETS["collapse"].state,
        "blur": PRESETS["blur"].state,
        "between": PRESETS["between"].state,
        "faces": PRESETS["faces"].state,
    }
}
