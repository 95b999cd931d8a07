"""Arrays in fewer bits: what comes back is near, by a known amount, and keeping it once more changes nothing."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from explorer.models.config import LATTICE, Lattice
from explorer.runs.deflated import differences
from explorer.runs.storage import Rows8, bytes_of, pack, rounded, unpack

EXACT = ("float32", "float16", "uint8")
STORAGES = (*EXACT, LATTICE, Lattice(2.0**-4))
arrays = hnp.arrays(
    np.float32,
    hnp.array_shapes(min_dims=1, max_dims=3, min_side=1, max_side=7),
    elements=st.floats(-1000, 1000, width=32),
)


@given(arrays, st.sampled_from(STORAGES))
def test_keeping_it_once_more_changes_nothing(values, storage):
    once = rounded(values, storage)
    assert once.dtype == np.float32
    assert np.array_equal(rounded(once, storage), once)
    if np.isfinite(once).all():
        assert np.array_equal(unpack(pack(values, storage)), once)


@given(arrays)
def test_eight_bits_are_off_by_half_a_step_of_their_row_at_most(values):
    step = np.ptp(values, axis=-1, keepdims=True) / 255
    assert (np.abs(rounded(values, "uint8") - values) <= 0.5 * step + 1e-4 * (1 + np.abs(values))).all()


@given(arrays)
def test_the_ends_of_a_row_are_kept(values):
    kept = rounded(values, "uint8")
    np.testing.assert_array_equal(kept.min(axis=-1), values.min(axis=-1))
    np.testing.assert_array_equal(kept.max(axis=-1), values.max(axis=-1))


def test_a_row_without_numbers_and_a_row_of_one_are_no_harm():
    assert rounded(np.zeros((3, 0), np.float32), "uint8").shape == (3, 0)
    assert rounded(np.full((2, 1), 7.5, np.float32), "uint8").tolist() == [[7.5], [7.5]]


def test_float16_keeps_eleven_bits():
    values = np.float32([1.0, 1 / 3, 1000.3, -2.5e-3])
    np.testing.assert_allclose(rounded(values, "float16"), values, rtol=2**-11)
    assert np.isinf(rounded(np.float32([1e6]), "float16")).all()


@given(arrays, st.integers(-12, 0))
def test_a_lattice_is_off_by_half_a_step_at_most_and_infinite_beyond_its_end(values, exponent):
    lattice = Lattice(2.0**exponent)
    kept, within = rounded(values, lattice), np.abs(values) < (lattice.TOP + 0.5) * lattice.step
    assert kept.shape == values.shape
    assert (np.abs(kept - values)[within] <= lattice.step / 2).all()
    assert np.array_equal(kept[~within], np.copysign(np.inf, values[~within]))
    assert not np.signbit(kept[kept == 0]).any()


def test_a_lattice_rounds_halves_to_the_even_multiple():
    assert (LATTICE.rounded(np.float32([0.5, 1.5, 2.5, -0.5]) / 128) * 128).tolist() == [0, 2, 2, 0]
    assert LATTICE.rounded(np.float64(3)).item() == 3.0
    assert np.isnan(LATTICE.rounded(np.float32([np.nan, 1]))).tolist() == [True, False]


@pytest.mark.parametrize("number", [np.nan, np.inf, 256.0, -256.0])
def test_what_is_beyond_a_lattice_is_not_kept_on_it(number):
    with pytest.raises(ValueError, match="beyond"):
        pack(np.float32([0, number]), LATTICE)


@pytest.mark.parametrize("step", [0.0, -0.5, 3.0, 0.1, np.nan, np.inf, 2.0**99])
def test_a_lattices_step_is_a_power_of_two(step):
    with pytest.raises(ValueError, match="power of two"):
        Lattice(step)


@pytest.mark.parametrize("count", [1, 100, 5000, 200_000])
def test_on_a_lattice_they_are_at_most_those_that_noise_takes(count):
    noise = np.random.default_rng(0).integers(-(2**15), 2**15, (4, count)).astype(np.int16)
    for frames in (noise[:1], noise):
        taken = len(differences(frames))
        assert 2 * frames.size <= taken, "negative control: no noise can be made smaller"
        assert taken <= len(frames) * bytes_of((count,), LATTICE)


@pytest.mark.parametrize("storage", EXACT)
@pytest.mark.parametrize("shape", [(5,), (3, 4), (2, 3, 8)])
def test_the_bytes_are_those_that_it_takes(storage, shape):
    packed = pack(np.random.default_rng(0).random(shape).astype(np.float32), storage)
    taken = packed.codes.nbytes + packed.scale.nbytes if isinstance(packed, Rows8) else packed.nbytes
    assert bytes_of(shape, storage) == taken


def test_negative_control_one_scale_for_all_rows_is_worse():
    rng = np.random.default_rng(0)
    values = (rng.standard_normal((50, 20)) * 10 ** rng.uniform(-3, 3, (50, 1))).astype(np.float32)
    rows = np.abs(rounded(values, "uint8") - values) / np.abs(values).max(axis=1, keepdims=True)
    one = np.abs(unpack(pack(values.ravel(), "uint8")).reshape(values.shape) - values)
    one = one / np.abs(values).max(axis=1, keepdims=True)
    assert one.mean() > 10 * rows.mean()
