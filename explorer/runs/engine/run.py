"""One run as the engine keeps it: its frames so far, who watches it, and how it stands. It does nothing by itself."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from explorer.runs.codec import decode
from explorer.runs.engine.watch import Meter, Status, Watch
from explorer.runs.film import Film
from explorer.runs.library import film_size
from explorer.runs.pieces import cut, extended
from explorer.runs.spec import RunSpec

__all__ = ["Run", "Watcher"]


@dataclass
class Watcher:
    """A session that asked for the run: when last, and with how many frames before it it cancelled, if it did."""

    seen: float
    frames: int | None = None


@dataclass
class Run:
    """`state`: queued, sent (to the cluster), parked (nobody wants it now) or failed. One that is finished is gone.

    `ready` says that what others know of its frames was looked up; `heard`, that the cluster sent some.
    `start` is of a close-up's training the frame, with its checkpoint, that the close-up goes on from.
    """

    spec: RunSpec
    key: str
    arrival: int
    touched: float
    film: Film
    start: Film | None = None
    state: Literal["queued", "sent", "parked", "failed"] = "queued"
    ready: bool = False
    heard: bool = False
    reason: str | None = None
    step: int | None = None
    losses: int = 0
    watchers: dict[str, Watcher] = field(default_factory=dict)
    meter: Meter = field(default_factory=Meter)

    @property
    def sessions(self) -> frozenset[str]:
        """Return the sessions that want the run to go on."""
        return frozenset(name for name, watcher in self.watchers.items() if watcher.frames is None)

    @property
    def last_step(self) -> int:
        """Return the step of the last recorded frame."""
        return int(self.film.steps[-1]) if len(self.film) else 0

    @property
    def size(self) -> int:
        """Return how many bytes of memory it takes."""
        return film_size(self.film) + (film_size(self.start) if self.start else 0)

    def queue(self, arrival: int) -> None:
        """Put the run in the queue (again); it will go on from its last checkpoint."""
        self.state, self.arrival = "queued", arrival
        self.ready, self.heard, self.reason, self.step = False, False, None, None
        self.meter = Meter()

    def fail(self, reason: str, step: int | None) -> None:
        """End the run with a reason; its frames stay."""
        self.state, self.reason, self.step = "failed", reason, step

    def hear(self, published: float, message: dict[str, Any], now: float) -> None:
        """Take up a piece that a worker published.

        Raises:
            BrokenFilm: the piece is not readable.
        """
        piece = decode(message["piece"])
        self.film = extended(self.film, piece, int(message["from"]))
        self.heard = True
        if len(piece):
            self.meter.read(str(message["attempt"]), published, int(piece.steps[-1]), now)

    def expire(self, before: float) -> None:
        """Forget the sessions not seen since `before`; those that cancelled are remembered."""
        self.watchers = dict(self._seen(before))

    def _seen(self, before: float) -> Iterator[tuple[str, Watcher]]:
        yield from ((s, w) for s, w in self.watchers.items() if w.frames is not None or w.seen >= before)

    def view(self, session: str, now: float, position: int | None, reachable: bool) -> Watch:
        """Return what `session` is to see."""
        frames = self.watchers[session].frames
        if frames is not None and self.state != "failed":
            film = cut(self.film, frames)
            at = int(film.steps[-1]) if len(film) else 0
            return Watch(film, "cancelled", progress=at / self.spec.end, step=at)
        progress = self.last_step / self.spec.end
        if self.state == "failed":
            return Watch(self.film, "failed", progress=progress, reason=self.reason, step=self.step)
        if not reachable:
            return Watch(self.film, "unreachable", progress=progress, reason="scheduler_lost", step=self.last_step)
        if self.state == "sent":
            left = self.meter.seconds_left(self.spec.end, now) if self.heard else None
            status: Status = "running" if self.heard else "starting"
            return Watch(self.film, status, progress=progress, seconds_left=left)
        return Watch(self.film, "queued", position=position, progress=progress)
