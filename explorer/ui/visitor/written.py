"""The addresses that the page wrote for one visitor: they tell one that the visitor went to from one that is late."""

import time
from collections import deque
from dataclasses import dataclass, field
from itertools import pairwise

__all__ = ["Written"]

LAG = 2.0  # seconds after it was written in which a browser may still send an address that was since written anew
OVERTAKEN = 1.0  # the same, after it was written anew
MOST = 20

Query = dict[str, str]


@dataclass
class Written:
    """The last addresses, each with the time at which it was written."""

    log: deque[tuple[float, Query]] = field(default_factory=lambda: deque(maxlen=MOST))

    @property
    def last(self) -> Query:
        """Return the address written last; there is one once a run has ended."""
        return self.log[-1][1]

    def note(self, query: Query) -> None:
        """Note that an address was written now, where it is another one."""
        if not self.log or self.last != query:
            self.log.append((time.monotonic(), query))

    def is_late(self, found: Query) -> bool:
        """Return whether an address is one that the browser sent before it heard of the next."""
        now = time.monotonic()
        young = any(query == found and now - when < LAG for when, query in self.log)
        return young or any(query == found and now - when < OVERTAKEN for (_, query), (when, _) in pairwise(self.log))
