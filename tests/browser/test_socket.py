"""The stage's own line in a browser: what comes on it, and that a page without one lacks nothing."""

import pytest
from playwright.sync_api import expect

from tests.browser.stage import Stage
from tests.browser.test_live import end, long

PAGE = "joint_vs_conditional"
LINE = "**/_stage/*"


@pytest.fixture
def visit(open_page, workshop):
    """Return a function that opens the page with `prepare` done to it first."""

    def go(query, prepare):
        return Stage(open_page(f"{PAGE}?{query}", at=workshop, prepare=prepare))

    return go


def test_frames_and_answers_come_on_the_line(visit):
    heard = []

    def listen(page):
        def hear(socket):
            if "_stage" in socket.url:
                socket.on("framereceived", lambda frame: heard.append(frame))

        page.on("websocket", hear)

    stage = visit(long(10), listen)
    while len(heard) < 4:  # a training's frames, in pieces
        stage.page.wait_for_timeout(50)
    assert stage.counters["have"]["conditional"] < 61, "it still trains"
    end(stage)
    stage.page.wait_for_timeout(500)  # what was on its way has arrived
    before = len(heard)
    stage.page.get_by_role("slider", name="Gaussians a class").press("ArrowRight")
    expect(stage.panel("joint").locator("header p")).to_contain_text("5 Gaussians a class")
    stage.until("c.have.joint === 61")
    assert len(heard) > before


def test_without_a_line_the_page_brings_everything(visit):
    def refuse(page):
        page.route_web_socket(LINE, lambda socket: socket.close(code=1011))

    stage = visit("seed=401&network.steps=300", refuse)
    stage.until("c.have.conditional === 61 && c.have.joint === 61")
    old = stage.cell("conditional").locator(".value").inner_text()
    stage.page.get_by_role("slider", name="Hidden layers").press("ArrowRight")
    expect(stage.panel("conditional")).to_contain_text("2–8–8–8–1")
    expect(stage.cell("conditional").locator(".value")).not_to_have_text(old)
    stage.until("c.have.conditional === 61")
    assert stage.counters["mounts"] == 1


def test_a_line_that_breaks_comes_back_and_nothing_is_missing(visit):
    opened = []

    def meddle(page):
        def through(socket):
            socket.connect_to_server()
            opened.append(socket)

        page.route_web_socket(LINE, through)

    stage = visit("network.steps=4000&network.layers=4", meddle)
    for count in (1, 2):
        stage.until(f"c.have.conditional > {5 * count}")
        assert len(opened) == count
        opened[-1].close(code=1011)
        while len(opened) == count:
            stage.page.wait_for_timeout(50)
    stage.until("c.have.conditional === 61 && c.have.joint === 61")
    assert stage.counters["mounts"] == 1
