"""Every preset shows what its title says: on its own films, and on data and starts that it was not chosen on."""

import numpy as np
import pytest

from explorer import worlds
from explorer.concepts.joint_vs_conditional import CONCEPT
from explorer.concepts.joint_vs_conditional.claims import FAR
from explorer.concepts.joint_vs_conditional.measurements import films
from explorer.concepts.joint_vs_conditional.presets import PILLS, PRESETS
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import KEY, SIDES
from explorer.page.address import parse, write
from explorer.page.predict.questions import question
from tests.concepts.joint_vs_conditional.films import baked

UNSEEN = 41  # one seed here; many in the table "presets"
FURTHER = {  # one knob of each family that a preset shows, and a value that no preset has
    "network": {"l2": 0.1},
    "svm": {"cost": 0.5},
    "knn": {"k": 4},
    "mixture": {"covariance_prior": 0.7},
    "naive_bayes": {"covariance_prior": 0.7},
    "lda": {"covariance_prior": 0.7},
    "knn_density": {"k": 4},
}


@pytest.mark.parametrize("key", PRESETS)
def test_a_preset_shows_what_its_title_says(key):
    assert PRESETS[key].claim(baked(key))


@pytest.mark.slow
@pytest.mark.parametrize("key", PRESETS)
def test_it_does_so_too_where_it_was_not_chosen(key):
    assert PRESETS[key].claim(films(key, UNSEEN))


def test_the_lesson_predicts_that_with_few_points_the_mixture_errs_less():
    """That it does, and by how much, is the table "few"."""
    asked = question(KEY, "few", "en")
    assert asked.right == 1
    assert asked.options[asked.right].startswith("The right")


def test_there_are_as_many_pills_as_two_lines_hold():
    """An answer that an experiment asks for first is none of them."""
    assert len(PILLS) <= 8
    assert not {"far", "costly"} & set(PILLS)


def test_titles_name_the_states():
    assert PRESETS["few"].state.data.points == 20
    assert PRESETS["one"].state.config("joint").components == 1
    assert PRESETS["far"].state.view.ask == FAR
    assert PRESETS["same"].state == PairState()
    assert [PRESETS["costly"].state.family(side) for side in SIDES] == ["svm", "naive_bayes"]
    assert PRESETS["fitting"].state.data.shared == 1
    assert [PRESETS["neighbours"].state.family(side) for side in SIDES] == ["knn", "knn_density"]
    assert len({PRESETS["neighbours"].state.config(side).k for side in SIDES}) == 1
    assert len({preset.title for preset in PRESETS.values()}) == len(PRESETS)


def test_the_far_corner_is_one_that_the_world_never_reaches():
    world = worlds.get(PRESETS["far"].state.world, **PRESETS["far"].state.data.model_dump())
    drawn = world.sample(10_000, np.random.default_rng(5)).x
    assert world.log_prob(np.array([FAR]))[0] < world.log_prob(drawn).min()


@pytest.mark.parametrize("key", PRESETS)
def test_a_preset_is_found_by_its_films_however_they_are_looked_at(key):
    state = PRESETS[key].state
    assert CONCEPT.matching(state) == key
    assert CONCEPT.matching(state.with_view(frame=1, show="error", ask=None, drawn=10, tab="take")) == key


@pytest.mark.parametrize("key", PRESETS)
def test_other_films_are_no_preset(key):
    state = PRESETS[key].state
    others = [state.with_choice("seed", 4), state.with_data(seed=8), state.with_data(points=61)]
    others += [state.with_config(side, **FURTHER[state.family(side)]) for side in SIDES]
    if state.family("conditional") == "network":
        others.append(state.with_branch("conditional", 20, "learning_rate", 0.1))
    assert all(CONCEPT.matching(other) is None for other in others)


def test_the_opening_page_is_a_preset():
    assert CONCEPT.matching(PairState()) == "same"


@pytest.mark.parametrize("key", PRESETS)
def test_a_preset_fits_into_the_address(key):
    assert parse(PairState, write(PRESETS[key].state)) == (PRESETS[key].state, ())
