"""Which frames are sent again: all that the browser may lack, and no account without bounds."""

from hypothesis import given
from hypothesis import strategies as st

from explorer.page.session.received import MOST_FILMS, Received

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=4),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(st.text(max_size=3), part, max_size=3),
    max_leaves=5,
)


def test_frames_are_sent_again_until_the_browser_has_said_that_they_are_there():
    received = Received()
    assert received.first_missing("film", 5) == 0
    assert received.first_missing("film", 8) == 0
    received.acknowledge({"film": 5})
    assert received.first_missing("film", 9) == 5
    assert received.first_missing("film", 9) == 5
    received.acknowledge({"film": 9})
    assert received.first_missing("film", 9) == 9


def test_a_browser_that_lost_a_film_says_so_and_is_sent_it_whole():
    received = Received()
    received.acknowledge({"network": 5, "mixture": 5})
    received.acknowledge({"network": 0, "unheard of": 0})
    assert received.first_missing("network", 9) == 0
    assert received.first_missing("mixture", 9) == 5


def test_a_film_that_became_shorter_is_sent_from_where_it_is():
    received = Received()
    received.acknowledge({"film": 30})
    assert received.first_missing("film", 11) == 11


@given(st.lists(st.tuples(st.integers(0, 5), st.booleans(), st.booleans()), max_size=60))
def test_the_browser_never_misses_a_frame(looks):
    """Its worst luck: any payload may be skipped, and any word of what arrived lost or late."""
    received, recorded, have = Received(), 0, 0
    for more, arrives, heard in looks:
        recorded += more
        start = received.first_missing("film", recorded)
        assert start <= have, "a gap"
        if arrives:
            have = max(have, recorded)
        if heard:
            received.acknowledge({"film": have})
    received.acknowledge({"film": have})
    assert received.first_missing("film", recorded) == have, "and nothing that it has is sent again"


@given(JSON)
def test_whatever_a_browser_says_the_account_stays_sound(said):
    received = Received()
    received.acknowledge(said)
    assert all(type(frames) is int and frames >= 0 for frames in received.have.values())
    assert 0 <= received.first_missing("", 9) <= 9


def test_the_memory_of_what_is_there_is_bounded():
    received = Received()
    for film in range(50):
        received.acknowledge({f"film {film}": 3})
        assert len(received.have) <= MOST_FILMS
    assert "film 49" in received.have
    assert "film 0" not in received.have
