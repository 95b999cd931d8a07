"""A lesson in a real browser: the example's link on a new page, two keys, the bar, the picture; a list that is kept."""

import re

import pytest
from playwright.sync_api import expect

from explorer.concepts.joint_vs_conditional import CONCEPT
from explorer.page.lesson.shipped import shipped
from tests.browser.axe import findings
from tests.browser.stage import Stage
from tests.browser.test_layout import sideways

PAGE = "joint_vs_conditional"
SIX = "six_stops"
TOLD = shipped(CONCEPT, SIX, "en").stops
SIZES = {"laptop": (1440, 900), "phone": (390, 844)}


def at(page, stop):
    """Expect bar, address and stage to show this stop, counted from 0."""
    expect(page.locator(".bar .count")).to_have_text(f"{stop + 1} / {len(TOLD)}")
    expect(page.locator(".bar h2")).to_have_text(TOLD[stop].title)
    expect(page.locator(".bar .note")).to_have_text(TOLD[stop].note)
    expect(page).to_have_url(re.compile(f"[?&]stop={stop + 1}$"))
    drawn = list(CONCEPT.lessons[SIX].values())[stop].view.drawn
    expect(page.locator(".stage")).to_have_attribute("data-drawn", str(drawn))


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_two_keys_step_through_a_lesson_that_a_link_opened(open_page, size):
    page = open_page(f"{PAGE}?lesson={SIX}&stop=1", size=size)
    at(page, 0)
    page.keyboard.press("PageDown")
    at(page, 1)
    if size == SIZES["laptop"]:
        page.keyboard.press("PageDown")
        at(page, 2)
        page.keyboard.press("PageUp")
        at(page, 1)
    expect(page.locator(".bar .strayed")).to_be_hidden()
    assert sideways(page) == []
    assert findings(page) == []
    stage = Stage(page)
    if size == SIZES["phone"]:
        expect(stage.panel("joint")).to_be_in_viewport(ratio=0.5)
        return
    for model in ("conditional", "joint"):
        box = stage.panel(model).locator("canvas.base").bounding_box()
        assert box["y"] + box["height"] <= size[1]
    assert page.locator(".truth").bounding_box()["y"] < size[1]
    stage.button("error").click()
    expect(page.locator(".bar .strayed")).to_be_visible()
    page.locator(".bar .back").click()
    expect(page.locator(".bar .strayed")).to_be_hidden()
    expect(page).not_to_have_url(re.compile("show=error"))


def test_keys_are_left_to_who_types_and_a_list_survives_a_reload(open_page):
    page = open_page(f"{PAGE}?tab=lesson")
    page.get_by_label("Name of the stop").fill("Mine")
    page.get_by_role("button", name="Add this view").click()
    expect(page.get_by_label("1: Name of the stop")).to_have_value("Mine")
    page.reload()
    expect(page.get_by_label("1: Name of the stop")).to_have_value("Mine")
    page.get_by_role("button", name=re.compile("^Example: ")).click()
    expect(page.locator(".bar .count")).to_have_text("1 / 6")
    page.goto(f"{page.url.split('?')[0]}?lesson={SIX}&stop=1&tab=lesson")
    page.get_by_label("2: Note (what to see here)").press("PageDown")
    expect(page.locator(".bar .count")).to_have_text("1 / 6")
    page.locator(".scrub").press("PageDown")
    expect(page.locator(".bar .count")).to_have_text("2 / 6")
    page.get_by_role("button", name="Leave the lesson").click()
    expect(page.locator(".bar")).to_have_count(0)
    expect(page).not_to_have_url(re.compile("lesson="))
