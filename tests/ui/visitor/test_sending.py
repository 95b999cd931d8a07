"""Which frames are sent again: all that the browser may lack, and no more accounts than films on the stage."""

from hypothesis import given
from hypothesis import strategies as st

from explorer.ui.state.view import SIDES
from explorer.ui.visitor.sending import ARRIVED, MOST_SENT, Sending


def test_frames_are_sent_again_until_they_must_have_arrived():
    sending = Sending()
    assert sending.first_unsent("film", 5, 0.0) == 0
    assert sending.first_unsent("film", 8, 0.5 * ARRIVED) == 0
    assert sending.first_unsent("film", 9, ARRIVED) == 0
    assert sending.first_unsent("film", 9, 1.25 * ARRIVED) == 5
    assert sending.first_unsent("film", 20, 1.75 * ARRIVED) == 8
    assert sending.first_unsent("film", 20, 9.0 * ARRIVED) == 20


def test_each_film_has_its_own_account():
    sending = Sending()
    sending.first_unsent("network", 5, 0.0)
    sending.first_unsent("mixture", 7, 0.0)
    assert sending.first_unsent("network", 9, 2 * ARRIVED) == 5
    assert sending.first_unsent("mixture", 9, 2 * ARRIVED) == 7


def test_a_film_that_became_shorter_is_sent_from_where_it_is():
    sending = Sending()
    sending.first_unsent("film", 30, 0.0)
    assert sending.first_unsent("film", 11, 2 * ARRIVED) == 11


@given(st.lists(st.tuples(st.floats(0.01, 2 * ARRIVED), st.integers(0, 5)), max_size=60))
def test_the_browser_never_misses_a_frame(looks):
    """Its worst luck: a payload arrives only at the last moment, and whatever it could skip by then was skipped."""
    sending, now, have, sent = Sending(), 0.0, 0, []
    for later, more in looks:
        now, have = now + later, have + more
        start = sending.first_unsent("film", have, now)
        assert start == max((frames for when, frames in sent if now - when > ARRIVED), default=0)
        sent.append((now, have))


def test_the_memory_of_what_was_sent_is_bounded():
    sending = Sending()
    for film in range(50):
        for look in range(2 * MOST_SENT):
            sending.first_unsent(f"film {film}", look, 0.1 * look)
        assert len(sending.logs) <= len(SIDES)
        assert all(len(log) <= MOST_SENT for log in sending.logs.values())
    assert f"film {film}" in sending.logs
