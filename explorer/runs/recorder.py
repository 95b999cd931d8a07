"""Trains a spec and records it: the loop that every film comes from, in a worker or in the calling process."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import numpy as np
import torch

from explorer import models
from explorer.metrics.base import Evaluator
from explorer.models.base import Arrays, Frame, Learner
from explorer.runs.cost import checkpointed
from explorer.runs.film import Film, Moment
from explorer.runs.schedule import schedule
from explorer.runs.spec import RunSpec
from explorer.runs.storage import rounded

__all__ = ["Diverged", "compute", "record"]

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
    source = spec.source()
    data = source.data()
    step = start[0] if start else 0
    learner = models.build(spec.model, spec.config_at(step - 1), data, spec.seed)
    if start:
        learner.load(start[1])
    evaluator = models.evaluator_of(spec.model)(source, spec.config)
    targets, turns = schedule(spec.config.steps, spec.config.frames), {branch.step for branch in spec.branches}
    for index, target in enumerate(targets):
        if target < step:
            continue
        while step < target:
            learner.advance(min(PULSE_EVERY, target - step))
            step = min(step + PULSE_EVERY, target)
            pulse()
        frame = _read(learner, evaluator)
        state = learner.state() if checkpointed(spec, index, target) else None
        yield Moment(frame, state, _summary(learner, evaluator, target) if target == targets[-1] else {})
        if target in turns:
            learner = _turned(learner, spec, step, models.build(spec.model, spec.config_at(step), data, spec.seed))


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


def _turned(before: Learner, spec: RunSpec, step: int, after: Learner) -> Learner:
    """Return `after`, which goes on where `before` branches at `step`."""
    after.load(before.state())
    if by_hand := spec.edits_at(step):
        after.edit(by_hand)
    return after


def _read(learner: Learner, evaluator: Evaluator) -> Frame:
    """Return the frame, its arrays as they are kept, with the evaluator's numbers."""
    frame = learner.snapshot()
    arrays = {name: rounded(values, learner.config.stored(name)) for name, values in frame.arrays.items()}
    if not all(np.isfinite(values).all() for values in arrays.values()):
        raise Diverged(frame.step)
    _demand_finite(frame.scalars, frame.step)
    numbers = evaluator.read(learner)
    _demand_finite(numbers, frame.step)
    return replace(frame, scalars=frame.scalars | numbers, arrays=arrays)


def _summary(learner: Learner, evaluator: Evaluator, step: int) -> dict[str, float]:
    numbers = evaluator.summary(learner)
    _demand_finite(numbers, step)
    return numbers


def _demand_finite(numbers: Mapping[str, float], step: int) -> None:
    if not np.isfinite(list(numbers.values())).all():
        raise Diverged(step)
