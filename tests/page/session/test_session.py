"""One page between runs: what a change, a look and a step do to history, stage and address."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.concepts.joint_vs_conditional.presets import PRESETS
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import PairView
from explorer.page.address import Complaint
from explorer.page.session import Session
from explorer.page.view import TABS
from explorer.plane.tables import Tables
from tests.sample.concept import CONCEPT as SAMPLE
from tests.session import page

LONG = PairState(network={"steps": 3000})


def test_a_change_of_what_is_trained_starts_the_films_and_plays_them():
    here = page(PairState(view={"frame": 12, "show": "error"}), play=False)
    here.change(here.state.with_data(points=20))
    assert here.state.data.points == 20
    assert here.state.view == PairView(show="error")
    assert here.imposed == here.state.view
    assert (here.serial, here.play, here.changed) == (2, True, True)
    here.undo()
    assert here.state == PairState(view={"frame": 12, "show": "error"})


def test_a_change_of_the_view_alone_plays_nothing():
    here = page()
    here.change(here.state.with_view(frame=12))
    assert (here.state.view.frame, here.imposed.frame) == (12, 12)
    assert (here.serial, here.play, here.changed) == (2, False, True)
    assert here.history.can_undo


def test_no_change_is_none():
    here = page(complaints=(Complaint("crowd"),), armed=5)
    here.change(PairState())
    assert (here.serial, here.changed, here.armed) == (1, False, 5)
    assert here.complaints
    assert not here.history.can_undo


def test_a_change_at_an_armed_frame_rests_there():
    here = page(armed=20)
    here.change(here.state.with_branch("conditional", 20, "learning_rate", 0.1).with_view(frame=20))
    assert (here.imposed.frame, here.armed) == (20, None)
    assert (here.play, here.serial) == (True, 2)


def test_every_change_answers_the_complaints_and_disarms():
    for act in (
        lambda here: here.change(LONG),
        lambda here: here.show(LONG),
        lambda here: here.look(show="error"),
        lambda here: here.undo(),
    ):
        here = page(complaints=(Complaint("crowd"),), armed=5)
        act(here)
        assert (here.complaints, here.armed, here.changed, here.serial) == ((), None, True, 2)


def test_showing_plays_what_rests_at_its_end_also_the_second_time():
    here = page()
    here.show(LONG)
    assert (here.state, here.play, here.serial) == (LONG, True, 2)
    here.show(LONG)
    assert (here.play, here.serial) == (True, 3)
    assert len(here.history.states) == 2
    here.show(LONG.with_view(frame=8))
    assert (here.imposed.frame, here.play) == (8, False)


def test_looking_adds_nothing_to_undo():
    here = page()
    here.look(show="error", drawn=40)
    assert (here.imposed, here.play, here.changed) == (PairView(show="error", drawn=40), False, True)
    assert here.state == PairState(view={"show": "error", "drawn": 40})
    assert not here.history.can_undo


def test_a_tab_is_no_matter_of_the_stage():
    here = page(armed=5)
    here.look(tab="take")
    assert (here.serial, here.changed, here.armed) == (1, True, 5)
    assert here.state.view.tab == "take"
    assert here.imposed == PairView()


def test_undo_shows_what_was_there_without_playing_it():
    here = page(play=False)
    here.change(LONG)
    here.undo()
    assert (here.state, here.play, here.changed, here.serial) == (PairState(), False, True, 3)
    here.redo()
    assert (here.state, here.play) == (LONG, False)


LOOKS = st.fixed_dictionaries(
    {},
    optional={
        "show": st.sampled_from(["learned", "exact", "error"]),
        "ask": st.sampled_from([None, (0.5, -1.25)]),
        "drawn": st.integers(0, 2),
    },
)
FRAMES = st.fixed_dictionaries({}, optional={"frame": st.sampled_from([None, 0, 1, 59])})  # the stage knows how many
TURNS = st.fixed_dictionaries({}, optional={"tab": st.sampled_from(TABS), "experiment": st.sampled_from([None, "few"])})
STATES = st.sampled_from([PairState(), LONG, PRESETS["few"].state, PRESETS["neighbours"].state.with_view(show="error")])
ACTS = st.one_of(
    st.tuples(st.just("change"), STATES),
    st.tuples(st.just("show"), STATES),
    st.tuples(st.just("look"), LOOKS | TURNS),
    st.tuples(st.just("report"), st.tuples(LOOKS, FRAMES).map(lambda both: both[0] | both[1])),
    st.tuples(st.sampled_from(["undo", "redo"]), st.none()),
)


def do(here, act, what):
    """Do what a visitor does: change, show, look with a control or on the stage, go back or on."""
    match act:
        case "look":
            here.look(**what)
        case "report":
            here.report({"serial": here.serial, **what})
        case "undo" | "redo":
            getattr(here, act)()
        case _:
            getattr(here, act)(what)


@given(st.lists(ACTS, max_size=12), st.integers(1, 6))
@settings(max_examples=60, deadline=None)
def test_what_is_undone_and_done_again_is_as_it_was_whatever_was_changed_and_looked_at(acts, steps):
    here = page()
    for act, what in acts:
        do(here, act, what)
    before, back = here.history, min(steps, here.history.at)
    for _ in range(back):
        here.undo()
    assert here.history.at == before.at - back
    for _ in range(back):
        here.redo()
    assert here.state == before.now
    assert [state.specs() for state in here.history.states] == [state.specs() for state in before.states]
    assert not back or here.imposed.staged() == here.state.view.staged()
    forth = min(steps, len(before.states) - 1 - before.at)
    for _ in range(forth):
        here.redo()
    for _ in range(forth):
        here.undo()
    assert here.state == before.now


def test_undo_brings_back_what_was_looked_at_before_the_change_and_redo_what_after():
    here = page()
    here.report({"serial": here.serial, "ask": [1.0, -1.0], "frame": 9})
    before = here.state
    here.show(PRESETS["few"].state)
    here.look(show="exact")
    here.report({"serial": here.serial, "ask": [0.5, 0.5], "show": "exact"})
    after = here.state
    assert (after.view.show, after.view.ask) == ("exact", (0.5, 0.5))
    here.undo()
    assert here.state == before
    here.redo()
    assert here.state == after


def test_the_page_stays_turned_as_it_is_when_a_visitor_goes_back():
    here = page()
    here.change(LONG)
    here.look(tab="take", experiment="few")
    here.report({"serial": here.serial, "panel": "conditional"})
    here.undo()
    assert (here.state.view.tab, here.state.view.experiment, here.state.view.panel) == ("take", "few", "conditional")
    assert here.state.specs() == PairState().specs()


@pytest.mark.parametrize(("frame", "armed"), [(0, 0), (59, 59), (60, None), (-1, None), (None, None), (10**30, None)])
def test_a_branch_is_armed_before_the_last_frame(frame, armed):
    here = page(armed=7)
    here.arm(frame)
    assert (here.armed, here.changed, here.rerun, here.serial) == (armed, True, True, 1)


def test_two_visitors_have_two_names_and_one_has_one_on_all_pages():
    session = Session()
    assert page().token != page().token
    assert page(session=session).token == page(session=session).token == session.token


def test_who_goes_to_another_page_gives_up_the_trainings_of_the_last(idle):
    """One engine token a session: quotas count a visitor, however many pages they have opened."""
    session = Session()
    here, there = page(PairState(seed=71), session=session), page(session=session, concept=SAMPLE)
    first, second = here.state.spec("conditional"), PairState(seed=72).spec("conditional")
    assert idle.watch(first, session.token).status == "queued"
    assert idle.watch(second, "another visitor").position == 2
    session.leave_others(there.concept.key)
    assert idle.watch(second, "another visitor").position == 1


def test_a_session_has_what_a_visitor_brought_on_every_page():
    session = Session()
    assert page(session=session).session.own(Tables) is page(session=session, concept=SAMPLE).session.own(Tables)
    assert session.own(Tables) is not Session().own(Tables)
