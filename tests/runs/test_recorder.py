"""One spec, one film, bit for bit: at every call, beside other trainings, from any checkpoint, through any branch."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache

import numpy as np
import pytest
import torch

from explorer import models, worlds
from explorer.metrics.fresh_points import FreshPoints
from explorer.models import Frame
from explorer.models.base import Arrays
from explorer.models.configs.network import NetworkConfig
from explorer.runs import Film, RunSpec, compute, schedule
from explorer.runs.codec import decode, encode
from explorer.runs.film import Moment
from explorer.runs.recorder import Diverged, record

NETWORK = RunSpec(model="network", data={"points": 60}, config={"steps": 300})
MIXTURE = RunSpec(model="mixture", data={"points": 60}, config={"steps": 60})
SPECS = [NETWORK, MIXTURE]
each_spec = pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.model)
BRANCHES = {"network": [("learning_rate", 0.1), ("l2", 0.03)], "mixture": [("covariance_prior", 3.0)]}
BRANCHED = [(s, field, value) for s in SPECS for field, value in BRANCHES[s.model]]


@lru_cache(maxsize=32)
def _known(text: str) -> Film:
    return compute(RunSpec.model_validate_json(text))


def known(spec: RunSpec) -> Film:
    """Return the film of a spec, computed once for all tests that look at it; nobody may change it."""
    return _known(spec.canonical())


def same_arrays(a: Arrays, b: Arrays) -> bool:
    return a.keys() == b.keys() and all(np.array_equal(a[key], b[key]) for key in a)


def same_frame(a: Frame, b: Frame) -> bool:
    return (a.step, a.scalars) == (b.step, b.scalars) and same_arrays(a.arrays, b.arrays)


def same_film(a: Film, b: Film) -> bool:
    pairs = zip(a.moments(), b.moments(), strict=True)
    return len(a) == len(b) and all(same_frame(one.frame, other.frame) for one, other in pairs)


@contextmanager
def another_training() -> Iterator[None]:
    """Keep a thread training something else, with torch's global generator in use."""
    stop = threading.Event()

    def train() -> None:
        learner = models.build("network", NetworkConfig(), worlds.get("blobs").data(), 99)
        while not stop.is_set():
            torch.rand(10)
            learner.advance(1)

    thread = threading.Thread(target=train)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


@each_spec
def test_the_same_spec_gives_the_same_film(spec):
    torch.manual_seed(1)
    first = compute(spec)
    torch.manual_seed(2)
    assert same_film(first, compute(spec))


@each_spec
def test_another_training_beside_it_changes_nothing(spec):
    alone = known(spec)
    with another_training():
        assert same_film(alone, compute(spec))


def test_another_seed_is_another_film():
    """Negative control of the comparison itself."""
    assert not same_film(known(MIXTURE), compute(MIXTURE.model_copy(update={"seed": 4})))


@each_spec
def test_a_film_has_the_scheduled_steps_and_its_checkpoints(spec):
    film = known(spec)
    steps = schedule(spec.config.steps)
    assert tuple(film.steps) == steps
    assert film.complete
    assert list(film.checkpoints) == list(steps[:: film.spec.config.checkpoint_every])


@each_spec
def test_each_frame_is_the_learner_after_that_many_steps(spec):
    """A learner driven by hand, without the recorder, shows the same pictures and grades at the same steps."""
    film = known(spec)
    world = worlds.get(spec.world, **spec.data.model_dump())
    evaluator = FreshPoints(world, models.build(spec.model, spec.config, world.data(), spec.seed).kind)
    for index in (0, 1, 7, 30, film.total - 1):
        learner = models.build(spec.model, spec.config, world.data(), spec.seed)
        learner.advance(schedule(spec.config.steps)[index])
        frame = learner.snapshot()
        for key, values in frame.arrays.items():
            np.testing.assert_array_equal(film.arrays[key][index], values)
        reading = evaluator.grade(learner.log_prob(evaluator.data.x))
        for key in ("bits", "excess", "excess_se", "error_rate"):
            assert film.scalars[key][index] == getattr(reading, key)


@each_spec
def test_from_any_checkpoint_the_rest_is_bit_identical(spec):
    film = known(spec)
    for step, state in film.checkpoints.items():
        rest = [moment.frame for moment in record(spec, (step, state))]
        whole = [moment.frame for moment in film.moments() if moment.frame.step >= step]
        assert len(rest) == len(whole)
        assert all(same_frame(a, b) for a, b in zip(rest, whole, strict=True))


