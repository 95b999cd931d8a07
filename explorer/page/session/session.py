"""One visitor: a session, and within it what each page that they went to keeps between runs of its script.

The address is read when a page is entered (entering.py) and when the visitor goes through the browser's history, and
written by all else. A control never holds a value of its own: its callback changes the state here, and the next run
draws it from here. What the browser says too late is told by sequence numbers: the serial of a view, the edition of a
control.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Event, RLock
from typing import TYPE_CHECKING, Any, Protocol, TypeVar
from weakref import ReferenceType, WeakValueDictionary

import streamlit as st

from explorer.page.address import BESIDE, FOREIGN, Complaint, parse, write
from explorer.page.concept import Concept
from explorer.page.history import History
from explorer.page.lesson.player import LessonPlayer
from explorer.page.predict.guesses import Guesses
from explorer.page.session.editions import Editions
from explorer.page.session.received import Received
from explorer.page.state import PageState
from explorer.page.view import View
from explorer.page.words.language import PARAMETER, Language, chosen, language
from explorer.runs.engine import get_engine

if TYPE_CHECKING:
    from explorer.page.stage.staged import Staged

__all__ = ["KEY", "SESSIONS", "PageSession", "Session", "offer_sockets", "own_query"]

KEY = "session"
Own = TypeVar("Own")

SESSIONS: "WeakValueDictionary[str, Session]" = WeakValueDictionary()  # all that go on, by token
_sockets_offered = False


class Socket(Protocol):
    """A way from here to the stage that waits for no run of the page (explorer/page/stage/socket.py)."""

    def ring(self) -> None:
        """Send the stage what it is to show now."""


def offer_sockets() -> None:
    """Have the pages of this server tell their stages where their socket is answered."""
    global _sockets_offered
    _sockets_offered = True


class Session:
    """One visitor, from the first page to the last. `token` names them to the engine and to the stage's socket."""

    def __init__(self) -> None:
        self.token = uuid.uuid4().hex
        self.pages: dict[str, PageSession] = {}
        self.here = ""  # the page that is open
        self._own: dict[type, Any] = {}
        SESSIONS[self.token] = self

    def own(self, kind: type[Own]) -> Own:
        """Return what the visitor has of this kind, made on first need: tables they brought, say."""
        if kind not in self._own:
            self._own[kind] = kind()
        found: Own = self._own[kind]
        return found

    def leave_others(self, key: str) -> None:
        """Give up the trainings of all pages but this one: nobody watches them now."""
        for other, page in self.pages.items():
            if other != key:
                page.leave()


