"""The player with this page's pictures: scrubbing, the curve, the best frame, fine screens, another theme."""

import re

import pytest
from playwright.sync_api import expect

from explorer.bake import path_of
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.runs.codec import decode
from tests.browser.stage import AWAY, Stage

MOTION = "no-preference"
PAGE = "joint_vs_conditional"


@pytest.fixture
def stage(open_page):
    """The stage at rest at its end, on a page that the tests share."""
    stage = Stage(open_page(PAGE, keep=True)).stop()
    stage.page.mouse.move(*AWAY)
    expect(stage.page.locator(".stage")).to_have_attribute("data-theme", "light")
    stage.page.keyboard.press("End")
    stage.shows(60)
    return stage.rest()


def test_the_curve_is_a_timeline_too(stage):
    box = stage.cell("conditional").locator("> .curve .plot").bounding_box()
    stage.page.mouse.click(box["x"] + box["width"] * 0.5, box["y"] + box["height"] / 2)
    stage.shows(30)


def test_the_best_frame_is_marked_where_it_is(stage):
    spec = PairState().specs()["conditional"]
    best = int(decode(path_of(spec).read_bytes(), spec).scalars["bits"].argmin())
    mark = stage.page.locator(".marks .mark", has_text="Network: best frame")
    rail = stage.page.locator(".rail").bounding_box()
    tick = mark.bounding_box()["x"]
    assert abs(tick - (rail["x"] + rail["width"] * best / 60)) < 2


def test_a_fine_screen_gets_fine_pixels(new_context, server, settled):
    look = {"viewport": {"width": 1440, "height": 900}, "locale": "en-US", "reduced_motion": "reduce"}
    page = new_context(device_scale_factor=2, **look).new_page()
    page.goto(f"{server.url}/{PAGE}")
    stage = Stage(settled(page)).rest()
    for model in ("conditional", "joint"):
        canvas = stage.panel(model).locator("canvas.base")
        assert canvas.evaluate("c => c.width / c.clientWidth") == pytest.approx(2, abs=0.01)


def test_the_theme_may_change_while_the_page_is_open(stage):
    light = sum(stage.pixels("joint"))
    stage.page.emulate_media(color_scheme="dark")
    expect(stage.page.locator(".stage")).to_have_attribute("data-theme", "dark")
    stage.pictured("joint", lambda dark: sum(dark) < light - 20_000)


def test_scrubbing_goes_where_the_pointer_is(stage):
    rail = stage.page.locator(".rail").bounding_box()
    y = rail["y"] + 3
    stage.page.mouse.move(rail["x"] + rail["width"] / 2, y)
    stage.page.mouse.down()
    stage.shows(30)
    pictures = [stage.pixels("conditional")]
    for share in (0.25, 0.1, 0):
        stage.page.mouse.move(rail["x"] + rail["width"] * share, y, steps=3)
        pictures.append(stage.pictured("conditional", lambda seen: seen not in pictures))  # each place has its own
    stage.page.mouse.up()
    stage.shows(0)
    expect(stage.page).to_have_url(re.compile(r"frame=0"))  # and the link has it, once the hand is still
