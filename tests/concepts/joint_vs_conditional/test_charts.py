"""The experiments' figures: an exact line in each, bars where something was measured, the theme's colours and type."""

import numpy as np
import pytest

from explorer.claims import measured
from explorer.concepts.joint_vs_conditional.experiments import charts, trials
from explorer.concepts.joint_vs_conditional.experiments.marginalization import Marginalization
from explorer.concepts.joint_vs_conditional.experiments.priors import OverPriors
from explorer.concepts.joint_vs_conditional.view import KEY
from explorer.figures import tokens


class Words(dict):
    def __missing__(self, key):
        return key


X = np.linspace(0.02, 0.98, 49)
HALF = Marginalization("x2", X, {name: X for name in ("exact", "integrated", "patched")}, {})
SHARES = OverPriors(X, {name: X / 3 for name in ("exact", "network", "weighted", "density")})
FRESH = trials.crossing(range(9000, 9002), [10, 40])
DRAWN = {
    "crossing": lambda theme: charts.learning_curves(measured(KEY, "crossing"), None, Words(), theme),
    "fresh": lambda theme: charts.learning_curves(measured(KEY, "crossing"), FRESH, Words(), theme),
    "efficiency": lambda theme: charts.efficiency(measured(KEY, "efficiency"), 2.2, Words(), theme),
    "noise": lambda theme: charts.label_noise(measured(KEY, "noise"), Words(), theme),
    "missing": lambda theme: charts.missing(HALF, Words(), theme),
    "prior": lambda theme: charts.prior(SHARES, 0.9, Words(), theme),
}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("key", DRAWN)
def test_a_figure_has_the_exact_answer_dashed_in_ink_and_no_colour_but_the_themes(key, theme):
    palette = tokens.LIGHT if theme == "light" else tokens.DARK
    figure = DRAWN[key](theme)
    assert any(line.line.dash == "dash" and line.line.color == palette["ink"] for line in figure.data)
    assert {line.line.color for line in figure.data} <= set(palette.values())
    assert figure.layout.font.size >= 14
    assert figure.layout.legend.font.size >= 14
    assert figure.layout.font.color == palette["ink"]


@pytest.mark.parametrize("key", ["crossing", "efficiency", "noise"])
def test_what_was_measured_has_bars_of_two_standard_errors(key):
    table = measured(KEY, key)
    bars = [np.array(line.error_y.array) for line in DRAWN[key]("light").data if line.error_y.array is not None]
    assert bars
    expected = [2 * np.array(curve.se) for curve in table.curves]
    assert all(any(np.allclose(bar, wanted) for wanted in expected) for bar in bars)


def test_no_two_curves_of_a_figure_look_alike():
    for draw in DRAWN.values():
        looks = [(line.line.color, line.line.dash, line.marker.symbol, line.mode) for line in draw("light").data]
        assert len(set(looks)) == len(looks)


def test_fresh_sets_are_drawn_hollow_over_the_means():
    fresh = [line for line in DRAWN["fresh"]("light").data if line.name.endswith("fresh")]
    assert [line.marker.symbol for line in fresh] == ["circle-open", "square-open"]
    assert [tuple(line.y) for line in fresh] == [FRESH.curve("naive_bayes").mean, FRESH.curve("logistic").mean]
