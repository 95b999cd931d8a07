"""One page's lesson between runs: the list being made, the lesson that is open, its stop, what was there before.

A lesson that is open stands in the address, as `lesson` and `stop` beside the view's own parameters, where it is short
enough. A list that is being made stays out of it: the browser keeps that one for its tab (stops.js).
Knows no Streamlit.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from explorer.page.address import BESIDE, FOREIGN
from explorer.page.concept import Concept
from explorer.page.lesson.lesson import Lesson, Stop
from explorer.page.lesson.shipped import shipped
from explorer.page.lesson.text import Problem, Reading, from_link, link_text
from explorer.page.state import PageState
from explorer.page.words.language import Language

__all__ = ["LessonPlayer"]

LESSON, STOP = "lesson", "stop"
MOST_UNDONE = 30
MOST_HEARD = 64  # of the list's acts, by their names


@dataclass
class LessonPlayer:
    """`at` counts stops from 0 and is None while no lesson is open. `edition` counts how often stops changed places."""

    concept: Concept
    mine: Lesson | None = None
    example: str | None = None  # the shipped lesson that lies on top of one's own
    at: int | None = None
    before: PageState | None = None
    problems: tuple[Problem, ...] = ()  # with the lesson of the address
    refused: tuple[Problem, ...] = ()  # with the file that was opened last
    past: tuple[Lesson | None, ...] = ()
    edition: int = 0
    heard: tuple[float, ...] = ()  # names what the list was told last, so that nothing is done twice
    restored: bool = False  # the browser was heard about the list that it keeps
    language: Language = "en"
    _packed: str | None = None  # `mine` as a link carries it

    @property
    def lesson(self) -> Lesson | None:
        """The lesson that is open, else the list that is being made."""
        return shipped(self.concept, self.example, self.language) if self.example else self.mine

    @property
    def stop(self) -> Stop | None:
        """The stop that is shown; None while no lesson is open."""
        lesson = self.lesson
        return None if lesson is None or self.at is None else lesson.stops[self.at]

    def strayed(self, state: PageState) -> bool:
        """Whether `state` is another view than the open stop's."""
        stop = self.stop
        return stop is not None and _plain(state) != _plain(stop.state)

    def code(self) -> str | None:
        """Return what a link calls the lesson; None where there is none, or it is too long for a link."""
        return self.example or self._packed

    def beside(self) -> dict[str, str]:
        """Return what stands in the address beside the view's own parameters."""
        code = self.code()
        return {} if code is None or self.at is None else {LESSON: code, STOP: str(self.at + 1)}

    def follow(self, query: Mapping[str, str], now: PageState | None) -> PageState | None:
        """Take up what an address says; return the view that it asks for by a stop alone.

        `now` is what the visitor has before them, None on a first page. An address without a lesson closes the one
        that is open, and the list stays.
        """
        was = self.at
        self.problems = ()
        code = query.get(LESSON)
        if code is None or not (code == self.code() or self._read(code)):
            self.leave()
            return None
        self.at = self._asked(query.get(STOP, "1"))
        if self.stop is None:
            return None
        if was is None:
            self.before = now
        return None if set(query) - FOREIGN - BESIDE else self.stop.state

    def open(self, name: str | None, now: PageState) -> None:
        """Open a shipped lesson by its name, or one's own, at its first stop; `now` is what leaving returns to."""
        self.before = now if self.at is None else self.before
        self.example, self.at = name, 0

    def go(self, to: int, now: PageState) -> Stop | None:
        """Go to a stop, opening the lesson where it isn't; None where there is no such stop."""
        lesson = self.lesson
        if lesson is None or not 0 <= to < len(lesson.stops):
            return None
        self.before = now if self.at is None else self.before
        self.at = to
        return lesson.stops[to]

    def leave(self) -> PageState | None:
        """Close the lesson; return what was there before, None where nothing was."""
        before, self.before, self.at, self.example = self.before, None, None, None
        return before

    def hears(self, once: float) -> bool:
        """Note that the list asks for what it calls `once`; return whether that is new."""
        new = once not in self.heard
        self.heard = (*self.heard, once)[-MOST_HEARD:] if new else self.heard
        return new

    def put(self, lesson: Lesson | None, *, moves: bool = True) -> None:
        """Take `lesson` for the list; the open stop stays open wherever it is now. What was there can be had again.

        Unless it `moves`, every stop keeps its number: what was asked of a number before is still meant for it.
        """
        if lesson != self.lesson:
            self.past = (*self.past, self.mine)[-MOST_UNDONE:]
            self._put(lesson, moves=moves)

    def undo(self) -> None:
        """Take back what was last done to the list."""
        if self.past:
            *past, lesson = self.past
            self.past = tuple(past)
            self._put(lesson)

    def take(self, reading: Reading) -> None:
        """Take for the list what a file brought; where that is no lesson the list stays."""
        if reading.lesson is not None:
            self.put(reading.lesson)
            self.at = None if self.at is None else 0
        self.refused = reading.problems

    def restore(self, reading: Reading) -> None:
        """Take up the list that the browser kept: as one's own where there is none, else for undo to bring back."""
        lesson = None if self.restored else reading.lesson
        self.restored = True
        if lesson and self.mine is None:  # under what is open, be it the example
            self.mine, self._packed, self.edition = lesson, link_text(lesson), self.edition + 1
        elif lesson and lesson != self.mine:
            self.past = (*self.past, lesson)[-MOST_UNDONE:]

    def _put(self, lesson: Lesson | None, *, moves: bool = True) -> None:
        stop = self.stop
        self.mine, self.example, self.problems, self.refused = lesson, None, (), ()
        self._packed = link_text(lesson) if lesson else None
        self.edition += moves
        if lesson is None:
            self.at = self.before = None
        elif self.at is not None:
            found = (i for i, other in enumerate(lesson.stops) if other is stop)
            self.at = next(found, min(self.at, len(lesson.stops) - 1))

    def _read(self, code: str) -> bool:
        """Take up the lesson of an address; False, and why, where there is none."""
        if code in self.concept.lessons:
            self.example = code
            return True
        reading = from_link(code, self.concept.state) if "." in code else Reading(None, (Problem("name"),))
        self.problems = reading.problems
        if reading.lesson is None:
            return False
        if reading.lesson != self.mine:
            self.past = (*self.past, self.mine)[-MOST_UNDONE:] if self.mine else self.past
            self._put(reading.lesson)
        self.example, self.problems = None, reading.problems
        return True

    def _asked(self, text: str) -> int:
        """Return the stop of an address, counted from 0: the first where there is no such stop."""
        lesson = self.lesson
        if lesson and text.isascii() and text.isdigit() and len(text) <= 3 and 1 <= int(text) <= len(lesson.stops):
            return int(text) - 1
        self.problems = (*self.problems, Problem("stop"))
        return 0


def _plain(state: PageState) -> PageState:
    """Return the state without what is only a way of turning the page."""
    return state.model_copy(update={"view": state.view.plain()})
