"""One step, slowly, in a browser: its film is made, its lines say its numbers, and the stage draws what they move."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.stage import Stage
from tests.concepts.gan.browser.test_stage import picture

pytestmark = pytest.mark.browser

STEPS = 8
NUMBER = r"−?\d+(\.\d+)?( × 10[⁻\d⁰¹²³⁴⁵⁶⁷⁸⁹]+)?"


def opened(page: Page) -> Stage:
    """Return the stage once the training and the film of its step are there."""
    stage = Stage(page, key="gan", films=("closeup",), total=STEPS)
    stage.until(f"c.have.closeup === {STEPS} && !c.playing && performance.now() - c.lastPaint > 400")
    return stage


def line(page: Page, number: int):
    return page.locator(f".duel-step [data-line='{number}']")


def said(page: Page) -> str:
    return page.locator(".slow-said").inner_text()


def test_a_press_makes_the_film_of_the_step_and_every_line_says_its_numbers(open_page):
    page = open_page("gan?gan.steps=200&frame=30", keep=True)
    Stage(page, key="gan", films=("model",), total=61).rest().button("One step").click()
    stage = opened(page)
    expect(page).to_have_url(re.compile(r"[?&]slow=50(&|$)"))
    for number in range(1, 8):
        expect(line(page, number).locator(".slow-value")).to_have_text(re.compile(r"\d"))
    expect(line(page, 1)).to_have_attribute("aria-pressed", "true")
    stage.button("Next line").click()
    expect(line(page, 2)).to_have_attribute("aria-pressed", "true")
    line(page, 7).click()
    told = page.locator(".slow-said")
    expect(told).to_contain_text(re.compile(rf"move {NUMBER} on average; their grade: 0\.\d{{4}} → 0\.\d{{4}}"))
    first = said(page)
    before, after = re.findall(r"0\.\d{4}", first)
    assert before != after, "a step changes the grades"
    stage.button("Next step, same line").click()
    expect(page.locator(".slow-where")).to_contain_text("2 of 8")
    expect(told).not_to_have_text(first)
    stage.button("The machine").click()
    expect(page).not_to_have_url(re.compile(r"[?&]slow="))


def test_the_stage_draws_what_each_line_moves_and_says_how_much_larger(open_page):
    page = open_page("gan?gan.steps=200&frame=30&right=step&slow=50&line=3")
    stage = opened(page)
    seen = {}
    for number in (3, 5, 6, 7):
        if line(page, number).get_attribute("aria-pressed") != "true":
            line(page, number).click()
        stage.until("performance.now() - c.lastPaint > 700")
        seen[number] = picture(stage)
    assert len(set(seen.values())) == len(seen)
    expect(page.locator(".duel-stage .duel-said p")).to_have_text(re.compile(r"\d+ times as long|before G"))
    line(page, 7).click()  # let go: the stage is the training's again
    stage.until("performance.now() - c.lastPaint > 700")
    assert picture(stage) not in seen.values()
    expect(page.locator(".duel-stage .duel-name h2")).to_contain_text("D(x)")


def test_where_the_training_has_gone_on_the_step_is_offered_anew(open_page):
    page = open_page("gan?gan.steps=200&frame=30&right=step&slow=50&line=7")
    stage = opened(page)
    offer = page.get_by_role("button", name="This step, slowly")
    expect(offer).to_be_hidden()
    stage.bar().get_by_role("button", name="One frame forward").click()
    expect(offer).to_be_visible()
    expect(line(page, 7)).to_be_disabled()
    offer.click()
    expect(page).to_have_url(re.compile(r"[?&]slow=53(&|$)"))
    opened(page)
    expect(line(page, 1)).to_have_attribute("aria-pressed", "true")


def test_slow_motion_goes_from_line_to_line_by_keys_too(open_page):
    page = open_page("gan?gan.steps=200&frame=30&right=step&slow=50&line=3")
    stage = opened(page)
    line(page, 3).focus()
    page.keyboard.press("ArrowDown")
    expect(line(page, 4)).to_have_attribute("aria-pressed", "true")
    expect(line(page, 4)).to_be_focused()
    play = stage.button("Slow motion")
    play.click()
    expect(play).to_have_attribute("aria-pressed", "true")
    expect(line(page, 5)).to_have_attribute("aria-pressed", "true", timeout=10_000)
    play.click()
    expect(play).to_have_attribute("aria-pressed", "false")
    expect(page).to_have_url(re.compile(r"[?&]line=5"))


def test_on_a_line_and_with_a_critic_too(open_page):
    for query in ("world=two_bells", "gan.loss=wasserstein&gan.gradient_penalty=1"):
        page = open_page(f"gan?gan.steps=200&{query}&frame=30&right=step&slow=50&line=5")
        stage = opened(page)
        before = picture(stage)
        assert re.search(r"loss: −?\d", said(page))
        line(page, 7).click()
        stage.until("performance.now() - c.lastPaint > 700")
        assert picture(stage) != before
