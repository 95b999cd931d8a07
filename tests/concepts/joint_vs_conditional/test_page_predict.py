"""The Predict tab: nothing of an answer before the guess, then guess and result; it outlives other tabs and undo."""

import numpy as np
import pytest

from explorer.concepts.joint_vs_conditional.experiments.claims import joint
from explorer.concepts.joint_vs_conditional.experiments.outcomes import LEVEL, beaten, by_formula, outcome, sketched
from explorer.concepts.joint_vs_conditional.experiments.records import ALL
from explorer.concepts.joint_vs_conditional.view import EXPERIMENTS, KEY
from explorer.exact import bayes_error
from explorer.figures.evaluate import log_posterior, world_of
from explorer.page.predict.questions import question
from explorer.page.tabs.predict import films_of
from explorer.page.words.language import percent
from explorer.runs import Film
from explorer.worlds.plane.strokes import pack_line
from tests.concepts.joint_vs_conditional.opening import (
    ask,
    opened,
    page_of,
    press,
    query,
    report,
    staged,
    state,
    turn,
    written,
)
from tests.opening import controls
from tests.speaking import speak

pytestmark = pytest.mark.usefixtures("idle")
CHOOSE = [key for key in EXPERIMENTS if ALL[key].field is None]


def buttons(app):
    return {button.key: button for button in app.button}


def answered(app, key, value):
    turn(app, f"guess-{key}", value)
    return press(app, "show-answer")


def shown(app, key):
    return question(KEY, key, "en").answer in written(app)


@pytest.mark.parametrize("key", EXPERIMENTS)
def test_an_experiment_asks_and_shows_nothing_before_a_guess(key):
    app = opened(tab="predict", experiment=key)
    asked = question(KEY, key, "en")
    assert asked.title in written(app)
    assert asked.body in written(app)
    assert not shown(app, key)
    assert buttons(app)["show-answer"].disabled
    assert not app.get("plotly_chart")
    assert not {"next-experiment", "fresh"} & set(buttons(app))


@pytest.mark.parametrize("key", CHOOSE)
def test_a_guess_is_judged_beside_the_result_and_the_stage_shows_it(key):
    app, asked = opened(tab="predict", experiment=key), question(KEY, key, "en")
    wrong = (asked.right + 1) % len(asked.options)
    answered(app, key, wrong)
    assert shown(app, key)
    words = written(app)
    assert "Not this time." in words
    assert all(asked.options[option] in words for option in (wrong, asked.right))
    assert state(app) == ALL[key].state.with_view(tab="predict", experiment=key)
    assert bool(app.get("plotly_chart")) == ALL[key].figure
    assert "Bayes error" in words or "exact" in words.lower()
    press(app, "ask-again")
    assert not shown(app, key)
    answered(app, key, asked.right)
    assert "That is what happens." in written(app)


def test_the_open_experiment_is_in_the_link_and_the_answer_is_not():
    app = opened(tab="predict", experiment="crossing")
    turn(app, "guess-crossing", 2)
    press(app, "show-answer")
    assert query(app)["experiment"] == "crossing"
    assert not any("guess" in name or "answer" in name for name in query(app))
    assert not shown(opened(**query_of(app)), "crossing")


def query_of(app):
    return {name.replace(".", "__"): text for name, text in query(app).items()}


def test_guess_and_answer_outlive_other_tabs_undo_and_other_experiments():
    app = answered(opened(tab="predict", experiment="xor"), "xor", 3)
    turn(turn(app, "open-tab", "explain"), "open-tab", "predict")
    assert shown(app, "xor")
    press(app, "undo")
    assert state(app).view.experiment == "xor"
    assert shown(app, "xor")
    turn(app, "experiment-card", "few")
    turn(app, "guess-few", 0)
    assert not shown(app, "few")
    turn(app, "experiment-card", "xor")
    assert shown(app, "xor")
    turn(app, "experiment-card", "few")
    assert controls(app)["guess-few"].value == 0


def test_next_goes_to_the_first_that_is_left_and_the_answered_are_marked():
    app = answered(opened(tab="predict", experiment="few"), "few", 1)
    press(app, "next-experiment")
    assert state(app).view.experiment == "border"
    cards = controls(app)["experiment-card"]
    assert [bool(card.content_icon) for card in cards.proto.options][:2] == [True, False]


def test_a_place_is_a_guess_only_on_the_stage_that_was_set():
    app = opened(tab="predict", experiment="far")
    report(app, ask=[2.5, 2.0], frame=3)
    assert buttons(app)["show-answer"].disabled
    press(app, "set-stage")
    assert (state(app).view.frame, state(app).view.ask) == (0, None)
    assert "mark" not in staged(app)["view"]
    assert buttons(app)["show-answer"].disabled
    report(app, ask=[2.5, 2.0], frame=0)
    press(app, "show-answer")
    assert state(app).view.ask == (2.5, 2.0)
    assert state(app).view.frame is None
    words = written(app)
    assert "That is such a place." in words
    assert "(2.50, 2.00)" in words
    assert "(2.30, 2.20)" in words  # one that counts


def test_far_out_where_the_exact_rule_is_as_sure_is_not_such_a_place():
    app = opened(tab="predict", experiment="far")
    report(app, ask=[-2.8, 2.3], frame=0)
    press(app, "show-answer")
    words = written(app)
    assert "Not there." in words
    assert words.count("over 99.9\N{NARROW NO-BREAK SPACE}%") >= 2
    assert "100.0" not in words


