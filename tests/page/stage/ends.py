"""Both ends of a stage's socket without a server between them: a loop and a browser that stand in."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from explorer.stage.scene import decode

__all__ = ["Browser", "Loop", "run", "sent", "starts"]


class Loop:
    """Stands for the server's loop: does at once what it is asked to do."""

    def call_soon_threadsafe(self, do, *args):
        do(*args)


class Browser:
    """Stands for a browser at the other end: it says what it has, and then what a test has it say."""

    def __init__(self, page, hello='{"have": {}}'):
        token, key = page.socket_name.split("/")
        self.path_params = {"token": token, "page": key}
        self.got, self.closed, self.news, self.said = [], None, asyncio.Event(), asyncio.Queue()
        if hello is not None:
            self.say(hello)

    def say(self, text):
        self.said.put_nowait({"type": "websocket.receive", "text": text})

    def leave(self):
        self.said.put_nowait({"type": "websocket.disconnect", "code": 1001})

    async def accept(self):
        pass

    async def close(self, code):
        self.closed = code

    async def receive(self):
        return await self.said.get()

    async def send_bytes(self, payload):
        self.got.append(decode(payload))
        self.news.set()

    async def scenes(self, count):
        while len(self.got) < count:
            self.news.clear()
            await asyncio.wait_for(self.news.wait(), 10)
        return self.got


def run(go):
    """Run `go` in a thread of its own: Playwright may keep a loop in this one."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: asyncio.run(go())).result(60)


def sent(socket):
    return [decode(socket.out.get_nowait()) for _ in range(socket.out.qsize())]


def starts(scene):
    """Return the first frame that a scene brings of each film."""
    return [film["from"] for film in scene["films"].values()]
