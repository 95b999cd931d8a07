"""A claim is false on films known to be wrong, by the amount that is known; its numpy agrees with torch."""

import numpy as np
import pytest

from explorer import models
from explorer.concepts.joint_vs_conditional import claims
from explorer.concepts.joint_vs_conditional.presets import PRESETS
from explorer.exact import posterior
from explorer.figures.evaluate import log_posterior, world_of
from explorer.metrics.fresh_points import FreshPoints
from explorer.models.grid import centres
from explorer.runs import Film, RunSpec
from explorer.runs.film import Moment
from explorer.runs.pieces import cut
from tests.concepts.joint_vs_conditional.films import baked, ending, trained, with_last, with_scalar

POINTS = np.random.default_rng(11).uniform(-3, 3, (200, 2))
WRONG = [("same", "few"), ("same", "climb"), ("few", "same"), ("few", "one")]
WRONG += [("one", "few"), ("one", "climb"), ("climb", "same"), ("climb", "far"), ("climb", "one")]
WRONG += [("costly", "same"), ("costly", "few"), ("costly", "fitting"), ("costly", "neighbours")]
WRONG += [("fitting", "same"), ("fitting", "one"), ("fitting", "climb"), ("fitting", "costly")]
WRONG += [("neighbours", "few"), ("neighbours", "costly"), ("neighbours", "fitting")]


def log_odds(film, x):
    """Return log p(A | x) / p(B | x) of the network's last frame."""
    logs = log_posterior(film, -1, x)
    return logs[:, 0] - logs[:, 1]


def floor_of(film):
    return FreshPoints(world_of(film), "conditional").perfect.error_rate


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
    assert claims.sure_and_wrong(films, np.array([claims.FAR]))[0] == (holds and side > 0)  # turned round it is right


def test_who_is_nowhere_sure_is_nowhere_sure_and_wrong():
    films = baked("far")
    assert claims.sure_where_nothing_is(films)
    flat = films["conditional"].arrays["weights"][-1].copy()
    flat[-films["conditional"].spec.config.width - 1 :] *= 0.01  # the same border, and every chance near a half
    assert not claims.sure_where_nothing_is({**films, "conditional": with_last(films["conditional"], "weights", flat)})


def test_where_the_exact_rule_is_as_sure_it_is_no_fault():
    films, corner = baked("far"), np.array([[-2.8, 2.3]])
    assert np.exp(log_posterior(films["conditional"], -1, corner)).max() > claims.SURE
    assert posterior(world_of(films["joint"]), corner).max() > claims.SURE
    assert not claims.sure_and_wrong(films, corner)[0]


def test_nothing_is_there_only_where_no_gaussian_reaches():
    films = baked("far")
    rows = films["joint"].arrays["components"][-1].copy()  # (C, K, 6)
    rows[0, rows[0, :, 0].argmax(), 1:3] = claims.FAR
    reached = {**films, "joint": with_last(films["joint"], "components", rows)}
    assert not claims.sure_and_wrong(reached, np.array([claims.FAR]))[0]
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


@pytest.mark.parametrize(
    ("excess", "wrong", "holds"),
    [(0.0199, 0.401, True), (0.0, 0.5, True), (0.0201, 0.5, False), (0.0, 0.399, False), (0.4, 0.5, False)],
)
def test_a_costly_assumption_errs_in_40_of_100_where_the_other_does_not(excess, wrong, holds):
    films = baked("costly")
    films["conditional"] = ending(films["conditional"], error_rate=floor_of(films["conditional"]) + excess)
    films["joint"] = ending(films["joint"], error_rate=wrong)
    assert claims.costly_assumption(films) == holds


@pytest.mark.parametrize(
    ("better", "excess", "holds"),
    [(0.101, 0.0299, True), (0.099, 0.0, False), (0.5, 0.0301, False), (-0.5, 0.0, False)],
)
def test_an_assumption_that_fits_is_a_tenth_of_a_bit_better(better, excess, holds):
    films = baked("fitting")
    divided = FreshPoints(world_of(films["joint"]), "conditional").grade(posterior_of_lda(films["joint"])).excess
    films["conditional"] = ending(films["conditional"], excess=divided + better)
    films["joint"] = ending(films["joint"], error_rate=floor_of(films["joint"]) + excess)
    assert claims.fitting_assumption(films) == holds


