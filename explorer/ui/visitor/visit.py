"""One visitor's page between runs: its history, its place in the address, and what the stage was told to show.

The address is read first and written last. A control never holds a value of its own: its callback changes the state
here, and the next run draws it from here.
"""

import time
import uuid
from dataclasses import dataclass, field
from math import inf
from threading import RLock
from typing import Any, Protocol
from weakref import WeakValueDictionary

import streamlit as st

from explorer.tables import TableProblem
from explorer.ui.state.address import BESIDE, FOREIGN, Complaint, parse, write
from explorer.ui.state.history import History
from explorer.ui.state.page_state import PageState
from explorer.ui.state.view import CONCEPT, View
from explorer.ui.visitor.guesses import Guesses
from explorer.ui.visitor.lectern import Lectern
from explorer.ui.visitor.sending import Sending
from explorer.ui.visitor.tables import Tables
from explorer.ui.visitor.written import Written
from explorer.ui.words.language import Language, language
from explorer.worlds.plane.table import TableConfig

__all__ = ["KEY", "STAGE", "VISITS", "Visit", "current", "enter", "offer_sockets"]

KEY = f"{CONCEPT}.visit"
STAGE = f"{CONCEPT}.stage"
INSIST = 1.5  # seconds in which every control is told what to show, after an undo, a preset or another address
LOOKS = ("whole", "shade", "prior", "missing")  # ways of looking, held by the stage
# The part of the view that the stage holds.
STAGED = ("frame", "show", "ask", "drawn", "panel", "machine", "pencil", "draft", "sketch", *LOOKS)

VISITS: "WeakValueDictionary[str, Visit]" = WeakValueDictionary()  # all that go on, by token
_sockets_offered = False


class Socket(Protocol):
    """A way from here to the stage that waits for no run of the page (explorer/ui/stage/socket.py)."""

    def ring(self) -> None:
        """Send the stage what it is to show now."""


def offer_sockets() -> None:
    """Have the pages of this server tell their stages where their socket is answered."""
    global _sockets_offered
    _sockets_offered = True


