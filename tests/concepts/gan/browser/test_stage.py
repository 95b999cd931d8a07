"""The left of the GAN page: D learned, exact and its error, layers, parts enlarged, the read-out; in a browser."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.stage import Stage

pytestmark = pytest.mark.browser

FRAMES = 61
PICTURE = """canvas => {
    const {width, height} = canvas, data = canvas.getContext('2d').getImageData(0, 0, width, height).data;
    let sum = 0;
    for (let i = 0; i < data.length; i += 13) sum = (sum * 31 + data[i]) | 0;
    return sum;
}"""


def rested(page: Page) -> Stage:
    """Return the stage of the page at rest."""
    return Stage(page, key="gan", films=("model",), total=FRAMES).rest()


def picture(stage: Stage) -> int:
    """Return a number that changes with what the left picture holds."""
    stage.drawn()
    out: int = stage.page.locator(".base:visible").first.evaluate(PICTURE)
    return out


def rows(page: Page) -> dict[str, str]:
    """Return what the read-out says, by name."""
    cells = page.locator(".readout:visible > *").all_inner_texts()
    return dict(zip(cells[::2], cells[1::2], strict=True))


def point(base: Locator, x: float, y: float) -> None:
    """Move the pointer to a share of the picture."""
    box = base.bounding_box()
    assert box
    base.page.mouse.move(box["x"] + x * box["width"], box["y"] + y * box["height"])


def test_the_exact_d_is_drawn_and_the_head_says_what_q_is_estimated_from(open_page):
    page = open_page("gan?gan.steps=200", keep=True)
    stage = rested(page)
    said, base = page.locator(".duel-stage .duel-said p"), page.locator(".duel-stage .base")
    learned = picture(stage)
    expect(said).not_to_contain_text("estimated")
    stage.button("exact").click()
    expect(said).to_have_text(re.compile(r"q: estimated from [\d,]+ points, both blurred by σ = 0\.\d+"))
    expect(page).to_have_url(re.compile(r"[?&]show=exact"))
    assert picture(stage) != learned
    stage.button("learned").click()
    expect(said).not_to_contain_text("estimated")
    assert picture(stage) == learned
    point(base, 0.5, 0.5)
    stage.drawn()
    found = rows(page)
    assert set(found) == {"D(x)", "D*(x)", "p(x)", "q(x)"}
    assert 0 < float(found["D(x)"]) < 1
    page.mouse.move(2, 2)
    expect(page.locator(".readout:visible")).to_have_count(0)


def test_layers_are_buttons_and_arrows_say_their_scale(open_page):
    page = open_page("gan?gan.steps=200", keep=True)
    stage = rested(page)
    before = picture(stage)
    gradients = stage.button("gradients")
    expect(gradients).to_have_attribute("aria-pressed", "false")
    gradients.click()
    expect(gradients).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".duel-stage .duel-scale")).to_have_text(re.compile(r"gradient [\d.e-]+"))
    expect(page).to_have_url(re.compile(r"[?&]layers=\S*gradients"))
    assert picture(stage) != before
    gradients.click()
    expect(page.locator(".duel-stage .duel-scale")).to_be_hidden()
    assert picture(stage) == before


def test_the_sheet_is_bent_by_keys_and_the_whole_stage_is_a_button_away(open_page):
    page = open_page("gan?gan.steps=200&part=generator")
    stage = rested(page)
    slider = page.get_by_role("slider", name="From noise to samples")
    samples, height = picture(stage), page.locator(".duel-stage .view").bounding_box()
    slider.focus()
    page.keyboard.press("Home")
    expect(slider).to_have_attribute("aria-valuetext", "0.00")
    noise = picture(stage)
    assert noise != samples
    expect(page).to_have_url(re.compile(r"[?&]morph=0"))
    page.keyboard.press("End")
    assert picture(stage) == samples
    stage.button("whole stage").click()
    expect(page).not_to_have_url(re.compile(r"[?&]part="))
    assert page.locator(".duel-stage .view").bounding_box() == height  # nothing moves


def test_a_click_on_the_losses_seeks_that_frame(open_page):
    page = open_page("gan?gan.steps=200&part=losses")
    stage = rested(page)
    stage.shows(FRAMES - 1)
    base = page.locator(".duel-stage .base")
    box = base.bounding_box()
    assert box
    base.click(position={"x": 46 + (box["width"] - 60) / 2, "y": box["height"] / 2})
    stage.shows((FRAMES - 1) // 2)


def test_where_nobody_knows_p_and_where_d_is_a_critic_there_is_no_exact_d(open_page):
    for query, said in {"world=iris": "nobody knows p", "gan.loss=wasserstein": "no exact D*"}.items():
        page = open_page(f"gan?gan.steps=200&{query}")
        stage = rested(page)
        expect(page.locator(".duel-stage .duel-said p")).to_contain_text(said)
        expect(stage.button("exact")).to_be_hidden()
        point(page.locator(".duel-stage .base"), 0.5, 0.5)
        stage.drawn()
        assert "D*(x)" not in rows(page)


def test_on_a_line_a_place_is_asked_by_keys_too(open_page):
    page = open_page("gan?gan.steps=200&world=two_bells")
    rested(page)
    page.locator(".duel-line .base").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".readout:visible")).to_be_visible()
    first = page.locator(".readout:visible").inner_text()
    for _ in range(8):
        page.keyboard.press("ArrowRight")
    expect(page.locator(".spoken[aria-live]")).to_contain_text("D*")
    expect(page.locator(".readout:visible")).not_to_have_text(first, use_inner_text=True)
    page.keyboard.press("Escape")
    expect(page.locator(".readout:visible")).to_have_count(0)
