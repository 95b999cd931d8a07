"""The experiments' charts. Words come from outside, in the visitor's language."""

from collections.abc import Mapping

import plotly.graph_objects as go

from explorer.claims import Measured
from explorer.figures.chart import STYLES, Theme, chart, exact, measured

__all__ = ["by_scale", "by_steps"]

_DRAWN = {"euler": "joint", "heun": "conditional"}  # by line of the table, its style
_LOG: Mapping[str, object] = {"yaxis_type": "log", "xaxis_type": "log"}


def by_steps(found: Measured, words: Mapping[str, str], theme: Theme) -> go.Figure:
    """Return how far samples are from the law by steps. Words: steps, distance, exact, perfect, euler, heun."""
    figure = chart(theme, words["steps"], words["distance"], **_LOG)
    exact(figure, theme, words["exact"], found.x, found.curve("exact").mean)
    for name, style in _DRAWN.items():
        curve = found.curve(name)
        measured(figure, theme, words[name], STYLES[style], found.x, curve.mean, se=curve.se)
    return figure


def by_scale(found: Measured, words: Mapping[str, str], theme: Theme) -> go.Figure:
    """Return how far a class's samples are from its law by guidance. Words: scale, distance, exact, network."""
    figure = chart(theme, words["scale"], words["distance"], yaxis_rangemode="tozero")
    exact(figure, theme, words["exact"], found.x, found.curve("exact_distance").mean)
    curve = found.curve("network_distance")
    measured(figure, theme, words["network"], STYLES["joint"], found.x, curve.mean, se=curve.se)
    return figure
