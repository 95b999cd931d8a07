"""The truth strip of the VAE's page in a browser: numbers of the frame that is shown, in cells that never move."""

import math
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


@pytest.mark.parametrize("z", ["", "&z=2,2", "&z=-6,6"])
def test_without_a_prior_the_distance_is_counted_in_the_spread_of_the_codes(open_page, z):
    stage = Stage(open_page(f"vae?world=digits&family=autoencoder&autoencoder.steps=300{z}"), **FILM).rest()
    far = stage.page.locator(".fact.far")
    expect(far.locator(".big")).to_have_text(re.compile(r"\d\.\d\dσ from the codes’ middle$"))
    expect(far.locator(".big .math")).to_be_hidden()
    lines = far.locator("p:not(.big)")
    expect(lines.nth(0)).to_contain_text("of fitted draws lie farther")
    expect(lines.nth(1)).to_have_text("no q(z|x): a code is a point")
    r = number(far.locator(".value").inner_text().removesuffix("σ"))
    share = re.match(r"([\d.]+)\s*%", lines.nth(0).inner_text())
    if share:  # of two independent directions; what is rarer is said as one in many
        assert abs(float(share[1]) / 100 - math.exp(-(r**2) / 2)) < 0.011
    else:
        assert math.exp(-(r**2) / 2) < 0.0006


def test_with_a_prior_nothing_is_said_of_the_middle_of_the_codes(open_page):
    stage = Stage(open_page(PAGE), **FILM).rest()
    far = stage.page.locator(".fact.far")
    expect(far.locator(".big .math")).to_be_visible()
    expect(far).to_have_text(re.compile(r"of prior draws lie farther.*σ from q\(z\|x\), median 1\.2"))
    expect(far).not_to_contain_text("middle")
