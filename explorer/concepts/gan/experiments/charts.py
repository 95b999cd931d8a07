"""The experiments' charts. Words come from outside, in the visitor's language."""

from collections.abc import Mapping, Sequence

import numpy as np
import plotly.graph_objects as go

from explorer.claims import Measured
from explorer.concepts.gan.claims import radii
from explorer.concepts.gan.readings import modes_at
from explorer.exact.dirac import Dirac
from explorer.figures.chart import STYLES, Theme, chart, exact, measured
from explorer.runs.film import Film
from explorer.worlds.base import Array

__all__ = ["over_starts", "shares", "spiral"]


def shares(films: Mapping[str, Film], words: Mapping[str, str], theme: Theme) -> go.Figure:
    """Return each mode's share of the good points at the end of a film, largest first, with an even share dashed.

    Words: mode, share, exact, and the name of each film by its id.
    """
    found = {name: np.sort(modes_at(film, -1).shares)[::-1] for name, film in films.items()}
    x = np.arange(1.0, len(next(iter(found.values()))) + 1)
    figure = chart(theme, words["mode"], words["share"], xaxis_dtick=1, yaxis_rangemode="tozero")
    exact(figure, theme, words["exact"], x, np.full(len(x), 1 / len(x)))
    for style, (name, values) in zip(("joint", "conditional"), found.items(), strict=False):
        measured(figure, theme, words[name], STYLES[style], x, values, lines=False)
    return figure


def spiral(words: Mapping[str, str], theme: Theme) -> go.Figure:
    """Return how far from the equilibrium a Dirac-GAN is after each step. Words: step, radius, and each way's."""
    ways: dict[str, Array] = {
        "simultaneous": radii(Dirac()),
        "alternating": radii(Dirac(), alternating=True),
    }
    figure = chart(theme, words["step"], words["radius"], yaxis_rangemode="tozero")
    for style, (name, r) in zip(("joint", "conditional"), ways.items(), strict=True):
        measured(figure, theme, words[name], STYLES[style], np.arange(0.0, len(r), 10), r[::10], lines=True)
    return figure


def over_starts(found: Measured, arms: Sequence[str], words: Mapping[str, str], theme: Theme) -> go.Figure:
    """Return how many modes each arm holds on average, arms one under another. Words: modes, held, touched, exact."""
    rows = {"autorange": "reversed", "tickvals": list(range(len(arms))), "ticktext": list(arms)}
    figure = chart(theme, words["modes"], "", height=90 + 30 * len(arms), yaxis=rows, hovermode="closest")
    exact(figure, theme, words["exact"], found.exact, found.x)
    for style, name, hollow in (("conditional", "touched", True), ("joint", "held", False)):
        curve = found.curve(name)
        measured(
            figure, theme, words[name], STYLES[style], curve.mean, found.x, se=curve.se, lines=False, hollow=hollow
        )
        drawn = figure.data[-1]
        drawn.update(error_x=drawn.error_y, error_y=None)  # along the modes, not along the arms
    return figure
