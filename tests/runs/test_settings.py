"""The engine's limits come from the environment, and nonsense there is said by name."""

import pytest

from explorer.runs.engine.settings import Settings


def test_the_environment_sets_what_it_names():
    read = Settings.from_environment({"EXPLORER_WORKERS": "1", "EXPLORER_GRACE_SECONDS": "2.5", "EXPLORER_QUEUE": " "})
    assert (read.workers, read.grace_seconds, read.queue) == (1, 2.5, Settings().queue)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("EXPLORER_WORKERS", "0"),
        ("EXPLORER_WORKERS", "two"),
        ("EXPLORER_STEPS", "-5"),
        ("EXPLORER_GRACE_SECONDS", "nan"),
        ("EXPLORER_SCHEDULER", "tcp://10.0.0.1:8786"),
        ("EXPLORER_SCHEDULER", "tls://nowhere"),
        ("EXPLORER_SCHEDULER", "tls://nowhere:99999"),
    ],
)
def test_nonsense_is_named(name, value):
    with pytest.raises(ValueError, match=name):
        Settings.from_environment({name: value})


def test_a_store_that_holds_no_film_is_refused():
    with pytest.raises(ValueError, match="store_bytes"):
        Settings.from_environment({"EXPLORER_STORE_BYTES": "2000"})


def test_trainings_at_once():
    assert Settings(workers=2).at_once == 2
    assert Settings(scheduler="tls://host:8786").at_once == 8
    assert Settings(workers=2, running=5).at_once == 5
