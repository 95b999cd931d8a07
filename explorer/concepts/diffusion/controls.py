"""The choices of this page alone: the knobs of the model."""

import streamlit as st

from explorer.concepts.diffusion.state import SECTION, DiffusionState
from explorer.models.configs.diffusion import DiffusionConfig
from explorer.models.configs.digit_sampling import DigitSamplingConfig
from explorer.page.controls import seed as start
from explorer.page.controls.knobs import Knob
from explorer.page.session import current
from explorer.page.words.language import _

__all__ = ["FIRST_KNOBS", "MODEL_KNOBS", "TRAINING_KNOBS", "about_training", "seed"]

_TRAINING = ("batch", "averaging")
_ON_STAGE = ("label",)  # what the stage itself offers
_FIELDS = {**DigitSamplingConfig.model_fields, **DiffusionConfig.model_fields}  # drawn where the page has them
_KNOBS = {
    Knob(SECTION, field): bool((about.json_schema_extra or {}).get("more"))  # type: ignore[union-attr]
    for field, about in _FIELDS.items()
    if about.json_schema_extra and field not in _ON_STAGE
}
FIRST_KNOBS = tuple(knob for knob, more in _KNOBS.items() if not more)
TRAINING_KNOBS = tuple(knob for knob, more in _KNOBS.items() if more and knob.field in _TRAINING)
MODEL_KNOBS = tuple(knob for knob, more in _KNOBS.items() if more and knob.field not in _TRAINING)


def seed() -> None:
    """Draw the seed: of a digit it is the noise that it begins in."""
    images = DiffusionState.of(current().state).on_images
    start.seed(_("the noise that it begins in") if images else _("where the network starts from"))


def about_training() -> None:
    """Say of the network of digits that it comes trained; one of points is trained here."""
    if DiffusionState.of(current().state).on_images:
        st.caption(
            _(
                "The network of digits comes trained: 10,000 steps of 64 digits, a quarter of an hour on one core. "
                "Here it learns no more; each digit is sampled as you ask for it."
            )
        )
