"""The stage goes first: what a page that opens waits for before it draws its controls, and for how long at most."""

import pytest

from explorer.page.frame import work
from tests.session import page


class Heard:
    """Stands for the event that the stage has been heard of; notes how long it was waited for at most."""

    def __init__(self):
        self.waits = []

    def wait(self, seconds):
        self.waits.append(seconds)


@pytest.fixture
def offered(monkeypatch):
    monkeypatch.setattr("explorer.page.session.session._sockets_offered", True)


def drawn(page, times=1):
    """Return how long at most each run of a page waited for its stage to be heard of."""
    page.heard = Heard()
    for _ in range(times):
        work._let_picture_go_first(page)
    return page.heard.waits


@pytest.mark.usefixtures("offered")
def test_a_page_that_opens_draws_its_controls_once_its_stage_is_heard_of():
    assert drawn(page()) == [work.OPENING]


@pytest.mark.usefixtures("offered")
def test_only_the_first_run_after_a_visitor_came_waits():
    assert drawn(page(), times=3) == [work.OPENING]


def test_where_there_is_no_socket_nothing_is_waited_for():
    assert drawn(page()) == []
