"""A control is a view of the page: what a browser still says for one that has left changes nothing, raises nothing."""

from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.page.controls import knobs
from explorer.page.controls.knobs import Knob
from tests.session import page


def test_an_echo_of_a_family_that_left_is_dropped(monkeypatch):
    here = page(PairState(lda={}))
    monkeypatch.setattr(knobs, "current", lambda: here)
    knobs._change(Knob("mixture", "covariance_prior"), 3.0)
    assert here.state == PairState(lda={})
    knobs._change(Knob("network", "layers"), 3)
    assert here.state.config("conditional").layers == 3
