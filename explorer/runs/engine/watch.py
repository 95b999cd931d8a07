"""What a page is told about a run: `Watch`, a snapshot, and the counts behind its progress and time left."""

from dataclasses import dataclass
from typing import Literal

from explorer.runs.film import Film

__all__ = ["Meter", "Source", "Status", "Watch"]

Status = Literal["queued", "starting", "running", "done", "failed", "cancelled", "unreachable"]
Source = Literal["baked", "store", "memory", "live"]

SOONEST = 0.2  # seconds of measuring before a rate is believed


@dataclass(frozen=True)
class Watch:
    """A run as it is now.

    Attributes:
        film: the frames so far, perhaps none.
        status: where the run is.
        position: its 1-based place in the queue, when queued.
        progress: the share of its steps that is recorded, 0 to 1.
        seconds_left: how long it will go on at the rate measured so far, when running.
        reason: a code for the page to translate. Failed: "diverged", "film_too_large", "too_many_steps",
            "too_many_points", "queue_full", "worker_lost", "worker_outdated", "error"; unreachable: "scheduler_lost";
            done: "store_full" or "store_failed" when the film is kept in memory only.
        step: the step that the reason speaks of.
        source: where the frames come from.
    """

    film: Film
    status: Status
    position: int | None = None
    progress: float = 0.0
    seconds_left: float | None = None
    reason: str | None = None
    step: int | None = None
    source: Source = "live"


@dataclass
class Meter:
    """Measures steps a second from messages that carry the clock of who published them."""

    attempt: str = ""
    first: tuple[float, int] = (0.0, 0)
    last: tuple[float, int] = (0.0, 0)
    arrived: float = 0.0

    def read(self, attempt: str, published: float, step: int, now: float) -> None:
        """Take note that `attempt` was at `step` at the time `published`; a new attempt starts the count anew."""
        if attempt != self.attempt:
            self.attempt, self.first = attempt, (published, step)
        self.last, self.arrived = (published, step), now

    def seconds_left(self, steps: int, now: float) -> float | None:
        """Return how long the rest of `steps` steps will take; None while that can't be told."""
        seconds, done = self.last[0] - self.first[0], self.last[1] - self.first[1]
        if seconds < SOONEST or done <= 0:
            return None
        return max(0.0, (steps - self.last[1]) * seconds / done - (now - self.arrived))
