"""The payload: what goes in comes out, arrays lie where a typed array can be laid over them, and junk is refused."""

import json
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst

from explorer.models import Frame
from explorer.models.config import LATTICE, Lattice
from explorer.runs import Film, RunSpec, compute
from explorer.runs.deflated import deflate
from explorer.runs.film import Moment
from explorer.runs.fingerprint import forget
from explorer.runs.storage import Multiples
from explorer.stage.scene import (
    ALIGN,
    DTYPES,
    MAGIC,
    Deflated,
    Quantized,
    decode,
    encode,
    film_block,
    quantize,
    quantize_rows,
)
from explorer.worlds.plane.world import MixtureWorld
from tests.beyond.registered import register

EXTENT = MixtureWorld.extent
LEVELS = 65535
REASON = "."  # any, but one that is said

NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=6).filter(lambda name: name != "$")
ARRAYS = st.sampled_from([np.dtype(code) for code in DTYPES.values()]).flatmap(
    lambda dtype: npst.arrays(dtype, npst.array_shapes(min_dims=1, max_dims=3, min_side=0, max_side=4))
)
PLAIN = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=6)
)
TREES = st.recursive(
    ARRAYS | PLAIN,
    lambda part: st.lists(part, max_size=3) | st.dictionaries(NAMES, part, max_size=3),
    max_leaves=8,
)
POINTS = npst.arrays(np.float64, st.tuples(st.integers(1, 20), st.just(2)), elements=st.floats(-9, 9))


def header_of(payload):
    (length,) = struct.unpack_from("<I", payload, 4)
    return json.loads(payload[8 : 8 + length]), 8 + length


def payload_of(header, body=b""):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return MAGIC + struct.pack("<I", len(text)) + text + body


def places(tree):
    """Return every `[type, shape, offset]` of a header."""
    if isinstance(tree, list):
        return [place for part in tree for place in places(part)]
    if not isinstance(tree, dict):
        return []
    own = [tree["$"]] if "$" in tree else []
    return own + [place for name, part in tree.items() if name != "$" for place in places(part)]


def same(a, b):
    if isinstance(a, np.ndarray):
        return isinstance(b, np.ndarray) and a.dtype == b.dtype and np.array_equal(a, b, equal_nan=a.dtype.kind == "f")
    if isinstance(a, dict):
        return isinstance(b, dict) and list(a) == list(b) and all(same(a[name], b[name]) for name in a)
    if isinstance(a, list):
        return isinstance(b, list) and len(a) == len(b) and all(map(same, a, b))
    return type(a) is type(b) and a == b


@given(st.dictionaries(NAMES, TREES, max_size=4))
def test_what_goes_in_comes_out(scene):
    assert same(decode(encode(scene)), scene)


