"""A lesson: a title and saved views of the page in an order, each with a title and a short note. Knows no Streamlit.

A lesson is a value: whatever is done with one returns another. How it travels is in `explorer.page.lesson.text`.
"""

import unicodedata
from dataclasses import dataclass, replace

from explorer.page.state import PageState

__all__ = ["MOST", "NOTE", "TITLE", "Lesson", "Stop", "tidy"]

MOST = 30  # stops
TITLE = 80  # characters
NOTE = 280
TURNING = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))  # they turn the reading order around


def tidy(text: str, most: int) -> str:
    """Return `text` as one line of at most `most` characters, without what can't be shown or sent."""
    kept = ("" if c in TURNING or unicodedata.category(c) == "Cs" else c for c in text[: 4 * most])
    spaced = (" " if unicodedata.category(c) == "Cc" else c for c in "".join(kept))
    return " ".join("".join(spaced).split())[:most].rstrip()


@dataclass(frozen=True)
class Stop:
    """One view with what is said about it.

    Raises:
        ValueError: there is no title, or a text is not as `tidy` leaves it.
    """

    title: str
    state: PageState
    note: str = ""

    def __post_init__(self) -> None:
        if not self.title or (self.title, self.note) != (tidy(self.title, TITLE), tidy(self.note, NOTE)):
            raise ValueError("a stop has a title, and its texts are tidy")


@dataclass(frozen=True)
class Lesson:
    """One to `MOST` stops in their order; the title may be empty.

    Raises:
        ValueError: there are none or too many, or the title is not as `tidy` leaves it.
    """

    stops: tuple[Stop, ...]
    title: str = ""

    def __post_init__(self) -> None:
        if not 1 <= len(self.stops) <= MOST or self.title != tidy(self.title, TITLE):
            raise ValueError("a lesson has one to thirty stops and a tidy title")

    def with_title(self, title: str) -> "Lesson":
        """Return the lesson under another title."""
        return replace(self, title=tidy(title, TITLE))

    def with_stop(self, stop: Stop) -> "Lesson":
        """Return the lesson with one more stop at its end; a full one stays as it is."""
        return replace(self, stops=(*self.stops, stop)) if len(self.stops) < MOST else self

    def without(self, at: int) -> "Lesson | None":
        """Return the lesson without one stop; None where that was its last."""
        left = (*self.stops[:at], *self.stops[at + 1 :])
        return replace(self, stops=left) if left else None

    def moved(self, at: int, to: int) -> "Lesson":
        """Return the lesson with the stop `at` taken out and put in again as number `to`, counted from 0."""
        stop, others = self.stops[at], (*self.stops[:at], *self.stops[at + 1 :])
        return replace(self, stops=(*others[:to], stop, *others[to:]))

    def retitled(self, at: int, title: str) -> "Lesson":
        """Return the lesson with one stop renamed; an empty name leaves the old one."""
        return self._with(at, replace(self.stops[at], title=tidy(title, TITLE) or self.stops[at].title))

    def noted(self, at: int, note: str) -> "Lesson":
        """Return the lesson with another note at one stop; an empty one takes it away."""
        return self._with(at, replace(self.stops[at], note=tidy(note, NOTE)))

    def retaken(self, at: int, state: PageState) -> "Lesson":
        """Return the lesson with another view at one stop."""
        return self._with(at, replace(self.stops[at], state=state))

    def _with(self, at: int, stop: Stop) -> "Lesson":
        return replace(self, stops=(*self.stops[:at], stop, *self.stops[at + 1 :]))
