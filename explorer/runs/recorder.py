"""Trains a spec and records it: the loop that every film comes from, in a worker or in the calling process."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import numpy as np
import torch

from explorer import models
from explorer.metrics.base import Evaluator
from explorer.models.base import Arrays, Frame, Learner
from explorer.runs.cost import checkpointed
from explorer.runs.film import Film, Moment
from explorer.runs.spec import RunSpec
from explorer.runs.storage import rounded

__all__ = ["Diverged", "Training", "compute", "kept", "one_thread", "record"]

PULSE_EVERY = 10  # steps


class Diverged(ArithmeticError):
    """A number of the training stopped being finite; `step` is the first recorded step that shows it."""

    def __init__(self, step: int) -> None:
        super().__init__(f"the training diverged by step {step}")
        self.step = step


class Training:
    """The learner of a spec on its way, from the beginning or from a checkpoint `start`; `step` is how far it is.

    `pulse` is called every few steps; what it raises ends the run.
    """

    def __init__(
        self, spec: RunSpec, data: Any, start: tuple[int, Arrays] | None, pulse: Callable[[], None] = lambda: None
    ) -> None:
        self.spec, self.data, self.pulse = spec, data, pulse
        self.step = step = start[0] if start else 0
        self.learner = models.build(spec.model, spec.config_at(step - 1), data, spec.seed)
        if start:
            self.learner.load(start[1])

    def advance(self, target: int) -> None:
        """Take the steps up to `target`."""
        while self.step < target:
            self.learner.advance(min(PULSE_EVERY, target - self.step))
            self.step = min(self.step + PULSE_EVERY, target)
            self.pulse()

    def turn(self) -> None:
        """Take the branch that starts here, if one does."""
        spec, step = self.spec, self.step
        if any(branch.step == step for branch in spec.branches):
            after = models.build(spec.model, spec.config_at(step), self.data, spec.seed)
            after.load(self.learner.state())
            if by_hand := spec.edits_at(step):
                after.edit(by_hand)
            self.learner = after


def record(
    spec: RunSpec, start: tuple[int, Arrays] | None = None, *, pulse: Callable[[], None] = lambda: None
) -> Iterator[Moment]:
    """Train `spec`, no close-up, and yield its moments in order, from the beginning or from a checkpoint of this run.

    The frames from a checkpoint on are bit for bit those of the whole run. `pulse` is as `Training` has it.

    Raises:
        Diverged: a loss or a parameter is not finite.
    """
    source = spec.source()
    training = Training(spec, source.data(), start, pulse)
    evaluator = models.evaluator_of(spec.model)(source, spec.config)
    for index, target in enumerate(spec.recorded):
        if target < training.step:
            continue
        training.advance(target)
        learner = training.learner
        frame = _read(learner, evaluator)
        state = learner.state() if checkpointed(spec, index, target) else None
        yield Moment(frame, state, _summary(learner, evaluator, target) if target == spec.config.steps else {})
        training.turn()


def compute(spec: RunSpec) -> Film:
    """Run `spec`, no close-up, to its end in the calling process, with one torch thread and no Dask.

    Raises:
        Diverged: see `record`.
    """
    with one_thread():
        return Film.of(spec, list(record(spec)))


@contextmanager
def one_thread() -> Iterator[None]:
    """Have torch compute with one thread for a while, as workers do."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


def kept(frame: Frame, learner: Learner) -> Frame:
    """Return the frame with its arrays as they are kept.

    Raises:
        Diverged: a number of it is not finite.
    """
    arrays = {name: rounded(values, learner.config.stored(name)) for name, values in frame.arrays.items()}
    if not all(np.isfinite(values).all() for values in arrays.values()):
        raise Diverged(frame.step)
    _demand_finite(frame.scalars, frame.step)
    return replace(frame, arrays=arrays)


def _read(learner: Learner, evaluator: Evaluator) -> Frame:
    """Return the frame as it is kept, with the evaluator's numbers."""
    frame = kept(learner.snapshot(), learner)
    numbers = evaluator.read(learner)
    _demand_finite(numbers, frame.step)
    return replace(frame, scalars=frame.scalars | numbers)


def _summary(learner: Learner, evaluator: Evaluator, step: int) -> dict[str, float]:
    numbers = evaluator.summary(learner)
    _demand_finite(numbers, step)
    return numbers


def _demand_finite(numbers: Mapping[str, float], step: int) -> None:
    if not np.isfinite(list(numbers.values())).all():
        raise Diverged(step)
