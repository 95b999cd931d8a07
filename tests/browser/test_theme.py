"""Light and dark, switched in the app: widgets and pictures follow at once, on every page and after a reload."""

import re

import pytest
from playwright.sync_api import expect

from explorer import catalog
from tests.browser.fixtures import dressed, settle
from tests.browser.test_contract import stage_of

CONCEPT = catalog.CONCEPTS[0]
PAPER = {"light": "rgb(255, 255, 255)", "dark": "rgb(15, 21, 27)"}  # .streamlit/config.toml


@pytest.fixture
def visitor(new_context, server):
    """Return a function that opens an address with a browser that keeps what it is told for this test only."""
    context = new_context(locale="en-US")

    def visit(path, theme="light"):
        page = dressed(context.new_page(), theme=theme)
        page.goto(f"{server.url}/{path}")
        return settle(page)

    return visit


def paper(page):
    return page.locator(".stApp").evaluate("node => getComputedStyle(node).backgroundColor")


def knob(page):
    """Return the colour of what Streamlit draws of a control."""
    return page.locator(".st-key-controls label p").first.evaluate("node => getComputedStyle(node).color")


def dark(pixels):
    return sum(pixels) / len(pixels) < 200  # alpha is among them


def test_one_click_turns_widgets_and_pictures_over_and_nothing_else(visitor):
    page = visitor(f"{CONCEPT.key}?show=exact")
    stage = stage_of(page, CONCEPT.key).rest()
    model = page.locator(".panel").last.get_attribute("data-panel")
    before, address = (paper(page), knob(page), stage.pixels(model)), page.url
    assert (before[0], dark(before[2])) == (PAPER["light"], False)
    page.evaluate("window.same = true")
    page.get_by_role("button", name="Dark theme").click()
    expect(page.locator(".stage")).to_have_attribute("data-theme", "dark")
    stage.rest()
    assert paper(page) == PAPER["dark"]
    assert knob(page) != before[1]
    assert dark(stage.pictured(model, dark))
    assert (page.url, page.evaluate("window.same")) == (address, True)
    expect(page.get_by_test_id("stMainMenuPopover")).to_have_count(0)
    page.get_by_role("button", name="Light theme").click()
    expect(page.locator(".stage")).to_have_attribute("data-theme", "light")
    assert (paper(page), knob(page)) == before[:2]


def test_it_lasts_over_pages_and_reloads_and_goes_before_the_systems_own(visitor):
    page = visitor("")
    page.get_by_role("button", name="Dark theme").click()
    expect(page.get_by_role("button", name="Light theme")).to_be_visible()
    page.locator('.st-key-pages a[href*="joint_vs_conditional"]').click()
    expect(page).to_have_url(re.compile(CONCEPT.key))
    stage_of(page, CONCEPT.key).rest()
    assert paper(page) == PAPER["dark"]
    page.reload()
    settle(page)
    assert paper(page) == PAPER["dark"]
    assert paper(visitor(CONCEPT.key)) == PAPER["dark"]
    page.get_by_role("button", name="Light theme").click()
    assert paper(visitor("", theme="dark")) == PAPER["light"]


def test_streamlits_own_menu_is_not_seen(visitor):
    page = visitor("")
    expect(page.get_by_test_id("stMainMenuButton")).to_have_count(1)  # else there is nothing to press
    expect(page.get_by_test_id("stMainMenuButton")).to_be_hidden()
    expect(page.get_by_test_id("stStatusWidget")).to_be_hidden()
