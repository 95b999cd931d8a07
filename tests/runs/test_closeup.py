"""Close-ups: single steps with what happened in each, bit for bit the same from whichever checkpoint they start."""

import json
from functools import lru_cache

import numpy as np
import pytest
from pydantic import ValidationError

from explorer import models
from explorer.export.arrays import archive, size
from explorer.export.script import script, trainings
from explorer.models.base import Arrays
from explorer.runs import Film, RunSpec, compute
from explorer.runs.codec import BrokenFilm, decode, encode, film_key
from explorer.runs.cost import cost
from explorer.runs.fingerprint import CLOSEUP, code_fingerprint, forget, modules_of
from explorer.runs.library import Library, baked_labels
from explorer.runs.making import moments
from explorer.runs.recorder import Diverged
from explorer.runs.spec import CLOSE
from explorer.runs.storage import rounded
from explorer.runs.store import Store
from tests.beyond.registered import register
from tests.beyond.walker import Walker
from tests.models.witnessing import demand_witness
from tests.runs.engines import same, until

WHOLE = {"model": "walker", "data": {"points": 60}, "config": {"steps": 300}}
ARRAYS = {"weights", "batch", "gradient", "weights_after"}


@pytest.fixture(autouse=True)
def _registered(monkeypatch):
    register(monkeypatch)
    yield
    forget()


@pytest.fixture
def whole() -> RunSpec:
    return RunSpec(**WHOLE)


@lru_cache(maxsize=8)
def _known(text: str) -> Film:
    return compute(RunSpec.model_validate_json(text))


def known(spec: RunSpec) -> Film:
    """Return the film of a spec, computed once for all tests that look at it."""
    return _known(spec.canonical())


def from_checkpoint(spec: RunSpec, step: int, state: Arrays) -> Film:
    return Film.of(spec, list(moments(spec, (step, state))))


def by_hand(spec: RunSpec) -> list[Arrays]:
    """Return what a learner shows that is driven without recorder and close-up; for specs without branches."""
    learner = models.build(spec.model, spec.config, spec.source().data(), spec.seed)
    learner.advance(spec.closeup)
    return [{**learner.snapshot().arrays, **learner.witness()} for _ in spec.recorded]


def steps_taken(monkeypatch) -> list[int]:
    """Return a list that every step which a walker takes from now on is written into."""
    taken, move = [], Walker._move
    monkeypatch.setattr(Walker, "_move", lambda self, gradient: (taken.append(self.step), move(self, gradient)))
    return taken


def test_a_walker_keeps_the_contract_of_a_witness(whole):
    config = whole.config
    demand_witness(lambda: models.build("walker", config, whole.source().data(), 3), whole.source())


def test_negative_control_a_witness_that_takes_two_steps_is_noticed(whole):
    config = whole.config.changed(witness="late")
    with pytest.raises(AssertionError, match="the step that anybody takes"):
        demand_witness(lambda: models.build("walker", config, whole.source().data(), 3), whole.source())


def test_a_training_says_nothing_of_close_ups(whole):
    """So that films keep their digests: that of every film which ships is what it was."""
    assert "closeup" not in json.loads(whole.canonical())
    labels = baked_labels()
    assert len(labels) > 30
    assert all(RunSpec.model_validate_json(label.spec).canonical() == label.spec for label in labels.values())


def test_a_close_up_is_a_run_of_its_own(whole):
    step = whole.recorded[20]
    spec = whole.close_up(step)
    assert json.loads(spec.canonical())["closeup"] == step
    assert RunSpec.model_validate_json(spec.canonical()) == spec
    assert len({s.digest() for s in (whole, spec, whole.close_up(0))}) == 3
    assert len({film_key(s) for s in (whole, spec, whole.close_up(0))}) == 3
    assert spec.whole() == whole
    assert whole.whole() == whole


@pytest.mark.parametrize("step", [-1, 34, 300, 301, "soon", 2.5])
def test_it_begins_at_a_recorded_step_before_the_last(whole, step):
    assert step not in whole.recorded[:-1]
    with pytest.raises(ValidationError):
        whole.close_up(step)


