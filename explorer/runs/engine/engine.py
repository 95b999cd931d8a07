"""The engine: gives any session the frames of any run, trained once, elsewhere, within limits. `watch` never blocks.

Pages call `get_engine().watch(spec, session)`. Finished films come from the library at once, without Dask and torch;
for others the engine keeps a table of runs, and a dispatcher, its thread, has them trained.
"""

import atexit
import time
from pathlib import Path
from threading import Lock

from explorer.runs.codec import film_key
from explorer.runs.cost import cost
from explorer.runs.engine.dispatcher import Dispatcher
from explorer.runs.engine.run_table import RunTable
from explorer.runs.engine.settings import Settings
from explorer.runs.engine.watch import Watch
from explorer.runs.film import Film
from explorer.runs.library import BAKED, Found, Library
from explorer.runs.spec import RunSpec
from explorer.runs.store import Store

__all__ = ["Engine", "Watch", "get_engine"]


class Engine:
    """Runs for everybody. All methods may be called from any thread and return at once.

    A session is any text that names one visitor; quotas and fairness are counted by it, and a run goes on while some
    session keeps watching it.
    """

    def __init__(self, settings: Settings | None = None, *, baked: Path = BAKED) -> None:
        self.settings = settings or Settings.from_environment()
        store = Store(self.settings.store, self.settings.store_bytes)
        self.library = Library(store, self.settings.memory_bytes, baked)
        self.runs = RunTable(self.settings)
        self.dispatcher = Dispatcher(self.runs, self.library)
        self._lock = Lock()
        self._closed = False

    def watch(self, spec: RunSpec, session: str) -> Watch:
        """Return the run of `spec` as it is now, and see to it that it starts, or waits, if it is not finished.

        What failed or was cancelled by this session stays so until `retry`; what was stopped because nobody watched it
        goes on from its last checkpoint.
        """
        key, now = film_key(spec), time.monotonic()
        seen = self.runs.watch(key, session, now)
        if seen is None:
            found = self._find(spec)
            if found:
                return Watch(found.film, "done", None, 1.0, 0.0, found.notice, None, found.source)
            reason = self._too_large(spec)
            if reason:
                return Watch(Film.of(spec, []), "failed", reason=reason)
            seen = self.runs.enter(spec, key, session, now)
        if seen.status == "queued":
            self._wake()
        return seen

    def recall(self, spec: RunSpec) -> Film | None:
        """Return the film of `spec` if it is finished and at hand; nothing is trained for it."""
        found = self._find(spec)
        return found.film if found else None

    def cancel(self, spec: RunSpec, session: str) -> None:
        """Stop the run for this session; it ends when no other session watches it. Its frames so far are kept."""
        self.runs.cancel(film_key(spec), session)
        self._wake()

    def leave(self, spec: RunSpec, session: str) -> None:
        """Free the run's place at once: this session has gone on to another. Watched again, it goes on."""
        self.runs.leave(film_key(spec), session)
        self._wake()

    def retry(self, spec: RunSpec, session: str) -> None:
        """Start the run again after it failed or this session cancelled it; it goes on from its last checkpoint."""
        self.runs.retry(film_key(spec), session)
        self.watch(spec, session)

    def close(self) -> None:
        """Stop everything: runs, workers, scheduler. Films being saved are saved first."""
        with self._lock:
            self._closed = True
        self.dispatcher.close()

    def _find(self, spec: RunSpec) -> Found | None:
        store = self.library.store
        return self.library.recall(spec) or (self.library.fetch(spec) if store.local else None)

    def _too_large(self, spec: RunSpec) -> str | None:
        if spec.end > self.settings.steps:
            return "too_many_steps"
        if spec.data.size > self.settings.most(spec.data.counted):
            return "too_many_points"
        return "film_too_large" if cost(spec).bytes > self.settings.film_bytes else None

    def _wake(self) -> None:
        with self._lock:
            if not self._closed:
                self.dispatcher.wake()


_engine: Engine | None = None
_engine_lock = Lock()


def get_engine() -> Engine:
    """Return this process's engine, made on first need from the EXPLORER_ variables and closed at exit.

    Raises:
        ValueError: a variable has a value that makes no sense.
    """
    global _engine
    with _engine_lock:
        if _engine is None:
            _engine = Engine()
            atexit.register(_engine.close)
        return _engine
