"""What every page owes visitors with other screens: a contrast theme, a small window, another zoom, a finger."""

from functools import partial

import numpy as np
import pytest
from playwright.sync_api import expect

from explorer import catalog
from explorer.concepts import concept
from tests.browser.finger import Finger
from tests.browser.seen import chosen_alike, covered, smudged, stands_out, unfocused, unseen_knobs
from tests.browser.test_contract import pages, stage_of
from tests.browser.test_layout import LAPTOP, PHONE, sideways

TALL = (1440, 2600)
SMALL = {"800x600": (800, 600), "1024x768": (1024, 768)}
ZOOMS = (2, 1.25, 1)
PICTURES = ".stage .view canvas.base:visible"
KEY = catalog.CONCEPTS[0].key
MARKS = (
    ".timeline .playhead",
    ".timeline .done",
    ".timeline .mark",
    ".stage .dot",
)  # what the kernel draws without a canvas
FRAME = 20
LITTLE = 0.04  # of a mark's box
VARIED = 10  # of 255: the standard deviation of what is no picture, but one colour, is less
NEAR = 6  # of 255: the same picture on nearly the same paper
# Each shown picture of the stage as 24 by 24 pixels, over its paper.
SMALLER = """all => all.map(canvas => {
    const on = new OffscreenCanvas(24, 24).getContext('2d');
    on.imageSmoothingQuality = 'high';
    on.drawImage(canvas, 0, 0, 24, 24);
    return [...on.getImageData(0, 0, 24, 24).data].filter((_, i) => i % 4 < 3);
})"""
# As if nobody had thought of contrast themes: what such a theme takes away, taken away.
HARM = """() => {
    const text = `
        .playhead, .done { opacity: 0 !important }
        :focus-visible { outline: none !important }
        :is(.stage, [role]) button:is([aria-pressed], [aria-checked]) {
            background: none !important; border-color: ButtonText !important; box-shadow: none !important;
            color: ButtonText !important; font-weight: 400 !important;
        }
        html [data-testid=stSlider][data-testid] [role=group] div div { background: Canvas !important }`;
    const within = [...document.querySelectorAll('*')].map(each => each.shadowRoot).filter(Boolean);
    for (const root of [document.head, ...within]) {
        root.append(Object.assign(document.createElement('style'), { textContent: text }));
    }
}"""
SCROLLED = """() => [...document.querySelectorAll('*')].reduce((sum, each) => sum + each.scrollTop, 0)"""


def painted_anew(stage, change):
    """Make a change after which the stage paints, and wait until it rests."""
    paints = stage.counters["paints"]
    change()
    stage.until(f"c.paints > {paints}")
    stage.rest()


def smaller(page):
    """Return the stage's pictures, small: (pictures, 1728)."""
    return np.array(page.locator(PICTURES).evaluate_all(SMALLER), np.float64)


def lost(page):
    """Return the marks that are on the page and can't be told from what lies under them."""
    found = {mark: page.locator(mark).locator("visible=true") for mark in MARKS}
    return [mark for mark, shown in found.items() if shown.count() and stands_out(page, shown.last) < LITTLE]


@pages
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_in_a_contrast_theme_pictures_keep_their_colours(open_page, key, theme):
    page = open_page(key, theme=theme)
    stage = stage_of(page, key).rest()
    before = smaller(page)
    painted_anew(stage, lambda: page.emulate_media(forced_colors="active"))
    after = smaller(page)
    paper = 0 if theme == "light" else 21  # dark paper becomes black
    assert np.abs(after - before).mean() < NEAR + paper
    assert after.std(axis=1).min() > VARIED


@pages
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_in_a_contrast_theme_nothing_vanishes(open_page, key, theme):
    page = open_page(f"{key}?frame={FRAME}", theme=theme, forced="active")
    stage_of(page, key).rest()
    assert lost(page) == []
    assert (
        chosen_alike(page, page.locator(".stage .segmented:visible, [data-testid=stMain] [role=radiogroup]:visible"))
        == []
    )
    assert unfocused(page, page.locator(".stage button:enabled:visible, .stage .scrub:visible")) == []


@pages
def test_in_a_contrast_theme_every_knob_is_seen(open_page, settled, key):
    """Those that are open, a question's answers, then group by group."""
    asked = concept(key).experiments.by_key if concept(key).experiments else {}
    chosen = next((name for name, experiment in asked.items() if experiment.field is None), None)
    page = open_page(f"{key}?tab=predict&experiment={chosen}" if chosen else key, size=TALL, forced="active")
    stage_of(page, key).rest()
    if chosen:
        answer = page.locator("[data-testid=stRadioOption]").first
        answer.click()
        expect(answer.locator("input")).to_be_checked()
        assert chosen_alike(settled(page), page.locator("[data-testid=stRadio]")) == []
    assert unseen_knobs(page) == []
    for group in page.locator("[data-testid=stMain] summary:visible").all():
        group.click()
        expect(group.locator("xpath=..")).to_have_attribute("open", "")
        assert unseen_knobs(settled(page)) == []


