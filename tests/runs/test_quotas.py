"""Limits: what may not run yet waits, with its place; what may not run at all says why; what nobody watches stops."""

from explorer.runs import compute
from explorer.runs.codec import film_key
from tests.runs.engines import executing, long, mixture, network, same, until, wait


def drop(engine, *specs, session="ann"):
    for spec in specs:
        engine.cancel(spec, session)
    wait(lambda: not executing(engine))


def hasty(engine, seconds=0.1):
    """Return the engine's settings with hardly any grace for what nobody watches."""
    return engine.settings.model_copy(update={"grace_seconds": seconds})


def test_places_in_the_queue_and_a_queue_that_is_full(narrow):
    specs = [long(seed) for seed in range(4)]
    until(narrow, specs[0], "running")
    assert [narrow.watch(spec, "ann").position for spec in specs[1:3]] == [1, 2]
    full = narrow.watch(specs[3], "ann")
    assert (full.status, full.reason) == ("failed", "queue_full")
    narrow.cancel(specs[1], "ann")
    assert narrow.watch(specs[2], "ann").position == 1
    assert narrow.watch(specs[3], "ann").position == 2, "there is room again"
    drop(narrow, *specs)


def test_a_newcomer_is_served_before_ones_second_wish(narrow):
    specs = [long(seed) for seed in range(10, 13)]
    until(narrow, specs[0], "running", session="ann")
    assert narrow.watch(specs[1], "ann").position == 1
    assert narrow.watch(specs[2], "ben").position == 1
    assert narrow.watch(specs[1], "ann").position == 2
    narrow.cancel(specs[0], "ann")
    until(narrow, specs[2], "running", session="ben")
    assert narrow.watch(specs[1], "ann").status == "queued"
    narrow.cancel(specs[1], "ann")
    drop(narrow, specs[2], session="ben")


def test_what_waits_starts_by_itself(narrow):
    first, second = network(20, steps=300), mixture(21)
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


def test_a_run_nobody_watches_stops_and_goes_on_when_somebody_comes_back(narrow, monkeypatch):
    spec = network(23, steps=3000)
    wait(lambda: len(narrow.watch(spec, "ann").film) > 11)
    with monkeypatch.context() as patch:
        patch.setattr(narrow.runs, "settings", hasty(narrow))
        wait(lambda: film_key(spec) not in executing(narrow))  # nobody calls watch here
    back = narrow.watch(spec, "ann")
    assert back.status == "queued", "it stopped before its end"
    assert 11 < len(back.film) < back.film.total
    assert same(until(narrow, spec, "done").film, compute(spec))


def test_what_waits_unwatched_leaves_the_queue(narrow, monkeypatch):
    first, second = long(24), long(25)
    until(narrow, first, "running")
    assert narrow.watch(second, "ben").position == 1
    monkeypatch.setattr(narrow.runs, "settings", hasty(narrow))

    def gone() -> bool:
        narrow.watch(first, "ann")
        with narrow.runs.open(film_key(second)) as run:
            return run is not None and run.state == "parked"

    wait(gone)
    monkeypatch.undo()
    drop(narrow, first)
