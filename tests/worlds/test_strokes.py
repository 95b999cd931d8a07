"""A drawing as text: what is packed is read again, and nothing else is."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.worlds.plane.strokes import MAX_LINE, MAX_STROKES, Stroke, pack, pack_line, read, read_line, trainable

PLACE = 6 / 4095 / 2  # half a place across


def points(count):
    return st.lists(st.tuples(st.floats(-3, 3), st.floats(-2.6, 2.6)), min_size=count, max_size=9).map(np.array)


brushes = st.builds(Stroke, st.integers(0, 4), st.just(False), points(1))
areas = st.builds(Stroke, st.integers(0, 4), st.just(True), points(3))


@settings(max_examples=100, deadline=None)
@given(st.lists(brushes | areas, max_size=12))
def test_what_is_packed_is_read_again(strokes):
    again = read(pack(strokes))
    assert [(s.label, s.area) for s in again] == [(s.label, s.area) for s in strokes]
    for stroke, own in zip(strokes, again, strict=True):
        assert np.abs(stroke.points - own.points).max() <= PLACE + 1e-9
    assert pack(again) == pack(strokes)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40) | st.text("abAB.-_", max_size=60))
def test_any_text_is_a_drawing_or_refused(text):
    try:
        strokes = read(text)
    except ValueError:
        return
    assert pack(strokes) == text


@pytest.mark.parametrize(
    "text",
    ["a", "aAAA", "aAAAA.", ".aAAAA", "fAAAA", "aAA AA", "AAAAABBBB", "aAAAÄ", "a" + "AAAA" * 600, "1AAAA"],
)
def test_what_is_no_drawing_is_refused(text):
    with pytest.raises(ValueError):  # noqa: PT011
        read(text)


def test_there_may_be_only_so_many_strokes():
    assert len(read(".".join(["aAAAA"] * MAX_STROKES))) == MAX_STROKES
    with pytest.raises(ValueError, match="too long"):
        read(".".join(["aAAAA"] * (MAX_STROKES + 1)))


def test_a_line_has_two_ends():
    np.testing.assert_allclose(read_line(pack_line(np.array([[-3.0, -2.6], [3.0, 2.6]]))), [[-3, -2.6], [3, 2.6]])
    for text in ("", "AAAA", "AAAAAAAA", "AAA", "A" * (MAX_LINE + 4), "AAAA!!!!"):
        with pytest.raises(ValueError):  # noqa: PT011
            read_line(text)


def test_two_classes_make_a_world_and_none_may_be_left_out():
    assert [trainable(read(text)) for text in ("aAAAA.bAAAA", "cAAAA.bAAAA.aAAAA.aBBBB")] == [True, True]
    assert not any(trainable(read(text)) for text in ("", "aAAAA", "bAAAA", "aAAAA.cAAAA", "bAAAA.cAAAA"))
