"""Frames as deflated differences: every one comes back, wherever a piece begins, and nothing without bound."""

import tracemalloc
import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from explorer.models.config import LATTICE
from explorer.runs.deflated import MOST, deflate, differences, inflate, sums

FRAMES = hnp.arrays(np.int16, hnp.array_shapes(min_dims=1, max_dims=3, min_side=0, max_side=6))


def drifting(frames=25, weights=4000):
    """Return frames of weights that change as a network's do: much at first, then ever less."""
    rng = np.random.default_rng(0)
    changes = rng.standard_normal((frames, weights)) * 0.2 / (1 + np.arange(frames)[:, None])
    return LATTICE.codes(np.cumsum(changes, axis=0))


@given(FRAMES, st.integers(0, 6))
def test_every_frame_comes_back_from_whichever_a_piece_begins(codes, start):
    piece = codes[start:]
    back = sums(differences(piece), piece.shape)
    assert back.dtype == np.int16
    assert np.array_equal(back, piece)


def test_differences_that_wrap_around_come_back():
    ends = np.array([-(2**15), 2**15 - 1, -1, 0, 127, 128, -128, -129], np.int16)
    codes = np.array(np.meshgrid(ends, ends, ends)).reshape(3, -1).astype(np.int16)
    assert np.array_equal(sums(differences(codes), codes.shape), codes)


def test_equal_frames_are_equal_bytes_and_the_frames_are_left_alone():
    codes = drifting()
    before = codes.copy()
    assert differences(codes) == differences(np.asfortranarray(codes))
    assert np.array_equal(codes, before)


def test_a_films_differences_are_far_smaller_than_its_numbers():
    codes = drifting()
    taken = len(differences(codes))
    assert taken < 0.45 * codes.nbytes
    assert taken < 0.7 * len(deflate(codes.tobytes())), "negative control: deflated as they are"
    steps = np.diff(codes, axis=0, prepend=np.zeros_like(codes[:1]))
    halves = (steps >> 8).astype(np.int8).tobytes() + steps.astype(np.int8).tobytes()
    assert taken < 0.9 * len(deflate(halves, zlib.Z_RLE)), "negative control: high bytes that carry the sign"


@given(st.binary(max_size=300))
def test_bytes_come_back(data):
    assert inflate(deflate(data), len(data)) == data


def test_whatever_is_cut_short_altered_or_of_another_length_is_refused():
    codes = drifting(3, 20)
    data = differences(codes)
    spoilt = [data[:n] for n in range(len(data))] + [data + b"\0", data[:-1] + bytes([data[-1] ^ 1])]
    for other in spoilt:
        with pytest.raises(ValueError, match=r"deflate|length"):
            sums(other, codes.shape)
    for shape in ((3, 19), (3, 21), (2, 20), (0, 20)):
        with pytest.raises(ValueError, match="length"):
            sums(data, shape)
    assert np.array_equal(sums(data, codes.shape), codes), "negative control"


@pytest.mark.parametrize("size", [-1, MOST + 1, 2**70])
def test_a_size_that_no_array_has_is_refused_before_anything_is_inflated(size):
    with pytest.raises(ValueError, match="too large"):
        inflate(deflate(b"x"), size)


def test_what_inflates_to_more_than_it_says_takes_no_memory():
    bomb = deflate(bytes(2**26))
    tracemalloc.start()
    with pytest.raises(ValueError, match="length"):
        inflate(bomb, 1000)
    assert tracemalloc.get_traced_memory()[1] < 2**20
    tracemalloc.stop()
