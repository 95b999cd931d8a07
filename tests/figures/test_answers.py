"""What a film answers is what its learner does: from parameters anywhere, from a grid at its cells."""

import numpy as np
import pytest

from explorer import models, runs
from explorer.exact import bayes_error
from explorer.exact.rules import error_rate
from explorer.figures.answers import answers, on_grid
from explorer.figures.evaluate import world_of
from explorer.models.grid import SHAPE, centres
from explorer.worlds.plane.base import Extent

X = np.random.default_rng(0).uniform(-2, 2, (200, 2))
FAMILIES = {"mixture": {"steps": 5}, "qda": {}, "svm": {}, "kde": {}, "knn": {}, "tree": {}, "network": {"steps": 50}}


def of(family):
    film = runs.compute(runs.RunSpec(model=family, data={"points": 60}, config=FAMILIES[family]))
    learner = models.build(family, film.spec.config, world_of(film).data(), film.spec.seed)
    learner.advance(int(film.steps[-1]))
    return film, learner


@pytest.mark.parametrize("family", FAMILIES)
def test_a_film_answers_as_its_learner_does(family):
    film, learner = of(family)
    at = centres(world_of(film).extent)[::97] if film.spec.config.form == "grid" else X
    wanted = learner.log_prob(at)
    near = wanted > -30  # where float32 parameters still tell
    np.testing.assert_allclose(answers(film, -1, at)[near], wanted[near], atol=1e-3)


@pytest.mark.parametrize("family", FAMILIES)
def test_it_errs_as_its_learner_does(family):
    """By formula, also between the cells of a grid, whose steps move a border by half a cell at most."""
    film, learner = of(family)
    world = world_of(film)
    wanted = error_rate(world, lambda x: learner.log_prob(x).argmax(axis=1))
    assert error_rate(world, lambda x: answers(film, -1, x).argmax(axis=1)) == pytest.approx(wanted, abs=2e-3)
    assert wanted > bayes_error(world)


def test_between_cells_a_plane_is_a_plane_and_steps_are_steps():
    extent = Extent(-3.0, 3.0, -2.6, 2.6)
    ny, nx = SHAPE
    at = centres(extent).reshape(ny, nx, 2)
    field = np.stack([at[..., 0] + 2 * at[..., 1], -at[..., 0]])
    inside = X * 0.9
    smooth = on_grid(field, extent, inside, smooth=True)
    np.testing.assert_allclose(smooth[:, 0], inside[:, 0] + 2 * inside[:, 1], atol=1e-9)
    steps = on_grid(field, extent, inside, smooth=False)
    assert set(steps[:, 1]) <= set(field[1].ravel())
    assert np.abs(steps[:, 1] + inside[:, 0]).max() <= 0.5 * (extent[1] - extent[0]) / nx + 1e-9
    far = on_grid(field, extent, np.array([[9.0, 9.0]]), smooth=True)
    np.testing.assert_allclose(far[0], field[:, -1, -1])
