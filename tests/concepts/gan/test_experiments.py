"""Every experiment is written in both languages; its claim holds on its films, and fails where wrong."""

import numpy as np
import pytest

from explorer.concepts.gan.claims import radii
from explorer.concepts.gan.experiments import claims
from explorer.concepts.gan.experiments.figures import figure
from explorer.concepts.gan.experiments.outcomes import outcome
from explorer.concepts.gan.experiments.records import ALL
from explorer.concepts.gan.presets import PRESETS
from explorer.concepts.gan.readings import modes_at
from explorer.concepts.gan.state import BESIDE, MODEL, GanState
from explorer.concepts.gan.view import EXPERIMENTS, KEY
from explorer.exact.dirac import Dirac
from explorer.page.address import parse, write
from explorer.page.predict.questions import question
from explorer.runs.pieces import cut
from tests.concepts.recordings import films
from tests.speaking import speak

SHORT = GanState.model_validate({"gan": {"steps": 30, "layers": 1, "width": 14}, "cure": "r1"})


@pytest.mark.parametrize("key", EXPERIMENTS)
def test_an_experiment_is_asked_and_answered_in_both_languages(key):
    asked, gefragt = question(KEY, key, "en"), question(KEY, key, "zh")
    assert (len(asked.options), asked.right) == (len(gefragt.options), gefragt.right)
    assert asked.right is not None
    assert all(text for each in (asked, gefragt) for text in (each.title, each.body, each.answer))
    assert "- [" not in asked.body


@pytest.mark.parametrize("key", EXPERIMENTS)
def test_an_experiment_fits_into_the_address_and_begins_with_no_answer_beside_it(key):
    experiment = ALL[key]
    assert experiment.start.specs() == experiment.state.specs()
    assert experiment.start.view.right == "machine"
    state = experiment.state.with_view(experiment=key, tab="predict")
    assert parse(GanState, write(state)) == (state, ())


def test_no_other_name_is_taken():
    state, complaints = parse(GanState, {"experiment": "answer"})
    assert (state, [complaint.problem for complaint in complaints]) == (GanState(), ["unlisted"])


@pytest.mark.slow
@pytest.mark.parametrize("key", [key for key in EXPERIMENTS if ALL[key].claim])
def test_what_is_answered_is_what_the_films_show(key):
    assert ALL[key].claim(films(ALL[key].state))


@pytest.mark.slow
def test_what_the_cure_holds_is_no_answer_to_the_first_question_nor_is_the_reverse_one_to_the_second():
    both = films(ALL["cured"].state)
    assert not claims.at_most_six({MODEL: both[BESIDE]})
    assert not claims.all_but_fewer_good({MODEL: both[BESIDE], BESIDE: both[MODEL]})
    assert not claims.all_but_fewer_good({MODEL: both[MODEL], BESIDE: both[MODEL]}), "it holds no more"
    rough = films(PRESETS["averaging"].state)[MODEL]  # of a G that circles
    frame = next(i for i in range(10, len(rough)) if modes_at(rough, i).held == 8 and modes_at(rough, i).quality < 0.5)
    worse = {MODEL: both[MODEL], BESIDE: cut(rough, frame + 1)}
    assert not claims.all_but_fewer_good(worse), "all eight, but by far fewer points are good"


def test_what_has_learned_nothing_answers_neither():
    short = films(SHORT)
    assert not claims.at_most_six(short)
    assert not claims.all_but_fewer_good(short)


def test_the_table_says_what_is_held_and_what_a_perfect_sampler_reads(monkeypatch):
    speak(monkeypatch, "en")
    both = films(SHORT)
    head, held, good = outcome("cured", both)
    assert head == ["", "with an expert", "with a critic", "perfect"]
    assert held[1:] == [f"{modes_at(both[name], -1).held} of 8" for name in (MODEL, BESIDE)] + ["8"]
    assert good[-1].startswith("98.9")
    assert len(outcome("modes", {MODEL: both[MODEL]})[0]) == 3
    assert outcome("modes", None) is None


def test_the_third_table_is_worked_out_exactly_and_needs_no_film(monkeypatch):
    speak(monkeypatch, "en")
    rows = outcome("spiral", None)
    ends = [float(row[1]) for row in rows[1:]]
    assert ends[0] == pytest.approx(np.sqrt(2), abs=0.01)
    assert ends[1] == pytest.approx(radii(Dirac())[-1], abs=0.01)
    assert ends[1] > 2 * ends[0]
    assert ends[2] == pytest.approx(ends[0], rel=0.1)
    assert ends[3] < 0.01
    assert all(len(row) == 2 for row in rows)


def test_the_step_that_the_answer_names_stretches_so_much():
    """A simultaneous step of .2 near the equilibrium stretches by sqrt(1 + h^2 / 4), as the answer says."""
    near = Dirac().orbit((1e-3, 0.0), 100, rate=0.2)
    assert np.hypot(*near[-1]) / 1e-3 == pytest.approx((1 + 0.2**2 / 4) ** 50, rel=1e-3)
    assert "sqrt{1 + h^2/4}" in question(KEY, "spiral", "en").answer


def test_figures_show_shares_and_the_way():
    both = films(SHORT)
    even, *drawn = figure("cured", both, "light").data
    assert np.allclose(even.y, 1 / 8)
    assert [len(line.y) for line in drawn] == [8, 8]
    assert all(np.all(np.diff(line.y) <= 0) for line in drawn)
    leaving, circling = figure("spiral", None, "light").data
    assert leaving.y[-1] > 2 * circling.y[-1]
    assert figure("modes", None, "light") is None
