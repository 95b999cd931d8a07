"""What a first visitor is told and can do at once: one pulse, a curve enlarged, the border before a branch."""

import re

from playwright.sync_api import expect

from tests.browser.stage import Stage
from tests.browser.test_layout import LAPTOP, PHONE

PAGE = "joint_vs_conditional"


def test_once_the_film_has_come_to_rest_one_pulse_says_what_to_do_and_comes_no_more(open_page):
    page = open_page(PAGE, motion="no-preference")
    stage, pulse = Stage(page), page.locator(".invitation")
    stage.until("c.playing && c.at > 1")
    expect(pulse).to_have_count(0)
    stage.rest()
    expect(pulse).to_have_text("Click anywhere and ask")
    expect(stage.panel("conditional").locator(".invitation")).to_be_in_viewport(ratio=1)
    page.mouse.click(*stage.place("conditional", 1.0, 1.0))
    expect(pulse).to_have_count(0)
    expect(page).to_have_url(re.compile("ask=1"))
    page.keyboard.press("Home")
    stage.rest()
    expect(pulse).to_have_count(0)


def test_nobody_who_was_quicker_is_told(open_page):
    page = open_page(PAGE, motion="no-preference")
    stage = Stage(page)
    stage.until("c.playing")
    page.keyboard.press("Shift")
    stage.rest()
    expect(page.locator(".invitation")).to_have_count(0)


def test_a_curve_is_enlarged_its_axes_named_and_seeks_as_the_small_one_does(open_page):
    stage = Stage(open_page(PAGE)).rest()
    cell = stage.cell("joint")
    cell.get_by_role("button", name="Enlarge the curve").click()
    large = stage.page.locator(".large-curve[open]")
    expect(large).to_have_attribute("aria-label", "Generative: bits per point")
    for said in ("bits per point", "training steps", "perfect 3.37"):
        expect(large).to_contain_text(said)
    expect(large.get_by_text("before the branch")).to_be_hidden()
    plot = large.locator(".plot").bounding_box()
    assert plot["width"] > 3 * cell.locator("> .curve .plot").bounding_box()["width"]
    stage.page.mouse.click(plot["x"] + plot["width"] / 2, plot["y"] + plot["height"] / 2)
    stage.shows(30)
    stage.page.keyboard.press("Escape")
    expect(large).to_have_count(0)
    expect(cell.get_by_role("button", name="Enlarge the curve")).to_be_focused()


def test_a_branch_leaves_its_old_border_on_the_picture_until_it_is_given_up(open_page):
    stage = Stage(open_page(f"{PAGE}?network.branch=250:learning_rate:1&show=learned")).rest()
    page = stage.page
    mark = stage.panel("conditional").locator(".legend .mark", has_text="before the branch")
    expect(mark).to_be_visible()
    expect(stage.panel("joint").locator(".legend")).not_to_contain_text("before the branch")
    branched = stage.pixels("conditional")
    page.get_by_role("button", name="Remove the branch").click()
    expect(mark).to_have_count(0)
    stage.pictured("conditional", lambda now: now != branched)


def test_what_a_setting_does_never_wraps(sights):
    for size, lang in ((LAPTOP, "en"), (LAPTOP, "zh"), ((1280, 720), "en"), (PHONE, "en")):
        page = sights(PAGE, size=size, lang=lang)
        Stage(page).rest()
        helps = page.locator("[class*='st-key-knob-'] [data-testid=stCaptionContainer] p")
        assert helps.count() >= 4
        assert helps.evaluate_all("all => all.every(p => p.clientHeight < 30 && p.scrollWidth <= p.clientWidth)")
