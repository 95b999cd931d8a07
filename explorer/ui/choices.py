"""The page's choices that are no config's field: presets, world, the models' seed, how the films are looked at."""

import streamlit as st

from explorer import worlds
from explorer.ui.language import N_, _
from explorer.ui.presets import PRESETS, matching
from explorer.ui.state import SHOWS, PageState, View
from explorer.ui.visit import agree, current

__all__ = ["WORLDS", "presets", "seed", "show_preset", "view", "world"]

WORLDS = {"moons": N_("Two moons"), "blobs": N_("Two blobs")}
MOST_DRAWN = 200


def presets() -> None:
    """Draw the row of presets; the one whose films are on the stage is marked."""
    agree("preset", matching(current().state))
    st.pills(
        _("Presets"), tuple(PRESETS), format_func=lambda key: _(PRESETS[key].title), key="preset",
        on_change=lambda: show_preset(st.session_state["preset"]), label_visibility="collapsed",
    )  # fmt: skip


def show_preset(key: str | None) -> None:
    """Go to a preset; the open tab stays open. None is a second click on the marked one: it shows it once more."""
    visit = current()
    name = key or matching(visit.state)
    if name in PRESETS:
        visit.show(PRESETS[name].state.with_view(tab=visit.state.view.tab))


def world() -> None:
    """Draw the choice of a world."""
    agree("world", current().state.world)
    st.segmented_control(
        _("Where the data come from"), worlds.NAMES, format_func=lambda name: _(WORLDS[name]), required=True,
        key="world", on_change=lambda: _change(current().state.with_world(st.session_state["world"])), width="stretch",
    )  # fmt: skip
    st.caption(_("Points come from a formula, so “exact” is that very formula."))


def seed() -> None:
    """Draw the seed that the models start from."""
    agree("start-seed", current().state.seed)
    st.number_input(
        _("Model seed"), 0, 9999, step=1, key="start-seed",
        on_change=lambda: _change(current().state.with_seed(st.session_state["start-seed"])),
    )  # fmt: skip
    st.caption(_("where both models start from"))


def view() -> None:
    """Draw how the films are looked at: what the stage's own buttons do, in one place."""
    now = current().state.view
    agree("view-show", now.show)
    st.segmented_control(
        _("What is drawn"), SHOWS, format_func=_, required=True, key="view-show",
        on_change=lambda: current().look(show=st.session_state["view-show"]), width="stretch",
    )  # fmt: skip
    agree("view-drawn", min(now.drawn, MOST_DRAWN))
    st.slider(
        _("Generated points"), 0, MOST_DRAWN, step=10, key="view-drawn",
        on_change=lambda: current().look(drawn=st.session_state["view-drawn"]),
    )  # fmt: skip
    agree("view-asking", now.ask is not None)
    st.toggle(
        _("Ask a point"), key="view-asking",
        on_change=lambda: current().look(ask=View().ask if st.session_state["view-asking"] else None),
    )  # fmt: skip


def _change(state: PageState) -> None:
    current().change(state)
