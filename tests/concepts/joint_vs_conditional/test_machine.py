"""What the machine may ask for: the page follows, or stays as it is; and what it is told about the network."""

import pytest

from explorer.concepts.joint_vs_conditional.machine import LATE, asked, described
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.page.address import parse, write
from explorer.runs.schedule import schedule

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


@pytest.mark.parametrize("frame", range(len(STEPS) - LATE, len(STEPS)))
def test_near_the_end_the_network_trains_longer_so_that_there_is_something_to_see(frame):
    earlier = PairState().with_branch("conditional", 30, "learning_rate", 0.03)
    state = asked(earlier, train(frame))
    longer = schedule(3000)
    assert state.config("conditional").steps == 3000
    (first, *_), (second, field, value) = turns(state)
    assert (field, value) == ("weights", "4=1.5")
    assert abs(first - STEPS[30]) <= 30
    assert abs(second - STEPS[frame]) <= 60
    assert second == longer[state.view.frame]
    assert len(longer) - state.view.frame > 20


def test_where_no_longer_time_is_offered_the_last_frame_but_one_branches():
    state = asked(PairState(network={"steps": 10000}), train(60))
    assert turns(state) == [(schedule(10000)[59], "weights", "4=1.5")]


def test_branches_that_meet_in_a_longer_film_stay_in_order():
    state = PairState()
    for frame in (50, 51, 52):
        state = state.with_branch("conditional", frame, "learning_rate", 0.03 if frame % 2 else 0.1)
    state = asked(state, train(60))
    steps = [step for step, *_ in turns(state)]
    assert len(steps) == 4
    assert steps == sorted(set(steps))


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
