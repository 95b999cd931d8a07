"""The machine in a browser: its parts are pointed at, pinned and let go; from a frame on only one of the two learns."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.stage import Stage

pytestmark = pytest.mark.browser

TOTAL = 61
NUMBER = re.compile(r"^−?\d+(\.\d+)?$")


def opened(open_page, query="frame=60"):
    """Return the stage at rest."""
    return Stage(open_page(f"gan?{query}"), key="gan", films=("model",), total=TOTAL).rest()


def part(stage, name):
    return stage.page.locator(f".duel-machine [data-part={name}]")


def ringed(stage):
    return stage.page.locator(".duel-machine [data-ringed]").evaluate_all("all => all.map(one => one.dataset.part)")


def test_a_part_is_shown_while_pointed_at_and_kept_once_it_is_pressed(open_page):
    stage = opened(open_page)
    assert ringed(stage) == []
    judge, forged = (part(stage, name).get_by_role("button") for name in ("discriminator", "forged"))
    judge.hover()
    stage.drawn()
    assert ringed(stage) == ["discriminator"]
    expect(judge).to_have_attribute("aria-pressed", "false")
    judge.click()
    forged.hover()
    stage.drawn()
    assert ringed(stage) == ["forged"], "for as long as it is pointed at"
    stage.page.mouse.move(300, 2)
    stage.drawn()
    assert ringed(stage) == ["discriminator"]
    expect(judge).to_have_attribute("aria-pressed", "true")
    expect(stage.page).to_have_url(re.compile(r"[?&]part=discriminator"))
    judge.press("Escape")
    stage.drawn()
    assert ringed(stage) == []
    forged.focus()
    stage.page.keyboard.press("Tab")  # to the next one
    stage.drawn()
    assert ringed(stage) == ["real"]


def test_pictures_are_drawn_and_said_with_their_numbers(open_page):
    stage = opened(open_page)
    pictures = stage.page.locator(".duel-machine .part canvas")
    before = pictures.evaluate_all("all => all.map(one => one.toDataURL())")
    assert len(set(before)) == 6
    sides = pictures.evaluate_all("all => all.map(one => one.getBoundingClientRect().width)")
    assert min(sides) >= 94, "96 with the frame"
    loss = stage.page.locator(".duel-machine [data-edge=d_loss] .number")
    assert NUMBER.match(loss.text_content().strip())
    losses = part(stage, "losses").get_by_role("button")
    expect(losses).to_have_accessible_description(re.compile(f"D {re.escape(loss.text_content().strip())},"))
    stage.page.locator(".scrub").first.press("Home")
    stage.rest()
    after = pictures.evaluate_all("all => all.map(one => one.toDataURL())")
    changed = [one != other for one, other in zip(before, after, strict=True)]
    assert changed == [False, True, True, False, True, True]  # noise and real points stay


def test_from_a_frame_on_only_d_learns_but_nothing_follows_the_last(open_page):
    stage = opened(open_page, "frame=120")
    only_d = stage.page.locator(".learners").get_by_role("button", name="D only")
    only_d.click()
    expect(stage.page.locator(".duel-machine .refusal")).to_have_text("Go back first: nothing follows the last frame.")
    stage.page.locator(".scrub").first.press("Home")
    expect(stage.page.locator(".duel-machine .refusal")).to_be_hidden()
    only_d.click()
    expect(stage.page).to_have_url(re.compile(r"[?&]gan\.branch=0%3Aturns%3Adiscriminator"))
    expect(only_d).to_have_attribute("aria-pressed", "true")
    expect(part(stage, "generator").locator(".stands")).to_be_visible()
    expect(part(stage, "generator").get_by_role("button")).to_have_accessible_description(re.compile("^stands still"))
    for edge in ("pull", "g_gradient"):
        expect(stage.page.locator(f".duel-machine [data-edge={edge}]")).to_be_hidden()
    expect(stage.page.locator(".duel-machine [data-edge=d_gradient]")).to_be_visible()
