"""What a Dask worker does: trains one spec, publishes its frames in small pieces, and stops when nobody wants them.

In and out go JSON and encoded films, nothing else. This module is imported by workers; torch is loaded by the training.
"""

import logging
import os
import time
from dataclasses import dataclass
from typing import Any

from explorer.models.base import Arrays
from explorer.runs.codec import decode, encode
from explorer.runs.film import Film, Moment
from explorer.runs.fingerprint import code_fingerprint
from explorer.runs.spec import RunSpec

__all__ = ["TOPIC", "sweep", "topic_of", "train"]

TOPIC = "explorer-film-"
PUBLISH_SECONDS = 0.06
LOOK_SECONDS = 0.05

log = logging.getLogger(__name__)


def topic_of(key: str) -> str:
    """Return the scheduler's topic on which the frames of the task `key` are published."""
    return TOPIC + key


def train(spec: str, code: str, most_bytes: int, prefix: bytes | None) -> dict[str, Any]:
    """Train a spec, given as canonical JSON, and return `{"reason", "step", "film"}`.

    `film` is the encoded film: whole where `reason` is None, else what there is of it. `prefix` is an encoded film that
    ends at a checkpoint of the same run: the training goes on from there. Of a close-up it is one frame of the training
    that it looks into, with the checkpoint. `code` is the fingerprint of the code that
    the asker would use. Reasons: "diverged", "film_too_large", "worker_outdated".
    """
    asked = RunSpec.model_validate_json(spec)
    if code_fingerprint(asked) != code:
        return {"reason": "worker_outdated", "step": None, "film": b""}
    task = _Task(asked, most_bytes)
    reason, step = task.run(decode(prefix).moments() if prefix else [])
    return {"reason": reason, "step": step, "film": encode(Film.of(asked, task.moments))}


def sweep(dask_scheduler: Any) -> int:
    """Forget, on the scheduler, the frames of runs that are over; return how many topics went."""
    topics = dask_scheduler._broker._topics
    over = [name for name, topic in topics.items() if name.startswith(TOPIC) and _over(dask_scheduler, name, topic)]
    for name in over:
        del topics[name]
    return len(over)


def _over(scheduler: Any, name: str, topic: Any) -> bool:
    task = scheduler.tasks.get(name.removeprefix(TOPIC))
    live = task is not None and task.state not in ("memory", "erred", "released", "forgotten")
    return not live and not topic.subscribers & set(scheduler.clients)


class _TooLarge(Exception):
    """The film would not fit into what a film may take."""


@dataclass
class _Post:
    """Sends moments to the scheduler, some at a time: a frame waits for PUBLISH_SECONDS at most, steps permitting."""

    spec: RunSpec
    worker: Any
    key: str

    def __post_init__(self) -> None:
        self.attempt = f"{os.getpid()}-{time.monotonic_ns()}"
        self.sent = 0
        self.waiting: list[Moment] = []
        self.last = 0.0

    def add(self, moment: Moment) -> None:
        self.waiting.append(moment)
        self.flush_when_due()

    def flush_when_due(self) -> None:
        if self.waiting and time.monotonic() - self.last >= PUBLISH_SECONDS:
            self.flush()

    def flush(self) -> None:
        piece = encode(Film.of(self.spec, self.waiting))
        self.worker.log_event(topic_of(self.key), {"attempt": self.attempt, "from": self.sent, "piece": piece})
        self.sent += len(self.waiting)
        self.waiting = []
        self.last = time.monotonic()


class _Task:
    """One training inside a Dask task."""

    def __init__(self, spec: RunSpec, most_bytes: int) -> None:
        from distributed import get_worker

        self.spec = spec
        self.most_bytes = most_bytes
        self.worker = get_worker()
        self.key = str(self.worker.get_current_task())
        self.post = _Post(spec, self.worker, self.key)
        self.moments: list[Moment] = []
        self.looked = 0.0
        self.bytes = 0

    def run(self, prefix: list[Moment]) -> tuple[str | None, int | None]:
        import torch

        from explorer.runs.making import moments
        from explorer.runs.recorder import Diverged

        torch.set_num_threads(1)
        start: tuple[int, Arrays] | None = None
        if prefix:
            start = (prefix[-1].frame.step, prefix[-1].checkpoint or {})
        try:
            for moment in prefix[:-1]:
                self._take(moment)
            for moment in moments(self.spec, start, pulse=self._pulse):
                self._take(moment)
                self._pulse()
        except Diverged as problem:
            return "diverged", problem.step
        except _TooLarge:
            return "film_too_large", self.moments[-1].frame.step
        finally:
            if self.post.waiting:
                self.post.flush()
        return None, None

    def _take(self, moment: Moment) -> None:
        self.moments.append(moment)
        self.post.add(moment)
        values = [*moment.frame.arrays.values(), *(moment.checkpoint or {}).values()]
        self.bytes += sum(v.nbytes for v in values) + 8 * (1 + len(moment.frame.scalars))
        frame = sum(v.nbytes for v in moment.frame.arrays.values())
        if max(self.bytes, frame * Film.of(self.spec, []).total) > self.most_bytes:
            raise _TooLarge

    def _pulse(self) -> None:
        """Publish what is due, and stop when no client wants the film any longer.

        Dask marks an executing task that was released as cancelled, whoever released it: a visitor, the engine whose
        last watcher left, or a client that died. `Reschedule` is right should someone ask again at this very moment.
        """
        self.post.flush_when_due()
        if time.monotonic() - self.looked < LOOK_SECONDS:
            return
        self.looked = time.monotonic()
        state = self.worker.state.tasks.get(self.key)
        if state is None or state.state == "cancelled":
            from distributed import Reschedule

            raise Reschedule