@pytest.mark.parametrize(("spec", "field", "value"), BRANCHED)
def test_a_branch_shares_its_past_and_no_frame_after_it(spec, field, value):
    turn = schedule(spec.config.steps)[23]
    parent, child = known(spec), known(spec.branched(turn, field, value))
    for ours, theirs in zip(child.moments(), parent.moments(), strict=True):
        if ours.frame.step <= turn:
            assert same_frame(ours.frame, theirs.frame), "the past, the branching frame included, is the parent's"
        else:
            assert not same_arrays(ours.frame.arrays, theirs.frame.arrays)


@pytest.mark.parametrize(("spec", "field", "value"), BRANCHED)
def test_a_branch_from_the_parents_checkpoint_is_the_branch_from_scratch(spec, field, value):
    turn = schedule(spec.config.steps)[23]
    parent, branch = known(spec), spec.branched(turn, field, value)
    whole = known(branch)
    start = max(step for step in parent.checkpoints if step <= turn)
    rest = [moment.frame for moment in record(branch, (start, parent.checkpoints[start]))]
    assert all(same_frame(a, b.frame) for a, b in zip(rest, whole.moments()[-len(rest) :], strict=True))


@pytest.mark.parametrize(("spec", "field", "value"), BRANCHED)
def test_a_branch_goes_on_from_its_own_checkpoint_too(spec, field, value):
    turn = schedule(spec.config.steps)[23]
    whole = known(spec.branched(turn, field, value))
    assert turn in whole.checkpoints
    rest = [moment.frame for moment in record(whole.spec, (turn, whole.checkpoints[turn]))]
    assert all(same_frame(a, b.frame) for a, b in zip(rest, whole.moments()[-len(rest) :], strict=True))


def test_a_branch_at_the_first_frame_is_the_training_with_that_value():
    direct = RunSpec(model="network", data={"points": 60}, config={"steps": 300, "learning_rate": 0.1})
    branched = compute(NETWORK.branched(0, "learning_rate", 0.1))
    np.testing.assert_array_equal(branched.arrays["weights"], compute(direct).arrays["weights"])


def test_two_branches_one_after_the_other():
    first, second = schedule(300)[20], schedule(300)[40]
    once = NETWORK.branched(first, "learning_rate", 0.1)
    twice = compute(once.branched(second, "learning_rate", 0.001))
    assert same_frame(twice.moments()[40].frame, known(once).moments()[40].frame)
    moved = np.abs(np.diff(twice.arrays["weights"], axis=0)).max(axis=1)
    assert moved[41:].max() < moved[30:40].max()  # the last, small rate hardly moves anything


def until_divergence(spec: RunSpec) -> Iterator[Moment]:
    with suppress(Diverged):
        yield from record(spec)


@pytest.mark.parametrize("how", [{"learning_rate": 10.0, "l2": 1.0}])
def test_a_diverging_training_says_when(how):
    spec = RunSpec(model="network", config={"optimizer": "sgd", **how})
    with pytest.raises(Diverged) as caught:
        list(record(spec))
    assert caught.value.step in schedule(spec.config.steps)
    assert str(caught.value.step) in str(caught.value)
    kept = [moment.frame for moment in until_divergence(spec)]
    assert kept, "what was recorded before is not lost"
    assert kept[-1].step < caught.value.step
    assert all(np.isfinite(frame.arrays["weights"]).all() for frame in kept)
    assert all(np.isfinite(list(frame.scalars.values())).all() for frame in kept)


def test_compute_leaves_the_number_of_threads_as_it_was():
    torch.set_num_threads(2)
    compute(RunSpec(model="mixture", data={"points": 20}, config={"steps": 5}))
    assert torch.get_num_threads() == 2
    with pytest.raises(Diverged):
        compute(RunSpec(model="network", config={"optimizer": "sgd", "learning_rate": 10.0, "l2": 1.0}))
    assert torch.get_num_threads() == 2


@pytest.mark.parametrize("name", models.ON_PLANE)
def test_every_family_makes_a_film_that_travels(name):
    """Five classes from twenty points; what is fitted at once has two frames, the shares' and its own."""
    short = {"network": {"steps": 10}, "mixture": {"steps": 5}}.get(name, {})
    spec = RunSpec(model=name, world="blobs", data={"points": 20, "classes": 5}, config=short)
    film = compute(spec)
    data = encode(film)
    again = decode(data, spec)
    assert again.complete
    assert list(film.steps[:2]) == [0, 1]
    assert len(film) == spec.config.steps + 1
    assert all(np.array_equal(values, again.arrays[key]) for key, values in film.arrays.items())
    assert len(data) < 700_000
