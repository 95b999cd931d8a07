"""What the engine's tests share: waiting for a state, looking into the cluster, and equality to the last bit."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import psutil

from explorer.runs import Film, RunSpec
from explorer.runs.codec import decode, encode, film_key
from explorer.runs.engine import Engine
from explorer.runs.engine.watch import Watch
from explorer.runs.engine.worker import topic_of

PATIENCE = 180.0  # seconds; only a hang takes so long, whatever else the machine does


def network(seed: int, steps: int = 1000, **config: Any) -> RunSpec:
    return RunSpec(model="network", data={"points": 60}, config={"steps": steps, **config}, seed=seed)


def long(seed: int) -> RunSpec:
    """Return a training that no test waits for: half a minute's work for a processor that does nothing else."""
    spec = network(seed, steps=20_000, layers=6, width=16)
    return spec.model_copy(update={"data": spec.data.model_copy(update={"points": 600})})


def mixture(seed: int, steps: int = 20) -> RunSpec:
    return RunSpec(model="mixture", data={"points": 60}, config={"steps": steps}, seed=seed)


def wait(true: Callable[[], Any], seconds: float = PATIENCE) -> Any:
    """Return what `true` returns as soon as it is true."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        value = true()
        if value:
            return value
        time.sleep(0.02)
    raise AssertionError(f"not within {seconds} seconds")


def until(engine: Engine, spec: RunSpec, *statuses: str, session: str = "ann", seconds: float = PATIENCE) -> Watch:
    """Watch until the run has one of `statuses`; a run that ends otherwise fails the test at once."""
    end = time.monotonic() + seconds
    while True:
        seen = engine.watch(spec, session)
        if seen.status in statuses:
            return seen
        over = seen.status in ("done", "failed", "cancelled") or time.monotonic() > end
        assert not over, f"{seen.status} ({seen.reason}) at {len(seen.film)} frames, not {statuses}"
        time.sleep(0.02)


def client(engine: Engine) -> Any:
    """Return the engine's Dask client."""
    assert engine.dispatcher.cluster
    return engine.dispatcher.cluster._client


def executing(engine: Engine) -> set[str]:
    """Return the keys of the runs whose code is running on some worker right now, wanted or not."""
    stacks = client(engine).call_stack(keys=None)
    return {key for worker in stacks.values() for key in worker}


def attempts(engine: Engine, spec: RunSpec) -> set[str]:
    """Return the names of the trainings that published frames of `spec`, as the scheduler remembers them."""
    return {event["attempt"] for _, event in client(engine).get_events(topic_of(film_key(spec)))}


def published(engine: Engine, spec: RunSpec) -> int:
    """Return how many frames of `spec` workers have published, as long as the scheduler remembers."""
    events = [event for _, event in client(engine).get_events(topic_of(film_key(spec)))]
    return max((event["from"] + len(decode(event["piece"])) for event in events), default=0)


@contextmanager
def standing_still(pids: Iterable[int]) -> Iterator[None]:
    """Stop programs without ending them: no training gets ahead of the test, however fast the machine."""
    programs = [psutil.Process(pid) for pid in pids]
    for program in programs:
        program.suspend()
    try:
        yield
    finally:
        for program in programs:
            program.resume()


def same(a: Film, b: Film) -> bool:
    """Return whether two films are equal to the last bit, checkpoints included."""
    return encode(a) == encode(b)
