"""The order in which waiting runs get their turn: first come, first served, but fair across sessions."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

__all__ = ["Waiting", "order", "startable"]


@dataclass(frozen=True)
class Waiting:
    """A run in the queue: its key, when it came (any increasing number) and the sessions that watch it."""

    key: str
    arrival: int
    sessions: frozenset[str]


def order(waiting: Iterable[Waiting], running: Mapping[str, int]) -> list[Waiting]:
    """Return the queue in order of turns; `running` counts the trainings that run for each session.

    A session's first wish comes before anybody's second, running trainings counting as wishes fulfilled. A run that
    several sessions watch takes the earliest turn that one of them has.
    """
    wishes = Counter(running)
    turns: dict[str, tuple[int, int]] = {}
    queue = sorted(waiting, key=lambda run: run.arrival)
    for run in queue:
        turns[run.key] = (min((wishes[session] for session in run.sessions), default=0), run.arrival)
        wishes.update(run.sessions)
    return sorted(queue, key=lambda run: turns[run.key])


def startable(
    queue: Sequence[Waiting], running: Mapping[str, int], *, total: int, at_once: int, each: int
) -> list[str]:
    """Return the keys of the runs of an ordered queue that may start now.

    `total` trainings run already, `at_once` may; a session may have `each`. A run whose sessions all have theirs waits
    and holds nobody up.
    """
    counts = Counter(running)
    out: list[str] = []
    for run in queue:
        if total + len(out) >= at_once:
            break
        if run.sessions and all(counts[session] >= each for session in run.sessions):
            continue
        out.append(run.key)
        counts.update(run.sessions)
    return out