@pytest.mark.parametrize("name", ["network", "mixture", "knn"])
def test_a_family_without_close_ups_refuses_it(name):
    with pytest.raises(ValidationError, match="no close-ups"):
        RunSpec(model=name, closeup=0)


def test_it_has_eight_single_steps_or_those_to_the_end_or_the_next_branch(whole):
    assert whole.close_up(0).recorded == tuple(range(CLOSE))
    late = whole.recorded[-2]
    assert whole.close_up(late).recorded == tuple(range(late, 300))[:CLOSE]
    near = whole.model_copy(update={"config": whole.config.changed(steps=20)})  # all of its steps are recorded
    assert near.close_up(17).recorded == (17, 18, 19)
    turned = near.branched(5, "batch", 9)
    assert turned.close_up(3).recorded == (3, 4)
    assert turned.close_up(5).recorded == tuple(range(5, 5 + CLOSE))
    assert turned.close_up(6).recorded == tuple(range(6, 6 + CLOSE))
    assert (near.close_up(17).end, near.end) == (20, 20)


@pytest.mark.parametrize("index", [0, 5, 33, 59])
def test_each_frame_is_a_step_of_the_training(whole, index):
    spec = whole.close_up(whole.recorded[index])
    film = compute(spec)
    assert film.complete
    assert tuple(film.steps) == spec.recorded
    assert np.array_equal(film.positions, film.steps), "its axis is steps, whatever its family's"
    assert film.checkpoints == {}
    assert film.summary == {}
    assert set(film.scalars) == {"rate"}, "no evaluator's numbers"
    for i, shown in enumerate(by_hand(spec)):
        assert set(shown) == ARRAYS == set(film.arrays)
        for name, values in shown.items():
            stored = rounded(values.astype(np.float32), spec.config.stored(name))
            assert np.array_equal(film.arrays[name][i], stored)


def test_a_step_ends_where_the_next_begins_and_where_the_training_was(whole):
    film, training = compute(whole.close_up(0)), known(whole)
    assert np.array_equal(film.arrays["weights_after"][:-1], film.arrays["weights"][1:])
    early = np.isin(training.steps, film.steps)
    assert early.sum() == CLOSE, "the first frames of a training are single steps"
    assert np.array_equal(training.arrays["weights"][early], film.arrays["weights"])


def test_from_any_checkpoint_at_or_before_it_the_film_is_the_same(whole):
    spec, training = whole.close_up(whole.recorded[30]), known(whole)
    starts = [step for step in training.checkpoints if step <= spec.closeup]
    assert starts == [whole.recorded[i] for i in (0, 10, 20, 30)]
    for step in starts:
        assert same(from_checkpoint(spec, step, training.checkpoints[step]), compute(spec))


def test_negative_control_from_another_steps_checkpoint_it_reads_otherwise(whole):
    """The state of one step taken for another's: its weights and its batches are not those."""
    spec, training = whole.close_up(whole.recorded[30]), known(whole)
    right = compute(spec)
    for step in (whole.recorded[10], whole.recorded[20]):
        wrong = from_checkpoint(spec, spec.closeup, training.checkpoints[step])
        assert not any(np.array_equal(wrong.arrays[name], right.arrays[name]) for name in ARRAYS)


def test_it_can_not_start_from_a_later_checkpoint(whole):
    spec, training = whole.close_up(whole.recorded[15]), known(whole)
    later = whole.recorded[20]
    with pytest.raises(ValueError, match="later"):
        from_checkpoint(spec, later, training.checkpoints[later])


