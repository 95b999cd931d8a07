"""z under the fingertip: dragged by a mouse, moved by keys, put back; an image chosen by its mark; in a browser."""

import re
from contextlib import suppress

from playwright.sync_api import Locator, Page, TimeoutError, expect

from tests.browser.stage import Stage

WITH_Z = re.compile(r"[?&]z=")


def rested(page: Page) -> tuple[Stage, Locator, Locator]:
    """Return the stage at rest, the plane's picture, and the line that says how far z is."""
    stage = Stage(page, key="vae", films=("model",), total=25).rest()
    return stage, page.locator(".latent-view .base"), page.locator(".latent-foot")


def test_z_follows_the_mouse_and_the_keys_and_goes_back_to_q(open_page):
    stage, plane, foot = rested(open_page("vae", keep=True))
    at_first = foot.inner_text()
    box = plane.bounding_box()
    assert box
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    stage.page.mouse.move(*middle)
    stage.page.mouse.down()
    expect(foot).to_contain_text("|z| = 0.00")  # before it is let go
    stage.page.mouse.move(middle[0] + box["height"] / 4, middle[1], steps=4)
    stage.page.mouse.up()
    far = re.search(r"\|z\| = ([\d.]+)", foot.inner_text())
    assert far
    assert 1.7 < float(far[1]) < 3  # a quarter of the plane, which reaches to 3.6 sigma or a little farther
    expect(stage.page).to_have_url(WITH_Z)
    plane.focus()
    before = plane.get_attribute("aria-valuetext") or ""
    stage.page.keyboard.press("Shift+ArrowUp")
    expect(plane).to_have_attribute("aria-valuetext", re.compile(r"z2 0\.50, "))
    assert before != plane.get_attribute("aria-valuetext")
    stage.page.keyboard.press("Home")
    expect(foot).to_have_text(at_first)
    expect(stage.page).not_to_have_url(WITH_Z)


def test_with_shift_a_mark_chooses_its_image_and_a_place_without_one_nothing(open_page):
    stage, plane, _ = rested(open_page("vae", keep=True))
    box = plane.bounding_box()
    assert box
    chosen = re.compile(r"[?&]image=\d+")
    plane.click(modifiers=["Shift"], position={"x": 3, "y": box["height"] - 60})  # beyond all codes
    expect(stage.page).not_to_have_url(chosen)
    expect(stage.page).not_to_have_url(WITH_Z)
    page = stage.page
    for step in range(0, 120, 15):  # codes lie close in the middle
        page.keyboard.down("Shift")
        page.mouse.click(box["x"] + box["width"] / 2 + step, box["y"] + box["height"] / 2)
        page.keyboard.up("Shift")
        with suppress(TimeoutError):
            page.wait_for_function("() => /[?&]image=/.test(location.search)", timeout=3000)
            break
    expect(stage.page).to_have_url(chosen)
    expect(stage.page).not_to_have_url(WITH_Z)
