"""Engines for the tests: real ones, each with its own cluster, shared where a test leaves no trace."""

from collections.abc import Iterator
from pathlib import Path

import dask.config
import pytest

from explorer.runs.engine import Engine, cluster
from explorer.runs.engine.settings import Settings


@pytest.fixture(scope="session")
def _eager() -> Iterator[None]:
    """Start workers that are no nicer than the tests, by the program `lifeline.py` beside this file."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cluster, "LIFELINE", Path(__file__).with_name("lifeline.py"))
        yield


@pytest.fixture
def remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have schedulers remember the frames of runs that are over."""
    monkeypatch.setattr(cluster.Cluster, "sweep", lambda self: None)


@pytest.fixture(scope="session")
def engine(_eager: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Two workers, wide limits."""
    store = tmp_path_factory.mktemp("films")
    made = Engine(Settings(store=str(store), workers=2, running_per_session=8), baked=store / "none")
    yield made
    made.close()


@pytest.fixture(scope="session")
def narrow(_eager: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """One worker, one training a session, and two may wait.

    A training may lose one worker and not a second one; Dask's own limit is four.
    """
    store = tmp_path_factory.mktemp("few-films")
    limits = Settings(store=str(store), workers=1, running_per_session=1, queue=2, points=600)
    made = Engine(limits, baked=store / "none")
    with dask.config.set({"distributed.scheduler.allowed-failures": 1}):
        yield made
    made.close()
