"""The choice of a world of images over the stage, its knobs and words in the panel, and the seed of what is trained."""

import base64
from functools import lru_cache

import numpy as np
import streamlit as st

from explorer import worlds
from explorer.figures.png import png
from explorer.images.row import Choice, row
from explorer.images.shown import shown, there
from explorer.images.state import ImageState
from explorer.page.controls import seed as start
from explorer.page.controls.knobs import Knob
from explorer.page.session import current
from explorer.page.words.language import N_, _
from explorer.page.world import DATA, WORLD
from explorer.worlds import images

__all__ = ["DATA_KNOBS", "WORLDS", "about_world", "seed", "worlds_in_a_row"]

WORLDS = {"mnist": N_("MNIST"), "digits": N_("Small digits"), "faces": N_("Faces")}
ABOUT = {
    "mnist": N_("Real handwritten digits, 28 by 28 pixels: 4,500 to learn from, 500 held out."),
    "digits": N_("Real handwritten digits, 8 by 8 pixels: small enough for an exact answer."),
    "faces": N_(
        "Drawn faces, 32 by 32 in colour. Eleven factors make each face, so what a dimension follows can be checked."
    ),
}
DATA_KNOBS = (Knob(DATA, "images"),)
SHOWN = 6  # images of a world's picture, in two rows


def worlds_in_a_row() -> None:
    """Draw the choice of a world: pictures at one click."""
    state = ImageState.of(current().state)
    choices = [
        Choice(name, _(WORLDS[name]), picture(name), images.source(name).shape[2] > 1)
        for name in worlds.OF_IMAGES
        if name in there()
    ]
    row("image-worlds", _("Where the images come from"), choices, state.world, _chosen)


def _chosen(name: str) -> None:
    current().change(current().state.with_choice(WORLD, name))


def about_world() -> None:
    """Say where the images come from."""
    state = ImageState.of(current().state)
    st.caption(_(ABOUT[state.world]))
    st.caption(images.source(state.world).licence)


def seed() -> None:
    """Draw the seed that the models start from."""
    start.seed(_("where the weights start from"))


@lru_cache(maxsize=8)
def picture(world: str) -> str:
    """Return a picture of a world as the address of a PNG: some of its images in two rows; grey ones are ink."""
    h, w, c = images.source(world).shape
    few = shown(world).x[:SHOWN].reshape(2, SHOWN // 2, h, w, c)
    tiles = few.transpose(0, 2, 1, 3, 4).reshape(2 * h, SHOWN // 2 * w, c)
    values = np.rint(tiles * 255).astype(np.uint8)
    rgba = np.zeros((*values.shape[:2], 4), np.uint8)
    if c == 1:
        rgba[..., 3] = values[..., 0]
    else:
        rgba[..., :3], rgba[..., 3] = values, 255
    return f"data:image/png;base64,{base64.b64encode(png(rgba)).decode()}"
