"""The page's choices: presets, world, families, the models' seed; and the knobs they have."""

from collections.abc import Callable

import streamlit as st

from explorer import models, worlds
from explorer.ui.controls.data_set import data_set, upload
from explorer.ui.controls.gallery import gallery
from explorer.ui.controls.knobs import Knob
from explorer.ui.stage import pencil
from explorer.ui.state.page_state import FAMILIES
from explorer.ui.state.presets import PILLS, PRESETS, matching
from explorer.ui.state.view import Side
from explorer.ui.visitor.bound import agree, bound, chosen
from explorer.ui.visitor.visit import current
from explorer.ui.words import families
from explorer.ui.words.language import N_, _
from explorer.worlds import plane
from explorer.worlds.plane.base import PlaneConfig

__all__ = [
    "DATA_KNOBS",
    "FIRST_KNOBS",
    "MODEL_KNOBS",
    "TRAINING_KNOBS",
    "WORLDS",
    "WORLD_KNOBS",
    "family",
    "presets",
    "seed",
    "show_preset",
    "world",
]

WORLDS = {
    "moons": N_("Two moons"),
    "blobs": N_("Blobs"),
    "circles": N_("Two circles"),
    "xor": N_("XOR"),
    "spirals": N_("Two spirals"),
    "ring": N_("Ring of 8"),
    "grid": N_("Grid of 25"),
    "pinwheel": N_("Pinwheel"),
    "checkerboard": N_("Checkerboard"),
    "swiss_roll": N_("Swiss roll"),
    "drawn": N_("Draw your own"),
    "iris": N_("Iris"),
    "wine": N_("Wine"),
    "breast_cancer": N_("Breast cancer"),
    "digits": N_("Digits"),
    "table": N_("Your table"),
}
REAL = worlds.DATA_SETS[:-1]  # what nobody has to bring
# What any world adds to a data set; a control is drawn only where the world on the page has the field.
_FIELDS = dict.fromkeys(field for name in worlds.FORMULAS for field in plane.config_of(name).model_fields)
WORLD_KNOBS = tuple(Knob("data", field) for field in _FIELDS if field not in PlaneConfig.model_fields)
DATA_KNOBS = (Knob("data", "label_noise"), Knob("data", "seed"))
# What the families let one choose: first what teaches most, then what a model is, then how it is trained.
_FAMILY_KNOBS = {
    Knob(name, field): bool((about.json_schema_extra or {}).get("more"))  # type: ignore[union-attr]
    for name in models.NAMES
    for field, about in models.config_of(name).model_fields.items()
    if about.json_schema_extra
}
_TRAINING = ("steps", "optimizer", "batch", "l1", "l2", "ridge", "covariance_prior")
FIRST_KNOBS = tuple(knob for knob, more in _FAMILY_KNOBS.items() if not more)
MODEL_KNOBS = tuple(knob for knob, more in _FAMILY_KNOBS.items() if more and knob.field not in _TRAINING)
TRAINING_KNOBS = tuple(knob for knob, more in _FAMILY_KNOBS.items() if more and knob.field in _TRAINING)
SIDES: dict[Side, str] = {"conditional": N_("Discriminative model"), "joint": N_("Generative model")}


def presets() -> None:
    """Draw the row of presets; the one whose films are on the stage is marked."""
    found = matching(current().state)
    marked = found if found in PILLS else None
    agree("preset", marked)
    st.pills(
        _("Presets"), PILLS, format_func=lambda key: _(PRESETS[key].title), key="preset", default=marked,
        on_change=_preset_chosen, label_visibility="collapsed",
    )  # fmt: skip


def _preset_chosen() -> None:
    key, meant = chosen("preset")
    if meant:
        show_preset(key)


def show_preset(key: str | None) -> None:
    """Go to a preset; the open tab stays open. None is a second click on the marked one: it shows it once more."""
    visit = current()
    name = key or matching(visit.state)
    if name in PRESETS:
        visit.show(PRESETS[name].state.with_view(tab=visit.state.view.tab))


def world() -> None:
    """Draw the choice of a world."""
    visit = current()
    state, table, drawn = visit.state, visit.tables.last, pencil.last(visit)
    formulas = tuple(name for name in worlds.FORMULAS if name != pencil.DRAWN)
    own = (pencil.DRAWN, "table") if table else (pencil.DRAWN,)
    groups = {_("Formulas"): formulas, _("Real data"): REAL, _("Yours"): own}
    titles = {heading: {name: _(WORLDS[name]) for name in names} for heading, names in groups.items()}
    knobs = {"table": {"packed": table} if table else {}, pencil.DRAWN: {"strokes": drawn} if drawn else {}}
    gallery("world", _("Where the data come from"), titles, state.world, _world_chosen, knobs)
    if state.world == pencil.DRAWN:
        _drawn(state.view.pencil == "world")
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
    visit = current()
    if name == pencil.DRAWN:
        visit.change(pencil.resumed(visit))
        return
    if name == visit.state.world:  # else its own knobs would go back to their defaults
        return
    if name != "table":
        visit.change(visit.state.with_world(name))
    elif visit.tables.last:
        visit.change(visit.state.with_table(visit.tables.last))


def family(side: Side) -> Callable[[], None]:
    """Return what draws the choice of the family that `side` shows."""

    def draw() -> None:
        said = {name: _(families.FAMILIES[name].name) for name in FAMILIES[side]}
        bound(
            st.selectbox, _(SIDES[side]), f"family-{side}", current().state.family(side),
            lambda name: current().change(current().state.with_family(side, name)),
            options=FAMILIES[side], format_func=said.__getitem__, placeholder=_(SIDES[side]),
        )  # fmt: skip
        st.caption(_(type(current().state.config(side)).about))

    return draw


def seed() -> None:
    """Draw the seed that the models start from."""
    bound(
        st.number_input, _("Model seed"), "start-seed", current().state.seed,
        lambda value: current().change(current().state.with_seed(value)), min_value=0, max_value=9999, step=1,
    )  # fmt: skip
    st.caption(_("where both models start from"))
