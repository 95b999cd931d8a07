"""Which frames of a film the browser may lack: it says how many it has, and is sent all others.

Nobody guesses what has arrived. With a run of the page Streamlit may skip what a newer payload overtakes: there only
what the browser acknowledged counts. On a socket nothing is lost: there what was sent counts too.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

__all__ = ["MOST_FILMS", "Received"]

MOST_FILMS = 32  # remembered; more than a browser keeps (stage/web/kernel/loader.js)
MOST_FRAMES = 100_000  # that anybody would say a film has
LONGEST = 128  # characters of a film's key


@dataclass
class Received:
    """How many frames of each film the browser has, by the film's key."""

    have: dict[str, int] = field(default_factory=dict)

    def acknowledge(self, said: Any) -> None:
        """Take over what the browser says it has. It comes from a browser: whatever doesn't fit is left aside."""
        if not isinstance(said, Mapping):
            return
        for film, frames in list(said.items())[:MOST_FILMS]:
            if isinstance(film, str) and len(film) <= LONGEST and type(frames) is int and 0 <= frames <= MOST_FRAMES:
                self.note(film, frames)

    def note(self, film: str, frames: int) -> None:
        """Note that the browser has so many frames of a film."""
        self.have.pop(film, None)
        self.have[film] = frames  # youngest last
        if len(self.have) > MOST_FILMS:
            self.have.pop(next(iter(self.have)))

    def first_missing(self, film: str, frames: int) -> int:
        """Return the first of a film's `frames` that the browser may lack."""
        return min(self.have.get(film, 0), frames)