@dataclass
class Visit:
    """What is kept between two runs of the page's script."""

    history: History
    complaints: tuple[Complaint, ...] = ()
    imposed: View = field(default_factory=View)  # what the stage was last told to show; its own view may have moved on
    serial: int = 1
    play: bool = True
    armed: int | None = None  # the frame from which the next change of a knob branches
    group: str | None = None  # the folded group of knobs that is open
    changed: bool = False  # by a control, before this run: the address is behind, not ahead
    insisted: float = -inf  # when the page last went to another state by itself: its controls must follow
    pace: float | None = None  # seconds after which the stage's fragment looks at a training again, where one goes on
    rerun: bool = False  # the stage asked for something that the whole page must show
    drawing: bool = False  # stage and controls are being drawn together: no time to begin anew
    around: tuple[Any, ...] = ()  # what the page around the stage was drawn for
    due: float | None = None  # when it is to be drawn for something else
    token: str = field(default_factory=lambda: uuid.uuid4().hex)  # names this visitor to the engine
    written: Written = field(default_factory=Written)  # addresses
    sending: Sending = field(default_factory=Sending)  # frames that the browser has, as it says with the page's runs
    mounted: bytes = b""  # what the stage was last given with a run of the page
    socket: Socket | None = None  # the stage's own, while it is open
    language: Language = "en"
    lectern: Lectern = field(default_factory=Lectern)  # the lesson, where there is one
    tables: Tables = field(default_factory=Tables)  # the visitor's own
    refused: TableProblem | None = None  # what was wrong with the table brought last
    uploading: bool = False  # whether the way to bring one is unfolded
    guesses: Guesses = field(default_factory=Guesses)  # in the experiments
    lock: Any = field(default_factory=RLock, repr=False, compare=False)  # the socket reads what callbacks change

    def __post_init__(self) -> None:
        VISITS[self.token] = self

    @property
    def address(self) -> str | None:
        """The name of the stage's socket; None where this server has none."""
        return self.token if _sockets_offered else None

    @property
    def strayed(self) -> bool:
        """Whether the view is another than that of the lesson's stop."""
        return self.lectern.strayed(self.state)

    @property
    def insists(self) -> bool:
        """Whether every control must be told its value, whatever it shows."""
        return time.monotonic() - self.insisted < INSIST

    @property
    def state(self) -> PageState:
        """What the page shows."""
        return self.history.now

    def change(self, state: PageState) -> None:
        """Go on to another state: trained anew from the start, or from where it branches, and played once."""
        if state == self.state:
            return
        retrained = state.specs() != self.state.specs()
        if state.roots() != self.state.roots():
            state = state.with_view(frame=None)
        with self.lock:
            self.history = self.history.push(state)
            self.impose(play=retrained)

    def show(self, state: PageState, *, play: bool = True) -> None:
        """Go to a state as it stands, view and all, and play what rests at its end; also when it is there already."""
        self.insist()
        with self.lock:
            self.history = self.history.push(state)
            self.impose(play=play and state.view.frame is None)

    def look(self, **view: Any) -> None:
        """Look at the same films otherwise, as a control of the page asks; the stage follows."""
        with self.lock:
            self.history = self.history.replace(self.state.with_view(**view))
            if set(view) & set(STAGED):
                self.impose(play=False)
        self.changed = True

    def note(self, **view: Any) -> None:
        """Keep how the visitor looks at the films; the stage, which says so, shows it already."""
        with self.lock:
            self.history = self.history.replace(self.state.with_view(**view))
        self.changed = True

    def step(self, history: History) -> None:
        """Go to another place of the history, after undo or redo. The experiment that is open stays open."""
        self.insist()
        with self.lock:
            opened = self.state.view.experiment
            self.history = history.replace(history.now.with_view(experiment=opened))
            self.impose(play=False)

    def impose(self, *, play: bool) -> None:
        """Have the stage show the state's view."""
        self.imposed, self.play = self.state.view, play
        self.serial += 1
        self.complaints, self.armed, self.changed = (), None, True
        self.lectern.problems = ()
        self.ring()

    def ring(self) -> None:
        """Send the stage what it is to show, where it can be told at once."""
        if self.socket:
            self.socket.ring()

    def speak(self, name: Language) -> None:
        """Have the stage speak the language called `name`."""
        changed, self.language, self.lectern.language = name != self.language, name, name
        if changed:
            self.ring()

    def insist(self) -> None:
        """Have every control follow: the page changes by itself, not by one of them."""
        self.insisted = time.monotonic()

    def report(self, view: Any) -> None:
        """Take over what the stage says the visitor looks at; a report that doesn't fit or came late is dropped."""
        if not isinstance(view, dict) or view.get("serial") != self.serial:
            return
        seen, strayed = {name: view[name] for name in STAGED if name in view}, self.strayed
        asked = self.state.view.ask
        try:
            self.history = self.history.replace(self.state.with_view(**_rounded(seen)))
        except (ValueError, TypeError, OverflowError):  # it comes from a browser
            return
        self.rerun |= self.state.view.tab == "share" or self.group == "view"  # they show what the stage shows
        self.rerun |= self.strayed != strayed
        waits = self.guesses.awaited is not None and self.state.view.tab == "predict"
        self.rerun |= waits and self.state.view.ask != asked  # a guess on the stage

    def arm(self, frame: int | None) -> None:
        """Have the next change of a knob branch off at `frame`; None takes that back."""
        fits = frame is not None and 0 <= frame < self.state.frames() - 1
        self.armed = frame if fits else None
        self.changed = self.rerun = True

    def write(self) -> None:
        """Write the state into the address, where it isn't there yet."""
        wanted = write(self.state) | self.lectern.beside()
        others = {name: text for name, text in st.query_params.items() if name in FOREIGN - BESIDE}
        if _own() != wanted:
            st.query_params.from_dict({**wanted, **others})
        self.written.note(wanted)

    def read(self) -> None:
        """Follow the address where the visitor changed it: a link, or the browser's back and forward."""
        found = _own()
        if found == self.written.last or self.written.is_late(found):
            return
        data = self.state.data
        state, complaints = parse(found, data.packed if isinstance(data, TableConfig) else self.tables.last)
        state = self.lectern.follow(found, self.state) or state
        problems = self.lectern.problems
        if state != self.state:
            self.show(state)
        self.complaints, self.lectern.problems = complaints, problems


def current() -> Visit:
    """Return the visit that is going on, for callbacks and fragments."""
    visit: Visit = st.session_state[KEY]
    return visit


def enter(*, arrived: bool = False) -> Visit:
    """Return the visit, agreed with the address; the first thing a run does.

    Who has `arrived` from another page of the app at an address that asks for nothing finds the page as they left it.
    """
    visit = st.session_state.get(KEY)
    if visit is None:
        visit = st.session_state[KEY] = _opened(_own())
    elif arrived and _own() in ({}, visit.written.last):
        visit.impose(play=False)
    elif not visit.changed:
        visit.read()
    visit.changed = visit.rerun = False
    visit.speak(language())
    visit.write()
    result: Visit = visit
    return result


def _opened(query: dict[str, str]) -> Visit:
    state, complaints = parse(query)
    lectern = Lectern()
    state = lectern.follow(query, None) or state
    return Visit(History((state,)), complaints, state.view, play=state.view.frame is None, lectern=lectern)


def _own() -> dict[str, str]:
    return {name: text for name, text in st.query_params.items() if name not in FOREIGN - BESIDE}


def _rounded(view: dict[str, Any]) -> dict[str, Any]:
    ask, prior = view.get("ask"), view.get("prior")
    point = {} if ask is None else {"ask": tuple(round(float(part), 3) for part in ask)}
    share = {} if prior is None else {"prior": round(float(prior), 3)}
    return {**view, **point, **share}
