"""Trains a spec and records it: the loop that every film comes from, in a worker or in the calling process."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, replace

import numpy as np
import torch

from explorer import models, worlds
from explorer.metrics import Exam, HeldOut, examine
from explorer.models.base import Arrays, Frame, Learner
from explorer.runs.film import Film, Moment
from explorer.runs.schedule import schedule
from explorer.runs.spec import RunSpec

__all__ = ["CHECKPOINT_EVERY", "Diverged", "compute", "record"]

CHECKPOINT_EVERY = 10  # frames
PULSE_EVERY = 10  # steps


class Diverged(ArithmeticError):
    """A number of the training stopped being finite; `step` is the first recorded step that shows it."""

    def __init__(self, step: int) -> None:
        super().__init__(f"the training diverged by step {step}")
        self.step = step


def record(
    spec: RunSpec, start: tuple[int, Arrays] | None = None, *, pulse: Callable[[], None] = lambda: None
) -> Iterator[Moment]:
    """Train `spec` and yield its moments in order, from the beginning or from a checkpoint `start` of the same run.

    The frames from a checkpoint on are bit for bit those of the whole run. `pulse` is called every few steps; what it
    raises ends the run.

    Raises:
        Diverged: a loss or a parameter is not finite.
    """
    source = worlds.source(spec.world, **spec.data.model_dump())
    data = source.data()
    step = start[0] if start else 0
    learner = models.build(spec.model, spec.config_at(step - 1), data, spec.seed)
    if start:
        learner.load(start[1])
    exam = examine(source, learner.kind)
    turns = {branch.step for branch in spec.branches}
    for index, target in enumerate(schedule(spec.config.steps)):
        if target < step:
            continue
        while step < target:
            learner.advance(min(PULSE_EVERY, target - step))
            step = min(step + PULSE_EVERY, target)
            pulse()
        frame = _graded(learner, exam)
        yield Moment(frame, learner.state() if index % CHECKPOINT_EVERY == 0 or target in turns else None)
        if target in turns:
            state = learner.state()
            learner = models.build(spec.model, spec.config_at(step), data, spec.seed)
            learner.load(state)
            if by_hand := spec.edits_at(target):
                learner.edit(by_hand)


def compute(spec: RunSpec) -> Film:
    """Run `spec` to its end in the calling process, with one torch thread and no Dask, and return the film.

    Raises:
        Diverged: see `record`.
    """
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        return Film.of(spec, list(record(spec)))
    finally:
        torch.set_num_threads(threads)


def _graded(learner: Learner, exam: Exam | HeldOut) -> Frame:
    frame = learner.snapshot()
    numbers = [np.array(list(frame.scalars.values())), *frame.arrays.values()]
    if not all(np.isfinite(values).all() for values in numbers):
        raise Diverged(frame.step)
    reading = exam.read(learner.log_prob(exam.data.x))
    if not np.isfinite(reading.bits):
        raise Diverged(frame.step)
    return replace(frame, scalars=frame.scalars | asdict(reading))
