"""The stage's own socket: beside Streamlit's, a scene reaches the browser on it the moment it changes.

What comes with a run of the page waits for the run and for the browser to draw all that the run drew. On the socket a
knob's picture is on its way before the run has begun, and the frames of a training cost the page nothing. Where there
is none (a page run alone, a proxy that lets none through) the stage gets the same scenes with the page's runs.

Up comes only `{"have": {film: frames}}`: first of all what the browser has, so that who comes again is sent nothing
twice, and later where it misses frames.
"""

import asyncio
import json
import threading
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any
from weakref import ReferenceType, ref

from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect
from streamlit import config

from explorer.page.session import SESSIONS, PageSession, offer_sockets
from explorer.page.session.received import Received
from explorer.page.stage.staged import staged
from explorer.page.words import language
from explorer.runs.engine import get_engine
from explorer.runs.film import Film

__all__ = ["EVERY", "GONE", "PATH", "StageSocket", "routes"]

PATH = "_stage"
EVERY = 0.1  # seconds between two looks at a training; one takes a few milliseconds
GONE = 4404  # tells the browser not to try again: nobody is known by this token
LEAVE = 0.02  # seconds that a run waits at most for its picture to leave, before it goes on and takes the processor
MOST_MESSAGES = 200  # heard on one connection; a browser that misses nothing sends one
MOST_CHARACTERS = 8192  # of one


class StageSocket:
    """One open socket. `push` may be called from any thread; what it makes goes out in that order."""

    def __init__(self, page: PageSession, loop: asyncio.AbstractEventLoop) -> None:
        self.page: ReferenceType[PageSession] = ref(page)  # weak: an open tab must not keep a session that ended
        self.loop = loop
        self.stirred = asyncio.Event()
        self.out: asyncio.Queue[bytes] = asyncio.Queue()
        self.left = threading.Event()
        self.live = True  # until the first look tells
        self.received = Received()
        self._last: tuple[Any, ...] = ()

    def push(self) -> bool:
        """Send the page's scene if it says anything that the last one did not; return whether it did."""
        page = self.page()
        if page is None:
            return False
        with page.lock:
            with language.spoken(page.language):
                scene = staged(page, get_engine(), self._start)
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

    def acknowledge(self, text: str | None) -> None:
        """Take over what the browser says that it has; it may say anything."""
        page = self.page()
        if page is None or text is None or len(text) > MOST_CHARACTERS:
            return
        with page.lock, suppress(ValueError, RecursionError):
            said = json.loads(text)
            self.received.acknowledge(said.get("have") if isinstance(said, dict) else None)

    def _post(self, payload: bytes) -> None:
        self.out.put_nowait(payload)
        self.stirred.set()

    def _start(self, film: Film) -> int:
        """Return the first frame of a film that the browser lacks; on a socket nothing is lost."""
        key = film.spec.digest()
        start = self.received.first_missing(key, len(film))
        self.received.note(key, len(film))
        return start

    async def listen(self, socket: WebSocket) -> None:
        """Hear what the browser has until it goes or says too much; it is answered before it is heard again."""
        for _ in range(MOST_MESSAGES):
            self.acknowledge(await _heard(socket))
            await asyncio.to_thread(self.push)
            while not self.out.empty():
                await asyncio.sleep(EVERY)

    async def look(self) -> None:
        """Look at the trainings again and again while some go on; at rest, wait for a change."""
        while (page := self.page()) is not None and page.socket is self:
            del page
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
    """Return the server's further routes, and have the pages offer their visitors a socket."""
    base = str(config.get_option("server.baseUrlPath")).strip("/")
    offer_sockets()
    return [WebSocketRoute(f"{f'/{base}' if base else ''}/{PATH}/{{token}}/{{page}}", _answer)]


async def _answer(socket: WebSocket) -> None:
    """Hold a socket open for the page that the address names: a secret that only that page was told."""
    await socket.accept()
    session = SESSIONS.get(socket.path_params["token"])
    page = session.pages.get(socket.path_params["page"]) if session else None
    if page is None:
        await socket.close(GONE)
        return
    own = StageSocket(page, asyncio.get_running_loop())
    del session, page
    with suppress(WebSocketDisconnect, RuntimeError):
        # Until the browser has said what it has, nothing is sent, and the page goes on bringing the scenes.
        own.acknowledge(await _heard(socket))
        if (here := own.page()) is not None:
            here.socket = own
            here.heard.set()
        del here
        await _first_of(own.listen(socket), own.look(), own.deliver(socket))
    left = own.page()
    if left is not None and left.socket is own:
        left.socket = None


async def _first_of(*work: Coroutine[Any, Any, None]) -> None:
    """Do all at once, and end the others when one ends."""
    tasks = [asyncio.ensure_future(part) for part in work]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _heard(socket: WebSocket) -> str | None:
    """Return the next message; None where it is no text.

    Raises:
        WebSocketDisconnect: the browser is gone.
    """
    message = await socket.receive()
    if message["type"] != "websocket.receive":
        raise WebSocketDisconnect
    text: str | None = message.get("text")
    return text
