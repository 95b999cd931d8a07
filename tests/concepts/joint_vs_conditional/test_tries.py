"""What the panel says one has seen, once a thing to try is done: also on starts and data that it was not chosen on."""

import numpy as np
import pytest

from explorer.concepts.joint_vs_conditional.presets import PRESETS
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.tries import TRIES
from tests.concepts.joint_vs_conditional.films import trained

NEAR = 0.35  # bits per label: most of what the network learns on the moons is learned by then
SEEDS = [PairState().seed, 41, 42]


def bits(state, seed, side="conditional"):
    return trained(state.with_choice("seed", seed).specs()[side]).scalars["bits"]


def climbs(curve):
    """Return by how much a curve rises in all, wherever it does."""
    return np.clip(np.diff(curve), 0, None).sum()


@pytest.mark.parametrize("seed", SEEDS)
def test_bigger_steps_come_down_sooner_and_less_smoothly(seed):
    usual, bigger = bits(PairState(), seed), bits(TRIES["rate"], seed)
    assert TRIES["rate"].in_force("network").learning_rate == 3 * PairState().in_force("network").learning_rate
    assert np.argmax(bigger < NEAR) < np.argmax(usual < NEAR)
    assert climbs(bigger) > 3 * climbs(usual)


@pytest.mark.parametrize("seed", SEEDS)
def test_one_gaussian_a_moon_errs_more_than_four(seed):
    one, four = (trained(state.with_data(seed=seed).specs()["joint"]) for state in (TRIES["one"], PairState()))
    assert one.scalars["error_rate"][-1] > four.scalars["error_rate"][-1] + 0.03
    assert one.scalars["bits"][-1] > four.scalars["bits"][-1] + 0.1


@pytest.mark.parametrize("key", ["far", "few", "costly", "fitting"])
def test_the_others_are_presets_whose_claims_are_tested(key):
    assert TRIES[key] == PRESETS[key].state
