"""The gallery of worlds in a real browser: pictures, names, mouse, keys, undo, themes and small windows."""

import re
import time
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from explorer import worlds
from explorer.page.words import language
from explorer.plane.world import FIRST, WORLDS
from explorer.worlds.plane.world import PlaneWorld
from tests.browser.axe import findings
from tests.browser.stage import Stage
from tests.browser.test_layout import PHONE, sideways

PAGE = "joint_vs_conditional"
# As they stand in the gallery, under three headings; a visitor's own table is not there yet.
NAMES = [*(name for name in worlds.FORMULAS if name != "drawn"), *worlds.DATA_SETS[:-1], "drawn"]
BOXES = "all => all.map(node => node.getBoundingClientRect().toJSON())"
# How many pixels of each picture lie near each mark's colour; the colours as the page has them.
INK = """gallery => {
    const probe = gallery.querySelector('.name').appendChild(document.createElement('i'));
    const marks = ['a', 'b', 'c', 'd', 'e'].map(letter => {
        probe.style.color = `var(--mark-${letter})`;
        return getComputedStyle(probe).color.match(/[\\d.]+/g).slice(0, 3).map(Number);
    });
    probe.remove();
    return [...gallery.querySelectorAll('canvas')].map(canvas => {
        const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        return marks.map(mark => {
            let found = 0;
            for (let i = 0; i < data.length; i += 4)
                found += data[i + 3] === 255 && mark.every((v, c) => Math.abs(data[i + c] - v) < 3);
            return found;
        });
    });
}"""


ROW = [*FIRST]


def unfold(page):
    """Have all worlds stand over the stage, not only those in the row, and return the gallery."""
    page.locator(".gallery .more").click()
    gallery = page.locator(".gallery")
    expect(gallery.get_by_role("radio")).to_have_count(len(NAMES))
    return gallery


@pytest.fixture
def page(open_page):
    """A page that the tests share, with the gallery open and the two moons chosen."""
    page = open_page(PAGE, keep=True)
    Stage(page).stop()
    if page.locator(".gallery[data-open]").count() == 0:
        unfold(page)
    expect(page.locator(".stage")).to_have_attribute("data-theme", "light")
    radio(page, "moons").focus()
    if radio(page, "moons").get_attribute("aria-checked") != "true":
        page.keyboard.press("Space")
    marked(page, "moons")
    expect(page).not_to_have_url(re.compile("world="))
    return page


def radio(page, name):
    return page.locator(f'.gallery [role=radio][data-world="{name}"]')


def marked(page, name):
    """Expect the world called `name` to be marked, and no other."""
    expect(radio(page, name)).to_have_attribute("aria-checked", "true")
    expect(page.locator('.gallery [aria-checked="true"]')).to_have_count(1)
    expect(page.locator('.gallery [role=radio][tabindex="0"]')).to_have_attribute("data-world", name)


def at(page, name):
    """Expect the page to have gone to the world called `name`."""
    expect(page).to_have_url(re.compile(rf"world={name}"))
    expect(page.locator(".st-key-says-world")).to_contain_text(WORLDS[name])
    marked(page, name)


def names_stand_whole(gallery, lang):
    group = gallery.get_by_role("radiogroup", name=language.say("Where the data come from", lang))
    for name in NAMES:
        button = group.get_by_role("radio", name=language.say(WORLDS[name], lang), exact=True)
        expect(button).to_have_attribute("data-world", name)
    assert gallery.locator(".name").evaluate_all("all => all.every(n => n.scrollWidth <= n.clientWidth + 1)")
    boxes = gallery.locator("canvas").evaluate_all(BOXES)
    assert len({round(box["width"]) for box in boxes}) == 1
    left, right, bottom, top = PlaneWorld.extent
    for box in boxes:
        assert box["width"] >= 96
        assert box["width"] / box["height"] == pytest.approx((right - left) / (top - bottom), abs=0.02)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("size", [(1440, 900), (1280, 720)], ids=["1440", "1280"])
def test_a_few_stand_in_a_row_with_whole_names_and_one_click_chooses(open_page, lang, size):
    page = open_page(PAGE, lang=lang, size=size)
    Stage(page).rest()
    shown = page.locator(".gallery [role=radio]:visible")
    assert shown.evaluate_all("all => all.map(one => one.dataset.world)") == ROW
    names = page.locator(".gallery .name:visible")
    assert names.evaluate_all("all => all.every(n => n.scrollWidth <= n.clientWidth + 1)")
    boxes = names.evaluate_all(BOXES)
    assert all(left["right"] <= right["left"] for left, right in pairwise(boxes))
    assert page.locator(".st-key-head h1").bounding_box()["x"] + 200 < boxes[0]["left"]
    radio(page, "xor").click()
    marked(page, "xor")
    expect(page).to_have_url(re.compile("world=xor"))


def test_one_that_is_not_in_the_row_takes_a_place_in_it(open_page):
    page = open_page(PAGE)
    Stage(page).rest()
    tops = ".stage, .gallery .more"
    expect(radio(page, "moons")).to_be_visible()
    before = page.locator(tops).evaluate_all(BOXES)
    unfold(page)
    assert page.locator(tops).evaluate_all(BOXES) == before, "all of them lie over the stage and move nothing"
    page.keyboard.press("Escape")
    expect(radio(page, "wine")).to_be_hidden()
    expect(page.locator(".gallery .more")).to_be_focused()
    unfold(page)
    radio(page, "wine").click()
    at(page, "wine")
    expect(radio(page, "wine")).to_be_visible()
    expect(page.locator(".gallery [role=radio]:visible")).to_have_count(len(ROW))
    assert page.locator(".gallery .more").evaluate_all(BOXES) == before[:1]
    unfold(page)
    page.mouse.click(300, 850)
    expect(radio(page, "moons")).to_be_visible()
    expect(radio(page, "spirals")).to_be_hidden()


