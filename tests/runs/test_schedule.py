"""Which steps a film records: from none to all, strictly onwards, dense early and sparse late, never more than 200."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.runs import schedule
from explorer.runs.schedule import FRAMES, MAX_FRAMES


@given(st.integers(1, 20_000), st.integers(2, MAX_FRAMES))
def test_every_schedule(steps, frames):
    out = schedule(steps, frames)
    assert out[0] == 0
    assert out[-1] == steps
    assert all(a < b for a, b in pairwise(out))
    assert len(out) == min(frames, steps + 1)


@pytest.mark.parametrize("steps", [300, 1000, 3000, 10_000])
def test_dense_early_and_sparse_late(steps):
    gaps = np.diff(schedule(steps))
    assert len(gaps) == FRAMES - 1
    assert gaps[0] <= max(1, steps / 1000)
    assert gaps[-10:].mean() > 3 * gaps[:10].mean()
    assert sum(step <= steps / 4 for step in schedule(steps)) > FRAMES * 0.45  # half the frames in the first quarter


def test_short_trainings_are_recorded_step_by_step():
    assert schedule(5) == (0, 1, 2, 3, 4, 5)


@pytest.mark.parametrize(("steps", "frames"), [(0, 10), (-1, 10), (10, 1), (10, MAX_FRAMES + 1)])
def test_impossible_schedules_are_refused(steps, frames):
    with pytest.raises(ValueError, match="film"):
        schedule(steps, frames)
