"""A claim is false on films known to be wrong, by the amount that is known; its numpy agrees with torch."""

import numpy as np
import pytest

from explorer import models
from explorer.figures.evaluate import log_posterior, world_of
from explorer.metrics import Exam
from explorer.runs import Film, RunSpec
from explorer.runs.film import Moment
from explorer.runs.pieces import cut
from explorer.ui import claims
from explorer.ui.presets import PRESETS
from tests.ui.films import baked, ending, trained, with_last, with_scalar

POINTS = np.random.default_rng(11).uniform(-3, 3, (200, 2))
WRONG = [("same", "few"), ("same", "climb"), ("far", "same"), ("few", "same"), ("few", "one")]
WRONG += [("one", "few"), ("one", "climb"), ("climb", "same"), ("climb", "far"), ("climb", "one")]


def log_odds(film, x):
    """Return log p(A | x) / p(B | x) of the network's last frame."""
    logs = log_posterior(film, -1, x)
    return logs[:, 0] - logs[:, 1]


def floor_of(film):
    return Exam(world_of(film), "conditional").floor.error_rate


@pytest.mark.parametrize(("key", "other"), WRONG)
def test_a_claim_is_false_on_films_that_show_something_else(key, other):
    assert PRESETS[other].claim(baked(other))
    assert not PRESETS[key].claim(baked(other))


@pytest.mark.parametrize("key", PRESETS)
def test_a_claim_is_false_on_untrained_films(key):
    assert not PRESETS[key].claim({model: cut(film, 1) for model, film in baked(key).items()})


@pytest.mark.parametrize("model", ["conditional", "joint"])
@pytest.mark.parametrize(("excess", "holds"), [(0.0, True), (0.0199, True), (0.0201, False), (0.4, False)])
def test_the_same_border_errs_two_points_more_at_most(model, excess, holds):
    films = baked("same")
    films[model] = ending(films[model], error_rate=floor_of(films[model]) + excess)
    assert claims.same_border(films) == holds


@pytest.mark.parametrize("side", [1, -1])
@pytest.mark.parametrize(("sure", "holds"), [(0.5, False), (0.9899, False), (0.9901, True)])
def test_sure_is_more_than_99_percent_for_either_class(side, sure, holds):
    films = baked("far")
    film = films["conditional"]
    width, flat = film.spec.config.width, film.arrays["weights"][-1].copy()
    flat[-width - 1 :] *= side * np.log(sure / (1 - sure)) / log_odds(film, np.array([claims.FAR]))[0]
    films["conditional"] = with_last(film, "weights", flat)
    assert claims.sure_where_nothing_is(films) == holds


def test_nothing_is_there_only_where_no_gaussian_reaches():
    films = baked("far")
    rows = films["joint"].arrays["components"][-1].copy()  # (C, K, 6)
    rows[0, 0, 1:3] = claims.FAR
    assert not claims.sure_where_nothing_is({**films, "joint": with_last(films["joint"], "components", rows)})
    wide = films["joint"].arrays["components"][-1].copy()
    wide[..., 3:] *= 400
    assert not claims.sure_where_nothing_is({**films, "joint": with_last(films["joint"], "components", wide)})


@pytest.mark.parametrize(("worse", "holds"), [(0.101, True), (0.099, False), (0.0, False)])
def test_overfitting_costs_more_than_a_tenth_of_a_bit(worse, holds):
    films = baked("few")
    bits = films["conditional"].scalars["bits"]
    films["conditional"] = ending(films["conditional"], bits=bits.min() + worse)
    assert claims.few_points_overfit(films) == holds


def test_a_network_that_only_gets_better_does_not_overfit():
    films = baked("few")
    falling = np.sort(films["conditional"].scalars["bits"])[::-1]
    assert not claims.few_points_overfit({**films, "conditional": with_scalar(films["conditional"], "bits", falling)})


@pytest.mark.parametrize(
    ("error_rate", "excess", "holds"),
    [(0.0099, 0.0999, True), (0.0101, 0.0, False), (0.0, 0.1001, False), (0.0, 0.0, True)],
)
def test_enough_is_one_point_and_a_tenth_of_a_bit(error_rate, excess, holds):
    films = baked("one")
    film = films["joint"]
    films["joint"] = ending(film, error_rate=floor_of(film) + error_rate, excess=excess)
    assert claims.one_gaussian_is_enough(films) == holds


def test_one_gaussian_is_not_enough_for_a_moon():
    moon = trained(RunSpec(model="mixture", config={"components": 1, "steps": 20}))
    assert not claims.one_gaussian_is_enough({**baked("one"), "joint": moon})


@pytest.mark.parametrize(("rise", "holds"), [(-1e-3, True), (1e-10, True), (1e-8, False), (1.0, False)])
def test_a_likelihood_that_falls_once_does_not_climb(rise, holds):
    films = baked("climb")
    loss = films["joint"].scalars["training_loss"].copy()
    loss[10:] += loss[9] - loss[10] + rise
    films["joint"] = with_scalar(films["joint"], "training_loss", loss)
    assert claims.jagged_likelihood(films) == holds


@pytest.mark.parametrize(("worse", "holds"), [(0.101, True), (0.099, False)])
def test_climbing_too_far_costs_more_than_a_tenth_of_a_bit(worse, holds):
    films = baked("climb")
    bits = films["joint"].scalars["bits"]
    films["joint"] = ending(films["joint"], bits=bits.min() + worse)
    assert claims.jagged_likelihood(films) == holds


@pytest.mark.parametrize("activation", ["tanh", "relu", "sigmoid"])
@pytest.mark.parametrize(("layers", "width"), [(0, 8), (1, 1), (2, 8), (3, 5)])
def test_log_odds_are_those_of_torch(layers, width, activation):
    config = {"layers": layers, "width": width, "activation": activation, "rate": 0.03}
    spec = RunSpec(model="network", data={"points": 60}, config=config)
    learner = models.build("network", spec.config, world_of(Film.of(spec, [])).data(), spec.seed)
    first = learner.snapshot()
    learner.advance(100)
    film = Film.of(spec, [Moment(first), Moment(learner.snapshot())])
    expected = learner.log_prob(POINTS)
    np.testing.assert_allclose(log_odds(film, POINTS), expected[:, 0] - expected[:, 1], atol=1e-4, rtol=1e-5)


@pytest.mark.parametrize("key", PRESETS)
def test_a_films_last_frame_reads_as_torch_does_after_loading_its_checkpoint(key):
    for model, film in baked(key).items():
        data = world_of(film).data()
        learner = models.build(film.spec.model, film.spec.config, data, film.spec.seed)
        learner.load(film.checkpoints[int(film.steps[-1])])
        expected = learner.log_prob(POINTS)
        if model == "conditional":
            odds = log_odds(film, POINTS)
            np.testing.assert_allclose(odds, expected[:, 0] - expected[:, 1], atol=1e-3, rtol=1e-4)
            continue
        classes = claims._classes(film)
        of_class = expected - np.log(np.bincount(data.y) / len(data.y))  # log p(x | y)
        for c, mixture in enumerate(classes):
            np.testing.assert_allclose(mixture.log_prob(POINTS), of_class[:, c], atol=1e-3, rtol=1e-4)
        density = claims._log_density(classes, data.shares, POINTS)
        np.testing.assert_allclose(density, np.logaddexp(*of_class.T) + np.log(0.5), atol=1e-3, rtol=1e-4)