@given(st.dictionaries(NAMES, TREES, max_size=4))
def test_every_array_lies_at_a_multiple_of_eight(scene):
    payload = encode(scene)
    header, start = header_of(payload)
    assert start % ALIGN == 0
    assert len(payload) % ALIGN == 0
    end = 0
    for name, shape, offset in places(header):
        assert offset == end  # one after another, without gaps but those that align
        end = -(-(offset + int(np.prod(shape)) * np.dtype(DTYPES[name]).itemsize) // ALIGN) * ALIGN
    assert start + end == len(payload)


def test_arrays_are_little_endian_and_in_rows_whatever_they_were():
    rows = np.arange(6, dtype=">f8").reshape(2, 3)
    payload = encode({"a": rows.T, "b": rows[:, ::2]})
    _header, start = header_of(payload)
    assert np.frombuffer(payload, "<f8", 10, start).tolist() == [0, 3, 1, 4, 2, 5, 0, 2, 3, 5]


def test_equal_scenes_are_equal_bytes():
    scene = {"x": np.arange(3, dtype=np.int32), "words": {"zh": "两个月牙"}}
    assert encode(scene) == encode(dict(scene))
    assert "两个月牙".encode() in encode(scene)


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_header_holds_only_what_a_browser_can_parse(number):
    with pytest.raises(ValueError, match="JSON"):
        encode({"value": number})


def test_an_array_of_another_type_is_an_error():
    with pytest.raises(KeyError):
        encode({"x": np.arange(3, dtype=np.int64)})


@given(POINTS)
def test_quantized_points_are_off_by_half_a_level_at_most(xy):
    small = quantize(xy, EXTENT)
    assert small.values.dtype == np.uint16
    low, high = np.array(small.scale).T
    assert np.all(np.abs(decode(encode({"xy": small}))["xy"] - xy) <= (high - low) / LEVELS / 2 * (1 + 1e-9))


@given(POINTS)
def test_the_scale_is_the_picture_widened_by_the_points_outside(xy):
    left, right, bottom, top = EXTENT
    (x_low, x_high), (y_low, y_high) = quantize(xy, EXTENT).scale
    assert (x_low, x_high) == (min(left, *xy[:, 0]), max(right, *xy[:, 0]))
    assert (y_low, y_high) == (min(bottom, *xy[:, 1]), max(top, *xy[:, 1]))


def test_the_corners_of_the_picture_are_exact():
    left, right, bottom, top = EXTENT
    corners = np.array([[left, bottom], [right, top]])
    assert quantize(corners, EXTENT).values.tolist() == [[0, 0], [LEVELS, LEVELS]]
    assert decode(encode({"xy": quantize(corners, EXTENT)}))["xy"].tolist() == corners.tolist()


ROWS = npst.arrays(np.float32, npst.array_shapes(min_dims=1, max_dims=3), elements=st.floats(-99, 99, width=32))


@given(ROWS)
def test_each_row_may_have_a_scale_of_its_own(rows):
    small = quantize_rows(rows)
    assert small.values.dtype == np.uint8
    assert small.scale.shape == (*rows.shape[:-1], 2)
    read = decode(encode({"x": small}))["x"]
    assert read.shape == rows.shape
    span = rows.max(axis=-1, keepdims=True) - rows.min(axis=-1, keepdims=True)
    assert np.all(np.abs(read - rows) <= span / 255 / 2 + 1e-4)


def test_one_pair_may_be_the_scale_of_all():
    half = Quantized(np.array([[0, 255], [51, 102]], np.uint8), (0.0, 5.0))
    assert decode(encode({"x": half}))["x"].tolist() == [[0, 5], [1, 2]]


@given(ARRAYS)
def test_a_deflated_array_comes_as_if_it_had_been_sent_as_it_is(array):
    payload = encode({"x": Deflated(array), "y": array})
    back = decode(payload)
    assert same(back["x"], array)
    assert same(back["y"], array), "what follows it is where it should be"
    assert len(payload) % ALIGN == 0


def test_deflated_images_are_smaller():
    images = np.kron(np.arange(64).reshape(8, 8), np.ones((28, 28))).astype(np.uint8)
    assert len(encode({"x": Deflated(images)})) < len(encode({"x": images})) / 10


CODES = npst.arrays(np.int16, npst.array_shapes(min_dims=1, max_dims=3, min_side=0, max_side=4))


@given(CODES, st.integers(-12, 4))
def test_frames_on_a_lattice_come_as_the_numbers_that_they_are(codes, exponent):
    lattice = Lattice(2.0**exponent)
    back = decode(encode({"x": Multiples(codes, lattice)}))["x"]
    assert same(back, lattice.values(codes))


@pytest.mark.parametrize("start", [0, 4, 9])
def test_a_films_block_holds_rounded_numbers_of_an_array_on_a_lattice(monkeypatch, start):
    register(monkeypatch)
    of = compute(RunSpec(model="pair", world="stripes", config={"steps": 30}))
    block = film_block(of, "key", start)
    assert isinstance(block["arrays"]["prior"], Multiples)
    assert same(decode(encode(block))["arrays"]["prior"], of.arrays["prior"][start:])
    assert same(LATTICE.rounded(of.arrays["prior"]), of.arrays["prior"])
    forget()


def film(frames):
    spec = RunSpec(model="network", config={"steps": 10})
    grades = {"training_loss": 9.0, "bits": 0.5, "excess": 0.1, "excess_se": 0.01, "error_rate": 0.2}
    weights = np.arange(3, dtype=np.float32)
    return Film.of(
        spec, [Moment(Frame(i, {**grades, "bits": 0.5 + i}, {"weights": weights + i})) for i in range(frames)]
    )


@pytest.mark.parametrize(("frames", "start"), [(0, 0), (4, 0), (4, 3), (4, 4), (11, 5)])
def test_a_films_block_holds_its_frames_from_the_start_on(frames, start):
    block = decode(encode(film_block(film(frames), "key", start)))
    assert (block["key"], block["from"], block["total"], block["complete"]) == ("key", start, 11, frames == 11)
    assert block["steps"].tolist() == list(range(start, frames))
    if frames:
        assert set(block["scalars"]) == {"training_loss", "bits", "excess", "excess_se", "error_rate"}, "all of them"
        assert block["scalars"]["bits"].tolist() == [0.5 + i for i in range(start, frames)]
        assert block["arrays"]["weights"].tolist() == [[i, i + 1, i + 2] for i in range(start, frames)]


def test_a_payload_cut_short_is_refused():
    payload = encode({"x": np.arange(8, dtype=np.float64)})
    for length in range(len(payload)):
        with pytest.raises(ValueError, match=REASON):
            decode(payload[:length])


@pytest.mark.parametrize(
    "junk",
    [
        b"",
        b"\0" * 64,
        b"STG2" + encode({})[4:],
        payload_of(b"{"),
        payload_of(b"\xff\xfe"),
        payload_of(b""),
        payload_of({"x": {"$": ["f8", [1], 0]}}),
        payload_of({"x": {"$": ["f8", [1], 8]}}, bytes(8)),
        payload_of({"x": {"$": ["f8", [1], -8]}}, bytes(8)),
        payload_of({"x": {"$": ["c16", [1], 0]}}, bytes(16)),
        payload_of({"x": {"$": ["f8", "one", 0]}}, bytes(8)),
        payload_of({"x": {"$": 3}}, bytes(8)),
        payload_of({"x": {"$": ["u2", [2, 2], 0], "scale": [1]}}, bytes(8)),
        payload_of({"x": {"$": ["u2", [2, 2], 0], "scale": {"$": ["f4", [3, 2], 0]}}}, bytes(24)),
        payload_of({"x": {"$": ["u1", [4], 0], "deflated": 8}}, bytes(8)),
        payload_of({"x": {"$": ["u1", [4], 0], "deflated": 11}}, deflate(bytes(5)).ljust(16, b"\0")),
        payload_of({"x": {"$": ["u1", [4], 0], "deflated": 99}}, deflate(bytes(5))),
        payload_of({"x": {"$": ["u1", [2**20, 2**20], 0], "deflated": 11}}, deflate(bytes(5))),
        payload_of({"x": {"$": ["u1", [4], 0], "deflated": "11"}}, deflate(bytes(5))),
        payload_of({"x": {"$": ["i2", [2, 2], 0], "deflated": 11, "step": 0.5}}, deflate(bytes(5))),
        payload_of({"x": {"$": ["i2", [], 0], "deflated": 10, "step": 0.5}}, deflate(bytes(2))),
        payload_of({"x": {"$": ["i2", [2, 2], 0], "deflated": 12, "step": 0.3}}, deflate(bytes(8))),
        payload_of([1, 2]),
        payload_of(3),
    ],
    ids=lambda junk: repr(junk[8:48]),
)
def test_junk_is_refused(junk):
    with pytest.raises(ValueError, match=REASON):
        decode(junk)
