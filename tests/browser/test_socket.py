"""The stage's own socket in a browser: what comes on it, and that a page without one lacks nothing."""

import json
import re

import pytest
from playwright.sync_api import expect

from explorer.stage.scene import decode
from tests.browser.test_live import end, long, sampled

SOCKET = "**/_stage/**"


@pytest.fixture
def visit(open_page, workshop):
    """Return a function that opens the page with `prepare` done to it first."""

    def go(query, prepare):
        return sampled(open_page(f"sample?{query}", at=workshop, prepare=prepare))

    return go


def test_frames_and_answers_come_on_the_socket(visit):
    heard = []

    def listen(page):
        def hear(socket):
            if "_stage" in socket.url:
                socket.on("framereceived", lambda frame: heard.append(frame))

        page.on("websocket", hear)

    stage = visit(long(10), listen)
    while len(heard) < 4:  # a training's frames, in pieces
        stage.page.wait_for_timeout(50)
    assert stage.counters["have"]["run"] < 61, "it still trains"
    end(stage)
    stage.page.wait_for_timeout(500)  # what was on its way has arrived
    before = len(heard)
    stage.page.get_by_role("slider", name="Hidden layers").press("ArrowLeft")
    stage.until("c.have.run === 0")
    end(stage)
    assert len(heard) > before


def test_without_a_socket_the_page_brings_everything(visit):
    def refuse(page):
        page.route_web_socket(SOCKET, lambda socket: socket.close(code=1011))

    stage = visit("seed=401&network.steps=300", refuse)
    stage.until("c.have.run === 61")
    old = stage.page.locator(".stage .value").inner_text()
    stage.page.get_by_role("slider", name="Hidden layers").press("ArrowRight")
    expect(stage.page.locator(".stage .value")).not_to_have_text(old)
    stage.until("c.have.run === 61")
    assert stage.counters["mounts"] == 1


def test_without_a_socket_frames_that_arrived_are_not_sent_again(visit):
    starts = []

    def listen(page):
        page.route_web_socket(SOCKET, lambda socket: socket.close(code=1011))
        page.on("websocket", lambda socket: socket.on("framereceived", hear))

    def hear(frame):
        """Note where the film begins in each scene that comes with a run of the page."""
        if isinstance(frame, bytes) and (found := re.search(rb'"films":{"run":{"key":"\w+","from":(\d+)', frame)):
            starts.append(int(found[1]))

    stage = visit(long(11), listen)
    while len(starts) < 12 or max(starts) < 4:
        stage.page.wait_for_timeout(50)
    stage.until("c.have.run > 3")
    assert stage.counters["have"]["run"] < 61, "it still trains"
    assert starts[0] == 0
    assert sorted(starts) == starts, "what the browser has said it has, it has"
    end(stage)


def test_a_socket_that_breaks_comes_back_and_nothing_is_missing_or_sent_twice(visit):
    opened, said, starts = [], [], []  # the last two for each connection

    def meddle(page):
        def through(socket):
            number = len(opened)
            opened.append(socket)
            said.append([])
            starts.append([])

            def up(text):
                said[number].append(json.loads(text)["have"])
                server.send(text)

            def down(payload):
                starts[number].append({film["key"]: film["from"] for film in decode(payload)["films"].values()})
                socket.send(payload)

            socket.on_message(up)  # before there is a server: the first word comes with the connection
            server = socket.connect_to_server()
            server.on_message(down)

        page.route_web_socket(SOCKET, through)

    stage = visit("network.steps=6000&network.layers=6&network.width=16", meddle)
    for count in (1, 2):
        stage.until(f"c.have.run > {5 * count}")
        while not starts[count - 1]:
            stage.page.wait_for_timeout(50)
        assert len(opened) == count
        opened[-1].close(code=1011)
        while len(opened) == count:
            stage.page.wait_for_timeout(50)
    while not starts[2]:
        stage.page.wait_for_timeout(50)
    stage.until("c.have.run === 61")
    assert stage.counters["mounts"] == 1
    for have, first in zip(said, starts, strict=True):
        assert len(have) == 1, "each connection begins with what the browser has, and nothing was missing after"
        assert first[0] == {film: have[0].get(film, 0) for film in first[0]}, "what it has is not sent again"
    assert max(said[1][0].values()) > 5
