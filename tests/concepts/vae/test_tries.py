"""What the panel says one has seen, once a thing to try is done: also on starts that it was not chosen on."""

import numpy as np
import pytest

from explorer.concepts.vae.claims import in_use
from explorer.concepts.vae.presets import PRESETS
from explorer.concepts.vae.state import MODEL, VaeState
from explorer.concepts.vae.tries import FAR, TRIES
from explorer.figures.images import recorded
from tests.concepts.recordings import films
from tests.concepts.vae.recordings import codes, outside

SEEDS = [11, 12]


def model(state, seed):
    return films(state, seed)[MODEL]


def test_beyond_the_far_place_lies_one_draw_in_four_times_ten_to_the_fifteen():
    norm = float(np.hypot(*FAR))
    assert np.exp(norm**2 / 2) == pytest.approx(4e15, rel=0.1)  # the squared norm of two draws is exponential
    assert 2.5 < norm / 3 < 3  # "nearly three times as far"
    assert TRIES["far"].view.z == FAR


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_far_out_where_no_code_lies_the_decoder_draws_all_the_same(seed):
    of = model(TRIES["far"], seed)
    drawn = recorded(of).decode(np.array([FAR]))[0]
    assert drawn.max() > 0.9
    assert drawn.sum() > 20  # of ink, as a thin 1 has
    assert np.hypot(*(codes(of)[0] - FAR).T).min() > 3


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_cheap_codes_leave_the_rings_and_shrink_to_dots(seed):
    cheap, usual = model(TRIES["cheap"], seed), model(VaeState(), seed)
    assert outside(cheap) > 3 * outside(usual)
    assert np.median(codes(cheap)[1]) < np.median(codes(usual)[1])
    assert cheap.scalars["reconstruction"][-1] < usual.scalars["reconstruction"][-1]


@pytest.mark.slow
@pytest.mark.parametrize("seed", SEEDS)
def test_eight_numbers_are_worth_thirty_nats_and_all_are_in_use(seed):
    eight, two = model(TRIES["more"], seed), model(VaeState(), seed)
    assert eight.scalars["elbo"][-1] > two.scalars["elbo"][-1] + 30
    assert in_use(eight).sum() == 8


@pytest.mark.parametrize("seed", SEEDS)
def test_from_a_hundred_images_the_bound_rises_and_turns_down(seed):
    few, all_of_them = (model(state, seed).scalars["elbo"] for state in (TRIES["few"], VaeState(world="digits")))
    best = few.argmax()
    assert 0 < best < len(few) - 1
    assert few[-1] < few[best] - 1
    assert all_of_them[-1] > all_of_them.max() - 0.3


@pytest.mark.parametrize("key", ["sampling", "holes", "between", "collapse", "blur", "linear"])
def test_the_others_are_presets_whose_claims_are_tested(key):
    assert TRIES[key] == PRESETS[key].state
