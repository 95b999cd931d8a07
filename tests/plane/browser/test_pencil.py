"""The pencil in a real browser: ink under the finger, strokes learned, undone and linked; keys, touch; a border."""

import math
import re

from playwright.sync_api import expect

from tests.browser.axe import findings
from tests.browser.stage import Stage
from tests.browser.test_layout import PHONE, sideways

PAGE = "joint_vs_conditional"
QUICK = "conditional=logistic&joint=lda"  # what is drawn is learned in a moment
WAVE = [(-2 + 0.2 * i, 1.6 + 0.3 * math.sin(i / 2)) for i in range(21)]
RING = [(0.9 * math.cos(t / 4), -1.0 + 0.6 * math.sin(t / 4)) for t in range(25)]
BORDER = [(-1.2, -1.9), (-0.9, 0.1), (-0.4, 0.45), (0.1, 0.0), (0.5, -0.35), (0.9, 0.0), (1.1, 1.9)]
# A sum over a part of the pad's bytes, enough to see that ink came.
INKED = """pad => {
    const {width, height} = pad, data = pad.getContext('2d').getImageData(0, 0, width, height).data;
    let sum = 0;
    for (let i = 0; i < data.length; i += 404) sum += data[i] * (1 + i % 7);
    return sum;
}"""


def pad(page, model="joint"):
    return page.locator(f"section.panel[data-panel={model}] canvas.pad")


def does(page, name):
    return page.locator(f'.pencil [data-does="pencil_{name}"]')


def draw(stage, line, *, release=True):
    """Draw with the mouse on the generative panel."""
    mouse = stage.page.mouse
    (left, top), (right, bottom) = stage.place("joint", -1, 1), stage.place("joint", 1, -1)
    for i, (x, y) in enumerate(line):
        mouse.move((left + right + x * (right - left)) / 2, (top + bottom - y * (bottom - top)) / 2)
        if i == 0:
            mouse.down()
    if release:
        mouse.up()


def strokes(page, count):
    """Expect the address to hold a learned drawing of so many strokes."""
    expect(page).to_have_url(re.compile(rf"data\.strokes=[\w-]+(\.[\w-]+){{{count - 1}}}(&|$)"))


def test_ink_grows_under_the_finger_and_strokes_are_learned_undone_and_linked(open_page):
    page = open_page(f"{PAGE}?world=drawn&pencil=world&{QUICK}")
    stage = Stage(page)
    expect(does(page, "done")).to_be_visible()
    does(page, "clear").click()
    expect(page.locator(".pencil-says")).to_contain_text("class A")
    expect(page).to_have_url(re.compile(r"draft=(&|$)"))
    empty = pad(page).evaluate(INKED)
    draw(stage, WAVE, release=False)
    page.wait_for_function(f"([pad, empty]) => ({INKED})(pad) !== empty", arg=[pad(page).element_handle(), empty])
    assert "draft=a" not in page.url  # the finger is still down: what grew, grew here
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"draft=a[\w-]+(&|$)"))
    expect(page.locator(".pencil-says")).to_contain_text("class B")
    page.locator('.pencil [data-value="1"]').click()
    page.locator('.pencil [data-value="area"]').click()
    draw(stage, RING)
    strokes(page, 2)
    expect(page).not_to_have_url(re.compile("draft"))
    draw(stage, [(-2.0, -2.0), (-1.5, -2.0), (-1.6, -1.4)])
    strokes(page, 3)
    link = page.url
    does(page, "undo").click()
    strokes(page, 2)
    page.locator(".st-key-redo button").click()
    strokes(page, 3)
    page.keyboard.press("Control+z")
    strokes(page, 2)
    assert findings(page) == []
    does(page, "done").click()
    expect(does(page, "open")).to_be_visible()
    expect(page).not_to_have_url(re.compile("pencil="))
    page.goto(link)
    strokes(page, 3)
    expect(does(page, "undo")).to_be_enabled()


def test_keys_draw_too(open_page):
    page = open_page(f"{PAGE}?world=drawn&pencil=world&data.strokes=aAAAAf_f_.bAA__f_AA&{QUICK}")
    page.locator(".pencil button").last.focus()
    expect(does(page, "done")).to_be_visible()
    pad(page, "conditional").focus()
    page.keyboard.press("2")
    expect(page.locator('.pencil [data-value="1"]')).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Space")
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile(r"data\.strokes=a[\w-]+\.b[\w-]+\.b[\w-]{8}(&|$)"))
    expect(pad(page, "conditional")).to_be_focused()
    page.keyboard.press("Backspace")
    strokes(page, 2)
    page.keyboard.press("Escape")
    expect(page).not_to_have_url(re.compile("pencil="))


def test_a_finger_draws_and_scrolls_nothing_on_a_phone(open_page):
    page = open_page(f"{PAGE}?world=drawn&pencil=world&{QUICK}", lang="zh", size=PHONE)
    stage = Stage(page)
    pad(page).scroll_into_view_if_needed()
    expect(does(page, "done")).to_be_visible()
    expect(pad(page)).to_have_css("touch-action", "none")
    hand = page.context.new_cdp_session(page)
    box = pad(page).bounding_box()
    for kind, at in [("touchStart", WAVE[0]), *(("touchMove", p) for p in WAVE[1:]), ("touchEnd", None)]:
        x, y = stage.place("joint", *at) if at else (0, 0)
        touch = [{"x": x, "y": y}] if at else []
        hand.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touch})
    strokes(page, 3)
    assert pad(page).bounding_box()["y"] == box["y"]
    assert sideways(page) == []


def test_a_border_is_sketched_unseen_and_graded_beside_the_bayes_rule(open_page):
    page = open_page(f"{PAGE}?pencil=border")
    stage = Stage(page)
    expect(page.locator(".pencil")).to_have_attribute("data-mode", "border")
    assert "%" not in page.locator(".pencil").inner_text()  # nothing of the answer before the guess
    draw(stage, BORDER)
    expect(page).to_have_url(re.compile(r"sketch=[\w-]{8,}"))
    does(page, "done").click()
    said = page.locator(".pencil-says")
    expect(said).to_contain_text("Bayes error 7\u202f%")
    expect(said).to_contain_text(re.compile(r"errs [\d.]+\s%"))
    error = float(re.search(r"errs ([\d.]+)\s%", said.inner_text())[1])
    assert 7 <= error < 10
    assert error == round(error)  # the grid knows no tenths
    does(page, "clear").click()
    expect(page).not_to_have_url(re.compile("sketch"))
    expect(page.locator(".pencil")).to_be_hidden()
