"""Grades on fresh points: the exact answer reads its floor, and answers wrong by a known amount read that amount."""

from functools import cache

import numpy as np
import pytest

from explorer import worlds
from explorer.exact import bayes_error, label_entropy, log_posterior
from explorer.metrics import fresh_points as module
from explorer.metrics.fresh_points import FreshPoints

each_world = pytest.mark.parametrize("world", [worlds.get(name) for name in worlds.FORMULAS], ids=lambda w: w.name)
KINDS = ("conditional", "joint")


@cache  # each world is made once, above
def grid(world, side: int = 300):
    """Return points and their joint weights p(x, y) dx: (n, 2), (n, C)."""
    left, right, bottom, top = world.extent
    x = np.linspace(left - 1.5, right + 1.5, side)
    y = np.linspace(bottom - 1.5, top + 1.5, side)
    points = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    return points, np.exp(world.joint_log_prob(points)) * (x[1] - x[0]) * (y[1] - y[0])


def expected_excess(world, truth, answer) -> float:
    """Return E[log truth - log answer] in bits, by quadrature over p(x, y)."""
    points, weight = grid(world)
    return float((weight * (truth(points) - answer(points))).sum() / np.log(2))


@each_world
@pytest.mark.parametrize("kind", KINDS)
def test_the_exact_answer_reads_no_excess(world, kind):
    evaluator = FreshPoints(world, kind)
    reading = evaluator.grade(evaluator.exact)
    assert reading == evaluator.perfect
    assert reading.excess == 0
    assert reading.excess_se == 0


@each_world
def test_the_floor_is_the_worlds_own_limit(world):
    evaluator = FreshPoints(world, "conditional")
    n = len(evaluator.data.y)
    loss = -evaluator.exact[np.arange(n), evaluator.data.y] / np.log(2)
    assert abs(evaluator.perfect.bits - label_entropy(world)) < 4 * loss.std() / np.sqrt(n)
    assert abs(evaluator.perfect.error_rate - bayes_error(world)) < 4 * np.sqrt(0.1 / n)
    np.testing.assert_allclose(evaluator.exact, log_posterior(world, evaluator.data.x))


@each_world
@pytest.mark.parametrize("kind", KINDS)
def test_the_floor_does_not_depend_on_what_was_read(world, kind):
    evaluator, untouched = FreshPoints(world, kind), FreshPoints(world, kind)
    evaluator.grade(evaluator.exact - 1.0)
    assert evaluator.perfect == untouched.perfect


@each_world
def test_negative_control_swapped_labels(world):
    evaluator = FreshPoints(world, "conditional")
    reading = evaluator.grade(np.roll(evaluator.exact, 1, axis=1))
    wanted = expected_excess(
        world, lambda x: log_posterior(world, x), lambda x: np.roll(log_posterior(world, x), 1, axis=1)
    )
    assert wanted > 0.5
    assert abs(reading.excess - wanted) < 4 * reading.excess_se
    if world.n_classes == 2:
        assert reading.error_rate == pytest.approx(1 - evaluator.perfect.error_rate)
    assert reading.error_rate >= 1 - evaluator.perfect.error_rate


@each_world
def test_negative_control_uniform_answer(world):
    evaluator = FreshPoints(world, "conditional")
    bits = np.log2(world.n_classes)
    reading = evaluator.grade(np.full_like(evaluator.exact, np.log(1 / world.n_classes)))
    assert reading.bits == pytest.approx(bits)
    assert abs(reading.excess - (bits - label_entropy(world))) < 4 * reading.excess_se
    assert reading.excess > 20 * reading.excess_se


@each_world
def test_negative_control_over_confidence_costs_what_it_should(world):
    """Log-odds three times too large decide as the exact answer does, and pay in bits by a known amount."""

    def boastful(x):
        logs = 3 * log_posterior(world, x)
        return logs - np.logaddexp.reduce(logs, axis=1, keepdims=True)

    evaluator = FreshPoints(world, "conditional")
    reading = evaluator.grade(boastful(evaluator.data.x))
    wanted = expected_excess(world, lambda x: log_posterior(world, x), boastful)
    assert wanted > 0.3 * label_entropy(world)
    if bayes_error(world) > 0.04:  # where classes hardly overlap, 2,000 points hold too few that tell
        assert abs(reading.excess - wanted) < 4 * reading.excess_se
        assert reading.excess > 4 * reading.excess_se
    assert reading.error_rate == evaluator.perfect.error_rate


@each_world
def test_negative_control_a_shifted_density(world):
    """A density that lies 0.2 beside the truth reads its Kullback-Leibler divergence."""

    def beside(x):
        return world.joint_log_prob(x - [0.2, 0.0])

    evaluator = FreshPoints(world, "joint")
    reading = evaluator.grade(beside(evaluator.data.x))
    wanted = expected_excess(world, world.joint_log_prob, beside)
    assert wanted > 0.02
    assert abs(reading.excess - wanted) < 4 * reading.excess_se
    assert reading.excess > 4 * reading.excess_se


@each_world
def test_negative_control_a_density_without_its_prior(world):
    """A joint that forgets p(y) claims log 1/p(y) too much at every point: one bit where two classes are as likely."""
    evaluator = FreshPoints(world, "joint")
    wanted = np.log2(world.prior[evaluator.data.y]).mean()
    assert evaluator.grade(world.class_log_prob(evaluator.data.x)).excess == pytest.approx(wanted)
    assert wanted < -0.99


def test_the_standard_error_shrinks_with_the_points(monkeypatch):
    world = worlds.get("moons")

    def error_of_uniform() -> float:
        evaluator = FreshPoints(world, "conditional")
        return evaluator.grade(np.full_like(evaluator.exact, np.log(0.5))).excess_se

    few = error_of_uniform()
    monkeypatch.setattr(module, "POINTS", 4 * module.POINTS)
    assert error_of_uniform() == pytest.approx(few / 2, rel=0.15)


def test_the_standard_error_is_honest(monkeypatch):
    """Over many exams the readings scatter as one evaluator's standard error says."""
    world = worlds.get("blobs")
    monkeypatch.setattr(module, "POINTS", 200)
    readings = []
    for seed in range(150):
        monkeypatch.setattr(module, "SEED", seed)
        evaluator = FreshPoints(world, "conditional")
        readings.append(evaluator.grade(np.full_like(evaluator.exact, np.log(0.5))))
    scatter = np.std([reading.excess for reading in readings], ddof=1)
    assert scatter == pytest.approx(np.mean([reading.excess_se for reading in readings]), rel=0.2)


def test_every_exam_of_a_world_asks_the_same_points_and_none_that_were_learned():
    world = worlds.get("moons", points=1000)
    first, again = FreshPoints(world, "conditional"), FreshPoints(world, "joint")
    np.testing.assert_array_equal(first.data.x, again.data.x)
    np.testing.assert_array_equal(first.data.y, again.data.y)
    asked = {tuple(row) for row in first.data.x}
    assert len(asked) == 2000
    assert not asked & {tuple(row) for row in world.data().x}
