"""What a browser may say about a frame: a number that a film could have; all else is none."""

import pytest

from explorer.page.view import frame_of
from explorer.runs.schedule import MAX_FRAMES


@pytest.mark.parametrize(
    ("value", "frame"), [(0, 0), (30.0, 30), (30.9, 30), (MAX_FRAMES - 1, MAX_FRAMES - 1), (-0.0, 0)]
)
def test_a_number_names_the_frame_that_it_lies_in(value, frame):
    assert frame_of(value) == frame
    assert type(frame_of(value)) is int


@pytest.mark.parametrize(
    "value", [10**400, -(10**400), 1e300, MAX_FRAMES, -1, float("nan"), float("inf"), -float("inf"), "3", None, [3], {}]
)
def test_anything_else_names_none(value):
    assert frame_of(value) is None
