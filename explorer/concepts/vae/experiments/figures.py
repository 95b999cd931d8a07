"""The experiments' figures on the page: words, theme and data for charts.py.

Plotly is imported with the first figure, not with the page.
"""

from typing import TYPE_CHECKING, Literal

import streamlit as st

from explorer.concepts.vae.experiments import claims
from explorer.concepts.vae.state import MODEL
from explorer.page.words.language import _
from explorer.runs.claim import Films

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["draw_figure", "figure"]


def draw_figure(key: str, films: Films | None) -> None:
    """Draw the figure of the experiment `key`, if it has one and what it needs is at hand."""
    drawn = figure(key, films, "dark" if st.context.theme.type == "dark" else "light")
    if drawn is None:
        return
    with st.container(key="figure"):
        st.plotly_chart(drawn, theme=None, key=f"figure-{key}", config={"displayModeBar": False})
        st.caption(
            _("KL of each dimension on the training images, largest first. Dashed: ½ log(λ / βσ²), or 0 below it.")
        )


def figure(key: str, films: Films | None, theme: Literal["light", "dark"]) -> "go.Figure | None":
    """Return the figure of the experiment `key`; None where it has none or needs films that are not at hand."""
    if key != "linear" or films is None:
        return None
    from explorer.concepts.vae.experiments import charts

    words = {
        "dimension": _("dimension"), "kl": _("KL, nats"), "learned": _("learned"), "exact": _("exact"),
    }  # fmt: skip
    return charts.linear(claims.spent(films[MODEL]), words, theme)
