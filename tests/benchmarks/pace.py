"""What watching costs a training: its steps a second in the engine's worker over those of the same loop alone."""

import time
from typing import Literal

import torch
from playwright.sync_api import Browser

from explorer.runs import RunSpec, schedule
from explorer.runs.recorder import record
from tests.benchmarks.harness import browser, served, spread, table
from tests.benchmarks.watched import heavy, watch_training
from tests.served import Server

__all__ = ["run"]

WARM_UP = 300
STEPS = 4000
PAIRS = 3
MOTIONS: dict[Literal["no-preference", "reduce"], str] = {
    "no-preference": "the page plays it as it comes",
    "reduce": "the page shows each frame at rest (reduced motion)",
}

Pace = tuple[int, float]  # the step from which it was measured, steps a second from there on


def live(chromium: Browser, app: Server, spec: RunSpec, motion: Literal["no-preference", "reduce"]) -> Pace:
    """Return the pace in the worker, from the first frame that the browser saw."""
    looks = watch_training(chromium, app, spec, motion=motion)
    first, last = looks[0], looks[-1]
    steps = schedule(spec.config.steps)
    start, end = steps[first.have - 1], steps[last.have - 1]
    return start, (end - start) / (last.seconds - first.seconds)


def alone(spec: RunSpec, start: int) -> float:
    """Return the pace of the bare loop here, from the frame at step `start` on."""
    times = {moment.frame.step: time.perf_counter() for moment in record(spec)}
    end = spec.config.steps
    return (end - start) / (times[end] - times[start])


def pairs(chromium: Browser, app: Server, motion: Literal["no-preference", "reduce"]) -> list[tuple[float, float]]:
    """Return paces of the same spec, watched and alone, one right after the other."""
    found = []
    for i in range(PAIRS):
        spec = heavy(STEPS + 10 * i + (5 if motion == "reduce" else 0))
        start, watched = live(chromium, app, spec, motion)
        found.append((watched, alone(spec, start)))
    return found


def run() -> None:
    """Print both paces and their ratio."""
    torch.set_num_threads(1)  # as in a worker
    alone(heavy(WARM_UP), 0)
    rows = [("what", "steps a second, watched", "the loop alone", "ratio, pair by pair", "aim")]
    with served() as app, browser() as chromium:
        watch_training(chromium, app, heavy(WARM_UP))  # starts the worker
        for motion, said in MOTIONS.items():
            found = pairs(chromium, app, motion)
            watched, bare = zip(*found, strict=True)
            rows.append((said, spread(watched), spread(bare), spread([w / b for w, b in found], 2), "0.9"))
    table("Pace of a training", rows)
