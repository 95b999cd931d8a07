"""A film as bytes: the same film back, the same bytes again, and nothing else is ever taken for a film."""

import json
import struct
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from safetensors.numpy import save

from explorer.runs import Film, compute
from explorer.runs.codec import BrokenFilm, decode, encode, film_key, read_label
from explorer.runs.fingerprint import code_fingerprint, fingerprint
from explorer.runs.pieces import cut, extended, up_to_checkpoint
from tests.runs.engines import mixture, network, same

SPEC = network(1, steps=100)
FILM = compute(SPEC)
DATA = encode(FILM)


def test_the_same_film_comes_back():
    back = decode(DATA, SPEC)
    assert same(back, FILM)
    assert back.spec == SPEC
    assert back.checkpoints.keys() == FILM.checkpoints.keys()
    assert all(back.arrays[name].dtype == np.float32 for name in FILM.arrays)


def test_an_empty_film_and_a_film_that_stopped_travel_too():
    assert len(decode(encode(Film.of(SPEC, [])))) == 0
    assert same(decode(encode(cut(FILM, 7))), cut(FILM, 7))


def test_the_label_says_what_and_by_which_code():
    label = read_label(DATA)
    assert label.spec == SPEC.canonical()
    assert (label.code, label.fingerprint) == (code_fingerprint(SPEC), fingerprint(SPEC))


def test_equal_films_are_equal_bytes():
    assert encode(compute(SPEC)) == DATA


def test_a_key_for_each_spec_and_each_code(monkeypatch):
    assert len({film_key(SPEC), film_key(network(2, steps=100)), film_key(mixture(1))}) == 3
    before = film_key(SPEC)
    monkeypatch.setattr("explorer.runs.codec.fingerprint", lambda model: "mended")
    assert film_key(SPEC) != before


def test_another_specs_film_is_refused():
    with pytest.raises(BrokenFilm, match="another spec"):
        decode(DATA, network(2, steps=100))


@given(st.integers(0, len(DATA) - 1))
def test_a_film_cut_short_is_refused(length):
    with pytest.raises(BrokenFilm):
        decode(DATA[:length])


@given(st.integers(0, len(DATA) - 1), st.integers(1, 255))
def test_a_changed_byte_is_noticed(at, change):
    changed = bytearray(DATA)
    changed[at] ^= change
    try:
        film = decode(bytes(changed))
    except BrokenFilm:
        return
    assert same(film, FILM), "only the label's notes on code may differ, or a space"


@given(st.binary(max_size=200))
def test_foreign_bytes_are_refused(data):
    with pytest.raises(BrokenFilm):
        decode(data)


def test_foreign_safetensors_are_refused():
    with pytest.raises(BrokenFilm):
        decode(save({"steps": np.zeros(3)}))
    with pytest.raises(BrokenFilm):
        decode(save({"steps": np.zeros(3)}, metadata={"spec": "{}", "fingerprint": "", "code": "", "sha256": ""}))


def test_a_header_that_claims_to_be_huge_is_refused():
    with pytest.raises(BrokenFilm):
        decode(struct.pack("<Q", 2**62) + json.dumps({"__metadata__": {}}).encode())


def test_pieces_make_the_whole_whatever_arrives_twice():
    film = Film.of(SPEC, [])
    moments = FILM.moments()
    for start, end in [(0, 5), (3, 9), (0, 2), (20, 30), (9, len(FILM)), (4, 8)]:
        film = extended(film, Film.of(SPEC, moments[start:end]), start)
    assert same(film, FILM)


def test_a_training_goes_on_from_the_last_checkpoint():
    step = int(FILM.steps[25])
    start = up_to_checkpoint(FILM, step)
    assert start is not None
    assert len(start) == 21
    assert int(start.steps[-1]) in start.checkpoints
    assert up_to_checkpoint(FILM, int(FILM.steps[9])) is None
    assert up_to_checkpoint(replace(FILM, checkpoints={}), step) is None
