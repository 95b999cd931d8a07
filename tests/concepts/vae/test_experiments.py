"""Every experiment is written in both languages; its claim holds where it was not chosen, and fails where wrong."""

import re

import numpy as np
import pytest

from explorer.concepts.vae.experiments import claims
from explorer.concepts.vae.experiments.figures import figure
from explorer.concepts.vae.experiments.outcomes import outcome
from explorer.concepts.vae.experiments.records import ALL
from explorer.concepts.vae.state import MODEL, VaeState
from explorer.concepts.vae.view import EXPERIMENTS, KEY
from explorer.exact import ppca
from explorer.figures.images import recorded, source_of
from explorer.images.scene import shown
from explorer.page.address import parse, write
from explorer.page.predict.questions import question
from explorer.worlds import images
from tests.concepts.joint_vs_conditional.films import ending, with_last
from tests.concepts.recordings import films
from tests.speaking import speak

UNSEEN = [11, 12, 13]
LINEAR = ALL["linear"].state


@pytest.mark.parametrize("key", EXPERIMENTS)
def test_an_experiment_is_asked_and_answered_in_both_languages(key):
    asked, gefragt = question(KEY, key, "en"), question(KEY, key, "zh")
    assert (len(asked.options), asked.right) == (len(gefragt.options), gefragt.right)
    assert asked.right is not None
    assert all(text for each in (asked, gefragt) for text in (each.title, each.body, each.answer))
    assert "- [" not in asked.body


@pytest.mark.parametrize("key", EXPERIMENTS)
def test_an_experiment_fits_into_the_address_and_begins_with_nothing_set_by_hand(key):
    experiment = ALL[key]
    assert experiment.start.specs() == experiment.state.specs()
    assert experiment.start.view.z is None
    state = experiment.state.with_view(experiment=key, tab="predict")
    assert parse(VaeState, write(state)) == (state, ())


def test_no_other_name_is_taken():
    state, complaints = parse(VaeState, {"experiment": "answer"})
    assert (state, [complaint.problem for complaint in complaints]) == (VaeState(), ["unlisted"])


@pytest.mark.slow
@pytest.mark.parametrize("seed", UNSEEN)
@pytest.mark.parametrize("key", EXPERIMENTS)
def test_a_claim_holds_where_it_was_not_chosen(key, seed):
    assert ALL[key].claim(films(ALL[key].state, seed))


@pytest.mark.slow
def test_where_dimensions_are_free_none_falls_silent():
    """Negative control: the same model at the usual price, which uses all eight."""
    assert not claims.some_fall_silent(films(VaeState.model_validate({"config": {"latent": 8}}), 11))


def test_a_decoder_that_draws_the_same_everywhere_has_no_digit_of_its_own_half_way():
    """Negative control: a film whose weights are all zero draws grey."""
    of = films(ALL["between"].state)[MODEL]
    assert claims.one_digit_between({MODEL: of})
    mute = with_last(of, "decoder", 0 * of.arrays["decoder"][-1])
    assert not claims.one_digit_between({MODEL: mute})


def test_the_claims_two_halves_are_both_asked(monkeypatch):
    for halves in ((True, False), (False, True), (True, True)):
        for name, holds in zip(("between", "turns"), halves, strict=True):
            monkeypatch.setattr(claims, name, lambda _films, holds=holds: holds)
        assert claims.one_digit_between({}) == all(halves)


def test_the_linear_claim_knows_a_film_that_uses_one_dimension_too_many():
    """Negative control: as trained at a lower price; and one whose encoder says the prior of every image."""
    film = films(LINEAR, 11)[MODEL]
    cheaper = films(LINEAR.with_section("linear_vae", beta=4.0), 11)[MODEL]
    assert claims.those_above_the_price({MODEL: film})
    assert not claims.those_above_the_price({MODEL: with_last(film, "encoder", cheaper.arrays["encoder"][-1])})
    assert not claims.those_above_the_price({MODEL: with_last(film, "encoder", 0 * film.arrays["encoder"][-1])})
    with pytest.raises(TypeError):
        claims.spent(films(VaeState(world="digits"), 11)[MODEL])


