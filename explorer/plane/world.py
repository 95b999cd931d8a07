"""The choice of a world over the stage, its knobs and words in the panel, and the seed of what is trained."""

from collections.abc import Sequence

import streamlit as st

from explorer import worlds
from explorer.page.controls import seed as start
from explorer.page.controls.knobs import Knob
from explorer.page.session import current
from explorer.page.words.language import N_, _
from explorer.page.world import DATA
from explorer.plane import pencil
from explorer.plane.data_set import data_set, upload
from explorer.plane.gallery import gallery
from explorer.plane.state import PlaneState
from explorer.plane.tables import tables_of
from explorer.worlds import images, plane
from explorer.worlds.plane.base import PlaneConfig

__all__ = ["DATA_KNOBS", "WORLDS", "WORLD_KNOBS", "about_world", "seed", "worlds_in_a_row"]

WORLDS = {
    "moons": N_("Moons"),
    "blobs": N_("Blobs"),
    "circles": N_("Circles"),
    "xor": N_("XOR"),
    "spirals": N_("Spirals"),
    "ring": N_("Ring of 8"),
    "grid": N_("Grid of 25"),
    "pinwheel": N_("Pinwheel"),
    "checkerboard": N_("Checkerboard"),
    "swiss_roll": N_("Swiss roll"),
    "drawn": N_("Drawing"),
    "iris": N_("Iris"),
    "wine": N_("Wine"),
    "breast_cancer": N_("Breast cancer"),
    "digits": N_("Digits"),
    "table": N_("Your table"),
    "bell": N_("One bell"),
    "two_bells": N_("Two bells"),
    "four_bells": N_("Four bells"),
    "mnist": N_("MNIST"),
}
FIRST = ("moons", "blobs", "circles", "xor", "drawn")  # in the row over the stage; all others open from it
REAL = worlds.DATA_SETS[:-1]  # what nobody has to bring
# What any world adds to a data set; a control is drawn only where the world on the page has the field.
_CONFIGS = (*map(plane.config_of, worlds.FORMULAS), *(worlds.config_of(name, "line") for name in worlds.OF_LINE))
_FIELDS = dict.fromkeys(field for config in _CONFIGS for field in config.model_fields)
WORLD_KNOBS = tuple(Knob(DATA, field) for field in _FIELDS if field not in PlaneConfig.model_fields)
DATA_KNOBS = (Knob(DATA, "label_noise"), Knob(DATA, "seed"))


def worlds_in_a_row(first: Sequence[str] = FIRST) -> None:
    """Draw the choice of a world: pictures at one click. `first` stand in the row, all that the page may be in open."""
    page = current()
    state, table, drawn = PlaneState.of(page.state), tables_of(page).last, pencil.last(page)
    formulas = tuple(name for name in worlds.FORMULAS if name != pencil.DRAWN)
    own = (pencil.DRAWN, "table") if table else (pencil.DRAWN,)
    bells, pictures = (tuple(name for name, of in state.kinds.items() if of == kind) for kind in ("line", "images"))
    pictures = tuple(name for name in pictures if name in images.available())
    groups = {
        _("Formulas"): formulas, _("On a line"): bells, _("Images"): pictures, _("Real data"): REAL, _("Yours"): own
    }  # fmt: skip
    titles = {heading: {name: _(WORLDS[name]) for name in names} for heading, names in groups.items()}
    knobs = {"table": {"packed": table} if table else {}, pencil.DRAWN: {"strokes": drawn} if drawn else {}}
    gallery("world", _("Where the data come from"), first, titles, state.world, _world_chosen, knobs, state.kinds)


def about_world() -> None:
    """Say where the points come from, and offer what a visitor may bring."""
    state = PlaneState.of(current().state)
    if state.world == pencil.DRAWN:
        _drawn(state.view.pencil == "world")
    elif state.on_images:
        st.caption(images.source(state.world).licence)
    elif state.known:
        st.caption(_("Points come from a formula, so “exact” is that very formula."))
    data_set()
    upload()


def _drawn(drawing: bool) -> None:
    st.caption(
        _(
            "Your strokes and areas are a mixture of Gaussians as wide as the brush: so “exact” is known here too. "
            "All classes are equally likely, however much ink they have."
        )
    )
    if not drawing:
        st.button(
            _("Go on drawing"), icon=":material/draw:", key="go-on-drawing", width="stretch",
            on_click=lambda: current().look(pencil="world"),
        )  # fmt: skip


def _world_chosen(name: str) -> None:
    page = current()
    state, table = PlaneState.of(page.state), tables_of(page).last
    if name == pencil.DRAWN:
        page.change(pencil.resumed(page))
    elif name == state.world:  # else its own knobs would go back to their defaults
        return
    elif name != "table":
        page.change(state.with_world(name))
    elif table:
        page.change(state.with_table(table))


def seed() -> None:
    """Draw the seed that the models start from."""
    start.seed(_("where both models start from"))
