"""z under a real fingertip: dragged by its handle and along a slider, while the page scrolls from anywhere else."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.finger import Finger
from tests.browser.stage import Stage

SIZE = {"width": 390, "height": 844}
SCROLLED = "() => [...document.querySelectorAll('*')].reduce((sum, each) => sum + each.scrollTop, 0)"
WITH_Z = re.compile(r"[?&]z=")


@pytest.fixture
def open_phone(new_context, server, settled):
    """Return a function that opens the page on a phone, its film whole."""

    def opened(query=""):
        page = new_context(viewport=SIZE, has_touch=True, reduced_motion="reduce", locale="en-US").new_page()
        page.goto(f"{server.url}/vae{query}")
        return Stage(settled(page), "vae", ("model",), 25).rest(), Finger(page)

    return opened


def middle(locator):
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def scrolls(page, finger, start):
    """Expect the page to scroll when the finger goes up from `start`, and z to stay."""
    before, query = page.evaluate(SCROLLED), page.evaluate("location.search")
    finger.swipe(start, (start[0], start[1] - 160))
    page.wait_for_function(f"before => ({SCROLLED})() > before + 40", arg=before)
    assert page.evaluate("location.search") == query


def test_a_finger_drags_z_by_its_handle_and_scrolls_beside_it(open_phone):
    stage, finger = open_phone()
    page = stage.page
    plane, grip = page.locator(".latent-view .base"), page.locator(".latent-grip")
    plane.scroll_into_view_if_needed()
    x, y = middle(grip)
    goal = x - 90, y - 70
    before, said = page.evaluate(SCROLLED), plane.get_attribute("aria-valuetext") or ""
    finger.drag([(x + 6, y + 5), (goal[0] + 6, goal[1] + 5)])  # beside its middle: the handle must not jump
    stage.holds(lambda: max(abs(a - b) for a, b in zip(middle(grip), goal, strict=True)) < 1.5)
    stage.drawn()
    assert not WITH_Z.search(page.url), "held: the server has not heard"
    assert page.evaluate(SCROLLED) == before
    finger.lift()
    expect(page).to_have_url(WITH_Z)
    expect(plane).not_to_have_attribute("aria-valuetext", said)
    stage.rest()
    box = plane.bounding_box()
    scrolls(page, finger, (box["x"] + 30, box["y"] + box["height"] - 30))


def test_a_finger_drags_along_a_slider_and_scrolls_across_it(open_phone):
    stage, finger = open_phone("?left=sliders")
    page = stage.page
    rails = page.locator(".sliders [role=slider]")
    rails.first.scroll_into_view_if_needed()
    box, other = rails.first.bounding_box(), rails.nth(1).get_attribute("aria-valuenow")
    y, before = box["y"] + box["height"] / 2, page.evaluate(SCROLLED)
    finger.drag([(box["x"] + box["width"] * 3.5 / 7, y), (box["x"] + box["width"] * 5.5 / 7, y)])
    stage.holds(lambda: abs(float(rails.first.get_attribute("aria-valuenow")) - 2) < 0.05)
    assert not WITH_Z.search(page.url), "held: the server has not heard"
    finger.lift()
    expect(page).to_have_url(WITH_Z)
    assert page.evaluate(SCROLLED) == before
    assert rails.nth(1).get_attribute("aria-valuenow") == other
    stage.rest()
    scrolls(page, finger, middle(rails.nth(1)))
