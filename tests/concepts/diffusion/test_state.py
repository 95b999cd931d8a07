"""What the page shows is one record: its link restores it, what does not fit is refused, and changes keep what fits."""

import pytest
from hypothesis import given
from pydantic import ValidationError

from explorer.concepts.diffusion import CONCEPT
from explorer.concepts.diffusion.presets import PRESETS
from explorer.concepts.diffusion.state import MODEL, SECTION, DiffusionState, classes_of, has_start
from explorer.models.diffusion.paths import PATHS
from explorer.page.address import parse, write
from tests.concepts.diffusion.states import states


@given(states())
def test_a_link_restores_what_the_page_shows(state):
    assert parse(DiffusionState, write(state)) == (state, ())
    assert DiffusionState.model_validate_json(state.model_dump_json()) == state


def test_it_opens_on_the_ring_with_as_many_points_as_there_may_be():
    state = DiffusionState()
    (spec,) = state.specs().values()
    assert (spec.model, spec.world, spec.data.points, spec.config.steps) == ("diffusion", "ring", 1000, 3000)
    assert write(state) == {}
    assert state.playing == "place", "the way back plays, not the training"
    assert state.with_view(place=3).playing is False


@pytest.mark.parametrize(
    ("view", "changes"),
    [
        ({"show": "exact"}, {"world": "iris"}),
        ({"ask": "exact"}, {"world": "wine"}),
        ({"label": 2}, {}),
        ({"label": 0}, {"diffusion": {"conditional": False}}),
        ({"solver": "sde"}, {}),
        ({"solver": "sde", "path": "cosine"}, {}),
        ({"steps": 0}, {}),
        ({"steps": 201}, {}),
        ({"steps": 101, "ask": "heart"}, {}),
        ({"steps": 1001, "ask": "exact"}, {}),
        ({"guidance": 8.5}, {}),
        ({"place": 121}, {}),
        ({"follow": 800}, {}),
        ({"layers": ("field",)}, {}),
        ({"frame": 61}, {}),
    ],
)
def test_what_does_not_fit_is_refused(view, changes):
    with pytest.raises(ValidationError):
        DiffusionState.model_validate({**changes, "view": view})


def test_an_sde_starts_where_signal_is_left():
    assert {name for name in PATHS if has_start(name)} == {"linear", "sigmoid", "exploding"}
    assert DiffusionState.model_validate({"view": {"solver": "sde", "path": "linear"}}).view.solver == "sde"


def test_another_world_keeps_the_route_but_no_class_and_no_law_that_nobody_knows():
    state = DiffusionState().with_view(steps=7, label=1, ask="exact", show="error", path="cosine")
    ring = state.with_world("moons")
    assert (ring.view.steps, ring.view.label, ring.view.ask, ring.view.show) == (7, None, "exact", "error")
    iris = state.with_world("iris")
    assert (iris.view.ask, iris.view.show, iris.view.path) == ("network", "learned", "cosine")
    assert classes_of(iris) == 3


def test_who_is_told_no_class_can_be_asked_for_none():
    state = DiffusionState().with_view(label=1)
    assert state.with_section(SECTION, conditional=False).view.label is None
    assert state.with_section(SECTION, width=32).view.label == 1


def test_fewer_classes_end_what_was_asked_for():
    state = DiffusionState().with_world("pinwheel").with_view(label=4)
    assert state.with_section("data", arms=3).view.label is None
    assert state.with_section("data", points=60).view.label == 4


def test_another_length_begins_at_its_end_and_gives_up_branches():
    state = DiffusionState().with_branch(MODEL, 20, "learning_rate", 0.001).with_view(frame=30)
    assert state.specs()[MODEL].branches
    longer = state.with_section(SECTION, steps=1000)
    assert (longer.branches, longer.view.frame) == ((), None)
    assert state.with_section(SECTION, batch=64).branches == state.branches


@pytest.mark.parametrize("key", PRESETS)
def test_a_preset_is_known_by_its_film_and_its_route(key):
    state = PRESETS[key].state
    expected = "ring" if key == "hump" else key  # the same film on the same route, looked at otherwise
    assert CONCEPT.matching(state.with_view(frame=3, place=5)) == expected
    assert CONCEPT.matching(state.with_view(steps=77)) is None
    assert CONCEPT.matching(state.with_choice("seed", 9)) is None


def test_several_presets_look_at_one_film():
    assert CONCEPT.matching(PRESETS["two_steps"].state) == "two_steps"
    assert CONCEPT.matching(PRESETS["by_heart"].state) == "by_heart"
    assert CONCEPT.matching(PRESETS["few"].state) == "few"
    assert len({preset.state.specs()[MODEL].digest() for preset in PRESETS.values()}) == 4 + 3, (
        "of points and of digits"
    )
