"""The engine at work, with a real cluster: the frames of `compute`, live, once for everybody, whatever else goes on."""

import math
import threading
import time

import pytest

from explorer.runs import Film, compute
from explorer.runs.codec import film_key
from explorer.runs.engine import dispatcher as dispatch
from explorer.runs.library import film_size
from explorer.runs.pieces import cut
from tests.runs.engines import PATIENCE, attempts, executing, long, mixture, network, published, same, until, wait


def test_a_film_is_seen_while_it_is_made_and_equals_compute(engine):
    spec = network(1, steps=2000)
    first = engine.watch(spec, "ann")
    assert (first.status, first.position, first.progress) == ("queued", 1, 0.0)
    seen = [until(engine, spec, "running", "done")]
    while seen[-1].status == "running":
        seen.append(engine.watch(spec, "ann"))
        time.sleep(0.01)
    whole = compute(spec)
    films = {id(watch.film): watch.film for watch in seen}.values()
    assert len({len(film) for film in films}) > 3, "frames come one after another"
    assert [watch.progress for watch in seen] == sorted(watch.progress for watch in seen)
    left = [watch.seconds_left for watch in seen[:-1] if watch.seconds_left is not None]
    assert 0 <= min(left) < PATIENCE
    assert all(same(film, cut(whole, len(film))) for film in films)
    assert (seen[-1].status, seen[-1].progress) == ("done", 1.0)
    assert seen[-1].film.complete


