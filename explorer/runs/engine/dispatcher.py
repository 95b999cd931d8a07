"""The engine's thread: has the cluster work on what the run table wants, and on nothing else, and files the results.

All that may block happens here: importing Dask, starting workers, connecting, reading a remote store.
"""

import logging
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any

from explorer.runs.codec import BrokenFilm, decode, encode, film_key, read_label
from explorer.runs.engine.run import Run
from explorer.runs.engine.run_table import RunTable
from explorer.runs.film import Film
from explorer.runs.fingerprint import code_fingerprint, fingerprint
from explorer.runs.library import Library
from explorer.runs.pieces import last_moment, shared_start, up_to_checkpoint

if TYPE_CHECKING:
    from explorer.runs.engine.cluster import Cluster, Result

__all__ = ["Dispatcher"]

TICK = 0.05
IDLE = 1.0
RECONNECT_SECONDS = 1.0
SWEEP_SECONDS = 5.0
RESULT_SECONDS = 10.0
LOSSES = 3  # how often a task may vanish, for no fault of its own, before the run is given up

log = logging.getLogger(__name__)


class Dispatcher:
    """Reconciles the run table with the cluster, some twenty times a second while there is something to do.

    The thread starts with the first `wake`, and the cluster with the first run that needs one.
    """

    def __init__(self, runs: RunTable, library: Library) -> None:
        self.cluster: Cluster | None = None
        self._runs = runs
        self._library = library
        self._inbox: SimpleQueue[tuple[str, str, Any]] = SimpleQueue()
        self._submitted: set[str] = set()
        self._ended: set[str] = set()
        self._saver = ThreadPoolExecutor(1, "explorer-store")
        self._thread = Thread(target=self._loop, name="explorer-engine", daemon=True)
        self._closing = False
        self._next_connect = 0.0
        self._next_sweep = 0.0
        self._swept = True

    def wake(self) -> None:
        """Have the thread look at the run table now. Call it from one thread at a time."""
        if not self._thread.is_alive() and not self._closing:
            self._thread.start()
        self._inbox.put(("wake", "", None))

    def close(self) -> None:
        """Stop the thread, the workers and the scheduler, and finish saving."""
        self._closing = True
        if self._thread.is_alive():
            self._inbox.put(("wake", "", None))
            self._thread.join(timeout=20)
        self._saver.shutdown(wait=True)

    def _loop(self) -> None:
        while not self._closing:
            self._listen(TICK if self._runs.busy() or self._submitted else IDLE)
            try:
                self._tick()
            except Exception:  # whatever it is, the other runs must go on
                log.exception("the engine stumbled")
                time.sleep(TICK)
        if self.cluster:
            self.cluster.close()

    def _listen(self, seconds: float) -> None:
        try:
            self._take(*self._inbox.get(timeout=seconds))
            while True:
                self._take(*self._inbox.get_nowait())
        except Empty:
            pass
        except (BrokenFilm, KeyError, TypeError, ValueError) as problem:
            log.warning("an unreadable piece of a film is left out: %s", problem)

    def _take(self, what: str, key: str, detail: Any) -> None:
        if what == "ended":
            self._ended.add(key)
        elif what == "frames":
            published, message = detail
            with self._runs.open(key) as run:
                if run and run.state == "sent":
                    run.hear(float(published), message, time.monotonic())

    def _tick(self) -> None:
        self._runs.expire(time.monotonic())
        for run in self._runs.unready():
            self._prepare(run)
        wanted = self._runs.promote()
        if (wanted or self._runs.busy()) and not self._connected():
            return
        if self.cluster is None:
            return
        self._release({run.key for run in wanted})
        for run in wanted:
            if run.key not in self._submitted:
                self._submit(run)
        self.cluster.tend(len(wanted))
        for key in list(self._ended):
            self._finish(key)
        self._sweep()

    def _connected(self) -> bool:
        """Return whether there is a living cluster; start or find one if need be, now and then."""
        if self.cluster is not None:
            if self.cluster.alive:
                return True
            log.warning("the scheduler is gone")
            self._lose()
        if time.monotonic() < self._next_connect:
            return False
        from explorer.runs.engine.cluster import connect

        try:
            self.cluster = connect(self._runs.settings, lambda *what: self._inbox.put(what))
        except Exception as problem:
            log.warning("no scheduler: %s", problem)
            self._runs.reachable = False
            self._next_connect = time.monotonic() + RECONNECT_SECONDS
            return False
        self._runs.reachable = True
        return True

    def _lose(self) -> None:
        self._runs.reachable = False
        if self.cluster:
            self.cluster.close()
        self.cluster = None
        for key in self._submitted:
            with self._runs.open(key) as run:
                if run:
                    run.heard = False
        self._submitted.clear()
        self._ended.clear()

    def _prepare(self, run: Run) -> None:
        """Look up what is known of the run already: all of it in a remote store, or its beginning."""
        if not self._library.store.local and not len(run.film) and self._library.fetch(run.spec):
            self._runs.close(run.key)
            return
        known = self._start_of(run)
        with self._runs.open(run.key) as current:
            if current is run:
                run.ready = True
                if run.spec.closeup is not None:
                    run.start = last_moment(known) if known else None
                elif known and len(known) > len(run.film):
                    run.film = replace(known, spec=run.spec)

    def _start_of(self, run: Run) -> Film | None:
        """Return the longest beginning, up to a checkpoint, that other trainings lend a branch or a close-up."""
        best: Film | None = None
        for spec, step in shared_start(run.spec):
            with self._runs.open(film_key(spec)) as live:
                film = live.film if live else None
            if film is None:
                found = self._library.recall(spec) or self._library.fetch(spec)
                film = found.film if found else None
            start = up_to_checkpoint(film, step) if film else None
            if start and len(start) > len(best or ()):
                best = start
        return best

    def _submit(self, run: Run) -> None:
        assert self.cluster
        start = run.start or (up_to_checkpoint(run.film, run.last_step) if len(run.film) else None)
        prefix = encode(start) if start else None
        limit = self._runs.settings.film_bytes
        code = code_fingerprint(run.spec)
        self._submitted.add(run.key)
        self.cluster.submit(run.key, run.spec.canonical(), code, limit, prefix)

    def _release(self, wanted: set[str]) -> None:
        assert self.cluster
        for key in self._submitted - wanted:
            self._drop(key)

    def _drop(self, key: str) -> None:
        assert self.cluster
        self.cluster.release(key)
        self._submitted.discard(key)
        self._ended.discard(key)
        if self._swept:
            self._swept, self._next_sweep = False, time.monotonic() + SWEEP_SECONDS

    def _finish(self, key: str) -> None:
        """File the result of a training, if it is there."""
        assert self.cluster
        try:
            result = self.cluster.result(key, RESULT_SECONDS)
        except Exception as problem:
            self._fail(key, problem)
            return
        if result is None:
            return
        self._drop(key)  # before anybody can ask for it again
        with self._runs.open(key) as run:
            if run:
                self._file(run, result)

    def _file(self, run: Run, result: "Result") -> None:
        try:
            film = decode(result["film"], run.spec) if result["film"] else None
        except BrokenFilm as problem:
            log.warning("a film arrived broken: %s", problem)
            film = None
        if result["reason"] or film is None or not film.complete:
            run.film = film or run.film
            run.fail(result["reason"] or "error", result["step"])
            return
        self._library.add(film)
        self._runs.close(run.key)
        if read_label(result["film"]).fingerprint == fingerprint(run.spec):
            self._saver.submit(self._library.save, film)

    def _fail(self, key: str, problem: Exception) -> None:
        """File a training that ended without a result: try again if it merely got lost."""
        assert self.cluster
        self._ended.discard(key)
        if not self.cluster.alive:
            return  # all of them are lost, and submitted anew when the scheduler is back
        self._drop(key)
        lost = type(problem).__name__ in ("FutureCancelledError", "CancelledError", "FuturesCancelledError")
        killed = type(problem).__name__ == "KilledWorker"
        with self._runs.open(key) as run:
            if run is None:
                return
            run.losses += 1
            if lost and run.losses < LOSSES:
                return
            if not lost and not killed:
                log.error("a training raised an error: %r", problem)
            run.fail("worker_lost" if lost or killed else "error", run.last_step)

    def _sweep(self) -> None:
        if self.cluster and not self._swept and time.monotonic() >= self._next_sweep:
            self._swept = True
            self.cluster.sweep()
