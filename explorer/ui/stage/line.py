"""The stage's own line: a WebSocket beside Streamlit's, on which a scene reaches the browser the moment it changes.

What comes with a run of the page waits for the run and for the browser to draw all that the run drew. On the line a
knob's picture is on its way before the run has begun, and the frames of a training cost the page nothing. Where there
is no line (a page run alone, a proxy that lets none through) the stage gets the same scenes with the page's runs.
"""

import asyncio
import threading
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any
from weakref import ReferenceType, ref

from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect
from streamlit import config

from explorer.runs.engine import get_engine
from explorer.runs.film import Film
from explorer.ui.stage.staged import staged
from explorer.ui.visitor.visit import VISITS, Visit, offer_lines
from explorer.ui.words import language

__all__ = ["EVERY", "GONE", "PATH", "Line", "routes"]

PATH = "_stage"
EVERY = 0.1  # seconds between two looks at a training; one takes a few milliseconds
GONE = 4404  # tells the browser not to try again: nobody is known by this token
MOST_FILMS = 16  # remembered as sent; the browser keeps more
LEAVE = 0.02  # seconds that a run waits at most for its picture to leave, before it goes on and takes the processor


class Line:
    """One open line. `push` may be called from any thread; what it makes goes out in that order."""

    def __init__(self, visit: Visit, loop: asyncio.AbstractEventLoop) -> None:
        self.visit: ReferenceType[Visit] = ref(visit)  # weak: an open tab must not keep a session that ended
        self.loop = loop
        self.stirred = asyncio.Event()
        self.out: asyncio.Queue[bytes] = asyncio.Queue()
        self.left = threading.Event()
        self.live = True  # until the first look tells
        self._sent: dict[str, int] = {}
        self._last: tuple[Any, ...] = ()

    def push(self) -> bool:
        """Send the visit's scene if it says anything that the last one did not; return whether it did."""
        visit = self.visit()
        if visit is None:
            return False
        with visit.lock:
            self._forget(visit.lost)
            with language.spoken(visit.language):
                scene = staged(visit, get_engine(), self._start)
            self.live = scene.live
            if not scene.grown and scene.said == self._last:
                return False
            self._last = scene.said
            with suppress(RuntimeError):  # the server is shutting down
                self.loop.call_soon_threadsafe(self._post, scene.payload)
            return True

    def ring(self) -> None:
        """Send what has just changed, from the run of a page, and wait until it is on its way."""
        self.left.clear()
        if self.push():
            self.left.wait(LEAVE)

    def _post(self, payload: bytes) -> None:
        self.out.put_nowait(payload)
        self.stirred.set()

    def _start(self, film: Film) -> int:
        """Return the first frame of a film that the browser lacks; the line loses nothing."""
        key = film.spec.digest()
        start = min(self._sent.pop(key, 0), len(film))
        self._sent[key] = len(film)  # youngest last
        if len(self._sent) > MOST_FILMS:
            self._sent.pop(next(iter(self._sent)))
        return start

    def _forget(self, films: set[str]) -> None:
        while films:
            self._sent.pop(films.pop(), None)

    async def look(self) -> None:
        """Look at the trainings again and again while some go on; at rest, wait for a change."""
        while (visit := self.visit()) is not None and visit.line is self:
            del visit
            if self.out.empty():  # else the browser is behind, and gets the newest when it has caught up
                await asyncio.to_thread(self.push)
            if not self.live:
                self.stirred.clear()
                await self.stirred.wait()
            await asyncio.sleep(EVERY)

    async def deliver(self, socket: WebSocket) -> None:
        """Send what was made."""
        while True:
            await socket.send_bytes(await self.out.get())
            self.left.set()


def routes() -> list[WebSocketRoute]:
    """Return the server's further routes, and have the pages offer their visitors a line."""
    base = str(config.get_option("server.baseUrlPath")).strip("/")
    offer_lines()
    return [WebSocketRoute(f"{f'/{base}' if base else ''}/{PATH}/{{token}}", _answer)]


async def _answer(socket: WebSocket) -> None:
    """Hold a line open for the visit that the address names; its token is a secret that only its own page was told."""
    await socket.accept()
    visit = VISITS.get(socket.path_params["token"])
    if visit is None:
        await socket.close(GONE)
        return
    line = visit.line = Line(visit, asyncio.get_running_loop())
    del visit
    await _first_of(_until_closed(socket), line.look(), line.deliver(socket))
    left = line.visit()
    if left is not None and left.line is line:
        left.line = None


async def _first_of(*work: Coroutine[Any, Any, None]) -> None:
    """Do all at once, and end the others when one ends."""
    tasks = [asyncio.ensure_future(part) for part in work]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _until_closed(socket: WebSocket) -> None:
    """Wait until the browser goes, or says anything: it has nothing to say here."""
    try:
        await socket.receive_bytes()
    except (WebSocketDisconnect, KeyError, RuntimeError):
        return
