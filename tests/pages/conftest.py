"""An engine for the pages' tests: it has the baked films and takes up other runs, but trains none."""

import pytest

from explorer.runs.engine import Engine
from explorer.runs.settings import Settings


@pytest.fixture
def idle(tmp_path, monkeypatch):
    """Put the engine that never trains in the place of the app's own."""
    made = Engine(Settings(store=str(tmp_path)))
    monkeypatch.setattr(made, "_wake", lambda: None)
    monkeypatch.setattr("explorer.runs.engine._engine", made)
    yield made
    made.close()