@pytest.mark.parametrize("name", ["en", "zh"])
def test_the_linear_question_says_the_eigenvalues_and_the_exact_answer(name):
    asked = question(KEY, "linear", name)
    values = ppca.spectrum(images.source("digits").data().x).eigenvalues
    said = [float(number) for number in re.findall(r"\b0\.\d\d\b", asked.body)]
    assert said == [round(value, 2) for value in values[: len(said)]]
    assert len(said) == 11
    config = LINEAR.config
    right = re.match(r"\d+", asked.options[asked.right]).group()
    assert int(right) == ppca.active(values, config.noise, config.beta, config.latent)
    assert f"{config.beta * config.noise**2:.2f}" in asked.options[asked.right]
    assert ppca.active(values, config.noise, 1.0, config.latent) == 16  # "set beta to 1"


def test_the_number_in_the_first_question_is_its_claims(monkeypatch):
    film = films(VaeState.model_validate({"world": "digits", "config": {"latent": 8}}), 11)[MODEL]
    silent = {f"kl_{i}": 0.0 for i in range(1, 9)}
    for used, holds in ((3, False), (4, True), (6, True), (7, False)):
        costs = silent | {f"kl_{i}": 0.9 for i in range(1, used + 1)}
        assert claims.some_fall_silent({MODEL: ending(film, **costs)}) == holds
    speak(monkeypatch, "en")
    rows = outcome("collapse", {MODEL: ending(film, **(silent | {"kl_3": 0.9, "kl_7": 1.25}))})
    assert rows[1][1] == "2 of 8"
    assert rows[2][1].startswith("1.25, 0.90, 0.00")


def test_outcomes_stand_beside_what_they_are_held_against(monkeypatch):
    speak(monkeypatch, "en")
    _head, used, nats = outcome("linear", films(LINEAR, 11))
    assert used[1:] == ["4", "4"]
    assert float(nats[1]) == pytest.approx(float(nats[2]), abs=0.05)
    rows = outcome("between", films(VaeState(world="digits"), 11))
    assert {len(row) for row in rows} == {2}
    assert float(rows[1][1]) < float(rows[2][1])
    assert all(outcome(key, None) is None for key in EXPERIMENTS)


def test_the_figure_shows_the_exact_kl_of_each_dimension():
    drawn = figure("linear", films(LINEAR, 11), "light")
    exact, learned = drawn.data
    values = ppca.spectrum(images.source("digits").data().x).eigenvalues[:16]
    expected = np.maximum(np.log(values / (LINEAR.config.beta * LINEAR.config.noise**2)) / 2, 0)
    assert np.allclose(exact.y, expected)
    assert np.allclose(learned.y, expected, atol=0.05)
    assert figure("linear", None, "light") is None
    assert figure("between", {}, "light") is None


@pytest.mark.slow
@pytest.mark.parametrize("seed", [3, *UNSEEN])
def test_half_way_between_the_two_that_are_shown_the_codes_are_nearer_to_a_digit(seed):
    """And the ends decode to what they are: each nearest to an image of its own class."""
    state = ALL["between"].state
    film = films(state, seed)[MODEL]
    ends = shown("mnist").x[[state.view.image, state.view.to]].astype(np.float64)
    mu, _sigma = recorded(film).encode(ends)
    decoded = recorded(film).decode(np.stack([mu[0], mu.mean(axis=0), mu[1]]))
    learned = source_of(film).data()
    away = [np.linalg.norm(learned.x - x, axis=1) for x in (*decoded, ends.mean(axis=0))]
    assert [learned.y[far.argmin()] for far in (away[0], away[2])] == [0, 1]
    assert away[1].min() < away[3].min()
