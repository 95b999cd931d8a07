"""For the tests of the stage's socket."""

import pytest


@pytest.fixture
def offered(monkeypatch):
    monkeypatch.setattr("explorer.page.session.session._sockets_offered", True)
