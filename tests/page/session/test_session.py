"""One page between runs: what a change, a look and a step do to history, stage and address."""

import pytest

from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import PairView
from explorer.page.address import Complaint
from explorer.page.session import Session
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
    here.step(here.history.undo())
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
        lambda here: here.step(here.history),
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
    here.step(here.history.undo())
    assert (here.state, here.play, here.changed, here.serial) == (PairState(), False, True, 3)
    here.step(here.history.redo())
    assert (here.state, here.play) == (LONG, False)


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
