"""What a browser sends late: the values of all controls as they were before the page changed them."""

import pytest

from explorer.concepts.joint_vs_conditional.state import PairState
from tests.concepts.joint_vs_conditional.opening import fold, opened, press, state, turn


def test_an_echo_of_the_past_undoes_no_undo(monkeypatch):
    app = turn(opened(), "network-layers", 3)
    press(app, "undo")
    turn(app, "network-layers", 3)  # as a look at a training carries it, sent before the browser heard of the undo
    assert state(app) == PairState()
    monkeypatch.setattr("explorer.page.controls.bound.ECHO", 0.0)
    turn(app, "network-layers", 3)  # later it is a choice
    assert state(app).config("conditional").layers == 3


def test_an_echo_takes_no_preset_back():
    app = turn(opened(), "preset", "few")
    turn(app, "data-points", 60)
    turn(app, "preset", "few")
    assert state(app).data.points == 60


def test_an_echo_opens_no_group_again():
    app = fold(fold(opened(), "world", opens=True), "model", opens=True)
    fold(app, "world", opens=True)
    assert app.session_state["joint_vs_conditional.visit"].group == "model"


@pytest.mark.parametrize("value", [None])
def test_a_control_that_lost_its_value_changes_nothing(value):
    app = turn(opened(), "tab", "try")
    turn(app, "tab", value)
    assert state(app).view.tab == "try"
