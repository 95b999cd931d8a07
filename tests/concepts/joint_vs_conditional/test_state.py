"""The page's state: what it accepts, what each change keeps and gives up, and which steps a branch turns off at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from explorer import worlds
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import MAX_DRAWN, SHOWS, SIDES, PairView
from explorer.models.configs.network import NetworkConfig
from explorer.page.tabs.panel import TITLES
from explorer.page.view import TABS
from explorer.runs.schedule import MAX_FRAMES, schedule
from explorer.runs.spec import MAX_BRANCHES, Branch
from explorer.worlds.plane.world import MixtureWorld

LEFT, RIGHT, BOTTOM, TOP = MixtureWorld.extent


def branched(*turns):
    """Return the opening page whose network turns off at each of `turns`, (frame, rate)."""
    state = PairState()
    for frame, rate in turns:
        state = state.with_branch("conditional", frame, "learning_rate", rate)
    return state


@pytest.mark.parametrize("ask", [(LEFT, BOTTOM), (RIGHT, TOP), (0.0, 0.0), None])
def test_a_point_in_the_picture_may_be_asked(ask):
    assert PairView(ask=ask).ask == ask


@pytest.mark.parametrize(
    "ask",
    [
        (RIGHT + 1e-9, 0.0),
        (LEFT - 1e-9, 0.0),
        (0.0, TOP + 1e-9),
        (0.0, BOTTOM - 1e-9),
        (float("nan"), 0.0),
        (0.0, float("inf")),
        (0.0,),
        (0.0, 0.0, 0.0),
        "here",
    ],
)
def test_no_other_point_may(ask):
    with pytest.raises(ValidationError):
        PairView(ask=ask)


@pytest.mark.parametrize(
    "wrong",
    [
        {"frame": -1},
        {"frame": MAX_FRAMES},
        {"frame": 1.5},
        {"drawn": -1},
        {"drawn": MAX_DRAWN + 1},
        {"show": "all"},
        {"panel": "world"},
        {"tab": "home"},
        {"zoom": 2},
    ],
)
def test_a_view_holds_only_what_there_is(wrong):
    with pytest.raises(ValidationError):
        PairView(**wrong)


def test_the_tabs_are_those_that_the_lessons_draw():
    assert set(TABS) == set(TITLES)
    assert [PairView(tab=tab).tab for tab in TABS] == list(TABS)
    assert [PairView(show=show).show for show in SHOWS] == list(SHOWS)


@pytest.mark.parametrize(
    "wrong",
    [
        {"world": "mars"},
        {"world": ""},
        {"data": {"points": 3}},
        {"data": {"spread": 1}},
        {"data": 3},
        {"network": {"layers": 7}},
        {"mixture": {"covariance_prior": 0.0}},
        {"seed": -1},
        {"seed": 10_000},
        {"planet": "mars"},
    ],
)
def test_a_page_holds_only_what_there_is(wrong):
    with pytest.raises(ValidationError):
        PairState(**wrong)


def test_an_unknown_world_is_an_error_whatever_its_data():
    for data in ({}, {"points": 20}, worlds.config_of("moons")()):
        with pytest.raises(ValidationError, match="no such world"):
            PairState(world="mars", data=data)


def test_the_data_are_of_the_world():
    assert all(type(PairState(world=name).data) is worlds.config_of(name) for name in worlds.FORMULAS)
    with pytest.raises(ValidationError):
        PairState(world="blobs", data=worlds.config_of("moons")())


def test_a_page_can_not_be_changed():
    with pytest.raises(ValidationError):
        PairState().seed = 4


def test_specs_say_all_that_decides_the_films():
    state = branched((20, 0.1)).with_data(points=20).with_choice("seed", 5)
    assert list(state.specs()) == list(SIDES)
    network, mixture = state.spec("conditional"), state.spec("joint")
    assert (network.model, network.world, network.data.points, network.seed) == ("network", "moons", 20, 5)
    assert (network.config, mixture.config) == (state.config("conditional"), state.config("joint"))
    assert network.branches == state.fit("conditional").branches != ()
    assert mixture.branches == ()


@pytest.mark.parametrize(("steps", "em", "frames"), [(1000, 60, 61), (10, 5, 11), (10, 150, 61), (300, 199, 61)])
def test_the_longer_film_says_how_many_frames_there_are(steps, em, frames):
    state = PairState(network={"steps": steps}, mixture={"steps": em})
    assert state.frames() == frames
    assert state.with_view(frame=frames - 1).view.frame == frames - 1
    with pytest.raises(ValidationError, match="end before"):
        state.with_view(frame=frames)


def test_no_film_has_more_frames_than_a_view_may_name():
    assert len(schedule(NetworkConfig.model_fields["steps"].json_schema_extra["high"])) <= MAX_FRAMES


@given(st.integers(10, 20_000), st.integers(0, MAX_FRAMES - 1))
def test_a_branch_turns_off_at_a_recorded_step_before_the_last(steps, frame):
    state = PairState(network={"steps": steps})
    recorded = schedule(steps)
    turn = state.branch_step("conditional", frame)
    assert turn == (recorded[frame] if frame < len(recorded) - 1 else recorded[-2])
    assert state.with_branch("conditional", frame, "learning_rate", 0.1).fit("conditional").branches[0].step == turn


def test_each_model_branches_on_its_own_clock():
    assert PairState().branch_step("conditional", 30) == schedule(1000)[30] == 250
    assert PairState().branch_step("joint", 30) == 30


def test_what_is_in_force_at_the_end():
    assert branched().in_force("network") == PairState().config("conditional")
    state = branched((20, 0.1), (30, 1.0)).with_branch("joint", 10, "covariance_prior", 3.0)
    assert state.in_force("network").learning_rate == 1.0
    assert state.in_force("mixture").covariance_prior == 3.0
    assert state.in_force("network").model_copy(update={"learning_rate": 0.01}) == PairState().config("conditional")
    assert state.roots() == PairState().roots()


def test_branches_come_one_after_another():
    steps = [branch.step for branch in branched((10, 0.1), (20, 0.3), (30, 1.0)).fit("conditional").branches]
    assert steps == sorted(set(steps))
    assert branched((30, 1.0), (20, 0.3)).fit("conditional").branches == branched((20, 0.3)).fit("conditional").branches
    assert branched((20, 1.0), (20, 0.3)).fit("conditional").branches == branched((20, 0.3)).fit("conditional").branches


def test_there_are_only_so_many_branches():
    most = branched(*((10 * i, 0.1) for i in range(1, MAX_BRANCHES + 1)))
    assert len(most.fit("conditional").branches) == MAX_BRANCHES
    with pytest.raises(ValidationError):
        most.with_branch("conditional", 55, "learning_rate", 1.0)
    assert len(most.with_branch("joint", 55, "covariance_prior", 1.0).fit("joint").branches) == 1


@pytest.mark.parametrize(
    "turn",
    [("width", 4), ("learning_rate", 99.0), ("learning_rate", "fast"), ("covariance_prior", 1.0), ("__class__", 1)],
)
def test_a_branch_that_does_not_fit_is_an_error(turn):
    with pytest.raises(ValidationError):
        PairState().with_branch("conditional", 20, *turn)


def test_a_branch_off_the_record_is_an_error():
    for step in (8, 1000):
        with pytest.raises(ValidationError):
            PairState().with_branches("conditional", (Branch(step=step, field="learning_rate", value=0.1),))


def test_the_last_branch_is_given_up_first():
    both = branched((20, 0.1), (30, 1.0))
    assert both.without_branch("conditional") == branched((20, 0.1))
    assert both.without_branch("joint") == both
    assert PairState().without_branch("conditional") == PairState()
