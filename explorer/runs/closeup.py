"""Close-ups: slow films of single steps, each with what happened within it. No evaluator reads numbers for them."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from explorer.models.base import Arrays, Frame, Learner
from explorer.runs.film import Moment
from explorer.runs.recorder import Training, kept
from explorer.runs.spec import RunSpec

__all__ = ["close_up"]


def close_up(
    spec: RunSpec, start: tuple[int, Arrays] | None = None, *, pulse: Callable[[], None] = lambda: None
) -> Iterator[Moment]:
    """Train up to `spec.closeup` and yield the steps that follow, a moment each: arrays before it, and its witness.

    `start` is a checkpoint, at or before that step, of `spec.whole()` or of a training with the same past. The moments
    are bit for bit the same from whichever. `pulse` is as `Training` has it.

    Raises:
        Diverged: a number is not finite.
        ValueError: `start` is a checkpoint after that step.
    """
    training = Training(spec, spec.source().data(), start, pulse)
    for step in _stops(spec, training.step):
        training.advance(step)
        training.turn()
    for _ in spec.recorded:
        yield Moment(_seen(training.learner))


def _stops(spec: RunSpec, start: int) -> list[int]:
    """Return where the training stops from `start` on: at each branch on its way, and where the close-up begins."""
    assert spec.closeup is not None
    if start > spec.closeup:
        raise ValueError("a close-up can't start from a later checkpoint")
    turns = {branch.step for branch in spec.branches if start <= branch.step < spec.closeup}
    return [*sorted(turns), spec.closeup]


def _seen(learner: Learner) -> Frame:
    """Take one step, and return the frame before it with the arrays of what happened."""
    before = learner.snapshot()
    happened = {name: np.asarray(values, np.float32) for name, values in learner.witness().items()}
    return kept(replace(before, arrays=before.arrays | happened), learner)
