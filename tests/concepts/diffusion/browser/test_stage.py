"""The diffusion page in a browser: it plays back from noise, is scrubbed, turned, followed, and its chart is a knob."""

import re

import pytest
from playwright.sync_api import Page, expect

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
    """Return the stage of the page with both timelines at rest."""
    stage = Stage(page, key="diffusion", films=("model",), total=FRAMES)
    stage.until("Object.values(c.timelines).every(({playing}) => !playing)")
    return stage.rest()


def picture(stage: Stage) -> int:
    """Return a number that changes with what the stage shows."""
    stage.drawn()
    out: int = stage.page.locator(".flow-stage .base").evaluate(PICTURE)
    return out


def noise(stage: Stage) -> float:
    """Return where the noise's timeline is."""
    out: float = stage.counters["timelines"]["noise"]["at"]
    return out


def test_it_plays_from_noise_to_data_while_the_training_rests(open_page):
    page = open_page("diffusion?place=0")
    stage = rested(page)
    stage.until("c.timelines.noise.at === 0")
    stage.bar("noise").get_by_role("button", name="Play", exact=True).click()
    stage.until("c.timelines.noise.playing && c.timelines.noise.at > 3")
    assert not stage.counters["timelines"]["training"]["playing"]
    page.locator(".timeline[data-timeline=noise] .scrub").press("End")
    rested(page)
    expect(page.locator(".gap .verdict")).to_have_attribute("data-verdict", "good")
    assert float(page.locator(".gap .value").inner_text()) < 0.16


def test_the_noise_is_scrubbed_and_the_link_holds_the_place(open_page):
    page = open_page("diffusion?place=30")
    stage = rested(page)
    stage.until("c.timelines.noise.at === 30")
    stage.rest()
    before = picture(stage)
    scrub = stage.bar("noise").locator(".scrub")
    scrub.press("End")
    rested(page)
    assert noise(stage) == 120
    assert picture(stage) != before
    expect(page).not_to_have_url(re.compile("place="))
    for _ in range(3):
        scrub.press("ArrowLeft")
    rested(page)
    expect(page).to_have_url(re.compile("place=117"))
    expect(stage.bar("noise")).to_contain_text("t = 0.03")


def test_turned_forward_there_is_as_much_noise_as_before(open_page):
    page = open_page("diffusion?place=30")
    stage = rested(page)
    stage.until("c.timelines.noise.at === 30")
    stage.rest()
    stage.button("forward").click()
    rested(page)
    assert noise(stage) == 90
    expect(stage.bar("noise")).to_contain_text("t = 0.75")
    expect(page).to_have_url(re.compile("way=forward"))
    page.keyboard.press("r")
    rested(page)
    assert noise(stage) == 30


def test_two_steps_are_to_blame_and_the_exact_denoiser_reads_so_too(open_page):
    page = open_page("diffusion?steps=2", keep=True)
    stage = rested(page)
    verdict, value = page.locator(".gap .verdict"), page.locator(".gap .value")
    expect(verdict).to_have_attribute("data-verdict", "steps")
    assert float(value.inner_text()) > 0.3
    stage.button("exact").first.click()
    rested(page)
    expect(page).to_have_url(re.compile("ask=exact"))
    expect(verdict).to_have_attribute("data-verdict", "steps")
    stage.button("by heart").click()
    expect(page).to_have_url(re.compile("ask=heart"))


def test_by_heart_in_many_steps_it_copies(open_page):
    page = open_page("diffusion?ask=heart&steps=50&data.points=60&diffusion.steps=300&frame=60", keep=True)
    rested(page)
    expect(page.locator(".gap .verdict")).to_have_attribute("data-verdict", "copies")


def test_a_line_of_the_step_is_lit_with_its_numbers(open_page):
    page = open_page("diffusion?place=60&follow=4", keep=True)
    rested(page)
    lines = page.locator(".one-step [data-line]:visible")
    expect(lines).to_have_count(5)
    for i in range(5):
        lines.nth(i).click()
        expect(lines.nth(i)).to_have_attribute("aria-pressed", "true")
        expect(lines.nth(i)).to_contain_text(re.compile(r"\(?−?\d+\.\d\d, −?\d+\.\d\d\)"))
    expect(page).to_have_url(re.compile("line=5"))


def test_the_chart_is_a_knob(open_page):
    page = open_page("diffusion?right=chart", keep=True)
    stage = rested(page)
    canvas = page.locator(".chart canvas")
    expect(canvas).to_be_visible()
    canvas.focus()
    canvas.press("ArrowLeft")
    expect(page).to_have_url(re.compile(r"steps=\d+"))
    rested(page)
    assert stage.counters["timelines"]["noise"]["at"] == 120


def test_where_nobody_knows_the_law_nothing_is_called_exact(open_page):
    page = open_page("diffusion?world=iris&diffusion.steps=300&frame=60", keep=True)
    stage = rested(page)
    expect(stage.button("exact")).to_have_count(0)
    expect(page.locator(".truth")).to_contain_text(re.compile("data themselves|from the data"))
