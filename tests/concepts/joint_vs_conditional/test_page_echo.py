"""What a browser sends late: the values of controls as they were before the page changed them."""

from streamlit.proto.WidgetStates_pb2 import WidgetState

from explorer.concepts.joint_vs_conditional.state import PairState
from tests.concepts.joint_vs_conditional.opening import fold, knobs, opened, page_of, press, sent, state, turn
from tests.opening import controls, folds


def test_an_echo_of_the_past_undoes_no_undo():
    app = turn(opened(), "network-layers", 3)
    before = knobs(app)["network-layers"].proto.id
    press(app, "undo")
    sent(app, WidgetState(id=before, double_array_value={"data": [3]}))  # sent before the browser heard of the undo
    assert state(app) == PairState()
    assert knobs(app)["network-layers"].value == 2
    turn(app, "network-layers", 3)  # the same, at the control that stands there now, is a choice
    assert state(app).config("conditional").layers == 3


def test_an_echo_opens_no_group_again():
    app = fold(opened(), "world", opens=True)
    before = folds(app)["world"]
    fold(app, "model", opens=True)
    sent(app, WidgetState(id=before, bool_value=True))
    assert page_of(app).group == "model"


def test_a_control_that_a_visitor_turned_stays_the_same_one():
    """It would lose the focus, and what is being typed."""
    app = opened()
    before = knobs(app)["network-layers"].proto.id
    turn(app, "network-layers", 3)
    turn(app, "network-layers", 1)
    assert knobs(app)["network-layers"].proto.id == before


def test_a_control_that_lost_its_value_changes_nothing():
    app = turn(opened(), "open-tab", "try")
    turn(app, "open-tab", None)
    assert state(app).view.tab == "try"
    assert controls(app)["open-tab"].value == "try"
