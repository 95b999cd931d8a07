"""The left of the GAN page: D learned, exact and its error; layers; parts enlarged; the read-out; in a browser."""

import re

from playwright.sync_api import Page, expect

from tests.browser.stage import Stage

FRAMES = 121
SHORT = "gan.steps=200"  # a training that is over at once


def rested(page: Page, total: int = FRAMES) -> Stage:
    """Return the stage of the page at rest."""
    return Stage(page, key="gan", films=("model",), total=total).rest()


def pixels(stage: Stage) -> list[int]:
    """Return some of what the left picture holds."""
    return stage.pixels("left")


def value(page: Page, row: int) -> float:
    """Return the number in a row of the read-out of the stage that is seen."""
    text = page.locator(".readout:visible > :nth-child(2n)").nth(row).inner_text()
    return float(text.replace("\u2212", "-"))


def test_the_exact_d_and_the_error_are_drawn_and_say_what_q_is_estimated_from(open_page):
    page = open_page("gan", query=SHORT)
    stage = rested(page)
    stage.panel("left")
    learned = picture(stage)
    said = page.locator(".duel-stage .duel-said p")
    assert "estimated" not in said.inner_text()
    stage.button("exact").click()
    expect(said).to_have_text(re.compile(r"q: estimated from [\d,]+ points, both blurred by σ = 0\.\d+"))
    expect(page).to_have_url(re.compile(r"[?&]show=exact"))
    stage.drawn()
    assert picture(stage) != learned
    stage.button("learned").click()
    expect(page).not_to_have_url(re.compile(r"[?&]show="))
    stage.drawn()
    assert picture(stage) == learned
