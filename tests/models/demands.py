"""The contract of all learners (explorer/models/base.py), asked of any: tests of a family ask it of theirs.

`make` builds the learner anew, from a seed; `shown` returns all that can be seen of one, as arrays.
"""

from collections.abc import Callable

import numpy as np
import torch

from explorer.models.base import Arrays, Learner
from explorer.worlds.base import Source

__all__ = ["DEMANDS", "demand_told", "same"]

Make = Callable[[int], Learner]
Shown = Callable[[Learner], Arrays]
SEED = 3


def same(a: Arrays, b: Arrays) -> bool:
    """Whether arrays are the same bit for bit."""
    return a.keys() == b.keys() and all(np.array_equal(a[key], b[key]) for key in a)


def steps_add_up(make: Make, shown: Shown) -> None:
    """Twenty steps are ten steps twice, over the blocks in which batches are drawn too, and no step is none."""
    once, twice = make(SEED), make(SEED)
    before = shown(once)
    once.advance(0)
    assert same(before, shown(once))
    once.advance(70)
    for n_steps in (10, 53, 2, 0, 5):
        assert not same(once.state(), twice.state())
        twice.advance(n_steps)
    assert same(once.state(), twice.state())
    assert same(shown(once), shown(twice))
    assert not same(before, shown(once))
    assert once.snapshot().step == 70


def a_state_restores(make: Make, shown: Shown) -> None:
    """A loaded state has the same future, leads back to the start too, and is nobody's to change."""
    first, other = make(SEED), make(SEED + 1)
    start = {key: np.array(value) for key, value in first.state().items()}
    first.advance(7)
    state, seen = first.state(), shown(first)
    kept = {key: np.array(value) for key, value in state.items()}
    other.advance(2)
    other.load(state)
    assert same(other.state(), kept)
    assert same(shown(other), seen)
    for learner in (first, other):
        learner.advance(13)
    assert same(first.state(), other.state())
    assert same(shown(first), shown(other))
    assert same(state, kept), "a state must not change when its learner goes on"
    first.load(start)
    first.advance(7)
    assert same(shown(first), seen), "the optimizer's moments go back too"


def looking_changes_nothing(make: Make, shown: Shown) -> None:
    """Neither the training, nor a frame that was taken, nor the generator that all share."""
    watched, alone, shared = make(SEED), make(SEED), torch.get_rng_state()
    frame = watched.snapshot()
    kept = {key: np.array(value) for key, value in frame.arrays.items()}
    for _ in range(5):
        watched.advance(2)
        shown(watched)
    alone.advance(10)
    assert same(watched.state(), alone.state())
    assert same(frame.arrays, kept), "a frame must not change when its learner goes on"
    assert torch.equal(torch.get_rng_state(), shared), "the global generator belongs to nobody"
    assert all(type(values) is np.ndarray and values.dtype == np.float32 for values in frame.arrays.values())
    assert all(type(value) is float for value in frame.scalars.values())


def the_seed_decides(make: Make, shown: Shown) -> None:
    """And nothing else does."""
    learners = []
    for seed, shared in ((SEED, 1), (SEED, 2), (SEED + 1, 2)):
        torch.manual_seed(shared)
        learners.append(make(seed))
        learners[-1].advance(5)
    first, again, other = map(shown, learners)
    assert same(first, again)
    assert not same(first, other)


DEMANDS = (steps_add_up, a_state_restores, looking_changes_nothing, the_seed_decides)


def demand_told(learner: Learner, source: Source) -> None:
    """What a film holds is told before it is made."""
    learner.advance(12)
    told = learner.config.holds(source)
    assert told.frame == {key: values.shape for key, values in learner.snapshot().arrays.items()}
    assert told.checkpoint == sum(values.nbytes for values in learner.state().values())