@pytest.mark.parametrize("key", EXPERIMENTS)
def test_the_stage_shows_the_questions_own_data_and_nothing_else_before_the_guess(key):
    """Also who comes from another world finds them; what was on the stage is one step back."""
    app = turn(opened(world="circles", points=60), "open-tab", "predict")
    turn(app, "experiment-card", key)
    scene, experiment = staged(app), ALL[key]
    assert scene["bare"] == {"awaits": experiment.field}
    assert state(app).specs() == experiment.start.specs()
    world = world_of(Film.of(experiment.state.specs()["joint"], []))
    np.testing.assert_array_equal(scene["own"]["points"]["label"], world.data().y)
    assert "set-stage" not in buttons(app)
    assert scene["view"]["ask"] is None
    turn(app, "open-tab", "try")
    assert staged(app)["bare"] is None


def test_who_opens_the_questions_finds_the_stage_set_for_the_first_one():
    app = turn(opened(world="circles"), "open-tab", "predict")
    first = next(iter(EXPERIMENTS))
    assert (state(app).specs(), staged(app)["bare"]) == (ALL[first].start.specs(), {"awaits": None})
    press(app, "undo")
    assert state(app).world == "circles"


def test_the_guess_uncovers_the_stage_and_asking_again_covers_it():
    app = opened(tab="predict", experiment="xor")
    assert staged(app)["bare"]
    answered(app, "xor", 3)
    assert staged(app)["bare"] is None
    press(app, "ask-again")
    assert staged(app)["bare"]


def test_who_takes_a_preset_while_a_question_is_open_sees_it_and_may_set_the_stage_again():
    app = turn(opened(tab="predict", experiment="few"), "preset", "one")
    assert staged(app)["bare"] is None
    assert state(app).world == "blobs"
    press(app, "set-stage")
    assert staged(app)["bare"] == {"awaits": None}
    assert state(app).data.points == 20


def test_a_place_among_the_points_is_not_one():
    app = turn(opened(tab="predict"), "experiment-card", "far")
    report(app, ask=[0.0, 0.3], frame=0)
    press(app, "show-answer")
    assert "Not there." in written(app)


def test_the_pill_that_names_an_answer_is_not_marked():
    app = turn(opened(tab="predict"), "experiment-card", "far")
    assert staged(app)["presets"]["chosen"] is None


def test_fresh_training_sets_are_drawn_on_demand():
    app = answered(opened(tab="predict", experiment="crossing"), "crossing", 2)
    assert "fresh sets" not in app.get("plotly_chart")[0].proto.spec
    press(app, "fresh")
    assert "fresh sets" in app.get("plotly_chart")[0].proto.spec
    assert page_of(app).guesses.fresh == 1


def test_a_sketched_border_is_a_guess_and_is_graded_beside_the_models():
    app = turn(opened(tab="predict"), "experiment-card", "border")
    assert (state(app).view.pencil, state(app).view.sketch, state(app).view.frame) == ("border", None, 0)
    assert buttons(app)["show-answer"].disabled
    line = pack_line(np.array([[-2.9, -0.2], [0.0, 0.2], [2.9, 0.0]]))
    ask(app, "drawn", {"sketch": line, "pencil": "border"})
    press(app, "show-answer")
    assert (state(app).view.sketch, state(app).view.pencil) == (line, None)
    words = written(app)
    assert "Your border" in words
    assert "Bayes error" in words
    assert "The network beat you." in words  # a nearly level cut through both moons
    assert "error rate, by formula" in words


def test_a_border_across_the_classes_reads_worse_than_one_between_them():
    """Negative control: a cut down the middle of both moons errs like a coin; none gets below the Bayes error."""
    world = world_of(Film.of(ALL["border"].state.specs()["joint"], []))
    between, across = (
        sketched(pack_line(np.array(line))) for line in ([[-2.9, -0.1], [2.9, 0.1]], [[0.1, -2.5], [-0.1, 2.5]])
    )
    assert bayes_error(world) == pytest.approx(between.bayes, abs=2e-4)
    assert between.bayes < between.error < across.error


def test_the_network_is_graded_as_the_border_is(monkeypatch):
    """By formula: the evaluator's 2,000 points put this network half a point off."""
    films = films_of(ALL["border"])
    rates, world = by_formula(films), world_of(films["joint"])
    drawn = world.sample(100_000, np.random.default_rng(8))
    answers = {"conditional": log_posterior(films["conditional"], -1, drawn.x), "joint": joint(films, drawn.x)}
    exact = (world.joint_log_prob(drawn.x).argmax(axis=1) != drawn.y).mean()
    for side, log_prob in answers.items():
        above = (log_prob.argmax(axis=1) != drawn.y).mean() - exact  # on the same points: scatters less
        assert rates[side] - bayes_error(world) == pytest.approx(above, abs=2e-3)
    speak(monkeypatch, "en")
    _head, *rows = outcome("border", films)
    assert [row[1] for row in rows] == [percent(rate, 1) for rate in (*rates.values(), bayes_error(world))]
    assert not any("±" in cell for row in rows for cell in row)


def test_rates_that_can_not_be_told_apart_are_a_draw():
    assert (beaten(0.07, 0.09), beaten(0.09, 0.07)) == (True, False)
    assert beaten(0.08, 0.08) is beaten(0.08, 0.08 + 0.9 * LEVEL) is beaten(0.08 + 0.9 * LEVEL, 0.08) is None
