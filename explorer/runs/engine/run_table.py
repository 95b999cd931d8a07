"""The table of runs that are not finished: who watches which, which may go on, which must wait. It does no work itself.

Thread-safe: pages write what they want, the dispatcher reads what is to be done. Every method is quick.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from threading import RLock

import numpy as np

from explorer.runs.engine.run import Run, Watcher
from explorer.runs.engine.settings import Settings
from explorer.runs.engine.turns import Waiting, order, startable
from explorer.runs.engine.watch import Watch
from explorer.runs.film import Film
from explorer.runs.spec import RunSpec

__all__ = ["RunTable"]

KEPT_SECONDS = 3600.0  # a run that failed or was cancelled is remembered for so long
KEPT = 256


class RunTable:
    """Runs by key, under one lock. `reachable` says whether the cluster is there."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.reachable = True
        self._runs: dict[str, Run] = {}
        self._lock = RLock()
        self._arrivals = count()
        self._served: dict[str, int] = {}  # until which arrival a session had something running

    @contextmanager
    def open(self, key: str) -> Iterator[Run | None]:
        """Hand out the run of `key` while nobody else may touch it."""
        with self._lock:
            yield self._runs.get(key)

    def watch(self, key: str, session: str, now: float) -> Watch | None:
        """Note that `session` watches, wake a run that was parked, and return what it sees; None: no such run."""
        with self._lock:
            run = self._runs.get(key)
            if run is None:
                return None
            watcher = run.watchers.setdefault(session, Watcher(now))
            watcher.seen = run.touched = now
            if run.state == "parked" and watcher.frames is None:
                if self._full():
                    return Watch(run.film, "failed", reason="queue_full", progress=run.last_step / run.spec.end)
                run.queue(self._arrive())
            return run.view(session, now, self._position(key), self.reachable)

    def enter(self, spec: RunSpec, key: str, session: str, now: float) -> Watch:
        """Put a new run into the queue, if there is room, and return what `session` sees."""
        with self._lock:
            if key not in self._runs:
                if self._full():
                    return Watch(Film.of(spec, []), "failed", reason="queue_full")
                self._runs[key] = Run(spec, key, self._arrive(), now, Film.of(spec, []))
            seen = self.watch(key, session, now)
            assert seen is not None
            return seen

    def cancel(self, key: str, session: str) -> None:
        """Note that `session` no longer wants the run; the last one to say so stops it."""
        with self._lock:
            run = self._runs.get(key)
            if run is None or run.state == "failed" or session not in run.watchers:
                return
            run.watchers[session].frames = len(run.film)
            if not run.sessions:
                run.state = "parked"

    def retry(self, key: str, session: str) -> None:
        """Forget that `session` cancelled the run, or that it failed; watching it then starts it again."""
        with self._lock:
            run = self._runs.get(key)
            if run is None:
                return
            if session in run.watchers:
                run.watchers[session].frames = None
            if run.state == "failed":
                run.state, run.losses = "parked", 0

    def leave(self, key: str, session: str) -> None:
        """Note that `session` watches the run no more; without another that does, it is parked."""
        with self._lock:
            run = self._runs.get(key)
            if run is None or session not in run.sessions:  # what it cancelled stays so
                return
            del run.watchers[session]
            if run.state in ("queued", "sent") and not run.sessions:
                run.state = "parked"

    def expire(self, now: float) -> None:
        """Park the runs that nobody has watched for the grace period, and forget old ones."""
        with self._lock:
            for run in self._runs.values():
                run.expire(now - self.settings.grace_seconds)
                if run.state in ("queued", "sent") and not run.sessions:
                    run.state = "parked"
            self._forget(now)

    def unready(self) -> list[Run]:
        """Return the queued runs whose known frames nobody has looked up yet."""
        with self._lock:
            return [run for run in self._runs.values() if run.state == "queued" and not run.ready]

    def promote(self) -> list[Run]:
        """Let those start whose turn it is, and return all runs that are to be at work on the cluster."""
        with self._lock:
            sent = [run for run in self._runs.values() if run.state == "sent"]
            running, limits = self._running(), self.settings
            ready = [waiting for waiting in self._queue() if self._runs[waiting.key].ready]
            for key in startable(
                ready, running, total=len(sent), at_once=limits.at_once, each=limits.running_per_session
            ):
                self._runs[key].state = "sent"
                sent.append(self._runs[key])
            self._note_turns()
            return sent

    def close(self, key: str) -> None:
        """Strike the run out: its film is finished."""
        with self._lock:
            self._runs.pop(key, None)

    def busy(self) -> bool:
        """Return whether there is a run that goes on or waits."""
        with self._lock:
            return any(run.state in ("queued", "sent") for run in self._runs.values())

    def _queue(self) -> list[Waiting]:
        queued = (run for run in self._runs.values() if run.state == "queued")
        return order((Waiting(run.key, run.arrival, run.sessions) for run in queued), self._running(), self._served)

    def _arrive(self) -> int:
        """Return the number of the next arrival. Who has something running now had a turn until after it."""
        arrival = next(self._arrivals)
        self._note_turns()
        return arrival

    def _note_turns(self) -> None:
        here = {session for run in self._runs.values() for session in run.sessions}
        known = {session: until for session, until in self._served.items() if session in here}
        self._served = known | dict.fromkeys(self._running(), next(self._arrivals))

    def _running(self) -> Counter[str]:
        return Counter(s for run in self._runs.values() if run.state == "sent" for s in run.sessions)

    def _position(self, key: str) -> int | None:
        return next((i for i, waiting in enumerate(self._queue(), 1) if waiting.key == key), None)

    def _full(self) -> bool:
        """Return whether the queue is longer than what may wait, the next free places at work counted as room."""
        states = Counter(run.state for run in self._runs.values())
        free = max(0, self.settings.at_once - states["sent"])
        return states["queued"] >= self.settings.queue + free

    def _forget(self, now: float) -> None:
        over = sorted((r for r in self._runs.values() if r.state in ("parked", "failed")), key=lambda r: -r.touched)
        sizes = np.cumsum([run.size for run in over])
        for i, run in enumerate(over):
            fits = i < KEPT and sizes[i] <= self.settings.memory_bytes + self.settings.film_bytes
            if not fits or now - run.touched > KEPT_SECONDS:
                del self._runs[run.key]
