"""Every experiment is written in both languages; its claim holds where it was not chosen, fails where wrong."""

import re
from dataclasses import replace

import numpy as np
import pytest

from explorer.claims import measured
from explorer.concepts.joint_vs_conditional.claims import FAR
from explorer.concepts.joint_vs_conditional.experiments import claims
from explorer.concepts.joint_vs_conditional.experiments.outcomes import by_formula, found_there, outcome, places
from explorer.concepts.joint_vs_conditional.experiments.records import ALL
from explorer.concepts.joint_vs_conditional.measurements import films
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import EXPERIMENTS, KEY
from explorer.exact import bayes_error
from explorer.exact.crossing import correlated, naive_limit
from explorer.figures.answers import answers
from explorer.figures.evaluate import world_of
from explorer.page.address import parse, write
from explorer.page.predict.asking import opened
from explorer.page.predict.questions import question
from explorer.page.words.language import chance
from tests.concepts.joint_vs_conditional.films import baked, with_last
from tests.session import page
from tests.speaking import speak

ON_FILMS = ("missing", "prior")  # the other claims on films are presets' (test_presets.py)


@pytest.mark.parametrize("key", EXPERIMENTS)
def test_an_experiment_is_asked_and_answered_in_both_languages(key):
    asked, gefragt = question(KEY, key, "en"), question(KEY, key, "zh")
    assert (len(asked.options), asked.right) == (len(gefragt.options), gefragt.right)
    assert (ALL[key].field is None) == (asked.right is not None)
    assert all(text for each in (asked, gefragt) for text in (each.title, each.body, each.answer))
    assert "- [" not in asked.body


@pytest.mark.parametrize("key", EXPERIMENTS)
def test_an_experiment_has_one_claim_and_fits_into_the_address(key):
    experiment = ALL[key]
    assert (experiment.claim is None) == (experiment.measurement is not None)
    assert experiment.start.specs() == experiment.state.specs()
    assert (experiment.start.view.ask, experiment.start.view.missing, experiment.start.view.prior) == (None,) * 3
    state = experiment.state.with_view(experiment=key, tab="predict")
    assert parse(PairState, write(state)) == (state, ())
    assert opened(page(state)) == key


def test_without_a_choice_the_first_is_open_and_no_other_name_is_taken():
    assert opened(page()) == EXPERIMENTS[0]
    state, complaints = parse(PairState, {"experiment": "answer"})
    assert (state, [complaint.problem for complaint in complaints]) == (PairState(), ["unlisted"])


@pytest.mark.parametrize(
    ("key", "holds"), [("crossing", claims.crossing), ("efficiency", claims.efficiency), ("noise", claims.label_noise)]
)
def test_a_claim_on_a_table_holds_on_the_shipped_one_and_not_on_a_wrong_one(key, holds):
    """Wrong is: curves exchanged, so that the other model is said to win or to lose."""
    found = measured(KEY, key)
    assert holds(found)
    flat = tuple(replace(curve, mean=tuple(np.full(len(found.x), np.mean(curve.mean)))) for curve in found.curves)
    assert not holds(replace(found, curves=flat))


def test_efrons_formula_must_be_the_one_that_is_measured():
    found = measured(KEY, "efficiency")
    assert not claims.efficiency(replace(found, exact=tuple(e + 0.1 for e in found.exact)))


@pytest.mark.parametrize("key", ON_FILMS)
def test_a_claim_on_films_fails_where_the_density_is_wrong(key):
    """Negative controls: the classes' densities exchanged; and a network whose answer is everywhere the same."""
    films = baked("same")
    assert ALL[key].claim(films)
    swapped = with_last(films["joint"], "components", films["joint"].arrays["components"][-1][::-1])
    assert not ALL[key].claim({**films, "joint": swapped})
    mute = with_last(films["conditional"], "weights", 0 * films["conditional"].arrays["weights"][-1])
    assert claims.other_priors({**films, "conditional": mute}).at(0.5)["network"] == pytest.approx(0.5, abs=2e-3)


