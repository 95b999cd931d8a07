"""Values in an address: each comes back, and has one spelling."""

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.page.values import Unreadable, from_text, to_text

FIELDS = [
    (int, st.integers(-(10**8), 10**8)),
    (float, st.floats(-1e8, 1e8)),
    (bool, st.booleans()),
    (str, st.text(max_size=20)),
    (int | None, st.none() | st.integers(0, 500)),
    (tuple[float, float] | None, st.none() | st.tuples(st.floats(-9, 9), st.floats(-9, 9))),
    (Literal["x1", "x2"] | None, st.sampled_from(["x1", "x2", None])),
    (Literal["world", "border"], st.sampled_from(["world", "border"])),
]


@pytest.mark.parametrize(("annotation", "values"), FIELDS, ids=str)
def test_each_comes_back(annotation, values):
    @given(values)
    def check(value):
        assert from_text(to_text(value), annotation) == value

    check()


@pytest.mark.parametrize(
    "text", ["1_000", " 7", "7 ", "+7", "٣", "0x10", "1e400", "nan", "inf", "-", "", "1e", "9" * 12, "1.5.5"]
)
@pytest.mark.parametrize("annotation", [int, float, float | None])
def test_other_spellings_of_numbers_are_refused(text, annotation):
    with pytest.raises(Unreadable):
        from_text(text, annotation)


@pytest.mark.parametrize("text", ["true", "True", "1", "0", "on", ""])
def test_truths_are_yes_and_no(text):
    with pytest.raises(Unreadable):
        from_text(text, bool)


def test_none_is_for_fields_that_may_be_none():
    assert from_text("none", int | None) is None
    assert from_text("none", Literal["a"] | None) is None
    with pytest.raises(Unreadable):
        from_text("none", int)


@pytest.mark.parametrize("text", ["1", "1,2,3", "1,", ",", "a,b"])
def test_a_point_has_two_numbers(text):
    with pytest.raises(Unreadable):
        from_text(text, tuple[float, float])
