"""What the stage reports and asks for on the page about p(y | x) and p(x, y): views, branches, stopping; and junk."""

import re

import pytest

from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.runs.spec import MAX_BRANCHES
from tests.concepts.joint_vs_conditional.opening import (
    ask,
    fold,
    knobs,
    opened,
    page_of,
    press,
    query,
    report,
    staged,
    state,
    turn,
    written,
)
from tests.opening import sound

pytestmark = pytest.mark.usefixtures("idle")


def test_what_the_visitor_looks_at_goes_into_the_address_and_not_back_to_the_stage():
    app = opened()
    before = staged(app)["view"]
    report(app, frame=12, show="exact", ask=[1, -1], drawn=20, panel="conditional")
    assert query(app) == {"frame": "12", "show": "exact", "ask": "1.0,-1.0", "drawn": "20", "panel": "conditional"}
    assert staged(app)["view"] == before
    assert not page_of(app).history.can_undo
    turn(app, "open-tab", "code")
    assert staged(app)["view"] == before


def test_undo_and_redo_know_what_was_looked_at_since_they_were_drawn():
    """A look on the stage draws the stage alone: the buttons beside it were drawn before."""
    app = turn(opened(), "preset", "few")
    page_of(app).report({"serial": page_of(app).serial, "show": "exact", "ask": [1, -1]})
    looked = state(app)
    assert looked.view.show == "exact"
    press(app, "undo")
    assert state(app) == PairState()
    press(app, "redo")
    assert state(app) == looked


def test_a_late_report_is_dropped():
    app = opened()
    serial = page_of(app).serial
    turn(app, "network-layers", 3)
    report(app, frame=12, serial=serial)
    assert state(app).view.frame is None
    report(app, frame=12)
    assert state(app).view.frame == 12


@pytest.mark.parametrize("wrong", [{"frame": 99}, {"frame": "x"}, {"ask": ["a", "b"]}, {"ask": 3}, {"show": {}}])
def test_a_report_that_does_not_fit_is_dropped(wrong):
    app = report(opened(), **wrong)
    assert state(app) == PairState()


@pytest.mark.parametrize(("steps", "said"), [("1000", []), ("20000", ["19339"])])
def test_weights_set_by_hand_at_the_end_are_trained_on_there_or_it_is_said_where(steps, said):
    app = ask(opened(network__steps=steps), "machine", {"kind": "train", "frame": 60, "weights": "4=1.5"})
    assert [branch.step for branch in state(app).fit("conditional").branches] == [int((said or [steps])[0])]
    assert [word for warning in (*app.warning, *app.info) for word in re.findall(r"step (\d+)", warning.value)] == said


def test_the_stage_arms_a_branch_and_a_knob_takes_it():
    app = opened()
    ask(app, "branch", {"frame": 30})
    own = {"network-learning_rate", "network-batch", "network-l1", "network-l2"}
    assert set(knobs(app)) == {*own, "mixture-covariance_prior"}
    assert "frame 31" in written(app)
    turn(app, "network-learning_rate", 0.1)
    assert state(app) == PairState().with_branch("conditional", 30, "learning_rate", 0.1).with_view(frame=30)
    assert query(app) == {"network.branch": "250:learning_rate:0.1", "frame": "30"}
    assert page_of(app).armed is None
    assert knobs(app)["network-learning_rate"].value == 0.1
    films = staged(app)["films"]
    network, mixture = films["conditional"], films["joint"]
    assert [mark["frame"] for mark in network["marks"]] == [30]
    assert films[network["past"]]["key"] == PairState().spec("conditional").digest()
    assert mixture["past"] is None
    assert staged(app)["view"]["frame"] == 30


def test_never_mind_and_undo_take_a_branch_back():
    app = opened()
    page_of(app).arm(30)
    press(sound(app.run()), "disarm")
    assert "network-layers" in knobs(app)
    page_of(app).arm(30)
    turn(sound(app.run()), "mixture-covariance_prior", 3.0)
    assert query(app) == {"mixture.branch": "30:covariance_prior:3.0", "frame": "30"}
    press(app, "undo")
    assert (state(app), query(app)) == (PairState(), {})


def test_the_old_future_is_one_click_away():
    app = opened(network__branch="250:learning_rate:0.1,444:learning_rate:1.0")
    ask(app, "act", {"kind": "forget_branch", "film": "conditional"})
    assert query(app) == {"network.branch": "250:learning_rate:0.1"}
    ask(app, "act", {"kind": "forget_branch", "film": "joint"})
    assert query(app) == {"network.branch": "250:learning_rate:0.1"}


@pytest.mark.parametrize("group", ["world", "model", "training", "view"])
def test_a_branch_can_be_armed_whichever_group_is_open(group):
    app = fold(opened(), group, opens=True)
    ask(app, "branch", {"frame": 30})
    assert {"network-learning_rate", "network-l2", "mixture-covariance_prior"} <= set(knobs(app))
    assert "network-layers" not in knobs(app)


@pytest.mark.parametrize(
    ("event", "value"),
    [
        ("branch", {"frame": 60}),
        ("branch", {"frame": -1}),
        ("branch", {"frame": "30"}),
        ("branch", {"frame": None}),
        ("branch", {"frame": float("nan")}),
        ("branch", {"frame": float("inf")}),
        ("branch", {"frame": 10**400}),
        ("branch", {"frame": -(10**400)}),
        ("branch", 30),
        ("branch", []),
        ("branch", {"timeline": "training"}),
        ("act", {"kind": "forget_branch", "film": "world"}),
        ("act", {"kind": "launch", "film": "conditional"}),
        ("act", {"kind": "retry"}),
        ("act", None),
    ],
    ids=str,
)
def test_what_the_stage_cannot_mean_is_left_undone(event, value):
    app = ask(opened(), event, value)
    assert (state(app), page_of(app).armed, query(app)) == (PairState(), None, {})


def test_stopping_and_trying_again_reach_the_run_that_is_meant(idle):
    app = turn(opened(), "network-layers", 3)
    assert [film["status"]["state"] for film in staged(app)["films"].values()] == ["queued", "done"]
    ask(app, "act", {"kind": "cancel", "film": "conditional"})
    assert staged(app)["films"]["conditional"]["status"]["state"] == "cancelled"
    assert idle.watch(state(app).spec("conditional"), "another visitor").status == "queued"
    ask(app, "act", {"kind": "retry", "film": "conditional"})
    assert staged(app)["films"]["conditional"]["status"]["state"] == "queued"


def test_no_more_branches_than_a_film_can_take_are_offered_or_taken():
    turns = ",".join(f"{step}:learning_rate:0.1" for step in (28, 111, 250, 444)[:MAX_BRANCHES])
    app = opened(network__branch=turns)
    assert len(state(app).fit("conditional").branches) == MAX_BRANCHES
    ask(app, "branch", {"frame": 55})
    if "network-learning_rate" in knobs(app):
        turn(app, "network-learning_rate", 1.0)
    assert len(state(app).fit("conditional").branches) == MAX_BRANCHES


@pytest.mark.parametrize(("group", "key", "value"), [("world", "data-noise", 0.2), ("model", "network-width", 4)])
def test_a_knob_that_can_not_branch_trains_from_the_start_also_while_a_branch_is_armed(group, key, value):
    app = fold(opened(frame="12"), group, opens=True)
    ask(app, "branch", {"frame": 12})
    turn(app, key, value)
    assert query(app) == {key.replace("-", "."): str(value)}
    assert page_of(app).armed is None