def test_it_takes_the_branches_on_its_way(whole):
    """From every checkpoint of the branch and of what it turned off from, the one at the branch included."""
    turn = whole.recorded[20]
    branch = whole.branched(turn, "rate", 0.1)
    spec = branch.close_up(whole.recorded[30])
    film = compute(spec)
    assert np.array_equal(film.arrays["weights"][0], known(branch).arrays["weights"][30])
    assert not np.array_equal(film.arrays["weights"], compute(whole.close_up(spec.closeup)).arrays["weights"])
    lent = [(s, state) for s, state in known(whole).checkpoints.items() if s <= turn]
    own = [(s, state) for s, state in known(branch).checkpoints.items() if s <= spec.closeup]
    assert {turn} < {s for s, _ in own}
    assert turn in {s for s, _ in lent}
    assert all(same(from_checkpoint(spec, *start), film) for start in [*lent, *own])


@pytest.mark.parametrize(("field", "value"), [("batch", 9), ("weights", "0=2.5;1=-1")])
def test_at_a_branch_it_begins_after_the_turn(whole, field, value):
    """The first step that it shows is the first of the new way, with as many points as that has."""
    turn = whole.recorded[20]
    spec = whole.branched(turn, field, value).close_up(turn)
    film = compute(spec)
    assert film.arrays["batch"].shape == (CLOSE, 9 if field == "batch" else 7, 2)
    first = film.arrays["weights"][0].tolist()
    assert (first == [2.5, -1.0]) == (field == "weights")
    assert (first == known(whole).arrays["weights"][20].tolist()) == (field == "batch")
    assert same(from_checkpoint(spec, turn, known(whole).checkpoints[turn]), film)


def test_it_takes_no_more_steps_than_it_must(whole, monkeypatch):
    spec, training = whole.close_up(whole.recorded[33]), known(whole)
    start, taken = whole.recorded[30], steps_taken(monkeypatch)
    from_checkpoint(spec, start, training.checkpoints[start])
    assert taken == [*range(start, spec.end)]


def test_what_it_weighs_is_told_before_it_is_made(whole):
    spec = whole.close_up(whole.recorded[30])
    film, told = compute(spec), cost(spec)
    assert (told.frames, told.checkpoints) == (CLOSE, 0)
    assert spec.holds().frame == {name: values.shape[1:] for name, values in film.arrays.items()}
    assert told.bytes == told.sent == CLOSE * (4 * (2 + 14 + 2) + 2 * 2)
    assert cost(whole).checkpoints > 0
    wider = whole.branched(whole.recorded[20], "batch", 60).close_up(whole.recorded[20])
    assert cost(wider).bytes == CLOSE * (4 * (2 + 120 + 2) + 2 * 2), "as its step has it, not as the training began"
    sides = {"model": whole, "slow": spec}
    assert len(archive({side: compute(s) for side, s in sides.items()})) <= size(sides)


def test_a_diverging_step_says_when(whole):
    """Weights overflow float32 within the steps that it shows."""
    spec = RunSpec(**{**WHOLE, "config": {"steps": 20, "rate": 1e5}}).close_up(4)
    with pytest.raises(Diverged) as caught:
        compute(spec)
    assert caught.value.step in spec.recorded


def test_it_travels_and_is_kept_as_any_film(whole, tmp_path):
    spec = whole.close_up(whole.recorded[30])
    film = compute(spec)
    assert same(decode(encode(film), spec), film)
    with pytest.raises(BrokenFilm):
        decode(encode(film), whole)
    library = Library(Store(str(tmp_path), 2**24), 2**24)
    library.save(film)
    assert same(library.fetch(spec).film, film)
    assert library.fetch(whole) is None


def test_one_of_a_visitors_own_numbers_is_written_nowhere(tmp_path):
    from explorer.worlds.plane.table import pack

    rng = np.random.default_rng(5)
    packed = pack(rng.standard_normal((40, 2)), np.arange(40) % 2, 2)
    spec = RunSpec(model="walker", world="table", data={"packed": packed}, config={"steps": 300}, closeup=0)
    assert spec.private
    store = Store(str(tmp_path), 2**24)
    store.save(compute(spec))
    assert not list(tmp_path.iterdir())


