"""The experiments' charts: a measured table or curves to one chart each, with the exact answer dashed in it.

Words come from outside, in the visitor's language, by the names that each function lists.
"""

from collections.abc import Mapping

import numpy as np
import plotly.graph_objects as go

from explorer.claims.measured import Measured
from explorer.concepts.joint_vs_conditional.experiments.marginalization import Marginalization
from explorer.concepts.joint_vs_conditional.experiments.priors import OverPriors
from explorer.exact import are, crossing
from explorer.figures.chart import STYLES, Theme, chart, exact, measured

__all__ = ["efficiency", "label_noise", "learning_curves", "missing", "prior"]

Words = Mapping[str, str]
SIDES = {"naive_bayes": "joint", "logistic": "conditional"}
NOISY = {"mixture": "joint", "logistic": "conditional", "knn": "second", "nearest": "third"}
PERCENT = {"yaxis_tickformat": ".0%"}


def learning_curves(found: Measured, fresh: Measured | None, words: Words, theme: Theme) -> go.Figure:
    """Return error over training points. Words: points, error, bayes, limit, fresh, naive_bayes, logistic."""
    ticks = {"xaxis_tickvals": list(found.x), "xaxis_ticktext": [f"{m:.0f}" for m in found.x]}
    figure = chart(
        theme, words["points"], words["error"], xaxis_type="log", yaxis_range=[0.25, 0.47], **ticks, **PERCENT
    )
    exact(figure, theme, words["bayes"], found.x, found.exact)
    for name, style in SIDES.items():
        curve = found.curve(name)
        measured(figure, theme, words[name], STYLES[style], found.x, curve.mean, se=curve.se)
    limit = crossing.naive_limit(crossing.correlated())
    measured(figure, theme, words["limit"], STYLES["joint"], [found.x[0], found.x[-1]], [limit, limit])
    figure.data[-1].update(mode="lines", line={"dash": "dot", "width": 1.6})
    for name, style in SIDES.items() if fresh else ():
        assert fresh is not None
        label = f"{words[name]}, {words['fresh']}"
        measured(figure, theme, label, STYLES[style], fresh.x, fresh.curve(name).mean, lines=False, hollow=True)
    return figure


def efficiency(found: Measured, here: float, words: Words, theme: Theme) -> go.Figure:
    """Return Efron's curve and the measured ratios; `here` is the stage's distance.

    Words: distance, ratio, are, ours, here.
    """
    figure = chart(theme, words["distance"], words["ratio"], yaxis_range=[0, 1.08], xaxis_range=[0, 4.2])
    x = np.linspace(0, 4.2, 85)
    exact(figure, theme, words["are"], x, [are(d) for d in x])
    ratio = found.curve("ratio")
    measured(figure, theme, words["ours"], STYLES["joint"], found.x, ratio.mean, se=ratio.se, lines=False)
    exact(figure, theme, words["here"], [here, here], [0, are(here)])
    figure.data[-1].update(line={"dash": "dot", "width": 1.6})
    return figure


def label_noise(found: Measured, words: Words, theme: Theme) -> go.Figure:
    """Return true error over the share of wrong labels. Words: wrong, error, bayes, mixture, logistic, knn, nearest."""
    figure = chart(theme, words["wrong"], words["error"], xaxis_tickformat=".0%", **PERCENT)
    for name, style in NOISY.items():
        curve = found.curve(name)
        measured(figure, theme, words[name], STYLES[style], found.x, curve.mean, se=curve.se)
    exact(figure, theme, words["bayes"], found.x, found.exact)
    return figure


def missing(found: Marginalization, words: Words, theme: Theme) -> go.Figure:
    """Return p(A | x1) three ways. Words: known, chance, exact, integrated, patched."""
    figure = chart(theme, words["known"], words["chance"], yaxis_range=[-0.03, 1.03])
    measured(figure, theme, words["patched"], STYLES["second"], found.x, found.curves["patched"])
    measured(figure, theme, words["integrated"], STYLES["joint"], found.x, found.curves["integrated"])
    exact(figure, theme, words["exact"], found.x, found.curves["exact"])
    return figure


def prior(found: OverPriors, told: float, words: Words, theme: Theme) -> go.Figure:
    """Return error over A's share; `told` is the experiment's.

    Words: share, error, bayes, density, network, weighted, told.
    """
    figure = chart(theme, words["share"], words["error"], xaxis_tickformat=".0%", **PERCENT)
    for name, style in (("network", "conditional"), ("weighted", "second"), ("density", "joint")):
        measured(figure, theme, words[name], STYLES[style], found.x[::4], found.errors[name][::4])
    exact(figure, theme, words["bayes"], found.x, found.errors["exact"])
    exact(figure, theme, words["told"], [told, told], [0, found.at(told)["network"]])
    figure.data[-1].update(line={"dash": "dot", "width": 1.6})
    return figure
