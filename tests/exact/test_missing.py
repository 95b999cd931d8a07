"""A missing coordinate in closed form against quadrature over it, in every world; the wrong coordinate reads wrong."""

import numpy as np
import pytest

from explorer import worlds
from explorer.exact import missing, posterior
from explorer.exact.missing import COORDINATES
from explorer.worlds.plane.boxes import Boxes
from explorer.worlds.plane.mixture import Mixture
from explorer.worlds.plane.world import PlaneWorld

VALUES = np.linspace(-2.3, 2.3, 9)
FAR = np.linspace(-9, 9, 9001)  # over this the missing coordinate is summed


def summed(world, value, lost):
    """Return log p(x_i | y) by quadrature over the missing coordinate: (n,) -> (n, C)."""
    known = {"x1": 1, "x2": 0}[lost]
    points = np.empty((len(value), len(FAR), 2))
    points[..., known], points[..., 1 - known] = value[:, None], FAR
    logs = world.class_log_prob(points.reshape(-1, 2)).reshape(len(value), len(FAR), -1)
    return np.log(np.exp(logs).sum(axis=1) * (FAR[1] - FAR[0]))


@pytest.mark.parametrize("lost", COORDINATES)
@pytest.mark.parametrize("name", worlds.FORMULAS)
def test_what_is_left_is_the_sum_over_what_is_missing(name, lost):
    world = worlds.get(name)
    wanted = summed(world, VALUES, lost)
    near = wanted > -20
    assert near.any()
    found = missing.class_log_prob(world.classes, VALUES, lost)
    np.testing.assert_allclose(found[near], wanted[near], atol=1e-7)
    joint = wanted + np.log(world.prior)
    chances = np.exp(joint - np.logaddexp.reduce(joint, axis=1, keepdims=True))
    rows = near.all(axis=1)
    np.testing.assert_allclose(np.exp(missing.log_posterior(world, VALUES, lost))[rows], chances[rows], atol=1e-7)


LONG = Boxes(np.ones(1), np.array([[-2.0, 2.0, -0.3, 0.3]]), 0.2)  # wider than tall


@pytest.mark.parametrize("world", [worlds.get("moons"), PlaneWorld([LONG, LONG])], ids=["moons", "boxes"])
def test_the_other_coordinate_is_another_answer(world):
    """The negative control: who integrates the wrong one out is caught."""
    right, wrong = (np.exp(summed(world, VALUES, lost)) for lost in COORDINATES)
    assert np.abs(right - wrong).max() > 0.1
    np.testing.assert_allclose(np.exp(missing.class_log_prob(world.classes, VALUES, "x1")), right, atol=1e-7)


def test_another_prior_is_taken_and_an_equal_one_changes_nothing():
    world = worlds.get("moons")
    as_it_is = missing.log_posterior(world, VALUES, "x2")
    np.testing.assert_array_equal(missing.log_posterior(world, VALUES, "x2", world.prior), as_it_is)
    told = missing.log_posterior(world, VALUES, "x2", np.array([0.2, 0.8]))
    odds = told[:, 0] - told[:, 1] - as_it_is[:, 0] + as_it_is[:, 1]
    np.testing.assert_allclose(odds, np.log(0.25), atol=1e-12)


def test_of_one_gaussian_a_class_with_what_is_known_the_rest_tells_nothing():
    """Where the classes differ in x1 alone and are upright, losing x2 loses nothing; losing x1 leaves their shares."""
    upright = [Mixture(np.ones(1), np.array([[m, 0.3]]), np.eye(2)[None]) for m in (-1.0, 1.0)]
    world = PlaneWorld(upright, np.array([0.3, 0.7]))
    points = np.column_stack([VALUES, VALUES[::-1]])
    np.testing.assert_allclose(np.exp(missing.log_posterior(world, VALUES, "x2")), posterior(world, points), atol=1e-12)
    np.testing.assert_allclose(np.exp(missing.log_posterior(world, VALUES, "x1")), np.tile([0.3, 0.7], (9, 1)))


def test_a_density_without_a_closed_form_is_refused():
    with pytest.raises(TypeError, match="closed form"):
        missing.log_prob(object(), VALUES, "x1")  # type: ignore[arg-type]
