"""The player: play, pause, step, speed, loop, scrub, keys, marks, reduced motion, screens, themes; in a browser."""

import re

import pytest
from playwright.sync_api import expect

from explorer.bake import path_of
from explorer.catalog import CONCEPTS
from explorer.runs.codec import decode
from tests.browser.stage import Stage

MOTION = "no-preference"
PAGE = "joint_vs_conditional"


@pytest.fixture
def stage(open_page):
    """The stage at rest at its end, on a page that the tests share: each finds it as on a new page that has stopped."""
    stage = Stage(open_page(PAGE, keep=True)).stop()
    stage.page.evaluate("document.activeElement?.blur()")
    stage.page.mouse.move(5, 5)
    expect(stage.page.locator(".stage")).to_have_attribute("data-theme", "light")
    loop = stage.button("Play in a loop")
    if loop.get_attribute("aria-pressed") == "true":
        loop.click()
    stage.page.locator(".timeline select").select_option("1")
    stage.page.locator(".timeline select").blur()
    stage.page.keyboard.press("End")
    stage.shows(60)
    return stage.rest()


def test_a_page_plays_its_baked_film_once_and_rests(open_page):
    stage = Stage(open_page(PAGE))
    stage.until("c.playing && c.at > 3")
    stage.until("c.have.conditional === 61 && c.have.joint === 61")
    stage.page.locator(".timeline select").select_option("4")
    stage.rest()
    stage.shows(60)
    assert stage.counters["mounts"] == 1


def test_with_reduced_motion_nothing_moves_by_itself(open_page):
    stage = Stage(open_page(PAGE, motion="reduce")).rest()
    stage.shows(60)
    assert stage.counters["frames"] <= 1
    stage.button("Play").click()  # asked for, it plays
    stage.until("c.playing && c.at > 1")


def test_buttons_step_play_and_pause(stage):
    stage.page.keyboard.press("Home")
    stage.shows(0)
    expect(stage.button("One frame back")).to_be_disabled()
    stage.button("One frame on").click()
    stage.button("One frame on").click()
    stage.button("One frame back").click()
    stage.shows(1)
    stage.button("Play").click()
    stage.until("c.playing && c.at > 4")
    stage.button("Pause").click()
    at = stage.rest().counters["at"]
    assert at == int(at), "it rests on a frame, not between two"


def test_keys(stage):
    press = stage.page.keyboard.press
    press("Home")
    for _ in range(3):
        press("ArrowRight")
    press("ArrowLeft")
    stage.shows(2)
    press("End")
    stage.shows(60)
    press("Home")
    press("Space")
    stage.until("c.playing && c.at > 1")
    press("Space")
    stage.until("!c.playing")


def test_keys_belong_to_the_control_that_has_the_focus(stage):
    stage.page.keyboard.press("Home")
    stage.page.locator(".ask input").first.focus()
    stage.page.keyboard.press("ArrowRight")
    stage.shows(0)
    stage.scrub.focus()
    stage.page.keyboard.press("ArrowUp")
    stage.shows(1)


def test_speed_scales_time_and_slow_motion_shows_what_lies_between_frames(stage):
    speed = stage.page.locator(".timeline select")
    seconds, paints = {}, stage.counters["paints"]
    for choice, frames in (("0.25", 2), ("4", 32)):
        stage.page.keyboard.press("Home")
        speed.select_option(choice)
        began = stage.page.evaluate("performance.now()")
        stage.button("Play").click()
        stage.until(f"c.at >= {frames}")
        seconds[choice] = (stage.page.evaluate("performance.now()") - began) / frames
        between = stage.counters["at"] % 1
        stage.button("Pause").click()
    assert seconds["0.25"] > 4 * seconds["4"], "16 times as slow, less what starting and looking take"
    assert between != 0 or stage.counters["paints"] > paints + 40


def test_a_loop_starts_over(stage):
    stage.button("Play in a loop").click()
    expect(stage.button("Play in a loop")).to_have_attribute("aria-pressed", "true")
    stage.page.locator(".timeline select").select_option("4")
    stage.page.keyboard.press("End")
    stage.page.keyboard.press("ArrowLeft")
    stage.button("Play").click()
    stage.until("c.playing && c.at > 1 && c.at < 40")  # it rests for a second, and begins anew


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


def test_the_curve_is_a_timeline_too(stage):
    box = stage.cell("conditional").locator(".plot").bounding_box()
    stage.page.mouse.click(box["x"] + box["width"] * 0.5, box["y"] + box["height"] / 2)
    stage.shows(30)


def test_the_best_frame_is_marked_where_it_is(stage):
    spec = CONCEPTS[0].baked[0]
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
