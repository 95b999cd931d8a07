"""The stage's own line: what goes out on it, in which order, and when it ends. The browser's side: tests/browser."""

import asyncio
import gc
from concurrent.futures import ThreadPoolExecutor

import pytest
from explorer.ui.stage.line import GONE, MOST_FILMS, Line, routes
from starlette.websockets import WebSocketDisconnect

from explorer.stage.scene import decode
from explorer.ui.stage import line as module
from explorer.ui.state.history import History
from explorer.ui.state.page_state import PageState
from explorer.ui.visitor.visit import VISITS, Visit

pytestmark = pytest.mark.usefixtures("idle")


def a_visit(state=None):
    state = state or PageState()
    return Visit(History((state,)), imposed=state.view)


class Loop:
    """Stands for the server's loop: does at once what it is asked to do."""

    def call_soon_threadsafe(self, do, *args):
        do(*args)


class Socket:
    """Stands for a browser at the other end."""

    def __init__(self, token):
        self.path_params = {"token": token}
        self.got, self.closed, self.news, self.gone = [], None, asyncio.Event(), asyncio.Event()

    async def accept(self):
        pass

    async def close(self, code):
        self.closed = code

    async def receive_bytes(self):
        await self.gone.wait()
        raise WebSocketDisconnect

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


def sent(line):
    return [decode(line.out.get_nowait()) for _ in range(line.out.qsize())]


def test_a_scene_goes_out_once_and_again_when_it_changes():
    here = a_visit()
    line = here.line = Line(here, Loop())
    line.push()
    line.push()
    (first,) = sent(line)
    assert [panel["film"]["from"] for panel in first["panels"]] == [0, 0]
    assert len(first["panels"][0]["film"]["steps"]) == 61
    here.change(PageState(network={"layers": 1}))
    (second,) = sent(line)
    assert second["view"]["serial"] == here.serial
    assert second["panels"][0]["model"]["sizes"] == [2, 8, 1]
    assert second["panels"][1]["film"]["from"] == 61, "what the change left alone is not sent again"


def test_a_change_is_sent_before_the_run_that_brings_it_goes_on():
    here = a_visit()
    line = here.line = Line(here, Loop())
    for act in (
        lambda: here.change(PageState(seed=4)),
        lambda: here.show(PageState(seed=5)),
        lambda: here.step(here.history.undo()),
        lambda: here.look(show="error"),
    ):
        sent(line)
        act()
        assert sent(line)[-1]["view"]["serial"] == here.serial


def test_what_the_stage_itself_told_is_not_sent_back():
    here = a_visit()
    line = here.line = Line(here, Loop())
    line.push()
    sent(line)
    here.report({"serial": here.serial, "frame": 7, "show": "error"})
    line.push()
    assert sent(line) == []


def test_a_film_that_the_browser_lost_is_sent_whole():
    here = a_visit()
    line = here.line = Line(here, Loop())
    line.push()
    sent(line)
    here.resend(here.state.spec("joint").digest())
    (again,) = sent(line)
    assert [panel["film"]["from"] for panel in again["panels"]] == [61, 0]


def test_the_line_remembers_no_more_films_than_the_browser_keeps():
    here = a_visit()
    line = here.line = Line(here, Loop())
    for seed in range(MOST_FILMS):
        here.change(PageState(seed=seed))
    assert len(line._sent) == MOST_FILMS


def test_another_language_is_sent_at_once():
    here = a_visit()
    line = here.line = Line(here, Loop())
    line.push()
    here.speak("zh")
    last = sent(line)[-1]
    assert (last["lang"], last["words"]["play"]) == ("zh", "播放")


def test_a_line_is_held_until_the_browser_goes():
    async def go():
        here = a_visit()
        socket = Socket(here.token)
        held = asyncio.ensure_future(module._answer(socket))
        await socket.scenes(1)
        assert here.line is not None
        await asyncio.to_thread(here.change, PageState(seed=4))  # as a run's thread does
        assert (await socket.scenes(2))[-1]["view"]["serial"] == here.serial
        socket.gone.set()
        await asyncio.wait_for(held, 10)
        assert here.line is None
        await asyncio.to_thread(here.change, PageState(seed=5))  # nobody listens: nothing breaks

    run(go)


def test_a_training_is_looked_at_without_being_asked():
    async def go():
        here = a_visit(PageState(seed=77))  # nobody has baked this
        socket = Socket(here.token)
        held = asyncio.ensure_future(module._answer(socket))
        await socket.scenes(1)
        looks, watch = [], module.get_engine().watch

        def counted(*args):
            looks.append(args)
            return watch(*args)

        module.get_engine().watch = counted
        while len(looks) < 6:
            await asyncio.sleep(0.05)
        socket.gone.set()
        await held

    run(go)


def test_the_newest_line_of_a_visit_is_the_only_one():
    async def go():
        here = a_visit()
        old, new = Socket(here.token), Socket(here.token)
        held = [asyncio.ensure_future(module._answer(socket)) for socket in (old, new)]
        await new.scenes(1)
        count = len(old.got)
        await asyncio.to_thread(here.change, PageState(seed=4))
        await new.scenes(2)
        assert len(old.got) == count
        for socket in (old, new):
            socket.gone.set()
        await asyncio.gather(*held)

    run(go)


def test_who_is_not_known_is_told_not_to_come_again():
    async def go():
        socket = Socket("no such visit")
        await module._answer(socket)
        assert socket.closed == GONE

    run(go)


def test_an_open_line_keeps_no_visit_that_has_ended():
    here = a_visit()
    token = here.token
    line = Line(here, Loop())
    del here
    gc.collect()
    assert token not in VISITS
    line.push()
    assert sent(line) == []


def test_a_stage_is_told_of_a_line_only_where_there_is_one(monkeypatch):
    monkeypatch.setattr("explorer.ui.visitor.visit._lines_offered", False)
    here = a_visit()
    assert here.address is None
    (route,) = routes()
    assert route.path == "/_stage/{token}"
    assert here.address == here.token
