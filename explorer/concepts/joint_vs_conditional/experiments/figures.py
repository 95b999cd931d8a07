"""The experiments' figures on the page: words, theme and data for charts.py.

Plotly is imported with the first figure, not with the page.
"""

from typing import TYPE_CHECKING, Literal

import streamlit as st

from explorer.claims.measured import Measured, measured
from explorer.concepts.joint_vs_conditional.experiments import claims
from explorer.concepts.joint_vs_conditional.experiments.outcomes import distance_here
from explorer.concepts.joint_vs_conditional.view import KEY
from explorer.page.session import current
from explorer.page.words.language import _
from explorer.runs.claim import Films

if TYPE_CHECKING:
    import plotly.graph_objects as go

__all__ = ["FRESH", "alt", "draw_figure", "figure", "fresh_table"]

FRESH = 4  # training sets that one press of "fresh" draws at each size: a tenth of a second
FIRST_FRESH = 10_000  # their seeds: none of the table's


def draw_figure(key: str, films: Films | None) -> None:
    """Draw the figure of the experiment `key`, if it has one and what it needs is at hand."""
    drawn = figure(key, films, "dark" if st.context.theme.type == "dark" else "light")
    if drawn is None:
        return
    with st.container(key="figure"):
        st.plotly_chart(drawn, theme=None, key=f"figure-{key}", config={"displayModeBar": False})
        st.caption(alt(key))
        if key == "crossing":
            st.button(_("Draw fresh training sets"), icon=":material/casino:", key="fresh", on_click=_draw_fresh)


def figure(key: str, films: Films | None, theme: Literal["light", "dark"]) -> "go.Figure | None":
    """Return the figure of the experiment `key`; None where it has none or needs films that are not at hand."""
    from explorer.concepts.joint_vs_conditional.experiments import charts

    if key == "crossing":
        return charts.learning_curves(measured(KEY, "crossing"), fresh_table(current().guesses.fresh), _words(), theme)
    if key == "efficiency":
        return charts.efficiency(measured(KEY, "efficiency"), distance_here(), _words(), theme)
    if key == "noise":
        return charts.label_noise(measured(KEY, "noise"), _words(), theme)
    if key == "missing" and films:
        return charts.missing(claims.without(films), _words(), theme)
    if key == "prior" and films:
        return charts.prior(claims.other_priors(films), claims.PRIOR, _words(), theme)
    return None


@st.cache_data(max_entries=16, show_spinner=False)
def fresh_table(presses: int) -> Measured | None:
    """Return the learning curves of the training sets of the last press, drawn here and now; None before the first."""
    if not presses:
        return None
    from explorer.concepts.joint_vs_conditional.experiments.trials import crossing

    first = FIRST_FRESH + FRESH * presses
    return crossing(range(first, first + FRESH))


def _draw_fresh() -> None:
    current().guesses.fresh += 1


def alt(key: str) -> str:
    """Return in a sentence or two what the figure shows and how it was made."""
    said = {
        "crossing": _(
            "Error rate against the number of training points. Dots: means over {n} training sets of each size; "
            "bars: two standard errors. Each rule’s error is exact. Made once, with fixed seeds; the button draws "
            "{fresh} further sets here and now.",
            n=measured(KEY, "crossing").replicates, fresh=FRESH,
        ),
        "efficiency": _(
            "LDA’s excess error over logistic regression’s. Line: Efron’s formula. Dots: {n} training sets of 1,000 "
            "points in 5 dimensions each; bars: two standard errors. The dotted line marks the distance of the two "
            "classes shown.",
            n=measured(KEY, "efficiency").replicates,
        ),
        "noise": _(
            "Error rate on correct labels against the share of wrong labels in training. Two moons, 200 points; "
            "means over {n} training sets, bars: two standard errors.",
            n=measured(KEY, "noise").replicates,
        ),
        "missing": _(
            "The chance of A against x1 where x2 is unknown, for both models and the exact answer."
        ),
        "prior": _(
            "Error rate against A’s share, for both models, trained at 50%. A rule that doesn’t change gives a "
            "straight line."
        ),
    }  # fmt: skip
    return said[key]


def _words() -> dict[str, str]:
    return {
        "points": _("training points"),
        "error": _("error rate"),
        "bayes": _("exact: Bayes error"),
        "limit": _("naive Bayes’ own limit"),
        "fresh": _("fresh sets"),
        "naive_bayes": _("naive Bayes"),
        "logistic": _("logistic regression"),
        "distance": _("distance of the classes, in standard deviations"),
        "ratio": _("excess error, LDA / logistic"),
        "are": _("exact: Efron’s formula"),
        "ours": _("measured"),
        "here": _("as shown"),
        "share": _("share of A"),
        "wrong": _("share of wrong labels"),
        "mixture": _("Gaussian mixture"),
        "knn": _("many neighbours"),
        "nearest": _("nearest point"),
        "known": _("x1, the coordinate that is known"),
        "chance": _("chance of A"),
        "exact": _("exact"),
        "integrated": _("generative, integrated"),
        "patched": _("discriminative, mean put in"),
        "density": _("generative, told"),
        "network": _("discriminative, as trained"),
        "weighted": _("discriminative, re-weighted"),
        "told": _("the 90% asked about"),
    }
