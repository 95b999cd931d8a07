"""The films in a scene: what is sent of them, where their marks stand, and what is said about their training."""

from dataclasses import replace

import numpy as np
import pytest

from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import SIDES, PairView
from explorer.page.notices import status_sentence
from explorer.page.stage.scene import Shot
from explorer.runs import Film
from explorer.runs.engine.watch import Watch
from explorer.runs.pieces import cut
from explorer.runs.schedule import schedule
from explorer.stage.scene import decode, encode
from tests.concepts.joint_vs_conditional.films import baked, with_scalar
from tests.session import scene_of
from tests.speaking import speak

FILMS = baked("same")


@pytest.fixture(autouse=True)
def _english(monkeypatch):
    speak(monkeypatch, "en")


def shown(model, shot, state=None):
    """Return the scene with another shot of one side, and the film of that side in it."""
    shots = {name: Shot(Watch(FILMS[name], "done")) for name in SIDES} | {model: shot}
    made = decode(encode(scene_of(state or PairState(), shots, imposed=PairView(), play=False)))
    return made, made["films"][model]


def sent_film(model, shot, state=None):
    return shown(model, shot, state)[1]


def film_of(spec):
    """Return the opening page's film of that family under another spec: the marks look only at spec and grades."""
    return replace(FILMS[PairState().film_of(spec.model)], spec=spec)


@pytest.mark.parametrize("model", SIDES)
@pytest.mark.parametrize("start", [0, 7, 61])
def test_frames_from_the_start_on_are_sent(model, start):
    film = FILMS[model]
    sent = sent_film(model, Shot(Watch(film, "done"), start))
    assert (sent["from"], sent["total"], sent["complete"], sent["key"]) == (start, 61, True, film.spec.digest())
    assert np.array_equal(sent["steps"], film.steps[start:])
    for name, values in film.arrays.items():
        assert sent["arrays"][name].dtype == np.float32
        assert np.array_equal(sent["arrays"][name], values[start:])
    assert set(sent["scalars"]) == set(film.scalars) >= {"bits", "excess", "excess_se", "error_rate"}
    for name, values in film.scalars.items():
        assert np.array_equal(sent["scalars"][name], values[start:])


@pytest.mark.parametrize("model", SIDES)
def test_a_film_without_frames_makes_a_picture_too(model):
    spec = PairState().spec(model)
    got = sent_film(model, Shot(Watch(Film.of(spec, []), "queued", position=2)))
    assert (len(got["steps"]), got["total"], got["complete"]) == (0, 61, False)
    assert got["marks"] == []
    assert got["status"]["state"] == "queued"


def test_an_unfinished_film_is_sent_as_far_as_it_is():
    got = sent_film("conditional", Shot(Watch(cut(FILMS["conditional"], 9), "running", progress=0.123456), 4))
    assert (got["from"], len(got["steps"]), got["complete"]) == (4, 5, False)
    assert got["status"]["progress"] == 0.123


@pytest.mark.parametrize("model", SIDES)
def test_the_status_is_said_as_notices_say_it(model):
    watch = Watch(cut(FILMS[model], 5), "failed", reason="diverged", step=40)
    status = sent_film(model, Shot(watch))["status"]
    assert (status["state"], status["text"]) == ("failed", status_sentence(watch))
    assert "40" in status["text"]


@pytest.mark.parametrize("model", SIDES)
def test_the_past_is_the_film_that_a_branch_left(model):
    past = baked("few")[model]
    assert sent_film(model, Shot(Watch(FILMS[model], "done")))["past"] is None
    made, film = shown(model, Shot(Watch(FILMS[model], "done"), past=past))
    got = made["films"][film["past"]]
    assert got["key"] == past.spec.digest() != FILMS[model].spec.digest()
    assert np.array_equal(got["scalars"]["bits"], past.scalars["bits"])
    assert len(got["steps"]) == len(past)


def test_no_timeline_plays_the_past():
    made, _film = shown("conditional", Shot(Watch(FILMS["conditional"], "done"), past=baked("few")["conditional"]))
    assert [timeline["films"] for timeline in made["timelines"]] == [list(SIDES)]


def test_a_branch_is_marked_at_its_frame_with_what_changed():
    state = PairState().with_branch("conditional", 20, "learning_rate", 0.1).with_branch("conditional", 40, "l2", 0.01)
    marks = sent_film("conditional", Shot(Watch(film_of(state.spec("conditional")), "done")), state)["marks"]
    turns = [mark for mark in marks if mark["kind"] == "branch"]
    assert [mark["frame"] for mark in turns] == [20, 40]
    assert schedule(1000)[20] == state.fit("conditional").branches[0].step
    assert [mark["text"] for mark in turns] == ["Learning rate 0.1 from here", "L2 penalty 0.01 from here"]


def test_each_film_has_its_own_branches():
    state = PairState().with_branch("joint", 20, "covariance_prior", 3.0)
    (turn,) = (mark for mark in sent_film("joint", Shot(Watch(film_of(state.spec("joint")), "done")), state)["marks"]
               if mark["kind"] == "branch")  # fmt: skip
    assert turn["frame"] == 20
    assert turn["text"].startswith("Covariance ridge of the Gaussians 3")
    assert not any(
        mark["kind"] == "branch"
        for mark in sent_film("conditional", Shot(Watch(FILMS["conditional"], "done")))["marks"]
    )


@pytest.mark.parametrize(("model", "name"), [("conditional", "Network: best frame"), ("joint", "Mixture: best frame")])
@pytest.mark.parametrize("best", [0, 17, 59])
def test_the_best_frame_is_marked_where_the_bits_are_fewest(model, name, best):
    bits = np.linspace(2, 1, 61)
    bits[best] = 0.5
    film = with_scalar(FILMS[model], "bits", bits)
    assert sent_film(model, Shot(Watch(film, "done")))["marks"] == [{"frame": best, "kind": "best", "text": name}]


@pytest.mark.parametrize("model", SIDES)
def test_a_best_frame_that_is_the_last_or_may_still_come_is_not_marked(model):
    falling = with_scalar(FILMS[model], "bits", np.linspace(2, 1, 61))
    assert sent_film(model, Shot(Watch(falling, "done")))["marks"] == []
    rising = with_scalar(FILMS[model], "bits", np.linspace(1, 2, 61))
    assert sent_film(model, Shot(Watch(rising, "done")))["marks"] != []
    assert sent_film(model, Shot(Watch(cut(rising, 60), "running")))["marks"] == []


def test_one_timeline_plays_both_films_as_far_as_the_longer_goes():
    state = PairState(network={"steps": 10})
    short = Film.of(state.spec("conditional"), [])
    made, film = shown("conditional", Shot(Watch(short, "queued", position=1)), state)
    assert film["total"] < made["films"]["joint"]["total"] == 61
    (timeline,) = made["timelines"]
    assert (timeline["field"], timeline["total"], timeline["films"]) == ("frame", 61, list(SIDES))
    assert [panel["film"] for panel in made["panels"]] == list(SIDES)
