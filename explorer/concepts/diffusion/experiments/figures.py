"""The experiments' figures on the page: words, theme and data for charts.py.

Plotly is imported with the first figure, not with the page.
"""

from typing import TYPE_CHECKING, Literal

import streamlit as st

from explorer.claims import measured
from explorer.concepts.diffusion.view import KEY
from explorer.page.words.language import _

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["draw_figure", "figure"]

TABLES = {"two_steps": "solvers", "guided": "guidance"}  # by experiment


def draw_figure(key: str) -> None:
    """Draw the figure of the experiment `key`, if it has one."""
    drawn = figure(key, "dark" if st.context.theme.type == "dark" else "light")
    if drawn is None:
        return
    with st.container(key="figure"):
        st.plotly_chart(drawn, theme=None, key=f"figure-{key}", config={"displayModeBar": False})
        st.caption(
            _(
                "Dots: means over {n} starts and sets of points; bars: two standard errors. "
                "Made once, with fixed seeds.",
                n=measured(KEY, TABLES[key]).replicates,
            )
        )


def figure(key: str, theme: Literal["light", "dark"]) -> "go.Figure | None":
    """Return the figure of the experiment `key`; None where it has none."""
    if key not in TABLES:
        return None
    from explorer.concepts.diffusion.experiments import charts

    found, distance = measured(KEY, TABLES[key]), _("distance to the law")
    if key == "two_steps":
        words = {
            "steps": _("steps"), "distance": distance, "exact": _("the exact denoiser, Euler"),
            "euler": _("the network, Euler"), "heun": _("the network, Heun"),
        }  # fmt: skip
        return charts.by_steps(found, words, theme)
    words = {
        "scale": _("guidance w"), "distance": distance, "exact": _("the exact field"), "network": _("the network"),
    }  # fmt: skip
    return charts.by_scale(found, words, theme)
