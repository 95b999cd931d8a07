"""GANs: steps a second at GAN Lab's default shape, beside what GAN Lab makes; what films of them take and weigh."""

import time

import torch
from threadpoolctl import threadpool_limits

from explorer import models
from explorer.concepts.gan.state import MODEL, GanState
from explorer.runs import RunSpec
from explorer.runs.codec import encode
from explorer.runs.film import Film, Moment
from explorer.runs.recorder import record
from tests.benchmarks.gan_live import Pace, alone, live
from tests.benchmarks.harness import browser, served, spread, table

__all__ = ["run"]

LAB = {"layers": 1, "width": 14, "judge_layers": 2, "judge_width": 14, "batch": 150, "momentum": 0.9}
PEER, CEILING = 22.4, 60.0  # steps a second that GAN Lab makes on such a machine, and that it would make at most
STEPS = 600
TURNS = 3
CURES = ({}, {"r1": 0.3}, {"loss": "wasserstein", "gradient_penalty": 1.0}, {"spectral": True}, {"pack": 4})


def pace(config: dict[str, object]) -> float:
    """Return steps a second of one core, without any reading."""
    spec = RunSpec(model="gan", world="ring", config={**LAB, **config})
    learner = models.build(spec.model, spec.config, spec.source().data(), spec.seed)
    learner.advance(50)
    began = time.process_time()
    learner.advance(STEPS)
    return STEPS / (time.process_time() - began)


def film(spec: RunSpec) -> tuple[str, ...]:
    """Return a row of a table: how long the film takes with all its readings, its pace by that, what it weighs."""
    began = time.process_time()
    moments: list[Moment] = list(record(spec))
    seconds = time.process_time() - began
    whole = Film.of(spec, moments)
    size, js = f"{len(encode(whole)) / 1e6:.2f}", f"{whole.scalars['js'][-1]:.3f}"
    return spec.model, spec.world, f"{seconds:.1f}", f"{spec.config.steps / seconds:.0f}", str(len(whole)), size, js


def live_rows() -> list[tuple[str, ...]]:
    """Return rows: paces as the page trains, each over that of the same loop here right after."""
    found = []
    with served() as app, browser() as chromium:
        live(chromium, app, _as_in_lab(300))  # starts the worker
        for i in range(TURNS):
            state = _as_in_lab(3000 + 10 * i)  # another film each time
            found.append((live(chromium, app, state), alone(state.specs()[MODEL])))
    watched, bare = zip(*found, strict=True)
    by = [(name, [getattr(p, name) for p in watched], [getattr(p, name) for p in bare]) for name in Pace._fields]
    return [
        ("live, in the worker: all readings, frames streamed", *(spread(seen) for _, seen, _ in by)),
        ("the same loop here, readings too", *(spread(own) for _, _, own in by)),
        ("live over that, pair by pair", *(spread([p / b for p, b in zip(*both, strict=True)], 2) for _, *both in by)),
        ("live over GAN Lab's here", *(spread([p / PEER for p in seen], 1) for _, seen, _ in by)),
        ("live over its ceiling", *(spread([p / CEILING for p in seen], 1) for _, seen, _ in by)),
    ]


def _as_in_lab(steps: int) -> GanState:
    plain = {"noise": "gaussian", "fourier": 0, "decay": False, "averaging": 0.0}  # what is not usual on the page
    return GanState.model_validate({"world": "ring", "gan": {**LAB, **plain, "steps": steps}})


def run() -> None:
    """Print the pace by cure over GAN Lab's, live paces, then films."""
    with threadpool_limits(1):  # as in a worker: two threads of numpy's wait for each other on a busy machine
        _run()


def _run() -> None:
    torch.set_num_threads(1)
    rows = [("cure", "steps a second", "over GAN Lab's", "over its ceiling")]
    for cure in CURES:
        paces = [pace(dict(cure)) for _ in range(TURNS)]
        name = ", ".join(map(str, cure)) or "none"
        rows.append(
            (name, spread(paces, 0), spread([p / PEER for p in paces], 1), spread([p / CEILING for p in paces], 1))
        )
    table("A GAN of GAN Lab's default shape, batch 150", rows)
    head = ("what", "steps a second", "steps a second of processor")
    table("The same as the page trains it; at least 400 are wanted", [head, *live_rows()])
    specs = [
        RunSpec(model="gan", world="ring", config={**LAB, "steps": 3000}),
        RunSpec(model="gan", world="ring"),
        RunSpec(model="gan", world="grid", config={"width": 128, "judge_width": 128, "steps": 1000}),
        RunSpec(model="gan_line", world="two_bells", config={"steps": 1000}),
    ]
    head = ("model", "world", "seconds of the film", "steps a second with all readings", "frames", "MB", "JS in bits")
    table("Films of GANs", [head, *(film(spec) for spec in specs)])
