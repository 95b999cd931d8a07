"""What all tests share: their own empty store, one torch thread, quick tests before slow ones."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.browser.fixtures", "tests.browser.modules"]
ORDER = {"concepts": 1, "faults": 2, "browser": 3}
WITH_WORKERS = {"test_external.py", "test_faults.py"}  # they train in programs of their own
HERE = Path(__file__).parent
STORE = tempfile.mkdtemp(prefix="explorer-tests-")
os.environ["EXPLORER_STORE"] = STORE  # before anything reads the settings: no test may touch a developer's own films

settings.register_profile(
    "explorer", deadline=None, max_examples=25, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("explorer")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what drives a browser, and run it last: Playwright keeps an event loop in the main thread from then on."""
    for item in items:
        if "browser" in item.path.relative_to(HERE).parts:
            item.add_marker(pytest.mark.browser)
        if {"engine", "narrow"} & set(getattr(item, "fixturenames", ())) or item.path.name in WITH_WORKERS:
            item.add_marker(pytest.mark.slow)
    items.sort(key=lambda item: max(ORDER.get(part, 0) for part in item.path.relative_to(HERE).parts))


def pytest_unconfigure() -> None:
    """Remove the tests' store."""
    shutil.rmtree(STORE, ignore_errors=True)


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    """Let trainings inside tests compute as a worker does, where torch is loaded at all."""
    import sys

    if "torch" in sys.modules:
        sys.modules["torch"].set_num_threads(1)


@pytest.fixture
def idle(tmp_path, monkeypatch):
    """Put an engine in the place of the app's own: it has the baked films and takes up other runs, but trains none."""
    from explorer.runs.engine import Engine
    from explorer.runs.engine.settings import Settings

    made = Engine(Settings(store=str(tmp_path)))
    monkeypatch.setattr(made, "_wake", lambda: None)
    monkeypatch.setattr("explorer.runs.engine.engine._engine", made)
    yield made
    made.close()
