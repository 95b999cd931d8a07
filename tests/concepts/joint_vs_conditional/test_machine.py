"""What the machine may ask for: the page follows, or stays as it is; and what it is told about the network."""

import numpy as np
import pytest

from explorer.concepts.joint_vs_conditional.machine import LATE, asked, described, moved
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.page.address import Complaint, parse, write
from explorer.runs.schedule import schedule
from tests.concepts.joint_vs_conditional.films import trained

STEPS = schedule(1000)


def train(frame, weights="4=1.5"):
    return {"kind": "train", "frame": frame, "weights": weights}


def turns(state):
    return [(branch.step, branch.field, branch.value) for branch in state.fit("conditional").branches]


def hidden(state):
    return state.config("conditional").hidden


def test_training_on_is_a_branch_at_the_frame_and_looked_at_there():
    state = asked(PairState(), train(20, "4=1.50;0=-2"))
    assert turns(state) == [(STEPS[20], "weights", "0=-2;4=1.5")]
    assert state.view.frame == 20
    assert state.config("conditional") == PairState().config("conditional")
    assert state.roots() == PairState().roots()
    again = asked(state, train(30.0, "7=3"))
    assert turns(again) == [*turns(state), (STEPS[30], "weights", "7=3")]
    assert parse(PairState, write(again)) == (again, ())


@pytest.mark.parametrize("steps", [300, 1000, 3000, 10000])
@pytest.mark.parametrize("back", range(1, LATE + 1))
def test_near_the_end_the_network_trains_longer_from_the_very_step_that_was_looked_at(steps, back):
    recorded = schedule(steps)
    before = PairState(network={"steps": steps})
    wish = train(len(recorded) - back)
    state = asked(before, wish)
    longer = state.config("conditional").steps
    assert turns(state) == [(recorded[-back], "weights", "4=1.5")]
    assert moved(before, wish, state) == ()
    assert schedule(longer)[state.view.frame] == recorded[-back]
    assert len(schedule(longer)) - state.view.frame > 2 * LATE, "there is something to see"
    wanted = {300: 1000, 1000: 3000, 3000: 10000, 10000: 20000}[steps]
    assert longer == pytest.approx(wanted, rel=0.15)


def test_a_step_is_recorded_in_the_longer_film_as_it_was():
    """What is looked at, edited and trained on is the same network: the longer film has its weights at that step."""
    before = PairState(data={"points": 20}, network={"steps": 300})
    state = asked(before, train(60))
    short, long = trained(before.spec("conditional")), trained(state.spec("conditional").parent())
    at = list(long.steps).index(300)
    assert np.array_equal(short.arrays["weights"][-1], long.arrays["weights"][at])
    edited = trained(state.spec("conditional"))
    assert np.array_equal(edited.arrays["weights"][at - 1], long.arrays["weights"][at - 1])


def test_branches_before_stay_where_they_are_or_the_branch_that_moves_is_said():
    """With earlier branches a longer film has to pass through them all: where none does, that is said."""
    found = 0
    for earlier in range(4, 54):
        before = PairState().with_branch("conditional", earlier, "learning_rate", 0.03)
        state = asked(before, train(60))
        first, (step, *_) = turns(state)
        assert first == turns(before)[0]
        told = moved(before, train(60), state)
        assert told == (() if step == 1000 else (Complaint("moved", "network.branch", str(step)),))
        assert step in (1000, STEPS[59])
        found += step == 1000
    assert 25 < found < 50


@pytest.mark.parametrize("frame", range(len(STEPS) - LATE, len(STEPS) - 1))
def test_before_the_last_frame_a_film_can_always_turn(frame):
    before = PairState()
    for earlier in (50, 51, 52):
        before = before.with_branch("conditional", earlier, "learning_rate", 0.03 if earlier % 2 else 0.1)
    state = asked(before, train(frame))
    assert turns(state)[-1][0] == STEPS[frame]
    assert turns(state)[:3] == turns(before)
    assert moved(before, train(frame), state) == ()


def test_a_network_that_learns_in_few_steps_is_looked_at_at_each():
    state = asked(PairState(logistic={}), train(12, "0=1"))
    assert (state.config("conditional").steps, turns(state)[0][0]) == (30, 12)
    at_most = asked(PairState(logistic={"steps": 30}), train(30, "0=1"))
    assert (at_most.config("conditional").steps, turns(at_most)[0][0]) == (30, 29)
    (told,) = moved(PairState(logistic={"steps": 30}), train(30, "0=1"), at_most)
    assert (told.name, told.instead) == ("logistic.branch", "29")