def test_what_vanishes_in_a_contrast_theme_is_noticed(open_page):
    """Negative control."""
    page = open_page(f"{KEY}?frame={FRAME}", forced="active")
    stage_of(page, KEY).rest()
    page.evaluate(HARM)
    assert set(lost(page)) >= {".timeline .playhead", ".timeline .done"}
    assert chosen_alike(page, page.locator(".stage .segmented:visible"))
    assert unseen_knobs(page)
    assert unfocused(page, page.locator(".stage .timeline button:enabled"))


@pages
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("size", SMALL.values(), ids=SMALL)
def test_a_small_window_holds_it(open_page, key, size, lang):
    page = open_page(key, size=size, lang=lang)
    stage = stage_of(page, key).rest()
    assert sideways(page) == []
    assert covered(page) == []
    page.evaluate("document.querySelector('[data-testid=stMain]').scrollTo(0, 0)")  # down there the pictures are small
    picture = page.locator(PICTURES).first
    picture.scroll_into_view_if_needed()
    box = picture.bounding_box()
    assert box["width"] >= 200
    assert 150 <= box["height"] <= size[1]
    stage.scrub.press("Home")
    stage.shows(0)
    stage.bar().locator(".play").click()
    stage.until("c.playing && c.at > 1")


def test_what_is_covered_is_noticed(open_page):
    """Negative control."""
    page = open_page(KEY, size=(800, 600))
    page.evaluate(
        """() => {
            const lid = document.createElement('div');
            lid.style.cssText = 'position: fixed; z-index: 1e6; inset: 40% 0 40% 0';
            document.body.append(lid);
        }"""
    )
    assert any("button play" in each for each in covered(page))


@pages
def test_at_another_zoom_pictures_are_painted_anew_and_sharp(open_page, key):
    """Zoomed, the window has fewer pixels of its own and the screen more under each (another screen: test_abroad)."""
    page = open_page(key)
    stage = stage_of(page, key).rest()
    assert smudged(page) == []
    screen = page.context.new_cdp_session(page)
    width, height = LAPTOP
    for zoom in ZOOMS:
        metrics = {"width": round(width / zoom), "height": round(height / zoom), "deviceScaleFactor": zoom}
        painted_anew(stage, partial(screen.send, "Emulation.setDeviceMetricsOverride", {**metrics, "mobile": False}))
        assert page.evaluate("devicePixelRatio") == zoom
        assert smudged(page) == []
        assert smaller(page).std(axis=1).min() > VARIED
    screen.send("Emulation.clearDeviceMetricsOverride")


def test_a_picture_for_another_screen_is_noticed(open_page):
    """Negative control."""
    page = open_page(KEY)
    stage_of(page, KEY).rest()
    page.locator(".stage canvas.base").first.evaluate("canvas => canvas.width = canvas.width / 2")
    assert len(smudged(page)) == 1


@pages
def test_a_finger_seeks_scrubs_and_scrolls(new_context, server, settled, key):
    width, height = PHONE
    page = new_context(
        viewport={"width": width, "height": height}, has_touch=True, reduced_motion="reduce", locale="en-US"
    ).new_page()
    page.goto(f"{server.url}/{key}")
    stage = stage_of(settled(page), key).rest()
    swipe = Finger(page).swipe
    stage.scrub.scroll_into_view_if_needed()
    rail = stage.bar().locator(".rail").bounding_box()
    left, right, y = rail["x"], rail["x"] + rail["width"], rail["y"] + rail["height"] / 2
    middle = (stage.total - 1) // 2
    page.touchscreen.tap(left + rail["width"] * middle / (stage.total - 1), y)
    stage.shows(middle)
    scrolled = page.evaluate(SCROLLED)
    swipe((right - 4, y), (left, y))
    stage.shows(0)
    assert page.evaluate(SCROLLED) == scrolled
    picture = page.locator(PICTURES).first
    picture.scroll_into_view_if_needed()
    box, asked, scrolled = picture.bounding_box(), page.url, page.evaluate(SCROLLED)
    x, y = box["x"] + box["width"] / 4, box["y"] + box["height"] / 2  # in the middle a page's handle may lie, to drag
    swipe((x, y), (x, y - 160))
    page.wait_for_function(f"before => ({SCROLLED})() > before + 40", arg=scrolled)
    stage.rest()
    expect(page).to_have_url(asked.split("?")[0] + page.evaluate("location.search"))
    assert page.evaluate("location.search").count("ask=") == asked.count("ask="), "a swipe asks about nothing"