def test_the_names_stand_whole_under_their_pictures(page):
    names_stand_whole(page.locator(".gallery"), "en")


def test_every_picture_has_each_class_in_its_colour_and_another_theme_draws_it_anew(page):
    classes = [worlds.get(name).n_classes for name in NAMES]
    assert min(classes) >= 2
    wanted = [[label < n for label in range(5)] for n in classes]
    for theme in ("light", "dark"):  # the colours of one are not those of the other
        page.emulate_media(color_scheme=theme)
        expect(page.locator(".stage")).to_have_attribute("data-theme", theme)
        deadline = time.monotonic() + 30
        while (found := page.locator(".gallery").evaluate(INK)) and [[n > 60 for n in ink] for ink in found] != wanted:
            assert time.monotonic() < deadline, (theme, dict(zip(NAMES, found, strict=True)))
            page.wait_for_timeout(100)


def test_a_click_is_shown_at_once_changes_the_film_and_undo_takes_it_back(open_page):
    stage = Stage(open_page(PAGE)).stop()
    page = stage.page
    unfold(page)
    marked(page, "moons")
    taken = radio(page, "blobs").evaluate(
        """async button => {
            button.click();
            await new Promise(requestAnimationFrame);
            return button.getAttribute('aria-checked');
        }"""
    )
    assert taken == "true"
    at(page, "blobs")
    page.locator(".st-key-undo button").click()
    expect(page).not_to_have_url(re.compile("world="))
    marked(page, "moons")
    page.locator(".st-key-redo button").click()
    at(page, "blobs")


def test_keys_move_and_choose_and_keep_the_focus(page):
    page.keyboard.press("ArrowRight")
    at(page, "blobs")
    expect(radio(page, "blobs")).to_be_focused()
    page.keyboard.press("End")
    at(page, worlds.FORMULAS[-1])
    page.keyboard.press("ArrowDown")
    marked(page, "moons")
    page.keyboard.press("ArrowUp")
    marked(page, worlds.FORMULAS[-1])
    page.keyboard.press("Home")
    marked(page, "moons")
    expect(page).not_to_have_url(re.compile("world="))
    expect(radio(page, "moons")).to_be_focused()


def test_space_and_enter_choose(page):
    for key, name, before in (("Enter", "blobs", "moons"), ("Space", "circles", "blobs")):
        radio(page, name).focus()  # as a screen reader's own cursor does
        marked(page, before)
        page.keyboard.press(key)
        at(page, name)


def test_who_walks_past_a_world_trains_nothing_on_it(open_page):
    page = Stage(open_page(PAGE)).stop().page
    unfold(page)
    radio(page, "moons").focus()
    page.locator(".gallery .worlds").evaluate(  # quicker than any machine may be busy
        """group => {
            const right = () => new KeyboardEvent('keydown', {key: 'ArrowRight', bubbles: true});
            for (let n = 0; n < 3; n++) group.querySelector('[tabindex="0"]').dispatchEvent(right());
        }"""
    )
    at(page, worlds.FORMULAS[3])
    page.locator(".st-key-undo button").click()
    marked(page, "moons")
    expect(page.locator(".st-key-undo button")).to_be_disabled()


def test_a_link_is_followed_and_the_tab_key_reaches_the_one_chosen(open_page):
    page = open_page(f"{PAGE}?world=pinwheel")
    unfold(page)
    at(page, "pinwheel")
    radio(page, "pinwheel").focus()
    page.keyboard.press("Tab")
    expect(page.locator(".gallery .more")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(radio(page, "pinwheel")).to_be_focused()
    expect(radio(page, "pinwheel")).to_have_css("outline-style", "solid")


def test_another_language_keeps_the_choice(open_page):
    page = open_page(f"{PAGE}?world=blobs&lang=en")
    unfold(page)
    page.get_by_role("button", name="中文", exact=True).click()  # so it is called once it listens
    expect(radio(page, "blobs")).to_have_text(language.say(WORLDS["blobs"], "zh"))
    marked(page, "blobs")


def test_in_chinese_on_a_phone_they_stand_whole_and_nothing_scrolls_sideways(open_page):
    page = open_page(PAGE, lang="zh", size=PHONE)
    gallery = unfold(page)
    boxes = gallery.get_by_role("radio").evaluate_all(BOXES)
    assert boxes[0]["y"] == boxes[1]["y"] < boxes[2]["y"]
    assert all(box["width"] >= 44 and box["height"] >= 44 for box in boxes)
    assert sideways(page) == []
    names_stand_whole(gallery, "zh")
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(page.get_by_test_id("stSidebar")).to_be_in_viewport()
    names_stand_whole(gallery, "zh")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_no_serious_findings_in_the_open_gallery(page, theme):
    page.emulate_media(color_scheme=theme)
    expect(page.locator(".stage")).to_have_attribute("data-theme", theme)
    assert findings(page, within=".st-key-over") == []