def test_features_are_added_and_taken_away_but_never_the_last():
    state = asked(PairState(), {"kind": "feature", "name": "sinx1"})
    assert state.config("conditional").inputs == ("x1", "x2", "sinx1")
    for name in ("x1", "x2", "sinx1"):
        state = asked(state, {"kind": "feature", "name": name})
    assert state.config("conditional").inputs == ("sinx1",)


def test_neurons_and_layers_come_and_go_between_their_bounds():
    state = asked(PairState(), {"kind": "neurons", "layer": 0, "by": -1})
    assert hidden(state) == (7, 8)
    state = asked(state, {"kind": "layers", "by": 1})
    assert hidden(state) == (7, 8, 8)
    for _ in range(9):
        state = asked(state, {"kind": "layers", "by": 1})
    assert hidden(state) == (7, 8, 8, 8, 8, 8)
    for _ in range(20):
        state = asked(state, {"kind": "neurons", "layer": 1, "by": 1})
    assert hidden(state) == (7, 16, 8, 8, 8, 8)
    for _ in range(9):
        state = asked(state, {"kind": "layers", "by": -1})
    assert hidden(state) == ()
    assert hidden(asked(state, {"kind": "layers", "by": 1})) == (7,), "as wide as the layers were last"


def test_who_reshapes_all_layers_alike_is_where_the_knobs_would_lead():
    state = PairState()
    for layer in (0, 1):
        state = asked(state, {"kind": "neurons", "layer": layer, "by": 1})
    assert state == PairState(network={"width": 9})


def test_weights_set_by_hand_are_given_up_with_the_network_that_they_belong_to():
    state = PairState().with_branch("conditional", 10, "learning_rate", 0.03)
    state = asked(state, train(20))
    assert turns(state.with_config("conditional", l2=0.01)) == turns(state)
    assert turns(state.with_data(noise=0.4)) == turns(state)
    assert turns(state.with_world("spirals")) == turns(state)[:1]
    for change in ({"layers": 3}, {"widths": "4-4"}, {"features": "x1"}, {"width": 4}):
        assert turns(state.with_config("conditional", **change)) == []
    blobs = asked(PairState(world="blobs"), train(20, "104=1"))
    assert turns(blobs) != []
    assert turns(blobs.with_data(classes=5)) == []
    assert turns(blobs.with_data(points=60)) == turns(blobs)


@pytest.mark.parametrize(
    "wish",
    [None, 7, "train", [], {}, {"kind": "train"}, train(float("nan")), train(float("inf")), train("20"), train(None)]
    + [train(10**400), train(-(10**400)), train(1e300), train(-1), train([20])]
    + [train(20, text) for text in ("", "105=1", "0=21", "x", "0=1;0=1", 5, None, "0=1" * 999)]
    + [{"kind": "feature", "name": name} for name in ("x3", "", None, "x1,x2")]
    + [{"kind": "layers", "by": by} for by in (0, 2, "1", None)]
    + [{"kind": "neurons", "layer": layer, "by": 1} for layer in (-1, 2, 99, "0", None, 0.5)]
    + [{"kind": "quit"}, {"kind": ["train"], "frame": 2, "weights": "0=1"}],
    ids=repr,
)
def test_a_wish_that_does_not_fit_changes_nothing(wish):
    assert asked(PairState(), wish) == PairState()


@pytest.mark.parametrize("family", ["logistic", "svm"])
def test_only_a_network_is_reshaped(family):
    state = PairState(**{family: {}})
    for wish in (
        {"kind": "layers", "by": 1},
        {"kind": "feature", "name": "x1"},
        {"kind": "neurons", "layer": 0, "by": 1},
    ):
        assert asked(state, wish) == state
    assert (asked(state, train(3, "0=1")) != state) == (family == "logistic")


def test_a_film_with_all_its_branches_takes_no_more():
    state = PairState()
    for frame in (10, 20, 30, 40):
        state = asked(state, train(frame))
    assert len(turns(state)) == 4
    assert asked(state, train(50)) == state
    assert described(state.config("conditional"), 2, 4)["branches"] == 0


def test_the_stage_is_told_what_to_evaluate_and_what_may_be_chosen():
    told = described(PairState(network={"features": "x2,sinx1", "widths": "3-2"}).config("conditional"), 5, 1)
    assert (told["sizes"], told["features"], told["activation"]) == ([2, 3, 2, 5], ["x2", "sinx1"], "tanh")
    assert (told["shaped"], len(told["names"]), told["branches"]) == (True, 7, 3)
    plain = described(PairState(logistic={}).config("conditional"), 2, 0)
    assert (plain["sizes"], plain["shaped"], list(plain["names"])) == ([2, 1], False, ["x1", "x2"])
