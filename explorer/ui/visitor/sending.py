"""Which frames of an unfinished film the browser may lack: Streamlit may skip what a newer payload overtakes."""

from collections import deque
from dataclasses import dataclass, field

from explorer.ui.state.view import SIDES

__all__ = ["ARRIVED", "MOST_SENT", "Sending"]

ARRIVED = 1.0  # seconds after which frames that were sent are taken to have arrived
MOST_SENT = 64  # sendings remembered for a film: more than go out while frames are on their way


@dataclass
class Sending:
    """What was sent of each film: when, and how many frames."""

    logs: dict[str, deque[tuple[float, int]]] = field(default_factory=dict)

    def first_unsent(self, film: str, have: int, now: float) -> int:
        """Return the first of an unfinished film's `have` frames that may not have arrived; all are sent now."""
        log = self.logs.setdefault(film, deque(maxlen=MOST_SENT))
        arrived = max((frames for when, frames in log if now - when > ARRIVED), default=0)
        log.append((now, have))
        while len(self.logs) > len(SIDES):
            self.logs.pop(next(iter(self.logs)))
        return min(arrived, have)

    def forget(self, film: str) -> None:
        """Send a film whole next time."""
        self.logs.pop(film, None)