@pytest.mark.slow
@pytest.mark.parametrize("key", ON_FILMS)
def test_a_claim_on_films_holds_where_it_was_not_chosen(key):
    """One seed; many in the tables of the same names."""
    assert ALL[key].claim(films(key, 41))


def test_a_place_counts_where_being_sure_is_a_fault():
    """Where the network is sure, the exact rule as sure of the other class, and no draw is as rare."""
    films = baked("far")
    found = found_there(films, FAR)
    assert found.counts
    assert found.sure > 0.99
    assert found.exact < 0.01
    assert found.rarer < 0.001
    centre = world_of(films["joint"]).data().x[0]
    assert not found_there(films, (float(centre[0]), float(centre[1]))).counts  # there are points
    untrained = {
        **films,
        "conditional": with_last(films["conditional"], "weights", films["conditional"].arrays["weights"][0]),
    }
    assert not found_there(untrained, FAR).counts  # nobody is sure there


def test_where_the_exact_rule_is_as_sure_being_sure_is_no_fault():
    found = found_there(baked("far"), (-2.8, 2.3))
    assert found.sure > 0.99
    assert found.exact > 0.99
    assert found.rarer < 0.001
    assert not found.counts


def test_no_chance_in_the_table_is_nothing_or_all(monkeypatch):
    speak(monkeypatch, "en")
    _head, guess, one = places((-2.8, 2.3), baked("far"))
    assert guess[2:] == ["over 99.9\u202f%", "over 99.9\u202f%", "under 0.1\u202f%"]
    assert one[2:] == ["over 99.9\u202f%", "under 0.1\u202f%", "under 0.1\u202f%"]


@pytest.mark.parametrize(("key", "films"), [("few", "few"), ("xor", "costly")])
def test_errors_are_by_formula_and_none_beats_the_bayes_error(key, films, monkeypatch):
    """Against 200,000 draws, the exact rule on the same ones."""
    speak(monkeypatch, "en")
    films = baked(films)
    world, rates = world_of(films["joint"]), by_formula(films)
    drawn = world.sample(200_000, np.random.default_rng(17))
    best = world.joint_log_prob(drawn.x).argmax(axis=1) != drawn.y
    for side, film in films.items():
        more = (answers(film, -1, drawn.x).argmax(axis=1) != drawn.y).astype(float) - best
        assert rates[side] >= bayes_error(world)
        assert rates[side] - bayes_error(world) == pytest.approx(more.mean(), abs=4 * more.std() / len(more) ** 0.5)
    _head, *rows = outcome(key, films)
    assert [row[1] for row in rows] == [chance(rate) for rate in (*rates.values(), bayes_error(world))]


@pytest.mark.parametrize("key", EXPERIMENTS)
def test_beside_every_learned_error_stands_the_exact_one(key):
    films = {"few": "few", "border": "few", "missing": "same", "prior": "same", "xor": "costly", "far": "far"}.get(key)
    if key == "far":
        return  # asks for a place; its table is tested with the page
    rows = outcome(key, baked(films) if films else None)
    assert len({len(row) for row in rows}) == 1
    words = " ".join(rows[0] + [row[0] for row in rows])
    assert "Exact" in words or "Bayes error" in words or "exact ratio" in words


@pytest.mark.parametrize("name", ["en", "zh"])
@pytest.mark.parametrize("key", [key for key in EXPERIMENTS if ALL[key].measurement])
def test_the_rates_that_an_answer_names_are_those_of_its_table(key, name):
    found = measured(KEY, ALL[key].measurement)
    said = re.findall(r"\b\d+\.\d(?=%)", question(KEY, key, name).answer) + re.findall(
        r"\b0\.\d\d\b", question(KEY, key, name).answer
    )
    known = {*found.exact, *(value for curve in found.curves for value in curve.mean), naive_limit(correlated())}
    shown = {f"{100 * value:.1f}" for value in known} | {f"{value:.2f}" for value in known}
    assert len(said) >= 2
    assert set(said) <= shown
