"""A sampling goes the way of every run: a worker makes it, it can be cancelled, and the store keeps it."""

import pytest

from explorer.runs import RunSpec, compute
from explorer.runs.engine import Engine
from explorer.runs.engine.settings import Settings
from tests.runs.engines import same, until


def spec(seed, **config):
    return RunSpec(model="digit_sampling", world="mnist", config=config, seed=seed)


@pytest.mark.slow
def test_a_worker_makes_it_and_the_store_keeps_it(tmp_path):
    wanted, settings = spec(5, solver="euler", steps=12), Settings(store=str(tmp_path))
    engine = Engine(settings)
    try:
        made = until(engine, wanted, "done").film
        long = spec(6, steps=128)
        engine.watch(long, "ann")
        engine.cancel(long, "ann")
        assert engine.watch(long, "ann").status == "cancelled"
    finally:
        engine.close()
    assert same(made, compute(wanted))
    again = Engine(settings)
    try:
        assert until(again, wanted, "done").source == "store"
    finally:
        again.close()
