"""A border drawn by hand errs as often as it should: the best line as the Bayes rule, others more, by what is known."""

import numpy as np
import pytest

from explorer import worlds
from explorer.exact import bayes_error, sketch_error, sketch_error_on
from explorer.exact.sketch import side

LDA = {"shared": 1.0, "distance": 1.4}


def best_line(world):
    """Return the Bayes border of two Gaussians of one covariance, a straight line, by its normal S^-1 (m0 - m1)."""
    first, second = world.classes
    normal = np.linalg.solve(first.covariances[0], first.means[0] - second.means[0])
    middle, along = (first.means[0] + second.means[0]) / 2, np.array([-normal[1], normal[0]]) / np.hypot(*normal)
    return np.array([middle - along, middle + 0.2 * along, middle + along])


def test_the_best_border_errs_as_the_bayes_rule_does():
    world = worlds.get("blobs", **LDA)
    graded = sketch_error(world, best_line(world))
    assert graded.error == pytest.approx(bayes_error(world), abs=1e-3)
    assert graded.bayes == pytest.approx(bayes_error(world), abs=1e-6)
    assert sorted(graded.labels) == [0, 1]
    assert sketch_error(world, best_line(world)[::-1]).error == pytest.approx(graded.error, abs=1e-9)


def test_a_border_moved_away_errs_by_what_is_known():
    """Moved by d along its normal, the line errs as two normal tails say."""
    world = worlds.get("blobs", **LDA)
    first, second = world.classes
    gap = np.linalg.solve(np.linalg.cholesky(first.covariances[0]), first.means[0] - second.means[0])
    half = np.hypot(*gap) / 2  # in standard deviations
    normal = np.linalg.solve(first.covariances[0], first.means[0] - second.means[0])
    spread = np.sqrt(normal @ first.covariances[0] @ normal) / np.hypot(*normal)
    rng = np.random.default_rng(1).standard_normal(400_000)
    moved = best_line(world) + 0.4 * normal / np.hypot(*normal)
    tails = [(rng > half - 0.4 / spread).mean(), (rng > half + 0.4 / spread).mean()]
    assert sketch_error(world, moved).error == pytest.approx(np.mean(tails), abs=4e-3)
    assert sketch_error(world, moved).error > bayes_error(world) + 0.01


def test_a_ring_parts_inside_from_outside():
    world, angle = worlds.get("circles"), np.linspace(0, 6.2, 40)
    ring = np.column_stack([np.cos(angle), np.sin(angle)])
    assert side(ring, np.array([[0.0, 0.0], [2.5, 0.0]])).tolist() == [1, 0]
    assert sketch_error(world, 1.28 * ring).error < bayes_error(world) + 0.01
    assert sketch_error(world, 2.4 * ring).error > 0.4  # all inside: both sides answer the same for nearly all


def test_open_ends_run_on_and_the_left_is_one_side():
    line = np.array([[0.0, -0.5], [0.0, 0.5]])
    at = np.array([[-1.0, 2.5], [1.0, 2.5], [-1.0, -2.5], [1.0, -2.5], [-0.1, 0.0]])
    assert side(line, at).tolist() == [1, 0, 1, 0, 1]
    assert side(line[::-1], at).tolist() == [0, 1, 0, 1, 0]


def test_where_the_line_crosses_itself_sides_change():
    cross = np.array([[-1.0, -1.0], [1.0, 1.0], [1.0, -1.0], [-1.0, 1.0]])
    right, left, top, bottom = side(cross, np.array([[0.8, 0.0], [-1.5, 0.0], [0.0, 1.5], [0.0, -1.5]]))
    assert top == bottom != left
    assert right == left


def test_counted_on_points_it_comes_to_the_same():
    world = worlds.get("moons")
    line = np.array([[-1.5, -2.0], [-0.5, 0.5], [0.5, -0.5], [1.5, 2.0]])
    drawn = world.sample(40_000, np.random.default_rng(3))
    counted = sketch_error_on(line, drawn.x, drawn.y)
    assert counted == pytest.approx(sketch_error(world, line).error, abs=5e-3)
    assert sketch_error_on(line, drawn.x, drawn.y[::-1]) > 0.4  # labels that mean nothing
