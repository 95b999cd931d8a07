"""Engines for the tests: real ones, each with its own cluster, shared where a test leaves no trace."""

from collections.abc import Iterator

import pytest

from explorer.runs.engine import Engine
from explorer.runs.settings import Settings


@pytest.fixture(scope="session")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Two workers, wide limits."""
    store = tmp_path_factory.mktemp("films")
    made = Engine(Settings(store=str(store), workers=2, running_per_session=8), baked=store / "none")
    yield made
    made.close()


@pytest.fixture(scope="session")
def narrow(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """One worker, one training a session, two may wait, and a grace period of one second."""
    store = tmp_path_factory.mktemp("few-films")
    limits = Settings(store=str(store), workers=1, running_per_session=1, queue=2, grace_seconds=1.0, points=600)
    made = Engine(limits, baked=store / "none")
    yield made
    made.close()
