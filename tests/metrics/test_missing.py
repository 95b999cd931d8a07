"""Error rates without a coordinate or with another prior: integrating out is best, a mean costs, weights are draws."""

import numpy as np
import pytest

from explorer import exact, models, worlds
from explorer.exact.missing import COORDINATES
from explorer.metrics import missing
from explorer.models.grid import tabulate

WORLD = worlds.get("moons")
EXAM = WORLD.sample(4000, np.random.default_rng(5))


def of_world(lost, prior=None):
    return missing.from_densities(WORLD.classes, WORLD.prior if prior is None else prior, EXAM.x, lost)


def learned():
    """A mixture of four Gaussians a class, as the page opens with."""
    learner = models.build("mixture", models.CONFIGS["mixture"](), WORLD.data(), 3)
    learner.advance(60)
    rows = learner.snapshot().arrays["components"].astype(np.float64)
    return [worlds.Mixture.from_flat(of_class) for of_class in rows], WORLD.data().shares


@pytest.mark.parametrize("lost", COORDINATES)
def test_integrating_out_beats_the_mean_put_in_and_nothing_beats_the_exact_rule(lost):
    mean = float(WORLD.data().x[:, COORDINATES.index(lost)].mean())
    best = missing.rate(of_world(lost), EXAM)
    generative = missing.rate(missing.from_densities(*learned(), EXAM.x, lost), EXAM)
    patched = missing.rate(missing.from_mean(lambda x: exact.log_posterior(WORLD, x), EXAM.x, lost, mean), EXAM)
    assert best - 0.005 <= generative < best + 0.03
    costs = {"x1": -0.005, "x2": 0.03}  # of a mean put in; where x1 is missing it happens to cost nothing here
    assert patched > best + costs[lost], "even the exact p(y | x) is misled by a mean"
    assert best > missing.rate(WORLD.joint_log_prob(EXAM.x), EXAM) + 0.05, "both coordinates are better than one"


@pytest.mark.parametrize("lost", COORDINATES)
def test_the_sum_over_a_grid_is_near_the_closed_form(lost):
    joint = tabulate(WORLD.joint_log_prob, WORLD.extent)
    inside = np.abs(EXAM.x).max(axis=1) < 2.4
    found = missing.from_grid(joint, WORLD.extent, EXAM.x[inside], lost)
    np.testing.assert_allclose(np.exp(found), np.exp(of_world(lost)[inside]), atol=2e-3)
    other = np.exp(missing.from_grid(joint, WORLD.extent, EXAM.x[inside], COORDINATES[1 - COORDINATES.index(lost)]))
    assert np.abs(other - np.exp(of_world(lost)[inside])).max() > 0.1


def test_weights_are_as_good_as_points_drawn_anew():
    prior = np.array([0.15, 0.85])
    drawn = worlds.PlaneWorld(WORLD.classes, prior).sample(20_000, np.random.default_rng(6))
    fresh = WORLD.sample(20_000, np.random.default_rng(7))
    for told in (prior, WORLD.prior, prior[::-1]):
        rates = [
            missing.rate(WORLD.class_log_prob(data.x) + np.log(told), data, *weights)
            for data, weights in ((drawn, ()), (fresh, (prior, WORLD.prior)))
        ]
        assert rates[0] == pytest.approx(rates[1], abs=0.02)  # five standard errors
    unweighted = missing.rate(WORLD.class_log_prob(fresh.x) + np.log(prior[::-1]), fresh)
    assert unweighted < rates[1] - 0.04, "weights that are forgotten are noticed"


def test_the_right_prior_is_best_an_equal_one_changes_nothing_and_a_wrong_one_reads_worse():
    prior = np.array([0.1, 0.9])

    def told(share):
        logs = WORLD.class_log_prob(EXAM.x) + np.log([share, 1 - share])
        return missing.rate(logs, EXAM, prior, WORLD.prior)

    assert told(0.1) < told(0.5) - 0.01 < told(0.9) - 0.05
    logs = WORLD.joint_log_prob(EXAM.x)
    assert missing.rate(logs, EXAM, WORLD.prior, WORLD.prior) == pytest.approx(missing.rate(logs, EXAM), abs=1e-12)


def test_only_the_missing_coordinate_is_replaced():
    filled = missing.filled_in(EXAM.x, "x1", 0.25)
    assert (filled[:, 0] == 0.25).all()
    np.testing.assert_array_equal(filled[:, 1], EXAM.x[:, 1])
