"""A VAE on MNIST: its held-out ELBO by seconds of one core, as a worker trains it; and what films weigh."""

import time

import numpy as np
import torch

from explorer import models
from explorer.runs import RunSpec
from explorer.runs.codec import encode
from explorer.runs.film import Film, Moment
from explorer.runs.recorder import record
from tests.benchmarks.harness import spread, table

__all__ = ["run"]

SEEDS = (3, 4, 5)
TARGET, WITHIN = -163.0, 15.0  # nats an image, seconds
LONG = 6000  # steps: what patience gives
OFTEN = 250  # steps


def read(spec: RunSpec) -> list[tuple[float, float]]:
    """Return seconds of training, readings left out, and the held-out ELBO, from time to time."""
    source = spec.source()
    learner = models.build(spec.model, spec.config, source.data(), spec.seed)
    evaluator = models.evaluator_of(spec.model)(source, spec.config)
    seconds, seen = 0.0, []
    for _ in range(spec.config.steps // OFTEN):
        began = time.process_time()
        learner.advance(OFTEN)
        seconds += time.process_time() - began
        seen.append((seconds, evaluator.read(learner)["elbo"]))
    return seen


def by_seconds(steps: int) -> list[tuple[str, ...]]:
    """Return rows of a table: the ELBO of a training of so many steps on the way to its end, over the seeds."""
    runs = [read(RunSpec(model="vae", world="mnist", config={"steps": steps}, seed=seed)) for seed in SEEDS]
    rows = []
    for moments in [*zip(*runs, strict=True)][steps // OFTEN // 6 - 1 :: steps // OFTEN // 6]:
        seconds, elbo = np.array(moments).T
        error = elbo.std(ddof=1) / len(elbo) ** 0.5
        said = f"{elbo.mean():.1f} +- {error:.1f}"
        rows.append((str(steps), f"{seconds.mean():.1f}", said, f"{elbo.mean() - TARGET:+.1f}"))
    return rows


def film(spec: RunSpec) -> tuple[str, ...]:
    """Return a row of a table: how long the film takes with all its readings, what it weighs, what rounding costs."""
    began = time.process_time()
    moments: list[Moment] = list(record(spec))
    seconds = time.process_time() - began
    whole = Film.of(spec, moments)
    said = f"{whole.summary['rounding']:.2f}"
    elbo = whole.scalars["elbo"][-1]
    size = f"{len(encode(whole)) / 1e6:.2f}"
    return spec.model, spec.world, str(spec.config.latent), f"{elbo:.1f}", f"{seconds:.1f}", size, said


def run() -> None:
    """Print the ELBO by seconds beside its target, the time of reaching it, and films."""
    torch.set_num_threads(1)  # as in a worker
    head = ("steps in all", "seconds on one core", "held-out ELBO, nats", f"over the target of {TARGET:.0f}")
    table("A VAE with two dimensions on MNIST", [head, *by_seconds(1500), *by_seconds(LONG)])
    reached = [next((s for s, elbo in read(_default(seed)) if elbo >= TARGET), float("nan")) for seed in SEEDS]
    ratio = spread([seconds / WITHIN for seconds in reached], 2)
    table("Until -163 nats", [("seconds", "over the 15 that are given"), (spread(reached, 1), ratio)])
    films = [
        ("vae", "mnist", {}),
        ("vae", "mnist", {"latent": 16}),
        ("vae", "digits", {}),
        ("vae", "faces", {"latent": 10, "likelihood": "gaussian"}),
        ("linear_vae", "digits", {}),
    ]
    head = ("model", "world", "dimensions", "held-out ELBO", "seconds of the film", "MB", "nats that rounding costs")
    rows = [film(RunSpec(model=model, world=world, config=config)) for model, world, config in films]
    table("Films of models of images", [head, *rows])


def _default(seed: int) -> RunSpec:
    return RunSpec(model="vae", world="mnist", seed=seed)
