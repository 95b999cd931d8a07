"""The stage's own line in a browser: what comes on it, and that a page without one lacks nothing."""

import pytest

from tests.browser.stage import Stage

PAGE = "joint_vs_conditional"
LINE = "**/_stage/*"


@pytest.fixture
def visit(new_context, server, settled):
    """Return a function that opens the page with `prepare` done to it first."""

    def go(query, prepare):
        page = new_context(viewport={"width": 1440, "height": 900}, locale="en-US", reduced_motion="reduce").new_page()
        prepare(page)
        page.goto(f"{server.url}/{PAGE}?{query}")
        return Stage(settled(page))

    return go


def test_frames_and_answers_come_on_the_line(visit):
    heard = []

    def listen(page):
        def hear(socket):
            if "_stage" in socket.url:
                socket.on("framereceived", lambda frame: heard.append(frame))

        page.on("websocket", hear)

    stage = visit("seed=400&network.steps=3000", listen)
    stage.until("c.have.conditional === 61")
    assert len(heard) >= 4, "a training's frames, in pieces"
    before = len(heard)
    stage.page.get_by_role("slider", name="Gaussians a class").press("ArrowRight")
    stage.until("c.have.joint < 61 || c.have.joint === 61")
    stage.page.wait_for_timeout(500)
    assert len(heard) > before


def test_without_a_line_the_page_brings_everything(visit):
    def refuse(page):
        page.route_web_socket(LINE, lambda socket: socket.close(code=1011))

    stage = visit("seed=401", refuse)
    stage.until("c.have.conditional === 61 && c.have.joint === 61")
    stage.page.get_by_role("slider", name="Hidden layers").press("ArrowRight")
    stage.until("c.have.conditional < 61")
    stage.until("c.have.conditional === 61")
    assert stage.counters["mounts"] == 1


def test_a_line_that_breaks_comes_back_and_nothing_is_missing(visit):
    opened = []

    def meddle(page):
        def through(socket):
            socket.connect_to_server()
            opened.append(socket)

        page.route_web_socket(LINE, through)

    stage = visit("seed=402&network.steps=6000", meddle)
    for count in (1, 2):
        stage.until(f"c.have.conditional > {5 * count}")
        assert len(opened) == count
        opened[-1].close(code=1011)
        while len(opened) == count:
            stage.page.wait_for_timeout(50)
    stage.until("c.have.conditional === 61 && c.have.joint === 61")
    assert stage.counters["mounts"] == 1
