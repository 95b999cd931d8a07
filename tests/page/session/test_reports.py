"""What comes from a visitor's browser: reports of what it shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import SHOWS, SIDES, PairView
from tests.session import page

FIT = {"frame": 12, "show": "error", "ask": [0.123456, -1.5], "drawn": 40, "panel": "conditional"}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(st.text(max_size=5), part, max_size=3),
    max_leaves=5,
)
POINTS = st.lists(JSON, min_size=2, max_size=2)
VALUES = JSON | POINTS | st.sampled_from([*SHOWS, *SIDES, 10**400, [10**400, 0]])


def test_a_report_is_taken_over():
    here = page(serial=3)
    here.report({**FIT, "serial": 3})
    assert here.state.view == PairView(frame=12, show="error", ask=(0.123, -1.5), drawn=40, panel="conditional")
    assert here.imposed == PairView()
    assert (here.serial, here.changed, here.history.can_undo) == (3, False, False)


def test_a_report_says_only_what_it_says():
    here = page(PairState(view={"show": "error", "tab": "try"}))
    here.report({"serial": 1, "frame": 5, "tab": "take", "zoom": 3})
    assert here.state.view == PairView(show="error", tab="try", frame=5)
    here.report({"serial": 1, "frame": None, "ask": None})
    assert here.state.view == PairView(show="error", tab="try", ask=None)


@pytest.mark.parametrize("serial", [0, 2, 4, None, "3", [3], float("nan")])
def test_a_report_on_another_view_is_late(serial):
    here = page(serial=3)
    here.report({**FIT, "serial": serial})
    assert here.state == PairState()


def test_a_report_on_what_was_there_before_a_change_is_late():
    here = page()
    here.change(PairState(seed=4))
    here.report({**FIT, "serial": 1})
    assert here.state == PairState(seed=4)
    here.report({**FIT, "serial": 2})
    assert here.state.view.frame == 12


@pytest.mark.parametrize(
    "wrong",
    [
        {"frame": 61},
        {"frame": -1},
        {"frame": 1.5},
        {"frame": "last"},
        {"frame": 10**400},
        {"frame": float("nan")},
        {"show": "all"},
        {"show": None},
        {"show": ["error"]},
        {"drawn": 1001},
        {"drawn": -1},
        {"drawn": None},
        {"panel": "world"},
        {"ask": [9, 9]},
        {"ask": [0]},
        {"ask": [0, 0, 0]},
        {"ask": []},
        {"ask": 3},
        {"ask": [None, None]},
        {"ask": [float("nan"), 0]},
        {"ask": [float("inf"), 0]},
        {"ask": "here"},
        {"ask": ["here", "there"]},
        {"ask": {"x": 0, "y": 0}},
        {"ask": [10**400, 0]},
    ],
    ids=lambda wrong: str(wrong)[:30],
)
def test_a_report_that_does_not_fit_is_dropped_whole(wrong):
    here = page()
    here.report({**FIT, **wrong, "serial": 1})
    assert here.state == PairState()
    assert not here.rerun


@pytest.mark.parametrize("garbage", [None, 3, "view", [], [("serial", 1)], {}, {"frame": 3}])
def test_what_is_no_report_is_dropped(garbage):
    here = page()
    here.report(garbage)
    assert here.state == PairState()


@given(st.dictionaries(st.sampled_from(PairView.held_by("stage")) | st.text(max_size=5), VALUES, max_size=5))
def test_no_report_raises_or_leaves_the_view_unsound(report):
    here = page()
    here.report({**report, "serial": 1})
    assert PairState.model_validate(here.state.model_dump()) == here.state
    assert here.state == PairState().with_view(**here.state.view.model_dump())
    assert here.state.view.tab == "controls"


@pytest.mark.parametrize(
    ("tab", "group", "rerun"),
    [("take", None, True), ("try", None, True), ("controls", "view", True), ("lesson", "world", False)],
)
def test_the_page_is_drawn_again_where_it_says_what_the_stage_shows(tab, group, rerun):
    here = page(PairState(view={"tab": tab}), group=group, following=frozenset({"view"}))
    here.report({**FIT, "serial": 1})
    assert here.rerun == rerun
