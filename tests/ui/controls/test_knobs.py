"""A control is a view of the page: what a browser still says for one that has left changes nothing, raises nothing."""

from explorer.ui.controls import knobs
from explorer.ui.controls.knobs import Knob
from explorer.ui.state.history import History
from explorer.ui.state.page_state import PageState
from explorer.ui.visitor.visit import Visit


def test_an_echo_of_a_family_that_left_is_dropped(monkeypatch):
    here = Visit(History((PageState(lda={}),)))
    monkeypatch.setattr(knobs, "current", lambda: here)
    knobs._change(Knob("mixture", "covariance_prior"), 3.0)
    assert here.state == PageState(lda={})
    knobs._change(Knob("network", "layers"), 3)
    assert here.state.config("conditional").layers == 3
