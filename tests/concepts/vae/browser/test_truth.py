"""The truth strip of the VAE's page in a browser: numbers of the frame that is shown, in cells that never move."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.stage import Stage

PAGE = "vae?world=digits&vae.steps=300&seed=5"
FILM = {"key": "vae", "films": ("model",), "total": 25}
CELLS = """cells => cells.map(cell => {
    const {x, y, width, height} = cell.getBoundingClientRect();
    return [x, y, width, height];
})"""


def boxes(stage):
    return stage.page.locator(".truth, .fact, .fact p, .fact .plot, .fact .chi, .truth-foot").evaluate_all(CELLS)


def number(text):
    return float(text.replace("−", "-"))


def test_numbers_follow_the_frame_and_nothing_moves(open_page):
    stage = Stage(open_page(PAGE), **FILM).rest()
    page, bound = stage.page, stage.page.locator(".bound")
    stage.shows(24)
    expect(bound).to_contain_text(re.compile(r"IWAE, k = 50: −\d+\.\d+(?! at)"))
    places, trained = boxes(stage), bound.locator(".value").inner_text()
    plot = bound.locator(".curve .plot").first.bounding_box()
    page.mouse.click(plot["x"] + 1, plot["y"] + plot["height"] / 2)
    stage.shows(0)
    stage.rest()
    assert number(bound.locator(".value").inner_text()) < number(trained), "the bound climbs"
    expect(bound).to_contain_text(re.compile(r"IWAE, k = 50: −\d+\.\d+ at the end"))
    expect(page.locator(".dims .bars i")).to_have_count(2)
    assert boxes(stage) == places
    bound.get_by_role("button", name="Enlarge the curve").click()
    large = page.locator(".large-curve[open]")
    expect(large).to_contain_text("a decoder that returns each image, at no KL")


def test_what_becomes_of_a_film_is_said_in_a_row_of_its_own(open_page):
    stage = Stage(open_page("vae?world=digits&vae.steps=1500&seed=77"), **FILM)
    foot = stage.page.locator(".truth-foot")
    expect(foot.get_by_role("button", name="Stop")).to_be_visible()
    expect(foot.get_by_role("progressbar")).to_be_visible()
    before = boxes(stage)
    stage.rest()
    expect(foot.get_by_role("button", name="Stop")).to_be_hidden()
    expect(foot.locator(".notes")).to_be_visible()
    assert boxes(stage) == before


@pytest.mark.parametrize("width", [1440, 390])
def test_a_branch_is_given_up_from_the_strip(open_page, width):
    branched = f"{PAGE}&vae.branch=75:beta:8"
    stage = Stage(open_page(branched, size=(width, 900)), **FILM).rest()
    back = stage.page.get_by_role("button", name="Remove the branch")
    expect(stage.page.locator(".bound .past").first).to_have_attribute("d", re.compile("^M"))
    back.click()
    expect(back).to_be_hidden()
    expect(stage.page).not_to_have_url(re.compile("branch"))
