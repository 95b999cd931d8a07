"""Who holds a stage's socket, and when it ends."""

import asyncio
import gc
import json

import pytest

from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.page.session import SESSIONS
from explorer.page.stage import socket as module
from explorer.page.stage.socket import GONE, MOST_MESSAGES, StageSocket, routes
from tests.page.stage.ends import Browser, Loop, run, sent, starts
from tests.session import page

pytestmark = pytest.mark.usefixtures("idle", "offered")


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
