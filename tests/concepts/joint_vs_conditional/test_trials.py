"""The trials behind the experiments: errors against formulas and draws, tables that come out again, wrong rules."""

import math

import numpy as np
import pytest

from explorer import worlds
from explorer.claims import measured
from explorer.claims.measured import read, table, write
from explorer.concepts.joint_vs_conditional.experiments import trials
from explorer.concepts.joint_vs_conditional.experiments.marginalization import marginalized
from explorer.concepts.joint_vs_conditional.experiments.priors import over_priors
from explorer.concepts.joint_vs_conditional.view import KEY
from explorer.exact import bayes_error, missing
from explorer.exact.rules import error_rate, misses, misses_of_one

MOONS = worlds.get("moons")


def exact_rule(x):
    return MOONS.joint_log_prob(x).argmax(axis=1)


def test_the_exact_rule_errs_at_the_bayes_error_and_its_opposite_in_all_the_rest():
    assert error_rate(MOONS, exact_rule) == pytest.approx(bayes_error(MOONS), abs=1e-9)
    assert error_rate(MOONS, lambda x: 1 - exact_rule(x)) == pytest.approx(1 - bayes_error(MOONS), abs=2e-3)


def test_a_rule_that_always_says_b_misses_every_a_and_no_b():
    assert misses(MOONS, lambda x: np.ones(len(x), int)) == pytest.approx([1, 0], abs=2e-3)


def test_misses_are_those_of_points():
    """Against 40,000 draws, of a rule that is wrong in its own way, a cut at x1 = .3."""
    drawn = MOONS.sample(40_000, np.random.default_rng(2))
    wrong = (drawn.x[:, 0] > 0.3) != drawn.y
    found = misses(MOONS, lambda x: (x[:, 0] > 0.3).astype(int))
    for c in (0, 1):
        of_class = wrong[drawn.y == c]
        assert abs(found[c] - of_class.mean()) < 4 * of_class.std() / math.sqrt(len(of_class))


@pytest.mark.parametrize("gone", missing.COORDINATES)
def test_misses_of_one_coordinate_are_those_in_the_plane(gone):
    """A rule of one coordinate is one of both that looks away; a world of boxes is no mixture."""
    axis = missing.known_axis(gone)
    for world in (MOONS, worlds.get("checkerboard")):
        found = misses_of_one(world, lambda value: (value > 0.3).astype(int), gone)
        assert found == pytest.approx(misses(world, lambda x: (x[:, axis] > 0.3).astype(int)), abs=2e-3)


def test_what_is_integrated_out_of_the_truth_is_exact_and_a_wrong_density_reads_wrong():
    def answer(x):
        return MOONS.joint_log_prob(x)

    true = marginalized(MOONS, MOONS.classes, answer, "x2")
    assert true.curves["integrated"] == pytest.approx(true.curves["exact"], abs=1e-6)
    assert true.errors["integrated"] == pytest.approx(true.errors["exact"], abs=1e-6)
    assert true.errors["patched"] - true.errors["exact"] > 0.02  # even the exact p(y | x), with the mean put in
    swapped = marginalized(MOONS, MOONS.classes[::-1], answer, "x2")
    assert swapped.errors["integrated"] == pytest.approx(1 - true.errors["exact"], abs=1e-6)


def test_what_is_put_in_is_the_mean_of_the_missing_coordinate():
    asked = []

    def answer(x):
        asked.append(x)
        return MOONS.joint_log_prob(x)

    mean = MOONS.data().x.mean(axis=0)
    assert abs(mean[0] - mean[1]) > 0.01
    for axis, gone in enumerate(missing.COORDINATES):
        asked.clear()
        marginalized(MOONS, MOONS.classes, answer, gone)
        assert asked
        assert all(x[:, axis] == pytest.approx(mean[axis]) for x in asked)
        assert all(np.ptp(x[:, 1 - axis]) > 1 for x in asked)


def test_told_the_new_share_the_truth_is_the_floor_and_untold_a_straight_line():
    answers = {"told": (MOONS.joint_log_prob, True), "untold": (MOONS.joint_log_prob, False)}
    found = over_priors(MOONS, answers, np.array([0.1, 0.5, 0.9]))
    assert found.errors["told"] == pytest.approx(found.errors["exact"], abs=1e-12)
    low, middle, high = found.errors["untold"]
    assert middle == pytest.approx((low + high) / 2, abs=1e-9)
    assert middle == pytest.approx(bayes_error(MOONS), abs=1e-6)
    assert min(low, high) - found.errors["exact"][[0, 2]].max() > 0.015
    assert found.at(0.88) == {name: float(of[2]) for name, of in found.errors.items()}


def test_told_the_wrong_way_round_reads_wrong():
    """Negative control: the share of the other class costs more than none."""
    swapped = over_priors(MOONS, {"told": (lambda x: MOONS.joint_log_prob(x)[:, ::-1], True)}, np.array([0.9]))
    assert swapped.errors["told"][0] > 0.5


def test_a_table_holds_means_and_their_errors_and_survives_its_file():
    values = np.array([[1.0, 3.0], [0.0, 4.0]])
    found = table([1, 2], [0.5, 0.5], {"one": values})
    assert found.curve("one").mean == (2.0, 2.0)
    assert found.curve("one").se == pytest.approx((1.0, 2.0))
    assert read(write(found, "code")) == found
    with pytest.raises(KeyError):
        found.curve("two")


def test_the_shipped_curves_come_out_again():
    """The same seeds at three sizes; the whole table by `make claims`."""
    shipped = measured(KEY, "crossing")
    for m in (20, 80, 640):
        fresh, at = trials.crossing(range(200), [m]), shipped.x.index(m)
        for curve in fresh.curves:
            assert curve.mean[0] == pytest.approx(shipped.curve(curve.name).mean[at], abs=2e-5)
            assert curve.se[0] == pytest.approx(shipped.curve(curve.name).se[at], abs=2e-5)


def test_the_shipped_efficiencies_come_out_again():
    shipped, fresh = measured(KEY, "efficiency"), trials.efficiency(1000, 1, [3.0])
    at = shipped.x.index(3.0)
    assert fresh.exact[0] == shipped.exact[at]
    assert fresh.curve("ratio").mean[0] == pytest.approx(shipped.curve("ratio").mean[at], abs=2e-5)


def test_the_shipped_noise_comes_out_again():
    shipped, fresh = measured(KEY, "noise"), trials.label_noise(range(300, 320), [0.2])
    for curve in fresh.curves:
        assert curve.mean[0] == pytest.approx(shipped.curve(curve.name).mean[shipped.x.index(0.2)], abs=1e-3)
