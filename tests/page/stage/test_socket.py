"""The stage's own socket: what goes out on it, in which order, and when it ends. The browser's side: tests/browser."""

import asyncio
import gc
import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.page.session import SESSIONS
from explorer.page.session.received import MOST_FILMS
from explorer.page.stage import socket as module
from explorer.page.stage.socket import GONE, MOST_CHARACTERS, MOST_MESSAGES, StageSocket, routes
from explorer.stage.scene import decode
from tests.session import page

pytestmark = pytest.mark.usefixtures("idle", "offered")


@pytest.fixture
def offered(monkeypatch):
    monkeypatch.setattr("explorer.page.session.session._sockets_offered", True)


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


def test_a_scene_goes_out_once_and_again_when_it_changes():
    here = page()
    socket = here.socket = StageSocket(here, Loop())
    socket.push()
    socket.push()
    (first,) = sent(socket)
    assert starts(first) == [0, 0]
    assert len(first["films"]["conditional"]["steps"]) == 61
    here.change(PairState(network={"layers": 1}))
    (second,) = sent(socket)
    assert second["view"]["serial"] == here.serial
    assert second["panels"][0]["model"]["sizes"] == [2, 8, 1]
    assert second["films"]["joint"]["from"] == 61, "what the change left alone is not sent again"


def test_a_change_is_sent_before_the_run_that_brings_it_goes_on():
    here = page()
    socket = here.socket = StageSocket(here, Loop())
    for act in (
        lambda: here.change(PairState(seed=4)),
        lambda: here.show(PairState(seed=5)),
        here.undo,
        lambda: here.look(show="error"),
    ):
        sent(socket)
        act()
        assert sent(socket)[-1]["view"]["serial"] == here.serial


def test_what_the_stage_itself_told_is_not_sent_back():
    here = page()
    socket = here.socket = StageSocket(here, Loop())
    socket.push()
    sent(socket)
    here.report({"serial": here.serial, "frame": 7, "show": "error"})
    socket.push()
    assert sent(socket) == []


def test_a_film_is_sent_from_where_the_browser_says_it_misses_frames():
    here = page()
    socket = here.socket = StageSocket(here, Loop())
    socket.push()
    sent(socket)
    joint = here.state.spec("joint").digest()
    for have, start in ((0, 0), (40, 40)):
        socket.acknowledge(json.dumps({"have": {joint: have}}))
        socket.push()
        (again,) = sent(socket)
        assert starts(again) == [61, start]


def test_who_comes_again_is_sent_nothing_twice():
    here = page()
    digests = [spec.digest() for spec in here.state.specs().values()]
    socket = here.socket = StageSocket(here, Loop())
    socket.acknowledge(json.dumps({"have": dict(zip(digests, (61, 30), strict=True))}))
    socket.push()
    (first,) = sent(socket)
    assert starts(first) == [61, 30]


RUBBISH = [
    *(None, "", "have", "[]", "3", "null", '{"have"', "[" * 5000),
    *('{"have": 3}', '{"have": [1]}', '{"lost": {}}', '{"have": {"' + "f" * 200 + '": 1}}'),
    *('{"have": {"f": ' + text + "}}" for text in ("-1", '"9"', "1.5", "true", "1e99", "NaN", "null", "10" * 9)),
    '{"have": {"f": 1}}' + " " * MOST_CHARACTERS,
]


@pytest.mark.parametrize("rubbish", RUBBISH, ids=lambda text: str(text)[:24])
def test_rubbish_is_left_aside(rubbish):
    here = page()
    socket = here.socket = StageSocket(here, Loop())
    socket.acknowledge(rubbish)
    assert socket.received.have == {}
    socket.push()
    assert starts(sent(socket)[0]) == [0, 0]


def test_a_browser_that_claims_more_than_there_is_gets_what_comes_next():
    here = page()
    digests = [spec.digest() for spec in here.state.specs().values()]
    socket = here.socket = StageSocket(here, Loop())
    socket.acknowledge(json.dumps({"have": dict.fromkeys(digests, 99_999)}))
    socket.push()
    assert starts(sent(socket)[0]) == [61, 61]


def test_the_socket_remembers_a_bounded_number_of_films():
    here = page()
    socket = here.socket = StageSocket(here, Loop())
    for seed in range(MOST_FILMS):
        here.change(PairState(seed=seed))
    assert len(socket.received.have) == MOST_FILMS
    socket.acknowledge(json.dumps({"have": {f"film {n}": 1 for n in range(200)}}))
    assert len(socket.received.have) == MOST_FILMS


