"""The experiments' charts, with the exact answer dashed. Words come from outside, in the visitor's language."""

from collections.abc import Mapping

import numpy as np
import plotly.graph_objects as go

from explorer.concepts.vae.experiments.claims import Spent
from explorer.figures.chart import STYLES, Theme, chart, exact, measured

__all__ = ["linear"]


def linear(found: Spent, words: Mapping[str, str], theme: Theme) -> go.Figure:
    """Return the KL by dimension, largest first. Words: dimension, kl, learned, exact."""
    x = np.arange(1.0, len(found.best) + 1)
    figure = chart(theme, words["dimension"], words["kl"], xaxis_dtick=1, yaxis_rangemode="tozero")
    exact(figure, theme, words["exact"], x, found.best)
    measured(figure, theme, words["learned"], STYLES["joint"], x, found.learned, lines=False)
    return figure
