"""The Dask cluster that trains: our own, its scheduler in this process and its workers programs, or one at an address.

It knows tasks, not sessions. Everything here may block, so only the engine's thread calls it.
"""

import json
import logging
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from explorer.runs.engine.settings import Settings
from explorer.runs.engine.worker import sweep, topic_of, train
from explorer.runs.fingerprint import ROOT

__all__ = ["Cluster", "Embedded", "Result", "connect"]

CONNECT_SECONDS = 5
LIFELINE = Path(__file__).with_name("lifeline.py")  # the program of a worker
PATIENCE = 30.0  # seconds at most between two starts of a worker that keeps dying

log = logging.getLogger(__name__)

Result = dict[str, Any]
Tell = Callable[[str, str, Any], None]  # what happened ("frames" or "ended"), the key, details


def connect(settings: Settings, tell: Tell) -> "Cluster":
    """Start our own cluster, or connect to the one at `settings.scheduler`.

    Raises:
        OSError: it can't be reached.
    """
    return Cluster(settings.scheduler, None, tell) if settings.scheduler else Embedded(settings.workers, tell)


class Cluster:
    """A connection to a scheduler. `tell` is called from Dask's threads and must return at once."""

    def __init__(self, address: str, security: Any, tell: Tell) -> None:
        import distributed

        self._tell = tell
        self._futures: dict[str, Any] = {}
        client = _untyped(distributed.Client)
        self._client: Any = client(address, security=security, timeout=CONNECT_SECONDS, set_as_default=False)

    @property
    def alive(self) -> bool:
        """Whether the scheduler is there."""
        return bool(self._client.status == "running")

    def submit(self, key: str, spec: str, code: str, most_bytes: int, prefix: bytes | None) -> None:
        """Ask for a training; whoever else asks for `key` shares it. Frames made earlier are told first."""
        self._client.subscribe_topic(topic_of(key), lambda event: self._tell("frames", key, event))
        future = self._client.submit(train, spec, code, most_bytes, prefix, key=key, pure=True)
        self._futures[key] = future
        future.add_done_callback(lambda done: self._tell("ended", key, done))
        for event in self._client.get_events(topic_of(key)):
            self._tell("frames", key, event)

    def result(self, key: str, timeout: float) -> Result | None:
        """Return what the training of `key` came to, or None when it is not there (any longer, or yet).

        Raises:
            Exception: whatever the task raised; `distributed.scheduler.KilledWorker` when it kills its workers.
        """
        from distributed import TimeoutError as TooLate

        future = self._futures.get(key)
        if future is None or not future.done():
            return None
        try:
            result: Result = future.result(timeout=timeout)
        except TooLate:
            return None
        return result

    def release(self, key: str) -> None:
        """Say that this app no longer wants `key`; the training stops when no app does."""
        future = self._futures.pop(key, None)
        if future is not None:
            self._client.unsubscribe_topic(topic_of(key))
            future.release()

    def sweep(self) -> None:
        """Have the scheduler forget the frames of runs that are over."""
        try:
            self._client.run_on_scheduler(sweep)
        except Exception as problem:  # a scheduler without this package: its event log is bounded all the same
            log.debug("the scheduler keeps old frames: %s", problem)

    def tend(self, wanted: int) -> None:
        """Keep `wanted` workers alive; a cluster at an address looks after its own."""

    def close(self) -> None:
        """Disconnect."""
        self._futures.clear()
        try:
            self._client.close(timeout=2)
        except Exception as problem:
            log.debug("closing the client: %s", problem)


class Embedded(Cluster):
    """Our own cluster: loopback, certificates that live in memory, no dashboard, workers started when needed."""

    def __init__(self, workers: int, tell: Tell) -> None:
        import dask.config
        import distributed

        self.most = workers
        self._security: Any = _untyped(distributed.Security).temporary()
        with dask.config.set({"distributed.scheduler.http.routes": []}):
            self._local: Any = _untyped(distributed.LocalCluster)(
                n_workers=0,
                processes=False,
                host="127.0.0.1",
                dashboard_address=None,
                security=self._security,
                silence_logs=logging.ERROR,
                scheduler_kwargs={"dashboard_address": "127.0.0.1:0"},
            )
        self._workers: list[subprocess.Popen[bytes]] = []
        self._deaths = 0
        self._next_start = 0.0
        super().__init__(self._local.scheduler_address, self._security, tell)

    @property
    def pids(self) -> list[int]:
        """The process ids of the workers."""
        return [worker.pid for worker in self._workers]

    def tend(self, wanted: int) -> None:
        """Start workers until there are `wanted` of them, the limit permitting; those that died are replaced."""
        living = [worker for worker in self._workers if worker.poll() is None]
        died = len(self._workers) - len(living)
        self._workers = living
        if died:
            log.warning("%d worker(s) died", died)
            self._next_start = time.monotonic() + min(PATIENCE, 0.1 * 2**self._deaths)
            self._deaths += died
        while len(self._workers) < min(wanted, self.most) and time.monotonic() >= self._next_start:
            self._workers.append(self._start())

    def result(self, key: str, timeout: float) -> Result | None:
        """See `Cluster.result`; a result also shows that workers live."""
        result = super().result(key, timeout)
        if result is not None:
            self._deaths = 0
        return result

    def close(self) -> None:
        """Disconnect, end the workers and the scheduler."""
        super().close()
        for worker in self._workers:
            _end(worker)
        for worker in self._workers:
            _bury(worker)
        self._workers = []
        try:
            self._local.close(timeout=2)
        except Exception as problem:
            log.debug("closing the scheduler: %s", problem)

    def _start(self) -> subprocess.Popen[bytes]:
        program = [sys.executable, "-P", str(LIFELINE), self._local.scheduler_address]
        loopback = "--host 127.0.0.1 --dashboard-address 127.0.0.1:0"  # without the second a port is open to the world
        options = f"{loopback} --no-dashboard --nthreads 1 --no-nanny --memory-limit 0 --death-timeout 30"
        env = os.environ | {
            "PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")])),
            "OMP_NUM_THREADS": "1",
            "DASK_LOGGING__DISTRIBUTED": "error",
        }
        worker = subprocess.Popen(
            [*program, *options.split()], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, env=env
        )
        assert worker.stdin
        try:
            worker.stdin.write(self._certificates())
            worker.stdin.flush()
        except OSError as problem:  # it died at once; `tend` will see
            log.warning("a worker did not start: %s", problem)
        return worker

    def _certificates(self) -> bytes:
        s = self._security
        tls = {"ca-file": s.tls_ca_file, "worker.cert": s.tls_worker_cert, "worker.key": s.tls_worker_key}
        return json.dumps(tls).encode() + b"\n"


def _untyped(thing: Any) -> Any:
    return thing  # Dask annotates some of its functions and not others


def _end(worker: subprocess.Popen[bytes]) -> None:
    try:
        if worker.stdin:
            worker.stdin.close()
    except OSError:
        pass  # it is dead already


def _bury(worker: subprocess.Popen[bytes]) -> None:
    try:
        worker.wait(timeout=2)
    except subprocess.TimeoutExpired:
        worker.kill()
        worker.wait()