def test_another_language_is_sent_at_once():
    here = page()
    socket = here.socket = StageSocket(here, Loop())
    socket.push()
    here.speak("zh")
    last = sent(socket)[-1]
    assert (last["lang"], last["words"]["play"]) == ("zh", "播放")


def test_a_socket_is_held_until_the_browser_goes():
    async def go():
        here = page()
        browser = Browser(here)
        held = asyncio.ensure_future(module._answer(browser))
        await browser.scenes(1)
        assert here.socket is not None
        await asyncio.to_thread(here.change, PairState(seed=4))  # as a run's thread does
        assert (await browser.scenes(2))[-1]["view"]["serial"] == here.serial
        browser.leave()
        await asyncio.wait_for(held, 10)
        assert here.socket is None
        await asyncio.to_thread(here.change, PairState(seed=5))  # nobody listens: nothing breaks

    run(go)


def test_a_training_is_looked_at_without_being_asked():
    async def go():
        here = page(PairState(seed=77))  # nobody has baked this
        browser = Browser(here)
        held = asyncio.ensure_future(module._answer(browser))
        await browser.scenes(1)
        looks, watch = [], module.get_engine().watch

        def counted(*args):
            looks.append(args)
            return watch(*args)

        module.get_engine().watch = counted
        while len(looks) < 6:
            await asyncio.sleep(0.05)
        browser.leave()
        await held

    run(go)


def test_the_newest_socket_of_a_page_is_the_only_one():
    async def go():
        here = page()
        old, new = Browser(here), Browser(here)
        held = [asyncio.ensure_future(module._answer(browser)) for browser in (old, new)]
        await new.scenes(1)
        count = len(old.got)
        await asyncio.to_thread(here.change, PairState(seed=4))
        await new.scenes(2)
        assert len(old.got) == count
        for browser in (old, new):
            browser.leave()
        await asyncio.gather(*held)

    run(go)


def test_until_the_browser_has_said_what_it_has_the_page_brings_its_scenes():
    async def go():
        here = page()
        browser = Browser(here, hello=None)
        held = asyncio.ensure_future(module._answer(browser))
        await asyncio.sleep(0.3)
        assert here.socket is None
        assert browser.got == []
        assert not here.heard.is_set(), "the page's controls wait, too"
        browser.say(json.dumps({"have": {here.state.spec("joint").digest(): 61}}))
        (first,) = await browser.scenes(1)
        assert starts(first) == [0, 61]
        assert here.socket is not None
        assert here.heard.is_set()
        browser.leave()
        await asyncio.wait_for(held, 10)

    run(go)


def test_a_browser_that_goes_before_it_said_anything_leaves_nothing_behind():
    async def go():
        here = page()
        browser = Browser(here, hello=None)
        held = asyncio.ensure_future(module._answer(browser))
        browser.leave()
        await asyncio.wait_for(held, 10)
        assert here.socket is None

    run(go)


def test_a_browser_that_never_stops_talking_is_hung_up_on():
    async def go():
        here = page()
        browser = Browser(here)
        for _ in range(MOST_MESSAGES + 5):
            browser.say("noise")
        await asyncio.wait_for(module._answer(browser), 20)
        assert here.socket is None
        assert len(browser.got) < 3, "nothing new, nothing sent"

    run(go)


def test_who_is_not_known_is_told_not_to_come_again():
    async def go():
        here = page()
        for wrong in ({"token": "nobody"}, {"page": "no such page"}):
            browser = Browser(here)
            browser.path_params |= wrong
            await module._answer(browser)
            assert browser.closed == GONE

    run(go)


def test_an_open_socket_keeps_no_session_that_has_ended():
    here = page()
    token = here.token
    socket = StageSocket(here, Loop())
    del here
    gc.collect()
    assert token not in SESSIONS
    socket.push()
    assert sent(socket) == []


def test_a_stage_is_told_of_a_socket_only_where_there_is_one(monkeypatch):
    monkeypatch.setattr("explorer.page.session.session._sockets_offered", False)
    here = page()
    assert here.socket_name is None
    (route,) = routes()
    assert route.path == "/_stage/{token}/{page}"
    assert here.socket_name == f"{here.token}/joint_vs_conditional"