def test_its_code_is_that_of_trainings_and_its_own(whole):
    code, more = set(modules_of("walker", "moons")), set(modules_of("walker", "moons", CLOSEUP))
    assert more - code == {"explorer.runs.closeup"}, "so that a mended close-up leaves trainings as they are"
    assert code < more
    assert code_fingerprint(whole) != code_fingerprint(whole.close_up(0))
    assert code_fingerprint(whole.close_up(0)) == code_fingerprint(whole.close_up(1))


def test_a_script_makes_the_training_that_it_looks_into():
    network = RunSpec(model="network")
    near = network.model_copy(update={"closeup": 0})  # no family that a script can gather has close-ups
    assert trainings({"model": network, "slow": near}) == {"model": network}
    assert trainings({"slow": near, "other": near}) == {"slow": network}
    assert script({"model": network, "slow": near}) == script({"model": network})
    assert "close_up" not in script({"slow": near})


def test_the_engine_starts_it_from_the_nearest_checkpoint_of_a_finished_film(engine, monkeypatch):
    whole = RunSpec(**WHOLE, seed=41)
    training = until(engine, whole, "done").film
    spec = whole.close_up(whole.recorded[33])
    sent = submitted(engine, monkeypatch)
    film = until(engine, spec, "done").film
    assert same(film, compute(spec))
    ((_, start),) = sent
    assert (start.spec, start.steps.tolist()) == (whole, [whole.recorded[30]]), "one frame of it travels"
    taken = steps_taken(monkeypatch)
    assert same(from_checkpoint(spec, *start.checkpoints.popitem()), film)
    assert taken == [*range(whole.recorded[30], spec.end)]
    assert len(taken) < spec.end / 3
    assert len(training.checkpoints) > 3


def test_the_engine_starts_it_from_what_a_branch_turned_off_from(engine, monkeypatch):
    whole = RunSpec(**WHOLE, seed=42)
    until(engine, whole, "done")
    spec = whole.branched(whole.recorded[45], "rate", 0.1).close_up(whole.recorded[33])
    sent = submitted(engine, monkeypatch)
    assert same(until(engine, spec, "done").film, compute(spec))
    ((_, start),) = sent
    assert start.steps.tolist() == [whole.recorded[30]]


def test_the_engine_trains_up_to_it_where_there_is_no_checkpoint(engine, monkeypatch):
    spec = RunSpec(**WHOLE, seed=43).close_up(5)
    sent = submitted(engine, monkeypatch)
    seen = until(engine, spec, "done")
    assert same(seen.film, compute(spec))
    assert [start for _, start in sent] == [None]
    assert engine.recall(spec.whole()) is None, "nobody asked for the training"


def test_negative_control_workers_do_start_from_what_they_are_sent(engine):
    """A film whose checkpoint was changed by hand makes another close-up."""
    whole = RunSpec(**WHOLE, seed=44)
    film, spec = compute(whole), whole.close_up(whole.recorded[33])
    film.checkpoints[whole.recorded[30]]["weights"] += 1
    engine.library.add(film)
    assert not same(until(engine, spec, "done").film, compute(spec))


def test_a_close_up_counts_the_steps_that_it_takes(engine, monkeypatch):
    """Of a training that would take too many, the beginning can be looked at."""
    whole = RunSpec(**WHOLE, seed=45)
    monkeypatch.setattr(engine, "settings", engine.settings.model_copy(update={"steps": 100}))
    assert until(engine, whole, "failed").reason == "too_many_steps"
    assert until(engine, whole.close_up(0), "done").film.complete
    assert until(engine, whole.close_up(whole.recorded[-2]), "failed").reason == "too_many_steps"


def submitted(engine, monkeypatch) -> list[tuple[str, Film | None]]:
    """Return a list into which each training that the engine asks for is written: its key, and what it starts from."""
    sent, submit = [], engine.dispatcher.cluster.submit

    def noted(key, spec, code, most_bytes, prefix):
        sent.append((key, decode(prefix) if prefix else None))
        submit(key, spec, code, most_bytes, prefix)

    monkeypatch.setattr(engine.dispatcher.cluster, "submit", noted)
    return sent
