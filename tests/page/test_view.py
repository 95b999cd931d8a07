"""A view's fields say who holds them; from that alone follows what the stage may tell and what an address holds."""

import pytest
from pydantic import ValidationError

from explorer.page.view import View, held
from tests.sample.state import SampleView


def test_who_holds_what_is_declared_once():
    assert View.held_by("stage") == ("frame",)
    assert SampleView.held_by("stage") == ("frame", "level", "factor", "loud", "at", "side")
    assert SampleView.held_by("page") == ("tab", "experiment")


def test_what_the_stage_tells_is_taken_and_rounded():
    seen = SampleView(tab="try").reported({"frame": 3, "level": 4, "at": [0.123456, 2], "loud": True})
    assert seen == SampleView(tab="try", frame=3, level=4, at=(0.12, 2.0), loud=True)


def test_what_the_page_holds_and_what_nobody_knows_is_left_out():
    assert SampleView().reported({"tab": "take", "serial": 4, "__class__": 1, "experiment": "x"}) == SampleView()


@pytest.mark.parametrize(
    "said", [{"level": 10}, {"level": "a"}, {"at": [1]}, {"at": "ab"}, {"at": [1, "a"]}, {"frame": -1}]
)
def test_what_a_field_can_t_have_is_refused(said):
    with pytest.raises((ValueError, TypeError)):
        SampleView().reported(said)


def test_turning_the_page_leaves_a_view_what_it_was():
    turned = SampleView(level=2, tab="take", experiment="few", side="right")
    assert turned.plain() == SampleView(level=2)


def test_a_field_that_does_not_say_who_holds_it_is_an_error():
    class Silent(View):
        colour: str = "red"

    with pytest.raises(AssertionError, match="colour"):
        Silent.held_by("stage")


def test_limits_hold():
    class Bounded(View):
        n: int = held("page", 1, ge=0, le=2)

    with pytest.raises(ValidationError):
        Bounded(n=3)