def posterior_of_lda(film):
    """Return log p(y | x) at the evaluator's points by the learner itself, trained anew: (n, C)."""
    world = world_of(film)
    learner = models.build("lda", film.spec.config, world.data(), film.spec.seed)
    learner.advance(1)
    joint = learner.log_prob(FreshPoints(world, "conditional").data.x)
    return joint - np.logaddexp(*joint.T)[:, None]


def test_the_wrong_sort_of_gaussians_does_not_fit():
    """Negative control: where the classes are moons, LDA errs more than 3 points above the Bayes rule."""
    spec = RunSpec(model="lda", data={"points": 60})
    assert not claims.fitting_assumption({**baked("fitting"), "joint": trained(spec)})


@pytest.mark.parametrize("side", ["conditional", "joint"])
@pytest.mark.parametrize(("excess", "holds"), [(0.0, True), (0.0199, True), (0.0201, False)])
def test_neighbours_err_two_points_more_at_most(side, excess, holds):
    films = baked("neighbours")
    films[side] = ending(films[side], error_rate=floor_of(films[side]) + excess)
    assert claims.neighbours_both_ways(films) == holds


@pytest.mark.parametrize(
    ("side", "factor"), [("conditional", 1.1), ("conditional", 0.9), ("joint", 1.2), ("joint", 0.8)]
)
def test_chances_sum_to_one_everywhere_and_densities_over_the_picture(side, factor):
    films = baked("neighbours")
    fields = films[side].arrays["field"]
    films[side] = with_last(films[side], "field", fields[-1] + np.float32(np.log(factor)))
    assert not claims.neighbours_both_ways(films)


def test_a_vote_is_no_density_and_a_density_no_vote():
    films = baked("neighbours")
    fields = {side: film.arrays["field"][-1] for side, film in films.items()}
    for side, other in (("conditional", "joint"), ("joint", "conditional")):
        assert not claims.neighbours_both_ways({**films, side: with_last(films[side], "field", fields[other])})


@pytest.mark.parametrize("activation", ["tanh", "relu", "sigmoid"])
@pytest.mark.parametrize(("layers", "width"), [(0, 8), (1, 1), (2, 8), (3, 5)])
def test_log_odds_are_those_of_torch(layers, width, activation):
    config = {"layers": layers, "width": width, "activation": activation, "learning_rate": 0.03}
    spec = RunSpec(model="network", data={"points": 60}, config=config)
    learner = models.build("network", spec.config, world_of(Film.of(spec, [])).data(), spec.seed)
    first = learner.snapshot()
    learner.advance(100)
    film = Film.of(spec, [Moment(first), Moment(learner.snapshot())])
    expected = learner.log_prob(POINTS)
    np.testing.assert_allclose(log_odds(film, POINTS), expected[:, 0] - expected[:, 1], atol=1e-4, rtol=1e-5)


@pytest.mark.parametrize("key", PRESETS)
def test_a_films_last_frame_reads_as_its_learner_does(key):
    """As the learner after loading the film's checkpoint, or after its one step where there is none."""
    for film in baked(key).values():
        data, last = world_of(film).data(), int(film.steps[-1])
        learner = models.build(film.spec.model, film.spec.config, data, film.spec.seed)
        if last in film.checkpoints:
            learner.load(film.checkpoints[last])
        else:
            learner.advance(last)
        assert learner.step == last
        READ_AS_LEARNED[film.spec.config.form](film, learner, data)


def weights_read_alike(film, learner, data):
    expected = learner.log_prob(POINTS)
    np.testing.assert_allclose(log_odds(film, POINTS), expected[:, 0] - expected[:, 1], atol=1e-3, rtol=1e-4)


def components_read_alike(film, learner, data):
    of_class = learner.log_prob(POINTS) - np.log(np.bincount(data.y) / len(data.y))  # log p(x | y)
    classes = claims.learned_classes(film)
    for c, mixture in enumerate(classes):
        np.testing.assert_allclose(mixture.log_prob(POINTS), of_class[:, c], atol=1e-3, rtol=1e-4)
    density = claims._log_density(classes, data.shares, POINTS)
    np.testing.assert_allclose(density, np.logaddexp(*of_class.T) + np.log(0.5), atol=1e-3, rtol=1e-4)


def field_reads_alike(film, learner, data):
    field = claims._field(film)  # (C, ny, nx)
    expected = np.exp(learner.log_prob(centres(data.extent, field.shape[1:])))  # (ny nx, C)
    np.testing.assert_allclose(field.reshape(len(field), -1), expected.T, atol=1e-4)


READ_AS_LEARNED = {"mlp": weights_read_alike, "mixture": components_read_alike, "grid": field_reads_alike}
