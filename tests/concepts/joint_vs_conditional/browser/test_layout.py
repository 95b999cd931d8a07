"""The two models stand side by side, what is asked under them; on a phone a switch chooses one that fills the width."""

import pytest
from playwright.sync_api import expect

from tests.browser.stage import Stage
from tests.browser.test_layout import LAPTOP, LECTURE, PHONE

PAGE = "joint_vs_conditional"
FIELDS = {"1440": (LAPTOP, 480), "1280": ((1280, 720), 400), "1920": (LECTURE, 690)}  # pixels that a picture is wide
TOP = "node => Math.round(node.getBoundingClientRect().top)"


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(("size", "least"), FIELDS.values(), ids=FIELDS)
def test_pictures_are_large_and_side_by_side(sights, lang, size, least):
    page = sights(PAGE, size=size, lang=lang)
    Stage(page).rest()
    left, right = (page.locator("canvas.base").nth(i).bounding_box() for i in (0, 1))
    assert left["width"] >= least
    assert right["width"] == left["width"]
    assert left["y"] == right["y"]
    assert left["height"] == right["height"] >= 240


@pytest.mark.parametrize("size", [LAPTOP, (1280, 720)])
def test_no_title_is_covered(sights, size):
    page = sights(PAGE, size=size, lang="en")
    Stage(page).rest()
    covered = page.locator(".panel header *, .scene-bar *, .ask-head *").evaluate_all(
        """all => all.filter(node => node.childElementCount === 0 && node.textContent.trim() && node.checkVisibility())
            .filter(node => { // a part that lies in no line of its box at all is left out on purpose
                const box = node.closest('.parts')?.getBoundingClientRect();
                return !box || node.getBoundingClientRect().top < box.bottom - 1;
            })
            .filter(node => {
                const { left, right, top, bottom } = node.getBoundingClientRect();
                return [left + 2, right - 2].some(x => {
                    const hit = node.getRootNode().elementFromPoint(x, (top + bottom) / 2);
                    return hit && hit !== node && !hit.contains(node) && !node.contains(hit);
                });
            }).map(node => node.textContent)"""
    )
    assert covered == []


def test_the_chances_stand_directly_under_the_pictures(sights):
    page = sights(PAGE, size=LAPTOP, lang="en")
    Stage(page).rest()
    pictures, ask = (page.locator(place).bounding_box() for place in (".panels", ".ask"))
    assert 0 <= ask["y"] - (pictures["y"] + pictures["height"]) <= 12
    expect(page.locator(".ask .chance-bar")).to_have_count(3)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_nothing_moves_under_a_comparison(open_page, lang):
    page = open_page(PAGE, lang=lang)
    stage = Stage(page).rest()
    places = page.locator(".panel .view, .ask, .timeline, .truth, .cell p, .cell .curve, .st-key-groups")
    before = places.evaluate_all(f"all => all.map({TOP})")
    for name in ("exact", "error", "learned"):
        page.locator(f".scene-bar [data-value={name}]").click()
        stage.rest()
        now = places.evaluate_all(f"all => all.map({TOP})")
        moved = {i: (then, now[i]) for i, then in enumerate(before) if now[i] and now[i] != then}  # 0: not said now
        assert moved == {}


def test_on_a_phone_one_picture_fills_the_width_and_a_switch_chooses_it(open_page):
    page = open_page(PAGE, size=PHONE)
    pictures = page.locator("canvas.base:visible")
    expect(pictures).to_have_count(1)
    box = pictures.bounding_box()
    assert box["width"] > 0.85 * PHONE[0]
    expect(page.locator("section.panel:visible")).to_have_attribute("data-panel", "joint")
    page.locator(".which").get_by_role("button", name="Discriminative").click()
    expect(pictures).to_have_count(1)
    expect(page.locator("section.panel:visible")).to_have_attribute("data-panel", "conditional")
    expect(page.locator(".cell:visible")).to_have_attribute("data-panel", "conditional")


def test_on_a_phone_the_order_is_worlds_presets_picture_chances_timeline_truth_panel(sights):
    page = sights(PAGE, size=PHONE, lang="en")
    places = [".st-key-over", ".presets", ".panel:visible canvas.base", ".ask", ".timeline", ".truth", ".st-key-panel"]
    tops = [page.locator(place).first.bounding_box()["y"] for place in places]
    assert tops == sorted(tops)
