"""Every preset shows what its title says on its own films, and a wrong film does not show it.

That it does so from starts where it was not chosen is measured: concepts/gan/measurements.py, tests/claims.
"""

from dataclasses import replace

import numpy as np
import pytest

from explorer.concepts.gan import CONCEPT, claims, digit_claims
from explorer.concepts.gan.presets import AHEAD, PRESETS, STARTS
from explorer.concepts.gan.readings import modes_at
from explorer.concepts.gan.state import BESIDE, MODEL, SECTION
from explorer.exact.dirac import Dirac
from explorer.page.address import parse, write
from explorer.runs.pieces import cut
from tests.concepts.recordings import film, films

SHARE = {"r1": BESIDE, "wasserstein": MODEL, "grid": MODEL}  # whose film holds all modes


def shown(key, **changes):
    """Return a preset's films, some arrays or scalars of `model` or `beside` replaced at all frames."""
    both = films(PRESETS[key].state)
    return both | {name: change(both[name]) for name, change in changes.items()}


def piled(made, at=(0.0, 0.0)):
    """Return a film whose last generator forges one point only, whatever the noise."""
    flat = made.arrays["generator"].copy()
    flat[-1] = 0
    flat[-1, -2:] = np.array(at) / 2
    return replace(made, arrays={**made.arrays, "generator": flat})


def with_scalar(name, value):
    return lambda made: replace(made, scalars={**made.scalars, name: np.full(len(made), value)})


@pytest.mark.slow
@pytest.mark.parametrize("key", PRESETS)
def test_a_preset_shows_what_its_title_says(key):
    assert PRESETS[key].claim(films(PRESETS[key].state))


@pytest.mark.slow
@pytest.mark.parametrize("key", SHARE)
def test_what_forges_one_point_only_holds_no_modes(key):
    """Negative control: on a mean, where all points are good; and the beginning, where G has learned nothing."""
    own = shown(key, **{SHARE[key]: lambda made: piled(made, (2.0, 0.0))})
    assert modes_at(own[SHARE[key]], -1).held <= 1
    assert not PRESETS[key].claim(own)
    assert not PRESETS[key].claim({name: cut(made, 4) for name, made in films(PRESETS[key].state).items()})


@pytest.mark.slow
def test_what_holds_all_modes_has_not_collapsed_nor_has_what_forges_no_good_point():
    """Negative controls: R1's film, all of whose modes are held; and points all at the empty centre."""
    both = films(PRESETS["r1"].state)
    assert not claims.collapses({MODEL: both[BESIDE]})
    centre = piled(both[MODEL])
    assert modes_at(centre, -1).quality == 0
    assert not claims.collapses({MODEL: centre})


@pytest.mark.slow
@pytest.mark.parametrize("key", ["r1", "averaging"])
def test_the_cure_is_not_to_be_exchanged_with_what_it_cures(key):
    both = films(PRESETS[key].state)
    assert not PRESETS[key].claim({MODEL: both[BESIDE], BESIDE: both[MODEL]})
    assert not PRESETS[key].claim({MODEL: both[MODEL], BESIDE: both[MODEL]})


@pytest.mark.slow
def test_gradients_vanish_by_the_loss_alone():
    both = films(PRESETS["vanishing"].state)
    assert (claims.turn(both[MODEL]), int(both[MODEL].steps[STARTS])) == (STARTS, AHEAD)
    assert not claims.vanishes({MODEL: both[BESIDE], BESIDE: both[MODEL]})
    assert not claims.vanishes({MODEL: both[MODEL], BESIDE: both[MODEL]})
    made = both[BESIDE]
    moved = made.arrays["generator"].copy()
    moved[STARTS] += 0.01
    other = replace(made, arrays={**made.arrays, "generator": moved})
    assert not claims.vanishes({**both, BESIDE: other}), "of two networks the loss alone may differ"
    blunt = {name: values.copy() for name, values in both[MODEL].arrays.items()}
    blunt["discriminator"][STARTS] = 0  # it says 1/2 everywhere
    same = {name: replace(made, arrays=blunt) for name, made in both.items()}
    assert not claims.vanishes(same), "where D is not sure nothing vanishes"


