"""Weights set by hand: their text, and that a film goes on from them as a training by hand would."""

import numpy as np
import pytest
from pydantic import ValidationError

from explorer import models, worlds
from explorer.models.configs.network import NetworkConfig
from explorer.runs import RunSpec, compute, edits
from explorer.runs.recorder import record

SHORT = {"layers": 1, "width": 3, "steps": 80}
SPEC = RunSpec(model="network", data={"points": 60}, config=SHORT)  # 13 weights


def branched(text: str, step: int = 20, spec: RunSpec = SPEC) -> RunSpec:
    return spec.branched(step, "weights", text)


@pytest.mark.parametrize(
    ("given", "kept"),
    [("3=1.50;0=-1", "0=-1;3=1.5"), ("12=0.001", "12=0.001"), ("1=-0", "1=0"), ("0=20;1=-20.000", "0=20;1=-20")],
)
def test_one_meaning_has_one_text(given, kept):
    spec = branched(given)
    assert spec.branches[0].value == kept
    assert spec == branched(kept)
    assert spec.digest() == branched(kept).digest()
    assert RunSpec.model_validate_json(spec.canonical()) == spec


NONE = ["", ";", "13=1", "9999=1", "0=1;0=2", "0=20.1", "0=99", "0=1e3", "0=nan", "0=inf", "-1=1", "0:1", "0=1;"]
NONE += [" 0=1", "٣=1", "0=1.0001", ";".join(f"{i}=1" for i in range(9)), "0=1\n"]


@pytest.mark.parametrize("text", [*NONE, 1.5, 3])
def test_what_is_no_weight_is_refused(text):
    with pytest.raises(ValidationError):
        branched(text)


def test_only_what_is_read_as_a_network_has_weights():
    assert branched("2=1", 2, RunSpec(model="logistic")).edits_at(2) == {2: 1.0}
    for name in ("mixture", "svm", "knn"):
        with pytest.raises(ValidationError):
            RunSpec(model=name).branched(0, "weights", "0=1")


def test_as_many_as_fit_the_address_are_taken():
    most = ";".join(f"{i}=-19.999" for i in range(5, 5 + edits.MOST))
    assert branched(most).branches[0].value == most


@pytest.mark.parametrize("optimizer", ["adam", "sgd"])
def test_training_goes_on_as_a_loop_written_by_hand_does(optimizer):
    """The same steps one by one, the weights set between two of them: bit for bit."""
    spec = RunSpec(model="network", data={"points": 60}, config={**SHORT, "optimizer": optimizer})
    film = compute(branched("1=2.5;9=-3;12=0.5", spec=spec))
    data = worlds.get("moons", points=60).data()
    net = models.build("network", NetworkConfig(**SHORT, optimizer=optimizer), data, 3)
    seen = {}
    for step in range(81):
        seen[step] = net.flat.numpy().copy()
        if step == 20:
            net.weights[0][0, 1] = 2.5
            net.weights[1][0, 0] = -3.0
            net.biases[1][0] = 0.5
        net.backpropagate()
        net.flat.grad = net.gradient
        net.optimizer.step()
    np.testing.assert_array_equal(film.arrays["weights"], np.stack([seen[step] for step in film.steps.tolist()]))
    plain = compute(spec).arrays["weights"]
    turn = int(np.searchsorted(film.steps, 20))
    np.testing.assert_array_equal(film.arrays["weights"][: turn + 1], plain[: turn + 1])
    assert (film.arrays["weights"][turn + 1] != plain[turn + 1]).any()


def test_logistic_regression_goes_on_from_weights_set_by_hand_too():
    spec = RunSpec(model="logistic", data={"points": 60})
    film = compute(branched("0=-2;2=1", 3, spec))
    learner = models.build("logistic", spec.config, worlds.get("moons", points=60).data(), 3)
    learner.advance(3)
    learner.theta[0, 0], learner.theta[0, 2] = -2.0, 1.0
    learner.advance(1)
    np.testing.assert_array_equal(film.arrays["weights"][4], learner.snapshot().arrays["weights"])


def test_a_film_taken_up_at_the_branch_or_after_it_is_the_same():
    spec = branched("4=1.5").branched(40, "learning_rate", 0.1)
    whole = list(record(spec))
    for at in (moment for moment in whole if moment.checkpoint is not None):
        later = list(record(spec, (at.frame.step, at.checkpoint)))
        kept = whole[-len(later) :]
        assert [m.frame.step for m in later] == [m.frame.step for m in kept]
        for got, wanted in zip(later, kept, strict=True):
            np.testing.assert_array_equal(got.frame.arrays["weights"], wanted.frame.arrays["weights"])


def test_other_families_say_that_they_have_none():
    learner = models.build("mixture", models.config_of("mixture")(), worlds.get("moons", points=60).data(), 3)
    with pytest.raises(TypeError):
        learner.edit({0: 1.0})
