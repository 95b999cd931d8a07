"""A close-up among a page's films: it is sent as any film, and lies along no training."""

import numpy as np
import pytest
from pydantic import ValidationError

from explorer.page.stage.scene import TRAINING, Shot, scene
from explorer.runs import RunSpec, compute
from explorer.runs.engine.watch import Watch
from explorer.runs.fingerprint import forget
from explorer.stage.scene import decode, encode
from tests.beyond.registered import register
from tests.sample.concept import CONCEPT
from tests.sample.state import SampleState
from tests.session import page

TURN = 13


@pytest.fixture(autouse=True)
def _registered(monkeypatch):
    register(monkeypatch)
    yield
    forget()


class Near(SampleState):
    """A walker's training, branched early, and a close-up of it."""

    def specs(self):
        whole = RunSpec(model="walker", data={"points": 60}, config={"steps": 300}, seed=self.seed)
        whole = whole.branched(whole.recorded[TURN], "rate", 0.1)
        return {"run": whole, "slow": whole.close_up(whole.recorded[TURN])}


@pytest.fixture(scope="module")
def made():
    with pytest.MonkeyPatch.context() as patch:
        register(patch)
        state = Near()
        shots = {film: Shot(Watch(compute(spec), "done")) for film, spec in state.specs().items()}
        return decode(encode(scene(page(state, concept=CONCEPT), shots)))


def test_it_is_sent_with_its_own_steps_and_arrays(made):
    spec, film = Near().specs()["slow"], made["films"]["slow"]
    assert (film["key"], film["total"], film["axis"]) == (spec.digest(), 8, "step")
    assert film["steps"].tolist() == list(spec.recorded)
    assert {*film["arrays"]} == {"weights", "batch", "gradient", "weights_after"}
    assert np.asarray(film["arrays"]["batch"]).shape == (8, 7, 2)


def test_the_trainings_timeline_is_of_trainings(made):
    (training,) = [timeline for timeline in made["timelines"] if timeline["id"] == TRAINING]
    assert (training["films"], training["total"]) == (["run"], 61)
    assert made["films"]["run"]["axis"] == "error"


def test_a_branch_is_marked_where_each_film_has_it(made):
    assert [mark["frame"] for mark in made["films"]["run"]["marks"]] == [TURN]
    assert [mark["frame"] for mark in made["films"]["slow"]["marks"]] == [0]


def test_the_view_is_of_a_frame_of_the_training():
    """The page's frame goes to the training's end, not to the close-up's; a film turns off at a training's frame."""
    state = Near()
    assert state.frames() == 61
    assert Near(view={"frame": 60}).view.frame == 60
    with pytest.raises(ValidationError, match="end before"):
        Near(view={"frame": 61})
    assert state.branch_step("slow", 30) == state.branch_step("run", 30) == state.specs()["run"].recorded[30]


def test_what_is_trained_is_the_same_with_a_close_up_and_without():
    state = Near()
    assert set(state.specs()) == {"run", "slow"}
    assert state.trainings() == {"run": state.specs()["run"]}
    assert set(state.roots()) == {"run"}