@dataclass(eq=False)
class PageSession:
    """What one page keeps for one visitor."""

    concept: Concept
    owner: "ReferenceType[Session]"  # weak: who owns whom goes one way
    token: str  # the session's: it names the visitor to the engine
    history: History
    player: LessonPlayer  # of the lesson, where there is one
    complaints: tuple[Complaint, ...] = ()
    imposed: View = field(default_factory=View)  # what the stage was last told to show; its own view may have moved on
    serial: int = 1
    play: bool | str = True  # of the timelines: the first, another by its field, or none
    armed: int | None = None  # the frame from which the next change of a knob branches
    group: str | None = None  # the folded group of knobs that is open
    following: frozenset[str] = frozenset()  # groups that show what the stage holds
    changed: bool = False  # by a control, before this run
    pace: float | None = None  # seconds after which the stage's fragment looks at a training again, where one goes on
    rerun: bool = False  # the stage asked for something that the whole page must show
    drawing: bool = False  # stage and controls are being drawn together: no time to begin anew
    around: tuple[Any, ...] = ()  # what the page around the stage was drawn for
    due: float | None = None  # when it is to be drawn for something else
    written: dict[str, str] | None = None  # the address that was written last
    received: Received = field(default_factory=Received)  # frames that the browser has, as it says with the page's runs
    mounted: "Staged | None" = None  # what the stage was last given with a run of the page
    socket: Socket | None = None  # the stage's own, while it is open
    opening: bool = True  # until its controls have been drawn once since the visitor came
    heard: Event = field(default_factory=Event)  # set once the stage has said anything since
    language: Language = "en"
    editions: Editions = field(default_factory=Editions)  # of the controls
    guesses: Guesses = field(default_factory=Guesses)  # in the experiments
    lock: Any = field(default_factory=RLock, repr=False)  # the socket reads what callbacks change

    @property
    def session(self) -> Session:
        """The visitor's."""
        session = self.owner()
        assert session is not None
        return session

    @property
    def stage(self) -> str:
        """What names the page's stage among Streamlit's components."""
        return f"{self.concept.key}.stage"

    @property
    def socket_name(self) -> str | None:
        """What names the stage's socket; None where this server has none."""
        return f"{self.token}/{self.concept.key}" if _sockets_offered else None

    @property
    def strayed(self) -> bool:
        """Whether the view is another than that of the lesson's stop."""
        return self.player.strayed(self.state)

    @property
    def state(self) -> PageState:
        """What the page shows."""
        return self.history.now

    def change(self, state: PageState) -> None:
        """Go on to another state: trained anew from the start, or from where it branches, and played once."""
        state, complaints = self.concept.here(state)
        if state == self.state:
            return
        retrained = state.specs() != self.state.specs()
        if state.roots() != self.state.roots():
            state = state.with_view(frame=None)
        with self.lock:
            self.history = self.history.push(state)
            self.impose(play=retrained)
            self.complaints = complaints

    def show(self, state: PageState, *, play: bool = True) -> None:
        """Go to a state as it stands, view and all, and play what rests at its end; also when it is there already."""
        state, complaints = self.concept.here(state)
        with self.lock:
            self.history = self.history.push(state)
            self.impose(play=play and state.playing)
            self.complaints = complaints

    def look(self, **view: Any) -> None:
        """Look at the same films otherwise, as a control of the page asks; the stage follows."""
        self.note(**view)
        if view.get("tab", "predict") != "predict":
            self.guesses.asked = None
        if set(view) & set(self.state.view.held_by("stage")):
            with self.lock:
                self.impose(play=False)
        elif {"tab", "experiment"} & set(view):
            self.ring()  # a question that is open keeps the stage bare

    def note(self, **view: Any) -> None:
        """Keep how the visitor looks at the films; the stage, which says so, shows it already."""
        with self.lock:
            self.history = self.history.replace(self.state.with_view(**view))
        self.changed = True

    def undo(self) -> None:
        """Go back to what was there before the last change."""
        self._go(self.history.undo())

    def redo(self) -> None:
        """Go on to what was undone."""
        self._go(self.history.redo())

    def _go(self, history: History) -> None:
        """Show another place of the history, as it was looked at; the page stays turned as it is (its tab, say)."""
        with self.lock:
            view = history.now.view.turned(self.state.view)
            self.history = history.replace(history.now.changed(view=view))
            self.impose(play=False)

    def impose(self, *, play: bool | str) -> None:
        """Have the stage show the state's view, and play what `PageState.playing` names."""
        self.imposed, self.play = self.state.view, play
        self.serial += 1
        self.complaints, self.armed, self.changed = (), None, True
        self.player.problems = ()
        self.ring()

    def ring(self) -> None:
        """Send the stage what it is to show, where it can be told at once."""
        if self.socket:
            self.socket.ring()

    def speak(self, name: Language) -> None:
        """Have the stage speak the language called `name`."""
        changed, self.language, self.player.language = name != self.language, name, name
        if changed:
            self.ring()

    def report(self, view: Any) -> None:
        """Take over what the stage says the visitor looks at; a report that doesn't fit or came late is dropped."""
        if not isinstance(view, dict) or view.get("serial") != self.serial:
            return
        before, strayed = self.state.view, self.strayed
        try:
            self.history = self.history.replace(self.state.changed(view=before.reported(view)))
        except (ValueError, TypeError, OverflowError):  # it comes from a browser
            return
        self.rerun |= before.tab in ("take", "try") or self.group in self.following  # they show what the stage shows
        self.rerun |= self.strayed != strayed
        if before.tab == "predict" and self.guesses.field:  # a guess on the stage
            self.rerun |= getattr(before, self.guesses.field) != getattr(self.state.view, self.guesses.field)

    def arm(self, frame: int | None) -> None:
        """Have the next change of a knob branch off at `frame`; None takes that back."""
        fits = frame is not None and 0 <= frame < self.state.frames() - 1
        self.armed = frame if fits else None
        self.changed = self.rerun = True

    def write(self) -> None:
        """Write the state into the address, where that was not done yet."""
        wanted = write(self.state) | self.player.beside()
        if wanted != self.written:
            others = {name: text for name, text in st.query_params.items() if name in FOREIGN - BESIDE}
            others |= {PARAMETER: language()} if chosen() else {}
            if wanted or others or len(st.query_params):  # else there is nothing to take away either
                st.query_params.from_dict({**wanted, **others})
            self.written = wanted

    def follow(self, query: Mapping[str, str], *, shown: bool = True) -> None:
        """Go where an address leads; the browser has it `shown` where it went back, not where a link was taken."""
        query = own_query(query)
        state, complaints = parse(self.concept.state, query, self.concept.choose(self.session, self.state))
        state, absent = self.concept.here(self.player.follow(query, self.state) or state)
        problems = self.player.problems
        if state != self.state:
            self.show(state)
        self.written, self.complaints, self.player.problems = query if shown else None, complaints + absent, problems

    def leave(self) -> None:
        """Give up the page's trainings for now; they go on from their last checkpoint when it is opened again."""
        for spec in self.state.specs().values():
            get_engine().leave(spec, self.token)


def own_query(query: Mapping[str, str]) -> dict[str, str]:
    """Return what of an address is for the page to read."""
    return {name: text for name, text in query.items() if name not in FOREIGN - BESIDE}
