"""Another share of A, a missing coordinate, p(x) whole and as a shade: done on the stage, kept in the address."""

import re

import numpy as np
import pytest
from playwright.sync_api import expect

from explorer import worlds
from explorer.exact import missing
from tests.browser.stage import Stage

PAGE = "joint_vs_conditional"


@pytest.fixture
def stage(open_page):
    return Stage(open_page(f"{PAGE}?frame=60&ask=0.8,-0.45")).rest()


def moves(stage, model, before):
    """Wait until the picture of `model` differs from what it was."""
    stage.pictured(model, lambda now: np.abs(np.array(now) - before).max() > 20)


def rate(stage, who):
    text = stage.page.locator(f".rates [data-who={who}] dd").inner_text()
    return float(re.search(r"[\d.]+", text)[0])


def test_another_share_moves_the_generative_border_while_one_drags(stage):
    """Held, the slider moves the picture without a word to the server; let go, the address has it."""
    before = {model: stage.pixels(model) for model in ("conditional", "joint")}
    stage.button("share of A").click()
    slider = stage.page.locator(".prior-row input")
    expect(slider).to_have_value("0.5")
    stage.holds(lambda: abs(rate(stage, "how_given") - rate(stage, "exact")) <= 1)
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    stage.page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    stage.page.mouse.down()
    stage.page.mouse.move(box["x"] + box["width"] * 0.15, box["y"] + box["height"] / 2, steps=4)
    expect(stage.page.locator(".prior-row output")).to_have_text(re.compile(r"0\.1\d"))
    moves(stage, "joint", before["joint"])
    # who keeps the old share errs more; p(y | x) can be re-weighted too
    stage.holds(lambda: rate(stage, "how_as_trained") > rate(stage, "how_given") + 1 > rate(stage, "exact"))
    stage.holds(lambda: abs(rate(stage, "how_reweighted") - rate(stage, "exact")) < 1.5)
    assert "prior=0.1" not in stage.page.url
    stage.page.mouse.up()
    expect(stage.page).to_have_url(re.compile(r"prior=0\.1\d"))
    stage.button("share of A").click()
    expect(stage.page).not_to_have_url(re.compile("prior="))
    stage.pictured("joint", lambda now: np.abs(np.array(now) - before["joint"]).max() <= 2)


def test_a_missing_coordinate_is_integrated_out_where_that_can_be_done(stage):
    stage.page.get_by_label("Known coordinates").last.select_option("x2")
    rows = stage.page.locator(".ask tbody tr")
    expect(rows.nth(0)).to_contain_text("needs both numbers")
    expect(stage.page.locator(".ask input").nth(1)).to_be_disabled()
    chance = float(np.exp(missing.log_posterior(worlds.get("moons"), np.array([0.8]), "x2"))[0, 0])
    expect(rows.nth(2).locator(".chance-bar")).to_contain_text(f"{100 * chance:.1f}")
    stage.holds(lambda: rate(stage, "how_mean") > rate(stage, "how_integrated") + 2)
    expect(stage.page).to_have_url(re.compile("missing=x2"))


def test_p_of_x_is_drawn_whole_graded_by_itself_and_shades_what_is_left(stage):
    left, graded = stage.pixels("conditional"), stage.cell("joint").inner_text()
    stage.button("shade by p(x)").click()
    stage.button("show p(x)").click()
    expect(stage.panel("joint").locator("h2")).to_have_text("Generative p(x)")
    expect(stage.panel("conditional").locator(".name")).to_contain_text("by exact p(x)")
    moves(stage, "conditional", left)
    expect(stage.cell("joint")).not_to_have_text(graded, use_inner_text=True)
    expect(stage.cell("joint")).not_to_contain_text("errs")
    expect(stage.page).to_have_url(re.compile("whole=yes.*shade=yes"))


def test_a_link_restores_what_the_models_are_told(open_page):
    page = open_page(f"{PAGE}?whole=yes&shade=yes&prior=0.2&missing=x1&frame=60", lang="zh", size=(390, 844))
    stage = Stage(page).rest()
    expect(page.locator(".prior-row input")).to_have_value("0.2")
    expect(page.locator(".place select")).to_have_value("x1")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(stage.button("回到 p(x, y)")).to_be_visible()
