"""The choices of this page alone: the family, its counterpart, and the knobs that they have."""

import streamlit as st

from explorer import models
from explorer.concepts.vae.families import FAMILIES
from explorer.concepts.vae.state import BESIDE, OTHER, VaeState
from explorer.concepts.vae.state import FAMILIES as OF_WORLD
from explorer.page.controls.bound import bound
from explorer.page.controls.knobs import Knob
from explorer.page.session import current
from explorer.page.words.language import _

__all__ = ["FIRST_KNOBS", "MODEL_KNOBS", "TRAINING_KNOBS", "beside", "family"]

_KNOBS = {
    Knob(name, field): bool((about.json_schema_extra or {}).get("more"))  # type: ignore[union-attr]
    for name in FAMILIES
    for field, about in models.config_of(name).model_fields.items()
    if about.json_schema_extra
}
_TRAINING = ("steps", "learning_rate", "batch")
FIRST_KNOBS = tuple(knob for knob, more in _KNOBS.items() if not more)
MODEL_KNOBS = tuple(knob for knob, more in _KNOBS.items() if more and knob.field not in _TRAINING)
TRAINING_KNOBS = tuple(knob for knob, more in _KNOBS.items() if more and knob.field in _TRAINING)


def family() -> None:
    """Draw the choice of the family."""
    state = VaeState.of(current().state)
    said = {name: _(FAMILIES[name].short) for name in OF_WORLD[state.world]}
    bound(
        st.segmented_control, _("Model"), "family", state.family,
        lambda name: current().change(current().state.with_choice("family", name)),
        options=tuple(said), format_func=said.__getitem__, required=True, width="stretch",
    )  # fmt: skip


def beside() -> None:
    """Draw whether the counterpart stands beside the model."""
    state = VaeState.of(current().state)
    if state.family not in OTHER:
        return
    other = _(FAMILIES[OTHER[state.family]].short)
    bound(
        st.toggle, _("Beside it: {model}", model=other), "beside", state.beside,
        lambda shown: current().change(current().state.with_choice(BESIDE, int(shown))),
    )  # fmt: skip
