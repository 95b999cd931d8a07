"""GANs: steps a second at GAN Lab's default shape, beside what GAN Lab makes; what films of them take and weigh."""

import time

import torch

from explorer import models
from explorer.runs import RunSpec
from explorer.runs.codec import encode
from explorer.runs.film import Film, Moment
from explorer.runs.recorder import record
from tests.benchmarks.harness import spread, table

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


def run() -> None:
    """Print the pace by cure over GAN Lab's, then films."""
    torch.set_num_threads(1)  # as in a worker
    rows = [("cure", "steps a second", "over GAN Lab's", "over its ceiling")]
    for cure in CURES:
        paces = [pace(dict(cure)) for _ in range(TURNS)]
        name = ", ".join(map(str, cure)) or "none"
        rows.append(
            (name, spread(paces, 0), spread([p / PEER for p in paces], 1), spread([p / CEILING for p in paces], 1))
        )
    table("A GAN of GAN Lab's default shape, batch 150", rows)
    specs = [
        RunSpec(model="gan", world="ring", config={**LAB, "steps": 3000}),
        RunSpec(model="gan", world="ring"),
        RunSpec(model="gan", world="grid", config={"width": 128, "judge_width": 128, "steps": 1000}),
        RunSpec(model="gan_line", world="two_bells", config={"steps": 1000}),
    ]
    head = ("model", "world", "seconds of the film", "steps a second with all readings", "frames", "MB", "JS in bits")
    table("Films of GANs", [head, *(film(spec) for spec in specs)])
