"""Limits: what may not run yet waits, with its place; what may not run at all says why; what nobody watches stops."""

from explorer.runs import compute
from explorer.runs.codec import film_key
from tests.runs.engines import executing, mixture, network, same, until, wait


def drop(engine, *specs, session="ann"):
    for spec in specs:
        engine.cancel(spec, session)
    wait(lambda: not executing(engine))


def test_places_in_the_queue_and_a_queue_that_is_full(narrow):
    long = [network(seed, steps=20000) for seed in range(4)]
    until(narrow, long[0], "running")
    assert [narrow.watch(spec, "ann").position for spec in long[1:3]] == [1, 2]
    full = narrow.watch(long[3], "ann")
    assert (full.status, full.reason) == ("failed", "queue_full")
    narrow.cancel(long[1], "ann")
    assert narrow.watch(long[2], "ann").position == 1
    assert narrow.watch(long[3], "ann").position == 2, "there is room again"
    drop(narrow, *long)


def test_a_newcomer_is_served_before_ones_second_wish(narrow):
    long = [network(seed, steps=20000) for seed in range(10, 13)]
    until(narrow, long[0], "running", session="ann")
    assert narrow.watch(long[1], "ann").position == 1
    assert narrow.watch(long[2], "ben").position == 1
    assert narrow.watch(long[1], "ann").position == 2
    narrow.cancel(long[0], "ann")
    until(narrow, long[2], "running", session="ben")
    assert narrow.watch(long[1], "ann").status == "queued"
    drop(narrow, long[2], session="ben")
    drop(narrow, *long)


def test_what_waits_starts_by_itself(narrow):
    first, second = network(20, steps=1500), mixture(21)
    narrow.watch(first, "ann")
    assert narrow.watch(second, "ann").status == "queued"
    assert until(narrow, second, "done").film.complete
    assert until(narrow, first, "done").film.complete


def test_what_is_too_large_is_refused_with_the_reason(narrow, monkeypatch):
    big = network(22).model_copy(update={"data": network(22).data.model_copy(update={"points": 601})})
    assert narrow.watch(big, "ann").reason == "too_many_points"
    monkeypatch.setattr(narrow, "settings", narrow.settings.model_copy(update={"steps": 500}))
    seen = narrow.watch(network(22, steps=501), "ann")
    assert (seen.status, seen.reason, len(seen.film)) == ("failed", "too_many_steps", 0)


def test_a_run_nobody_watches_stops_and_goes_on_when_somebody_comes_back(narrow):
    spec = network(23, steps=8000)
    wait(lambda: len(narrow.watch(spec, "ann").film) > 21)
    wait(lambda: film_key(spec) in executing(narrow))
    wait(lambda: film_key(spec) not in executing(narrow))  # nobody calls watch here
    back = narrow.watch(spec, "ann")
    assert back.status == "queued"
    assert 21 < len(back.film) < back.film.total
    assert same(until(narrow, spec, "done").film, compute(spec))


def test_what_waits_unwatched_leaves_the_queue(narrow):
    first, second = network(24, steps=20000), network(25, steps=20000)
    until(narrow, first, "running")
    assert narrow.watch(second, "ben").position == 1

    def gone() -> bool:
        narrow.watch(first, "ann")
        with narrow.ledger.open(film_key(second)) as run:
            return run is not None and run.state == "parked"

    wait(gone)
    drop(narrow, first)
