"""A visitor's rows as text: what was packed comes back, nothing else is taken, and the spec says that it is private."""

import base64

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from explorer import worlds
from explorer.worlds.plane.table import HEAD, LEAST_ROWS, MOST_ROWS, MOST_TEXT, TableConfig, pack, unpack


def rows(n=60, classes=3, seed=0):
    rng = np.random.default_rng(seed)
    return rng.standard_normal((n, 2)) * [1000, 0.01] + [5, -3], np.arange(n) % classes


@pytest.mark.parametrize(("n", "classes"), [(LEAST_ROWS, 2), (60, 3), (MOST_ROWS, 5)])
def test_what_was_packed_comes_back(n, classes):
    x, y = rows(n, classes)
    places, labels, count = unpack(pack(x, y, classes))
    span = np.ptp(x, axis=0)
    assert np.abs(x.min(axis=0) + places * span - x).max(axis=0) == pytest.approx(np.zeros(2), abs=span.max() / 65535)
    assert np.array_equal(labels, y)
    assert count == classes
    assert len(pack(x, y, classes)) <= MOST_TEXT


def test_a_table_is_cut_like_other_real_data_and_keeps_no_names():
    x, y = rows(400)
    made = worlds.get("table", packed=pack(x, y, 3), points=1000)
    assert (len(made.data().y), len(made.held_out().y)) == (300, 100)
    assert made.names == ("A", "B", "C")
    assert made.config.private
    assert not worlds.get("iris").config.private


@given(st.binary(max_size=400))
def test_no_bytes_make_it_stumble(data):
    text = base64.b64encode(data).decode()
    try:
        x, y, classes = unpack(text)
    except ValueError:
        return
    assert LEAST_ROWS <= len(x) == len(y) <= MOST_ROWS
    assert set(y.tolist()) == set(range(classes))


@given(st.text(max_size=60))
def test_no_text_makes_it_stumble(text):
    with pytest.raises(ValidationError):
        TableConfig(packed=text)


def test_what_says_one_thing_and_holds_another_is_refused():
    x, y = rows()
    good = base64.b64decode(pack(x, y, 3))
    tampered = [good[:-1], good + b"\0", b"\2" + good[1:], good[:1] + b"\4" + good[2:], good[:-1] + b"\7"]
    tampered += [HEAD.pack(1, 2, 4) + bytes(20), HEAD.pack(1, 1, 60) + good[HEAD.size : -60] + bytes(60)]
    for data in tampered:
        with pytest.raises(ValidationError):
            TableConfig(packed=base64.b64encode(data).decode())
    with pytest.raises(ValidationError):
        TableConfig(packed="A" * (MOST_TEXT + 4))
    with pytest.raises(ValidationError):
        TableConfig()
