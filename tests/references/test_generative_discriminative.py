"""Generative against discriminative, held against published and computed figures: shared/references.md, section 1.

Efron's table of efficiencies is in tests/exact/test_efron.py. Every error here is exact for the rule that was fitted,
so the standard errors are those over training sets alone. "Computed" figures come from an independent script.
"""

import math

import numpy as np
import pytest

from explorer import exact
from explorer.exact import crossing
from explorer.exact.crossing import Line, Twins

# Efron 1975: ratio of excess errors, LDA's to logistic regression's, p = 5, n = 1000 (computed, 1,500 replicates)
MONTE_CARLO = {1: 0.997, 2: 0.901, 3: 0.642}
BAND = 0.03  # around ARE(D)
REPLICATES = 1500

# Ng & Jordan 2001, on the world of explorer/exact/crossing.py (computed)
BAYES, NAIVE_LIMIT = 0.2609, 0.3085
DIFFERENCE = {40: 0.050, 80: 0.034, 160: -0.005, 1000: -0.039, 4000: -0.048}  # err(LR) - err(NB) after m points
THEIR_SE = {80: 0.004, 4000: 0.001}  # told; sizes without one are taken to have the nearest's
SEEDS = {40: 400, 80: 400, 160: 400, 320: 200, 1000: 150, 4000: 40}


def linear_discriminant(x, y):
    """Return LDA, means, shares and the covariance within classes all estimated: (m, d), (m,) -> a line."""
    means = np.stack([x[y == c].mean(axis=0) for c in (0, 1)])
    within = (x - means[y]).T @ (x - means[y]) / len(x)
    w = np.linalg.solve(within, means[1] - means[0])
    return Line(w, math.log(y.mean() / (1 - y.mean())) - w @ means.sum(axis=0) / 2)


def excess_errors(distance, dimensions, m, replicates):
    """Return how much LDA and logistic regression err above the Bayes rule: (replicates, 2)."""
    world = Twins(np.eye(dimensions)[0] * distance, np.eye(dimensions))
    rng = np.random.default_rng(round(100 * distance))
    drawn = (world.draw(m, rng) for _ in range(replicates))
    errors = [[world.error(fit(x, y)) for fit in (linear_discriminant, crossing.logistic_regression)] for x, y in drawn]
    return np.array(errors) - world.bayes_error()


def curves(m, **changes):
    return crossing.learning_curves([m], range(SEEDS[m]), **changes)


def difference(m, **changes):
    """Return err(LR) - err(NB) after `m` points and its standard error."""
    found = curves(m, **changes)
    return found.difference[0], found.difference_se[0]


@pytest.mark.slow
@pytest.mark.parametrize("distance", MONTE_CARLO)
def test_efrons_ratio_is_what_replicates_say(distance):
    excess = excess_errors(distance, 5, 1000, REPLICATES)
    assert (excess > 0).all()
    ratio = excess[:, 0].mean() / excess[:, 1].mean()
    assert ratio == pytest.approx(exact.are(distance), abs=BAND)
    assert ratio == pytest.approx(MONTE_CARLO[distance], abs=BAND)


def test_the_limits_of_the_crossing_are_the_computed_ones():
    world = crossing.correlated()
    assert world.bayes_error() == pytest.approx(BAYES, abs=5e-5)
    assert crossing.naive_limit(world) == pytest.approx(NAIVE_LIMIT, abs=5e-5)


def test_where_features_are_independent_naive_bayes_ends_at_the_bayes_error():
    """Negative control: nothing is assumed wrongly, so nothing is lost in the end and much is won before."""
    world = crossing.correlated(0.0)
    assert crossing.naive_limit(world) == pytest.approx(world.bayes_error(), abs=1e-12)
    for m in (160, 1000):
        mean, se = difference(m, correlation=0.0)
        assert mean > 5 * se


def test_the_error_of_a_line_is_that_of_points():
    """The closed form against 200,000 draws, on a rule that is off in direction and offset."""
    world = crossing.correlated()
    line = Line(world.mean + np.linspace(-0.3, 0.3, len(world.mean)), 0.4)
    x, y = world.draw(200_000, np.random.default_rng(1))
    wrong = (x @ line.w + line.b > 0) != y
    assert abs(wrong.mean() - world.error(line)) < 4 * wrong.std() / math.sqrt(len(wrong))


@pytest.mark.parametrize("m", [40, 160, 1000])
def test_the_difference_is_the_computed_one(m):
    """Within three standard errors, ours and theirs together; theirs is assumed at these sizes, see THEIR_SE.

    Ours: .039 +- .002, .002 +- .001, -.038 +- .001. Tried on the way: naive Bayes with a variance a class (.021 at 40)
    or known ones (.051), labels in equal numbers, ridges to 1, gradient descent stopped early, a few Newton steps:
    none gives all of the figures.
    """
    mean, se = difference(m)
    theirs = THEIR_SE[min(THEIR_SE, key=lambda size: abs(math.log(size / m)))]
    assert abs(mean - DIFFERENCE[m]) < 3 * math.hypot(se, theirs)


def test_naive_bayes_leads_with_few_points_and_logistic_regression_with_many():
    """The crossing lies between 80 points and 320. At 160 the sign is not settled: ours is +.002, theirs -.005."""
    for m, sign in ((40, 1), (80, 1), (320, -1), (1000, -1)):
        mean, se = difference(m)
        assert sign * mean > 5 * se


def test_at_80_points_the_computed_difference_is_that_of_a_penalized_regression():
    """A figure that does NOT come out without a penalty: .047 +- .001 where .034 +- .004 is told.

    About there, at 2 to 3 points a feature, a plane stops parting the points, and the likeliest rule is at its worst.
    With a ridge of .1 the figure does come out, .037 +- .001, but that at 40 points no longer as well, .032 +- .001.
    """
    mean, se = difference(80, ridge=0.1)
    assert abs(mean - DIFFERENCE[80]) < 3 * math.hypot(se, THEIR_SE[80])
    assert difference(80)[0] > mean + 3 * se


def test_4000_points_are_not_yet_the_limit():
    """The other figure that does not come out: -.048 +- .001 is the limit, -.0476, which 4,000 points are not at."""
    world, found = crossing.correlated(), curves(4000)
    limit = world.bayes_error() - crossing.naive_limit(world)
    assert limit == pytest.approx(DIFFERENCE[4000], abs=THEIR_SE[4000])
    assert found.difference[0] - limit > 3 * found.difference_se[0]
    assert abs(found.naive[0] - NAIVE_LIMIT) < 3 * found.naive_se[0]
    assert 0.002 < found.logistic[0] - BAYES < 0.004