def test_watch_never_waits_for_the_cluster(engine, monkeypatch):
    """Neither while frames come nor while the cluster answers nothing and the engine's thread waits for it."""
    until(engine, spec := long(2), "running")
    spent = [seconds_of_watch(engine, spec) for _ in range(100)]
    waits, answer = threading.Event(), threading.Event()
    monkeypatch.setattr(engine.dispatcher.cluster, "tend", lambda wanted: (waits.set(), answer.wait()))
    try:
        assert waits.wait(PATIENCE)
        asked = [engine.watch(spec, "ann"), engine.watch(network(102), "ann")]
        spent += [seconds_of_watch(engine, spec) for _ in range(100)]
        assert [seen.status for seen in asked] == ["running", "queued"]
    finally:
        monkeypatch.undo()
        answer.set()
    assert sorted(spent)[len(spent) // 2] < 0.05, "half of all calls take some tens of microseconds"
    for wanted in (spec, network(102)):
        engine.cancel(wanted, "ann")


def seconds_of_watch(engine, spec) -> float:
    start = time.perf_counter()
    engine.watch(spec, "ann")
    spent = time.perf_counter() - start
    time.sleep(0.002)
    return spent


def test_films_are_the_same_beside_other_trainings(engine):
    specs = [network(3, steps=500), network(4, steps=500, rate=0.1), mixture(5, steps=40)]
    for spec in specs:
        engine.watch(spec, "ann")
    films = [until(engine, spec, "done").film for spec in specs]
    assert all(same(film, compute(spec)) for film, spec in zip(films, specs, strict=True))


@pytest.mark.usefixtures("remembered")
def test_many_who_ask_at_once_cause_one_training(engine):
    spec = network(6, steps=500)
    films: list[Film] = []
    names = [f"visitor {i}" for i in range(6)]
    ask = [
        threading.Thread(target=lambda n=name: films.append(until(engine, spec, "done", session=n).film))
        for name in names
    ]
    for thread in ask:
        thread.start()
    for thread in ask:
        thread.join()
    assert len(attempts(engine, spec)) == 1, "one training has published"
    assert len(films) == 6
    assert all(film is films[0] for film in films)


def test_a_branch_goes_on_from_its_parent_and_equals_the_whole_run(engine, monkeypatch):
    parent = network(7, steps=300)
    film = until(engine, parent, "done").film
    branch = parent.branched(int(film.steps[35]), "learning_rate", 0.1)
    submitted = []
    submit = engine.dispatcher.cluster.submit
    monkeypatch.setattr(engine.dispatcher.cluster, "submit", lambda *args: (submitted.append(args), submit(*args)))
    first = wait(lambda: (seen := engine.watch(branch, "ann")).film.steps.size and seen)
    assert len(first.film) >= 31, "the parent's frames are there at once"
    branched = until(engine, branch, "done").film
    assert submitted[0][-1] is not None, "the training went on from the parent's checkpoint"
    assert same(branched, compute(branch))
    assert not same(branched, film)
    second = branch.branched(int(film.steps[50]), "l2", 0.03)
    assert same(until(engine, second, "done").film, compute(second))


@pytest.mark.usefixtures("remembered")
def test_cancel_stops_the_training_long_before_its_end(engine):
    spec = long(8)
    until(engine, spec, "running")
    wait(lambda: film_key(spec) in executing(engine))
    engine.cancel(spec, "ann")
    seen = engine.watch(spec, "ann")
    assert seen.status == "cancelled"
    assert len(seen.film) > 0
    wait(lambda: film_key(spec) not in executing(engine))
    assert len(seen.film) <= published(engine, spec) < seen.film.total
    assert engine.watch(spec, "ann").status == "cancelled"


def test_retry_after_cancel_goes_on_to_the_same_film(engine):
    spec = network(9, steps=2000)
    wait(lambda: len(engine.watch(spec, "ann").film) > 11)
    engine.cancel(spec, "ann")
    before = engine.watch(spec, "ann")
    assert before.status == "cancelled"
    wait(lambda: film_key(spec) not in executing(engine))
    engine.retry(spec, "ann")
    assert len(engine.watch(spec, "ann").film) >= len(before.film), "no frame is lost"
    assert same(until(engine, spec, "done").film, compute(spec))


def test_asking_again_at_once_after_cancel_is_no_harm(engine):
    spec = network(10, steps=2000)
    until(engine, spec, "running")
    for _ in range(5):
        engine.cancel(spec, "ann")
        time.sleep(0.07)
        engine.retry(spec, "ann")
        time.sleep(0.03)
    assert same(until(engine, spec, "done").film, compute(spec))


def test_one_visitors_cancel_leaves_the_other_the_run(engine):
    spec = network(11, steps=2000)
    until(engine, spec, "running", session="ann")
    until(engine, spec, "running", session="ben")
    engine.cancel(spec, "ann")
    frozen = engine.watch(spec, "ann")
    assert frozen.status == "cancelled"
    wait(lambda: len(engine.watch(spec, "ben").film) > len(frozen.film))
    assert len(engine.watch(spec, "ann").film) == len(frozen.film)
    assert same(until(engine, spec, "done", session="ben").film, compute(spec))
    assert engine.watch(spec, "ann").status == "done", "a finished film costs nothing"


@pytest.mark.usefixtures("remembered")
def test_the_last_visitors_cancel_stops_a_shared_run(engine):
    spec = long(12)
    until(engine, spec, "running", session="ann")
    until(engine, spec, "running", session="ben")
    engine.cancel(spec, "ann")
    engine.cancel(spec, "ben")
    wait(lambda: film_key(spec) not in executing(engine))
    assert 0 < published(engine, spec) < Film.of(spec, []).total
    assert engine.watch(spec, "ann").status == engine.watch(spec, "ben").status == "cancelled"


def test_the_scheduler_forgets_the_frames_of_runs_that_are_over(engine, monkeypatch):
    spec = mixture(13)
    monkeypatch.setattr(dispatch, "SWEEP_SECONDS", PATIENCE)
    monkeypatch.setattr(engine.dispatcher, "_next_sweep", math.inf)
    until(engine, spec, "done")
    assert attempts(engine, spec)
    monkeypatch.undo()
    wait(lambda: not attempts(engine, spec))


def test_a_training_that_diverges_says_at_which_step_and_keeps_its_frames(engine):
    spec = network(14, steps=1000, optimizer="sgd", rate=10.0, l2=1.0)
    seen = until(engine, spec, "failed")
    assert seen.reason == "diverged"
    assert seen.step is not None
    assert 0 < len(seen.film) < seen.film.total
    assert seen.film.steps[-1] < seen.step
    engine.retry(spec, "ann")
    again = until(engine, spec, "failed")
    assert (again.reason, again.step) == (seen.reason, seen.step)
    assert same(again.film, seen.film)


def test_a_film_that_would_grow_too_large_is_not_made(engine, monkeypatch):
    spec = network(15, steps=100)
    limit = film_size(compute(spec)) // 2
    monkeypatch.setattr(engine.runs, "settings", engine.settings.model_copy(update={"film_bytes": limit}))
    seen = until(engine, spec, "failed")
    assert seen.reason == "film_too_large"
    assert seen.step is not None


@pytest.mark.parametrize("spec", [mixture(16), network(17, steps=300)], ids=lambda spec: spec.model)
def test_finished_films_are_found_in_the_store_by_the_next_app(engine, spec):
    from explorer.runs.engine import Engine

    film = until(engine, spec, "done").film
    wait(lambda: engine.library.store.load(spec))
    other = Engine(engine.settings)
    seen = other.watch(spec, "ann")
    assert (seen.status, seen.source) == ("done", "store")
    assert same(seen.film, film)
    assert other.dispatcher.cluster is None
    other.close()
