"""The latent space as sliders: dragged and typed on the stage, kept in the address; sixteen of them on a phone."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from tests.browser.stage import Stage

RAILS = ".sliders [role=slider]"


@pytest.fixture
def open_sliders(open_page):
    """Return a function that opens the page with sliders, and waits for its film."""

    def opened(query="", **how):
        page = open_page(f"vae?left=sliders&vae.steps=300{query}", **how)
        return Stage(page, "vae", ("model",), 25).rest()

    return opened


def strips(stage):
    """Return what each strip's canvas holds, as a sum of its bytes."""
    stage.drawn()
    return stage.page.locator(".dim-strip").evaluate_all(
        """all => all.map(c => c.getContext('2d').getImageData(0, 0, c.width, c.height).data)
            .map(data => data.reduce((sum, byte, i) => sum + byte * (1 + i % 101), 0))"""
    )


def value(stage, i):
    return float(stage.page.locator(RAILS).nth(i).get_attribute("aria-valuenow"))


def test_a_drag_moves_z_and_refreshes_all_strips_but_its_own(open_sliders):
    """A code's own strip does not depend on where along it the code is; the others do."""
    stage = open_sliders("&vae.latent=4")
    page = stage.page
    before, other = strips(stage), value(stage, 1)
    assert len(set(before)) == 4
    box = page.locator(RAILS).nth(0).bounding_box()
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + box["width"] * 1.5 / 7, y)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 5.5 / 7, y, steps=5)
    stage.holds(lambda: abs(value(stage, 0) - 2) < 0.05)
    stage.holds(lambda: all(now != then for now, then in zip(strips(stage)[1:], before[1:], strict=True)))
    assert strips(stage)[0] == before[0]
    assert value(stage, 1) == other
    assert "z=" not in page.url  # held: the server has not heard
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"[?&]z="))
    in_sliders(stage, "Back to q").click()
    expect(page).not_to_have_url(re.compile(r"[?&]z="))
    stage.holds(lambda: strips(stage) == before)


def test_keys_move_a_slider_and_put_it_back(open_sliders):
    stage = open_sliders("&vae.latent=4")
    i = min(range(4), key=lambda k: abs(centre(stage, k)))  # a slider ends at 3.5
    rail = stage.page.locator(RAILS).nth(i)
    rail.focus()
    for key, expected in (("0", "0.00"), ("ArrowRight", "0.10"), ("Shift+ArrowUp", "0.60"), ("ArrowLeft", "0.50")):
        rail.press(key)
        expect(rail).to_have_attribute("aria-valuenow", expected)
    expect(rail).to_have_attribute("aria-valuetext", re.compile(r" = 0\.50, 0\.5 standard deviations of the prior"))
    rail.press("Backspace")
    stage.holds(lambda: abs(value(stage, i) - centre(stage, i)) < 0.05)
    in_sliders(stage, "All 0").click()
    expect(rail).to_have_attribute("aria-valuenow", "0.00")
    in_sliders(stage, "z from the prior").click()
    expect(rail).not_to_have_attribute("aria-valuenow", "0.00")


def in_sliders(stage, name):
    """Return a button of the sliders: the machine beside them has some of the same name."""
    return stage.page.locator(".stage .sliders").get_by_role("button", name=name, exact=True)


def centre(stage, i):
    """Return where the middle of q is drawn, in standard deviations."""
    share = (
        stage.page.locator(".dim-q")
        .nth(i)
        .evaluate(
            """q => {
            const [a, b] = [q, q.closest('.dim-rail')].map(e => e.getBoundingClientRect());
            return (a.x + a.width / 2 - b.x) / b.width;
        }"""
        )
    )
    return 7 * share - 3.5


def test_sixteen_sliders_on_a_phone_scroll_with_the_page_and_not_sideways(open_sliders):
    stage = open_sliders("&vae.latent=16", size=(390, 844))
    page = stage.page
    expect(page.locator(RAILS)).to_have_count(16)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    list_ = page.locator(".sliders .dims")
    assert list_.evaluate("e => e.scrollHeight <= e.clientHeight + 1")  # no scroll of its own
    boxes = page.locator(RAILS).evaluate_all(
        "all => all.map(e => e.getBoundingClientRect()).map(b => [b.x, b.right, b.top, b.bottom])"
    )
    assert all(left >= 0 and right <= 390 for left, right, _, _ in boxes)
    assert all(after[2] >= before[3] for before, after in pairwise(boxes))
    assert page.locator(RAILS).first.evaluate("e => getComputedStyle(e).touchAction") == "pan-y"
