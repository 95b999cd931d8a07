"""The order in which waiting runs get their turn: first come, first served, but fair across sessions."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

__all__ = ["Waiting", "order", "startable"]

NOBODY: Mapping[str, int] = {}


@dataclass(frozen=True)
class Waiting:
    """A run in the queue: its key, when it came (any increasing number) and the sessions that watch it."""

    key: str
    arrival: int
    sessions: frozenset[str]


def order(waiting: Iterable[Waiting], running: Mapping[str, int], served: Mapping[str, int] = NOBODY) -> list[Waiting]:
    """Return the queue in order of turns; `running` counts the trainings that run for each session.

    A session's first wish comes before anybody's second, running trainings counting as wishes fulfilled. Who has had a
    turn, until `served` in the count of arrivals, stands behind those who came before that, and before those who came
    after: nobody waits for ever. A run that several sessions watch takes the earliest turn that one of them has.
    """
    wishes = Counter(running)
    turns: dict[str, tuple[int, int, int]] = {}
    queue = sorted(waiting, key=lambda run: run.arrival)
    for run in queue:
        each = ((wishes[s], max(run.arrival, served.get(s, run.arrival))) for s in run.sessions)
        turns[run.key] = (*min(each, default=(0, run.arrival)), run.arrival)
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
