"""The pencil on the GAN's stage in a browser: a drawn world is learned from, over the plane and nowhere else."""

import re

import pytest
from playwright.sync_api import expect

from explorer.concepts.gan.state import GanState
from tests.browser.stage import Stage

pytestmark = pytest.mark.browser

STEPS = 200
QUICK = f"gan.steps={STEPS}"
WAVE = [(0.2 + 0.03 * i, 0.35 + 0.2 * (i % 2)) for i in range(20)]  # shares of the picture
PAD = ".duel-stage canvas.pad"
BYTES = "pad => pad.toDataURL()"


def does(page, name):
    return page.locator(f'.pencil [data-does="pencil_{name}"]')


def draw(page, line, *, release=True):
    """Draw with the mouse over the stage."""
    box = page.locator(PAD).bounding_box()
    for i, (x, y) in enumerate(line):
        page.mouse.move(box["x"] + x * box["width"], box["y"] + y * box["height"])
        if i == 0:
            page.mouse.down()
    if release:
        page.mouse.up()


def test_a_stroke_grows_under_the_finger_and_is_learned_from(open_page):
    page = open_page(f"gan?world=drawn&pencil=world&{QUICK}")
    stage = Stage(page, key="gan", films=("model",), total=GanState(gan={"steps": STEPS}).frames()).rest()
    expect(does(page, "done")).to_be_visible()
    before = page.locator(PAD).evaluate(BYTES)
    draw(page, WAVE, release=False)
    page.wait_for_function(
        f"([pad, before]) => ({BYTES})(pad) !== before", arg=[page.locator(PAD).element_handle(), before]
    )
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"data\.strokes=[\w.-]+"))
    stage.rest()
    does(page, "undo").click()
    expect(page).not_to_have_url(re.compile(r"data\.strokes="))
    does(page, "done").click()
    expect(page).not_to_have_url(re.compile("pencil="))
    expect(does(page, "open")).to_be_visible()


def test_one_draws_on_the_plane_whatever_is_shown_large_and_nowhere_else(open_page):
    page = open_page(f"gan?world=drawn&pencil=world&part=noise&right=dirac&{QUICK}")
    stage = Stage(page, key="gan", films=("model",), total=GanState(gan={"steps": STEPS}).frames()).rest()
    expect(page.locator(PAD)).to_be_visible()  # not the Dirac-GAN's portrait
    expect(page.locator(".duel-stage h2")).not_to_have_text("Noise z")
    stage.button("Dirac-GAN").click()
    expect(page.locator(".pencil")).to_be_hidden()
    expect(page).not_to_have_url(re.compile("pencil="))
    stage.button("The machine").click()
    expect(does(page, "open")).to_be_visible()
