"""Every preset shows what its title says on its own film, and a wrong film does not show it.

That it does so from starts where it was not chosen is measured: concepts/diffusion/measurements.py, tests/claims.
"""

from dataclasses import replace

import numpy as np
import pytest

from explorer.concepts.diffusion import claims
from explorer.concepts.diffusion.presets import HUMP, PRESETS
from explorer.concepts.diffusion.state import MODEL, SECTION, DiffusionState
from explorer.concepts.diffusion.view import PLACES
from explorer.concepts.diffusion.ways import Route, Ways
from explorer.exact.guided import guided
from explorer.exact.noising import speciation
from explorer.models.diffusion.paths import PATHS
from explorer.page.address import parse, write
from tests.concepts.recordings import films

OF_NETWORK = ("ring", "two_steps", "pushed", "reflow")  # whose claim is about what was learned


def untrained(made):
    """Return a film whose network never learned a thing."""
    return replace(made, arrays={"weights": np.repeat(made.arrays["weights"][:1], len(made), axis=0)})


@pytest.mark.slow
@pytest.mark.parametrize("key", PRESETS)
def test_a_preset_shows_what_its_title_says(key):
    assert PRESETS[key].claim(films(PRESETS[key].state))


@pytest.mark.slow
@pytest.mark.parametrize("key", OF_NETWORK)
def test_an_untrained_network_shows_nothing_of_it(key):
    made = films(PRESETS[key].state)[MODEL]
    assert not PRESETS[key].claim({MODEL: untrained(made)})


@pytest.mark.slow
def test_the_claims_are_not_to_be_exchanged():
    """Many points are not few, nor copied; without reflow one step is no way; of moons no hump is known."""
    ring, few = (films(PRESETS[key].state) for key in ("ring", "few"))
    assert not claims.few_points(ring)
    assert not claims.by_heart(ring)
    assert not claims.one_step(ring)
    assert not claims.noise_in_ring_out(few)
    assert not claims.one_becomes_eight(films(PRESETS["pushed"].state))


@pytest.mark.slow
def test_a_chain_with_too_much_noise_is_no_jump():
    own = Ways(films(PRESETS["forward"].state)[MODEL])
    x = own.law.draw(2000, np.random.default_rng(7))
    assert claims.chain_and_jump(own, x, 0.5)
    assert not claims.chain_and_jump(own, x, 0.5, grown=1.2)


def test_the_hump_stands_at_the_place_where_it_becomes_eight():
    law = PRESETS["hump"].state.specs()[MODEL].source()
    t = PATHS["straight"].time_of(speciation(law))
    assert (1 - t) * (PLACES - 1) == pytest.approx(HUMP, abs=0.5)


@pytest.mark.slow
def test_guidance_of_nought_and_one_ends_as_the_law_and_as_its_class():
    own = Ways(films(PRESETS["pushed"].state)[MODEL])
    for w in (0.0, 1.0):
        route = Route(ask="exact", label=0, guidance=w)
        mean, std = own.perfect(route)
        assert own.distance(route) < mean + 4 * std
    with pytest.raises(ValueError, match="nobody knows"):
        Ways(films(DiffusionState.model_validate({"world": "iris", "diffusion": {"steps": 20}}))[MODEL]).distance(
            Route(ask="exact")
        )


def test_a_guided_way_is_led_by_the_guided_field():
    state = PRESETS["pushed"].state.with_section(SECTION, steps=10)
    own = Ways(films(state)[MODEL])
    x = np.random.default_rng(3).normal(size=(20, 2))
    for w in (0.0, 1.0, 3.0):
        found = own.guided(Route(ask="exact", label=1, guidance=w))(x, 0.6, 0.5)
        assert found == pytest.approx(guided(own.law, 0.6, 0.5, 1, w).denoise(x))


@pytest.mark.parametrize("key", PRESETS)
def test_a_preset_is_one_link(key):
    state = PRESETS[key].state
    assert parse(type(state), write(state)) == (state, ())
