"""Every preset shows what its title says: on its own films and on further starts, and a wrong film does not show it."""

from dataclasses import replace

import numpy as np
import pytest

from explorer.concepts.vae import claims
from explorer.concepts.vae.claims import BESIDE, MODEL
from explorer.concepts.vae.presets import PRESETS
from explorer.concepts.vae.view import KEY
from explorer.page.address import parse, write
from explorer.runs.pieces import cut
from explorer.worlds.images.base import Images
from tests.concepts.recordings import films

UNSEEN = (41, 42, 43)
LONG = {"faces", "sampling"}  # whose films take long: on one further start


def starts():
    return [(key, seed) for key in PRESETS for seed in (UNSEEN[:1] if key in LONG else UNSEEN)]


@pytest.mark.parametrize("key", PRESETS)
def test_a_preset_shows_what_its_title_says(key):
    assert PRESETS[key].claim(films(PRESETS[key].state))


@pytest.mark.slow
@pytest.mark.parametrize(("key", "seed"), starts())
def test_it_does_so_too_where_it_was_not_chosen(key, seed):
    assert PRESETS[key].claim(films(PRESETS[key].state, seed))


@pytest.mark.parametrize("key", ["map", "linear"])
def test_what_is_hardly_trained_does_not_show_it(key):
    films_ = films(PRESETS[key].state)
    assert not PRESETS[key].claim({name: cut(film, 4) for name, film in films_.items()})


def test_the_sampling_of_the_two_is_not_to_be_exchanged():
    both = films(PRESETS["sampling"].state)
    assert not claims.sampling({MODEL: both[BESIDE], BESIDE: both[MODEL]})


def test_holes_are_the_autoencoders_and_not_the_vaes():
    both = films(PRESETS["holes"].state)
    assert not claims.holes({MODEL: both[BESIDE], BESIDE: both[MODEL]})
    assert not claims.holes({MODEL: both[MODEL], BESIDE: both[MODEL]})


def test_blur_is_the_vaes_and_goes_where_codes_are_shared_by_few():
    both = films(PRESETS["blur"].state)
    assert not claims.blur({MODEL: both[BESIDE], BESIDE: both[MODEL]})
    few = films(PRESETS["between"].state)[MODEL]  # the same sizes, beta = 1
    assert not claims.blur({**both, MODEL: few})
    assert not claims.is_the_average(few)


def test_a_picture_that_is_the_same_for_every_code_is_no_average_of_those_that_share_it():
    both = films(PRESETS["blur"].state)
    assert claims.is_the_average(both[MODEL])
    decoder = both[MODEL].arrays["decoder"].copy()
    decoder[-1] = 0
    same = replace(both[MODEL], arrays={**both[MODEL].arrays, "decoder": decoder})
    assert not claims.is_the_average(same)
    assert claims.edges_left(same) < 0.5 * claims.edges_left(both[MODEL])


def test_a_middle_that_is_the_mean_image_wherever_it_lies_is_no_walk():
    """A decoder without weights decodes its last biases, one picture for every code."""
    film = films(PRESETS["between"].state)[MODEL]
    mean = claims.source_of(film).data().x.mean(axis=0).clip(1e-4, 1 - 1e-4)
    decoder = film.arrays["decoder"].copy()
    decoder[-1] = 0
    decoder[-1, -len(mean) :] = np.log(mean / (1 - mean))
    assert not claims.between({MODEL: replace(film, arrays={**film.arrays, "decoder": decoder})})


def test_a_decoder_that_mixes_images_turns_no_digit_into_the_next():
    """Negative controls: a linear decoder, trained to the end; one without weights; codes that are all one."""
    film = films(PRESETS["map"].state)[MODEL]
    assert claims.turns({MODEL: film})
    assert not claims.turns(films(PRESETS["linear"].state))
    assert not claims.between(films(PRESETS["linear"].state))
    for name in ("decoder", "encoder"):
        weights = film.arrays[name].copy()
        weights[-1] = 0
        assert not claims.a_map({MODEL: replace(film, arrays={**film.arrays, name: weights})})


def test_both_ends_of_a_way_are_of_different_classes():
    """Negative control: where all images held out have one label there is no pair."""
    source = claims.source_of(films(PRESETS["map"].state)[MODEL])
    held = source.held_out()
    one, other = claims.pairs(held)
    labels = {x.tobytes(): y for x, y in zip(held.x.astype(np.float64), held.y, strict=True)}
    assert len(one) == len(other) == claims.PAIRS
    assert all(labels[a.tobytes()] != labels[b.tobytes()] for a, b in zip(one, other, strict=True))
    assert len(claims.pairs(Images(held.x, np.zeros_like(held.y)))[0]) == 0


def test_places_on_a_way_lie_between_its_ends():
    """Of a decoder that mixes, what is decoded on the way is the mix."""
    decoded, mixed, two = claims.ways(films(PRESETS["linear"].state)[MODEL])
    assert decoded.shape == mixed.shape == (len(claims.PLACES), claims.PAIRS)
    assert two.shape == (claims.PAIRS,)
    assert np.allclose(decoded, mixed)


def test_where_beta_is_one_no_dimension_is_silent():
    assert not claims.too_much_beta(films(PRESETS["between"].state))  # eight dimensions too


def test_factors_of_other_faces_are_followed_by_nothing(monkeypatch):
    film = films(PRESETS["faces"].state)[MODEL]
    source = claims.source_of(film)
    held = source.held_out()
    shuffled = Images(held.x, held.y, np.random.default_rng(0).permutation(held.factors))
    monkeypatch.setattr(type(source), "held_out", lambda self: shuffled)
    assert not claims.faces_follow({MODEL: film})
    assert np.abs(claims.correlations(film)).max() < 0.25


@pytest.mark.parametrize("key", PRESETS)
def test_a_preset_is_one_link(key):
    state = PRESETS[key].state
    assert parse(type(state), write(state)) == (state, ())


def test_no_two_presets_share_their_films():
    """Else nobody could say which of them a page shows."""
    shown = [tuple(spec.digest() for spec in preset.state.specs().values()) for preset in PRESETS.values()]
    assert len(set(shown)) == len(PRESETS), KEY
