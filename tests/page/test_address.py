"""Any page's state as a query and back, on the sample's: nothing is lost, nothing can raise, what is wrong is told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.page.address import FOREIGN, MAX_PARAMETERS, Complaint, Elsewhere, link_to, parse, write
from explorer.runs.schedule import schedule
from tests.sample.state import LEVELS, SampleState
from tests.strategies import configs

TURN = schedule(300)[20]
NASTY = ["", " ", "-0", "1e400", "nan", "1_000", "٣", "none", "yes", "[]", "1,2", ",", "30:rate:0.1", ":::", "9" * 500]
NASTY += ["\x00", "\ud800"]
NAMES = ["seed", "network.layers", "network.branch", "frame", "level", "at", "tab", "x"]


@st.composite
def states(draw):
    state = SampleState(network=draw(configs(type(SampleState().network))), seed=draw(st.integers(0, 9999)))
    for frame in sorted(draw(st.sets(st.integers(0, 5), max_size=2))):
        state = state.with_branch("run", frame, "learning_rate", draw(st.sampled_from([0.003, 0.1])))
    last = state.frames() - 1
    view = {
        "frame": draw(st.none() | st.integers(0, last)),
        "level": draw(st.none() | st.integers(0, LEVELS - 1)),
        "loud": draw(st.booleans()),
        "at": draw(st.none() | st.tuples(st.floats(-3, 3), st.floats(-3, 3))),
        "tab": draw(st.sampled_from(["explain", "share"])),
    }
    return state.with_view(**view)


@settings(max_examples=150)
@given(states())
def test_a_state_comes_back_whole(state):
    assert parse(SampleState, write(state)) == (state, ())


def test_only_what_differs_is_written():
    assert write(SampleState()) == {}
    state = SampleState(seed=4).with_section("network", layers=1).with_view(level=3)
    assert write(state) == {"seed": "4", "network.layers": "1", "level": "3"}


@settings(max_examples=300)
@given(st.dictionaries(st.sampled_from(NAMES), st.sampled_from(NASTY) | st.text(max_size=8)))
def test_nothing_that_comes_in_raises(query):
    state, complaints = parse(SampleState, query)
    assert isinstance(state, SampleState)
    assert parse(SampleState, write(state)) == (state, ())
    assert all("\x00" not in it.name + it.instead for it in complaints)


@pytest.mark.parametrize(
    ("query", "complaint"),
    [
        ({"colour": "red"}, Complaint("unknown")),
        ({"level": "x"}, Complaint("unreadable", "level", "none")),
        ({"level": "10"}, Complaint("range", "level", "none")),
        ({"network.layers": "7"}, Complaint("range", "network.layers", "2")),
        ({"frame": "61"}, Complaint("stale", "frame", "")),
        ({"network.branch": "299:learning_rate:0.1"}, Complaint("stale", "network.branch", "")),
        ({"network.branch": "a"}, Complaint("unreadable", "network.branch", "")),
        ({"seed": "-1"}, Complaint("range", "seed", "3")),
        ({"tab": "nowhere"}, Complaint("unlisted", "tab", "controls")),
        ({"tab": "x" * 121}, Complaint("unreadable", "tab", "controls")),
    ],
)
def test_what_is_wrong_is_told_once_and_costs_nothing_else(query, complaint):
    state, complaints = parse(SampleState, {"network.width": "5", **query})
    assert complaints == (complaint,)
    assert state == SampleState().with_section("network", width=5)


def test_a_branch_that_does_not_fit_takes_those_on_it_along():
    later = schedule(300)[40]
    state, complaints = parse(SampleState, {"network.branch": f"{TURN}:l2:0.1,7:l2:99,{later}:l2:0.3"})
    assert [branch.step for branch in state.branches] == [TURN]
    assert complaints == (Complaint("stale", "network.branch", ""),)


def test_a_crowd_is_cut_off():
    query = {f"p{i}": "1" for i in range(MAX_PARAMETERS + 1)}
    assert parse(SampleState, query)[1] == (Complaint("crowd"), Complaint("unknown"))


def test_what_others_answer_for_is_none_of_its_business():
    assert parse(SampleState, dict.fromkeys(FOREIGN, "x")) == (SampleState(), ())


def test_a_choice_of_what_only_its_visitor_has():
    def choose(state, name, value):
        raise Elsewhere

    assert parse(SampleState, {"seed": "4"}, choose) == (SampleState(), (Complaint("elsewhere", "seed", "3"),))


def test_a_links_address_is_on_the_server_that_answers():
    assert (
        link_to("sample", "https://uni.example/learn/sample?x=1#y", {"a": "1,2"})
        == "https://uni.example/learn/sample?a=1,2"
    )
    assert link_to("sample", "http://localhost:8501/", {}) == "http://localhost:8501/sample"
