"""The choices of this page alone: the two families, and the knobs that they have."""

from collections.abc import Callable

import streamlit as st

from explorer import models
from explorer.concepts.joint_vs_conditional import families
from explorer.concepts.joint_vs_conditional.state import EVERY_FAMILY, FAMILIES, PairState
from explorer.concepts.joint_vs_conditional.view import Side
from explorer.page.controls.bound import bound
from explorer.page.controls.knobs import Knob
from explorer.page.session import current
from explorer.page.words.language import N_, _

__all__ = ["FIRST_KNOBS", "MODEL_KNOBS", "TRAINING_KNOBS", "family"]

# What the families let one choose: first what teaches most, then what a model is, then how it is trained.
_FAMILY_KNOBS = {
    Knob(name, field): bool((about.json_schema_extra or {}).get("more"))  # type: ignore[union-attr]
    for name in EVERY_FAMILY
    for field, about in models.config_of(name).model_fields.items()
    if about.json_schema_extra
}
_TRAINING = ("steps", "optimizer", "batch", "l1", "l2", "ridge", "covariance_prior")
FIRST_KNOBS = tuple(knob for knob, more in _FAMILY_KNOBS.items() if not more)
MODEL_KNOBS = tuple(knob for knob, more in _FAMILY_KNOBS.items() if more and knob.field not in _TRAINING)
TRAINING_KNOBS = tuple(knob for knob, more in _FAMILY_KNOBS.items() if more and knob.field in _TRAINING)
TITLES: dict[Side, str] = {"conditional": N_("Discriminative model"), "joint": N_("Generative model")}


def family(side: Side) -> Callable[[], None]:
    """Return what draws the choice of the family that `side` shows."""

    def draw() -> None:
        state = PairState.of(current().state)
        said = {name: _(families.FAMILIES[name].name) for name in FAMILIES[side]}
        bound(
            st.selectbox, _(TITLES[side]), f"family-{side}", state.family(side),
            lambda name: current().change(current().state.with_choice(side, name)),
            options=FAMILIES[side], format_func=said.__getitem__, placeholder=_(TITLES[side]),
        )  # fmt: skip
        st.caption(_(type(state.config(side)).about))

    return draw
