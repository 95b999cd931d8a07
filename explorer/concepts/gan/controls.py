"""The choices of this page alone: the knobs of the model, and what stands beside it."""

import streamlit as st

from explorer import models
from explorer.concepts.gan.cures import CURES, NAMES, NONE
from explorer.concepts.gan.state import CURE, SECTION, GanState
from explorer.page.controls.bound import bound
from explorer.page.controls.knobs import Knob
from explorer.page.session import current
from explorer.page.words.language import _

__all__ = ["CURE_KNOBS", "FIRST_KNOBS", "MODEL_KNOBS", "TRAINING_KNOBS", "cure"]

_CURES = ("gradient_penalty", "anneal", "clip", "spectral", "pack", "instance_noise", "averaging")
_TRAINING = (
    "generator_rate", "discriminator_rate", "discriminator_steps", "turns", "optimizer", "momentum", "decay", "batch",
    "steps",
)  # fmt: skip
_POINTS, _IMAGES = (models.config_of(family).model_fields for family in ("gan", "gan_digits"))
_FIELDS = {**_POINTS, **{name: about for name, about in _IMAGES.items() if name not in _POINTS}}  # drawn where they are
_KNOBS = {
    Knob(SECTION, field): bool((about.json_schema_extra or {}).get("more"))  # type: ignore[union-attr]
    for field, about in _FIELDS.items()
    if about.json_schema_extra
}
FIRST_KNOBS = tuple(knob for knob, more in _KNOBS.items() if not more)
CURE_KNOBS = tuple(knob for knob, more in _KNOBS.items() if more and knob.field in _CURES)
TRAINING_KNOBS = tuple(knob for knob, more in _KNOBS.items() if more and knob.field in _TRAINING)
MODEL_KNOBS = tuple(knob for knob, more in _KNOBS.items() if more and knob.field not in (*_CURES, *_TRAINING))


def cure() -> None:
    """Draw the choice of what stands beside the model; with images nothing does."""
    state = GanState.of(current().state)
    if state.on_images:
        return
    said = {name: _("nothing") if name == NONE else _(CURES[name].name) for name in NAMES}

    def put(name: str) -> None:
        page = current()
        chosen = GanState.of(page.state).with_cure(name)
        page.change(chosen if name == NONE else chosen.with_view(right="beside"))

    bound(
        st.selectbox, _("Beside it: one setting changed"), CURE, state.cure, put,
        options=NAMES, format_func=said.__getitem__,
    )  # fmt: skip
