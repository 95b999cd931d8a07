"""What `Learner.witness` promises, asked of any learner; tests of each kind of family ask it of theirs."""

from collections.abc import Callable

import numpy as np
import pytest

from explorer.models import Learner
from explorer.models.base import Arrays
from explorer.worlds.base import Source

__all__ = ["demand_witness"]


def demand_witness(build: Callable[[], Learner], source: Source, *, before: int = 3) -> None:
    """Check that a witness is one step, told as the config says; or that the family says that it has none."""
    seen, alone = build(), build()
    shapes = seen.config.witnessed_shapes(source)
    seen.advance(before)
    if not shapes:
        with pytest.raises(TypeError, match="no close-ups"):
            seen.witness()
        return
    alone.advance(before)
    first = seen.witness()
    kept = {name: np.array(values) for name, values in first.items()}
    alone.advance(1)
    assert _same(seen.state(), alone.state()), "a witness takes the step that anybody takes"
    assert seen.snapshot().step == before + 1
    assert {name: values.shape for name, values in first.items()} == dict(shapes)
    assert not {*first} & {*seen.snapshot().arrays}, "an array has one meaning"
    assert all(np.isfinite(values).all() for values in first.values())
    second = seen.witness()
    assert not _same(first, second), "each step has its own"
    assert _same(first, kept), "what happened stays so when its learner goes on"


def _same(a: Arrays, b: Arrays) -> bool:
    return a.keys() == b.keys() and all(np.array_equal(a[key], b[key]) for key in a)
