"""Every experiment is written in both languages; its claim holds on its films, and its table says so."""

import pytest

from explorer.concepts.diffusion.experiments.figures import figure
from explorer.concepts.diffusion.experiments.outcomes import outcome
from explorer.concepts.diffusion.experiments.records import ALL
from explorer.concepts.diffusion.presets import PRESETS
from explorer.concepts.diffusion.state import DiffusionState
from explorer.concepts.diffusion.view import EXPERIMENTS, KEY
from explorer.page.address import parse, write
from explorer.page.predict.questions import question
from tests.concepts.recordings import films
from tests.speaking import speak


@pytest.mark.parametrize("key", EXPERIMENTS)
def test_an_experiment_is_asked_and_answered_in_both_languages(key):
    asked, gefragt = question(KEY, key, "en"), question(KEY, key, "zh")
    assert (len(asked.options), asked.right) == (len(gefragt.options), gefragt.right)
    assert asked.right is not None
    assert all(text for each in (asked, gefragt) for text in (each.title, each.body, each.answer))
    assert "- [" not in asked.body


@pytest.mark.parametrize("key", EXPERIMENTS)
def test_an_experiment_fits_into_the_address_and_begins_in_noise(key):
    experiment = ALL[key]
    assert experiment.start.specs() == experiment.state.specs()
    assert (experiment.start.view.place, experiment.start.view.right) == (0, "step")
    state = experiment.state.with_view(experiment=key, tab="predict")
    assert parse(DiffusionState, write(state)) == (state, ())


@pytest.mark.slow
@pytest.mark.parametrize("key", EXPERIMENTS)
def test_what_is_answered_is_what_the_films_show(key):
    assert ALL[key].claim(films(ALL[key].state))


def numbers(key):
    """Return an experiment's table on its own films, number by number."""
    return [[cell.split(" ")[0].rstrip("%") for cell in row] for row in outcome(key, films(ALL[key].state))]


@pytest.mark.slow
def test_tables_say_what_was_answered(monkeypatch):
    speak(monkeypatch, "en")
    two = numbers("two_steps")
    exact, network = ({row[0]: float(row[i]) for row in two[1:4]} for i in (1, 2))
    assert exact["2"] > 0.4 > 0.1 > exact["20"]
    assert abs(exact["2"] - network["2"]) < 0.1
    pushed = numbers("guided")
    assert float(pushed[3][1]) > 4 * float(pushed[1][1])
    heart = numbers("by_heart")
    assert [int(row[-1]) > 75 for row in heart[1:]] == [True, False, False]
    assert outcome("guided", None) is None


@pytest.mark.slow
def test_figures_are_of_the_tables_that_ship(monkeypatch):
    speak(monkeypatch, "en")
    for key in ("two_steps", "guided"):
        drawn = figure(key, "light")
        assert len(drawn.data) >= 2
        assert drawn.layout.yaxis.title.text == "distance to the law"
    assert figure("by_heart", "light") is None


@pytest.mark.slow
def test_one_question_is_no_answer_to_another():
    assert not ALL["by_heart"].claim(films(PRESETS["ring"].state))
    assert not ALL["guided"].claim(films(PRESETS["ring"].state)), "on a ring A lies everywhere"
