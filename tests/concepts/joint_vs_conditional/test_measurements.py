"""What the measured claims say: false on tables that are wrong by a known amount, and named as the titles name them."""

from dataclasses import replace

import numpy as np
import pytest

from explorer.claims import measured
from explorer.concepts.joint_vs_conditional.measurements import MEASUREMENTS, averages, elsewhere
from explorer.concepts.joint_vs_conditional.presets import PRESETS
from explorer.concepts.joint_vs_conditional.view import KEY

AVERAGES = ("few", "fitting", "missing", "prior")
# One curve of each and a mean with which its claim does not hold: the others' win must be seen to be none.
WRONG = [
    *[("few", "difference", 0.0), ("fitting", "difference", -0.01)],
    *[("missing", "integrated", 0.021), ("missing", "patched", 0.019)],
    *[("prior", "density", 0.011), ("prior", "weighted", 0.011), ("prior", "network", 0.014)],
]


def with_curve(found, name, **values):
    """Return a table with one curve otherwise."""
    return replace(found, curves=tuple(replace(c, **values) if c.name == name else c for c in found.curves))


@pytest.mark.parametrize(("key", "name", "mean"), WRONG)
def test_an_average_claim_fails_where_a_mean_is_wrong(key, name, mean):
    holds, found = MEASUREMENTS[key].holds, measured(KEY, key)
    assert holds(found)
    assert not holds(with_curve(found, name, mean=(mean,)))


@pytest.mark.parametrize("key", AVERAGES)
def test_an_average_claim_fails_where_nobody_can_tell(key):
    """Negative control: standard errors as large as the means."""
    found = measured(KEY, key)
    for curve in found.curves:
        found = with_curve(found, curve.name, se=(10 * abs(curve.mean[0]),))
    assert not MEASUREMENTS[key].holds(found)


def test_every_preset_holds_on_nine_of_ten_seeds_and_eight_would_not_do():
    found = measured(KEY, "presets")
    assert {curve.name for curve in found.curves} == set(PRESETS)
    for curve in found.curves:
        worse = np.array(curve.mean)
        worse[:3] = 0
        assert not MEASUREMENTS["presets"].holds(with_curve(found, curve.name, mean=tuple(worse)))


def test_averages_are_over_seeds(monkeypatch):
    monkeypatch.setattr("explorer.concepts.joint_vs_conditional.measurements.films", lambda key, seed: seed)
    found = averages("few", lambda seed: {"twice": 2.0 * seed}, [1, 2, 3])
    assert (found.curve("twice").mean, found.replicates) == ((4.0,), 3)
    assert found.curve("twice").se == pytest.approx((2 / np.sqrt(3),), abs=1e-5)


@pytest.mark.parametrize("key", PRESETS)
def test_elsewhere_is_the_same_question_on_other_points(key):
    state, other = PRESETS[key].state, elsewhere(key, 7)
    assert other.data.seed != state.data.seed
    assert other.seed == 7
    assert other.with_choice("seed", state.seed).with_data(seed=state.data.seed).specs() == state.specs()
