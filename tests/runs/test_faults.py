"""Things that go wrong, done for real: killed workers, a killed app, harmed files, a full disk."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from explorer.runs import compute
from explorer.runs.codec import encode, film_key
from tests.runs.engines import long, mixture, network, same, until, wait

ROOT = Path(__file__).parents[2]


def test_a_killed_worker_is_replaced_and_the_film_is_the_same(narrow):
    spec = network(70, steps=2000)
    wait(lambda: len(narrow.watch(spec, "ann").film) > 11)
    (killed,) = narrow.dispatcher.cluster.pids
    os.kill(killed, signal.SIGKILL)
    before = len(narrow.watch(spec, "ann").film)
    lengths = []
    while (seen := narrow.watch(spec, "ann")).status in ("starting", "running"):
        lengths.append(len(seen.film))
        time.sleep(0.05)
    assert seen.status == "done"
    assert min(lengths) >= before, "no frame is taken back"
    assert narrow.dispatcher.cluster.pids != [killed]
    assert same(seen.film, compute(spec))


def test_a_run_that_kills_every_worker_fails_and_others_go_on(narrow):
    spec = long(71)
    until(narrow, spec, "running")
    scheduler = narrow.dispatcher.cluster._local.scheduler
    dead = set()
    while (seen := narrow.watch(spec, "ann")).status == "running":
        task = scheduler.tasks.get(film_key(spec))
        pids = narrow.dispatcher.cluster.pids
        if task and task.processing_on and not dead.issuperset(pids):  # a worker is there, and has been given the task
            dead.update(pids)
            os.kill(pids[0], signal.SIGKILL)
        time.sleep(0.02)
    assert (seen.status, seen.reason) == ("failed", "worker_lost")
    assert len(dead) == 1 + scheduler.allowed_failures, "each death but the last was forgiven"
    assert len(seen.film) > 0
    assert until(narrow, mixture(71), "done").film.complete


APP = """
import os, sys, time
from explorer.runs import RunSpec
from explorer.runs.engine import Engine
from explorer.runs.engine.settings import Settings

if __name__ == "__main__":
    engine = Engine(Settings(store=sys.argv[1], workers=2))
    config = {"steps": 20000, "layers": 6, "width": 16}
    specs = [RunSpec(model="network", config=config, seed=seed) for seed in (72, 73)]
    while True:
        seen = [engine.watch(spec, "ann").status for spec in specs]
        print(*seen, flush=True)
        time.sleep(0.05)
"""


@pytest.mark.parametrize("moment", ["starting", "running"])
def test_nothing_is_left_of_an_app_that_was_killed(tmp_path, moment):
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    program = [sys.executable, "-c", APP, str(tmp_path / "films")]
    with subprocess.Popen(program, env=env, stdout=subprocess.PIPE, text=True) as app:
        assert app.stdout
        us = psutil.Process(app.pid)
        for line in app.stdout:
            if moment in line.split() and len(us.children()) == 2:
                break
        family = us.children(recursive=True)
        try:
            assert len(family) == 2
            if moment == "running":
                keeps_to_itself(us, family)
        finally:
            app.kill()
    wait(lambda: not any(alive(program) for program in family))


def keeps_to_itself(app: psutil.Process, workers: list[psutil.Process]) -> None:
    """Require nice workers, nobody who listens beyond loopback, and no certificate where others can read it."""
    assert [worker.nice() for worker in workers] == [min(app.nice() + 15, 19)] * 2
    programs = [app, *workers]
    listening = [c.laddr.ip for p in programs for c in p.net_connections() if c.status == psutil.CONN_LISTEN]
    assert set(listening) == {"127.0.0.1"}
    assert len(listening) >= len(programs), "each has a port"
    assert not any(
        "BEGIN" in word for program in programs for word in (*program.cmdline(), *program.environ().values())
    )


def alive(program: psutil.Process) -> bool:
    """Return whether a program runs; one that has ended and whose new parent hasn't noticed does not."""
    try:
        return program.is_running() and program.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


@pytest.mark.parametrize(
    "harm",
    [
        lambda data: data[: len(data) // 2],
        lambda data: data[:-9] + b"\0" * 9,
        lambda data: b"GIF89a" * 100,
        lambda data: encode(compute(mixture(1, steps=5))),
    ],
    ids=["truncated", "corrupt", "foreign", "another film"],
)
def test_a_harmed_store_file_is_made_anew(narrow, harm, request):
    spec = mixture(sum(request.node.name.encode()), steps=40)  # each its own: films stay in memory
    whole = compute(spec)
    path = Path(narrow.library.store.path(spec))
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(harm(encode(whole)))
    seen = until(narrow, spec, "done")
    assert seen.source != "store"
    assert same(seen.film, whole)
    wait(lambda: path.exists() and path.read_bytes() == encode(whole))


def test_a_full_disk_costs_nothing_but_the_saving(narrow, monkeypatch):
    store = narrow.library.store
    spec = mixture(75, steps=40)
    os.makedirs(store.root, exist_ok=True)
    full = f"{store.root}/full.part"
    os.symlink("/dev/full", full)
    monkeypatch.setattr(store, "_part", lambda path: full)
    until(narrow, spec, "done")
    seen = wait(lambda: (seen := narrow.watch(spec, "ann")).reason and seen)
    assert (seen.status, seen.reason, seen.source) == ("done", "store_full", "memory")
    assert same(seen.film, compute(spec))
    assert not os.path.lexists(full)
    assert store.load(spec) is None
    monkeypatch.undo()
    other = mixture(76, steps=40)
    assert until(narrow, other, "done").reason is None
    wait(lambda: store.load(other))
