"""Whose turn it is: first come, first served, but nobody's second wish before anybody's first."""

from hypothesis import given
from hypothesis import strategies as st

from explorer.runs.engine.turns import Waiting, order, startable


def queue(*names: str) -> list[Waiting]:
    """Return runs "a1", "b1", ... in order of arrival, 10 apart; the letters before the digit are the sessions."""
    return [Waiting(name, 10 * i, frozenset(name.rstrip("0123456789"))) for i, name in enumerate(names)]


def keys(waiting):
    return [run.key for run in waiting]


def test_one_session_is_served_in_order():
    assert keys(order(queue("a1", "a2", "a3"), {})) == ["a1", "a2", "a3"]


def test_a_session_that_asks_for_much_does_not_hold_up_others():
    assert keys(order(queue("a1", "a2", "a3", "b1", "b2", "c1"), {})) == ["a1", "b1", "c1", "a2", "b2", "a3"]


def test_who_has_one_running_waits_longer():
    assert keys(order(queue("a1", "b1"), {"a": 1})) == ["b1", "a1"]


def test_who_has_just_had_a_turn_waits_for_those_who_came_before_it_ended_and_for_nobody_else():
    line = queue("a1", "b1", "c1")
    assert keys(order(line, {}, {"a": 11})) == ["b1", "a1", "c1"]
    assert keys(order(line, {}, {"a": 21})) == ["b1", "c1", "a1"]
    assert keys(order(line, {}, {"b": 1})) == ["a1", "b1", "c1"]
    assert keys(order(queue("a1", "ab1", "c1"), {}, {"a": 99})) == ["ab1", "c1", "a1"], "shared: b's turn"


def test_a_shared_run_takes_the_earliest_turn():
    assert keys(order(queue("a1", "a2", "ab1", "c1"), {})) == ["a1", "ab1", "c1", "a2"]


def test_only_as_many_start_as_may():
    waiting = order(queue("a1", "a2", "b1"), {})
    assert startable(waiting, {}, total=0, at_once=2, each=2) == ["a1", "b1"]
    assert startable(waiting, {}, total=2, at_once=2, each=2) == []
    assert startable(waiting, {}, total=0, at_once=9, each=1) == ["a1", "b1"]
    assert startable(waiting, {"a": 1}, total=1, at_once=9, each=1) == ["b1"]


names = st.lists(st.text("abc", min_size=1, max_size=2), max_size=8)


@given(names, st.dictionaries(st.sampled_from("abc"), st.integers(0, 3)), st.integers(1, 4), st.integers(1, 3))
def test_nobody_is_lost_and_limits_hold(sessions, running, at_once, each):
    waiting = [Waiting(str(i), i, frozenset(name)) for i, name in enumerate(sessions)]
    line = order(waiting, running)
    assert sorted(keys(line)) == sorted(keys(waiting))
    started = startable(line, running, total=0, at_once=at_once, each=each)
    assert len(started) <= at_once
    assert all(any(running.get(s, 0) < each for s in waiting[int(key)].sessions) for key in started)
    if waiting and all(running.get(s, 0) < each for s in "abc"):
        assert started[:1] == keys(line)[:1]
