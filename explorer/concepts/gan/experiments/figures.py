"""The experiments' figures on the page: words, theme and data for charts.py.

Plotly is imported with the first figure, not with the page.
"""

from typing import TYPE_CHECKING, Literal

import streamlit as st

from explorer.claims import measured
from explorer.concepts.gan.experiments import starts
from explorer.concepts.gan.measurements import ARMS
from explorer.concepts.gan.state import BESIDE, MODEL
from explorer.concepts.gan.view import KEY
from explorer.page.words.language import _
from explorer.runs.claim import Films

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["draw_figure", "figure"]


def draw_figure(key: str, films: Films | None) -> None:
    """Draw the figure of the experiment `key`, if what it needs is at hand."""
    drawn = figure(key, films, "dark" if st.context.theme.type == "dark" else "light")
    if drawn is None:
        return
    with st.container(key="figure"):
        st.plotly_chart(drawn, theme=None, key=f"figure-{key}", config={"displayModeBar": False})
        st.caption(_caption(key))


def figure(key: str, films: Films | None, theme: Literal["light", "dark"]) -> "go.Figure | None":
    """Return the figure of the experiment `key`; None where it needs films that are not at hand."""
    from explorer.concepts.gan.experiments import charts

    if key == "spiral":
        words = {
            "step": _("step"), "radius": _("distance to the equilibrium"), "simultaneous": _("simultaneous"),
            "alternating": _("alternating"),
        }  # fmt: skip
        return charts.spiral(words, theme)
    if key == "cures":
        words = {
            "modes": _("modes, mean of five starts"), "held": _("held"), "touched": _("with one good point"),
            "exact": _("all"),
        }  # fmt: skip
        return charts.over_starts(measured(KEY, "cures"), starts.named(ARMS), words, theme)
    if films is None:
        return None
    names = {MODEL: _("with an expert"), BESIDE: _("with a critic")}
    words = {"mode": _("mode"), "share": _("share of the good points"), "exact": _("perfect"), **names}
    return charts.shares(films, words, theme)


def _caption(key: str) -> str:
    if key == "spiral":
        return _("A Dirac-GAN from (1, 1), steps of 0.2, minimax loss.")
    if key == "cures":
        return _(
            "Dots: means over {n} starts and sets of points; bars: two standard errors. Made once, with fixed seeds.",
            n=measured(KEY, "cures").replicates,
        )
    return _("Each mode’s share of the good points, largest first. Dashed: all eight alike.")
