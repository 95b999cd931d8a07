"""The player: play, pause, step, speed, loop, scrub, keys, reduced motion; on the page for tests, in a browser."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.stage import AWAY
from tests.browser.test_live import sampled

MOTION = "no-preference"
PAGE = "sample?seed=200"


@pytest.fixture
def stage(open_page, workshop):
    """The stage at rest at its end, on a page that the tests share: each finds it as on a new page that has stopped."""
    stage = sampled(open_page(PAGE, at=workshop, keep=True)).stop()
    stage.page.evaluate("document.activeElement?.blur()")
    stage.page.mouse.move(*AWAY)
    expect(stage.page.locator(".stage")).to_have_attribute("data-theme", "light")
    loop = button(stage, "Play in a loop")
    if loop.get_attribute("aria-pressed") == "true":
        loop.click()
    stage.bar().locator("select").select_option("1")
    stage.bar().locator("select").blur()
    stage.page.keyboard.press("End")
    stage.shows(60)
    return stage.rest()


def button(stage, name):
    """Return a button of the training's timeline."""
    return stage.bar().get_by_role("button", name=name, exact=True)


def pressed(stage, name):
    button(stage, name).click()


def test_a_page_plays_its_film_once_and_rests(open_page, workshop):
    stage = sampled(open_page(PAGE, at=workshop))
    stage.until("c.playing && c.at > 3")
    stage.until(stage.whole)
    stage.bar().locator("select").select_option("4")
    stage.rest()
    stage.shows(60)
    assert stage.counters["mounts"] == 1


def test_with_reduced_motion_nothing_moves_by_itself(open_page, workshop):
    stage = sampled(open_page(PAGE, at=workshop, motion="reduce")).rest()
    stage.shows(60)
    assert stage.counters["frames"] <= 1
    pressed(stage, "Play")  # asked for, it plays
    stage.until("c.playing && c.at > 1")


def test_buttons_step_play_and_pause(stage):
    stage.page.keyboard.press("Home")
    stage.shows(0)
    expect(button(stage, "One frame back")).to_be_disabled()
    pressed(stage, "One frame forward")
    pressed(stage, "One frame forward")
    pressed(stage, "One frame back")
    stage.shows(1)
    pressed(stage, "Play")
    stage.until("c.playing && c.at > 4")
    pressed(stage, "Pause")
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
    stage.page.get_by_role("slider", name="Learning rate").focus()
    stage.page.keyboard.press("ArrowRight")
    stage.shows(0)
    stage.until(stage.whole)
    stage.page.keyboard.press("ArrowLeft")
    stage.shows(0)
    stage.scrub.focus()
    stage.page.keyboard.press("ArrowUp")
    stage.shows(1)


def test_page_keys_on_the_timeline_take_larger_steps_and_scroll_nothing(stage):
    page = stage.page
    page.evaluate("addEventListener('keydown', event => { window.taken = event.defaultPrevented; })")
    page.keyboard.press("Home")
    stage.scrub.focus()
    for key, at in (
        ("PageUp", 6),
        ("PageUp", 12),
        ("PageDown", 6),
        ("ArrowRight", 7),
        ("PageDown", 1),
        ("PageDown", 0),
    ):
        page.keyboard.press(key)
        stage.shows(at)
        assert page.evaluate("taken")
    page.keyboard.press("PageUp")
    stage.scrub.evaluate("it => it.blur()")
    page.keyboard.press("PageDown")  # elsewhere it is the page's own
    assert not page.evaluate("taken")
    stage.shows(6)


def test_speed_scales_time_and_slow_motion_shows_what_lies_between_frames(stage):
    speed = stage.bar().locator("select")
    seconds = {}
    for choice, frames in (("0.25", 2), ("4", 32)):
        stage.page.keyboard.press("Home")
        speed.select_option(choice)
        began = stage.page.evaluate("performance.now()")
        pressed(stage, "Play")
        stage.until(f"c.at >= {frames}")
        seconds[choice] = (stage.page.evaluate("performance.now()") - began) / frames
        pressed(stage, "Pause")
    assert seconds["0.25"] > 4 * seconds["4"], "16 times as slow, less what starting and looking take"
    speed.select_option("0.25")
    stage.page.keyboard.press("Home")
    pressed(stage, "Play")
    stage.until("c.at % 1 > 0.2 && c.at % 1 < 0.8")


def test_a_loop_starts_over(stage):
    pressed(stage, "Play in a loop")
    expect(button(stage, "Play in a loop")).to_have_attribute("aria-pressed", "true")
    stage.bar().locator("select").select_option("4")
    stage.page.keyboard.press("End")
    stage.page.keyboard.press("ArrowLeft")
    pressed(stage, "Play")
    stage.until("c.playing && c.at > 1 && c.at < 40")  # it rests for a second, and begins anew


def test_scrubbing_goes_where_the_pointer_is(stage):
    rail = stage.bar().locator(".rail").bounding_box()
    y = rail["y"] + 3
    stage.page.mouse.move(rail["x"] + rail["width"] / 2, y)
    stage.page.mouse.down()
    stage.shows(30)
    for share, frame in ((0.25, 15), (0, 0)):
        stage.page.mouse.move(rail["x"] + rail["width"] * share, y, steps=3)
        stage.shows(frame)
    stage.page.mouse.up()
    expect(stage.page).to_have_url(re.compile(r"frame=0"))  # the link has it, once the hand is still
