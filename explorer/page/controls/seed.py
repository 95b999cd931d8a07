"""The seed that a page's models start from: a number, and what the folded group says of it."""

import streamlit as st

from explorer.page.controls.bound import bound
from explorer.page.session import current
from explorer.page.state import PageState
from explorer.page.words.language import _
from explorer.page.world import SEED, WorldState

__all__ = ["seed", "seed_says"]


def seed(about: str) -> None:
    """Draw the seed; `about` says in the language in force what starts there."""
    bound(
        st.number_input, _("Model seed"), "start-seed", WorldState.of(current().state).seed,
        lambda value: current().change(current().state.with_choice(SEED, value)), min_value=0, max_value=9999, step=1,
    )  # fmt: skip
    st.caption(about)


def seed_says(state: PageState) -> str:
    """Return the seed in words."""
    return _("seed {seed}", seed=WorldState.of(state).seed)