@pytest.mark.slow
def test_d_finds_its_best_answer_only_where_it_learns_and_g_does_not():
    state = PRESETS["line"].state
    own = films(state)
    assert not claims.finds_the_best(shown("line", model=with_scalar("d_gap", 0.2)))
    early = {MODEL: cut(own[MODEL], 3)}
    assert not claims.finds_the_best(early), "it takes time"
    for who in ("generator", "both"):
        assert not claims.finds_the_best(films(state.with_section(SECTION, turns=who, steps=300)))


def with_generator(change):
    """Return how a film is changed whose generator is otherwise at the end, W_1 row by row first."""

    def changed(made):
        flat = made.arrays["generator"].copy()
        change(flat[-1])
        return replace(made, arrays={**made.arrays, "generator": flat})

    return changed


@pytest.mark.slow
def test_a_digit_is_what_was_asked_for_and_neither_one_image_nor_a_copy():
    own = films(PRESETS["digits"].state)
    spec = own[MODEL].spec
    assert digit_claims.asked_for(own)
    k, width = spec.config.noise_size, spec.config.width

    def deaf(flat):  # to the noise: one image a class
        flat[: (k + 10) * width].reshape(width, k + 10)[:, :k] = 0

    def never_asked(flat):  # deaf to the class
        flat[: (k + 10) * width].reshape(width, k + 10)[:, k:] = 0

    collapsed, blind = (with_generator(change)(own[MODEL]) for change in (deaf, never_asked))
    walk = digit_claims.walked(collapsed)
    assert (walk.apart, walk.kept > 0.8) == (0, True)
    assert not digit_claims.asked_for({MODEL: collapsed})
    assert digit_claims.walked(blind).kept == pytest.approx(0.1, abs=0.02)
    assert not digit_claims.asked_for({MODEL: blind})
    for name, value in (("accuracy", 0.1), ("nearest", 0.0), ("nearest_low", 0.0)):
        wrong = replace(own[MODEL], scalars={**own[MODEL].scalars, name: np.full(len(own[MODEL]), value)})
        assert not digit_claims.asked_for({MODEL: wrong}), name


def test_the_dirac_gan_does_so_exactly(monkeypatch):
    """Negative controls: one with R1 never leaves, one without never arrives, one that never takes turns leaves."""
    assert claims.circles({})
    calm = claims.radii
    monkeypatch.setattr(claims, "radii", lambda game, alternating=False: calm(Dirac(r1=0.3), alternating=alternating))
    assert not claims.circles({})
    monkeypatch.setattr(claims, "radii", lambda game, alternating=False: calm(Dirac(), alternating=alternating))
    assert not claims.circles({}), "without R1 it never arrives"
    monkeypatch.setattr(claims, "radii", lambda game, alternating=False: calm(game))
    assert not claims.circles({}), "those that take turns must not leave"


def test_only_a_film_that_turns_off_has_a_turn():
    made = film(PRESETS["dirac"].state.with_section(SECTION, steps=20).specs()[MODEL])
    with pytest.raises(ValueError, match="from its beginning to its end"):
        claims.turn(made)


@pytest.mark.parametrize("key", PRESETS)
def test_a_preset_is_one_link(key):
    state = PRESETS[key].state
    assert parse(type(state), write(state)) == (state, ())


@pytest.mark.parametrize("key", PRESETS)
def test_no_two_presets_share_their_films(key):
    assert CONCEPT.matching(PRESETS[key].state) == key


@pytest.mark.slow
def test_on_the_films_that_ship_r1_holds_all_eight_as_lesson_and_try_say():
    """And about as many points are good on both sides: from other starts it only holds more."""
    own, cured = (modes_at(made, -1) for made in films(PRESETS["r1"].state).values())
    assert (own.held, cured.held) == (5, 8)
    assert abs(own.quality - cured.quality) < 0.02


def test_r1_stands_beside_the_very_film_that_collapses():
    assert PRESETS["r1"].state.specs()[MODEL] == PRESETS["collapse"].state.specs()[MODEL]
