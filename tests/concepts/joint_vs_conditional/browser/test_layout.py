"""The two models stand side by side; on a phone one picture fills the width, and a switch chooses it."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_layout import LAPTOP, PHONE


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_two_models_stand_side_by_side(sights, lang):
    page = sights("joint_vs_conditional", size=LAPTOP, lang=lang)
    canvases = page.locator("canvas:visible")
    canvases.first.wait_for()
    boxes = [canvases.nth(i).bounding_box() for i in range(canvases.count())]
    big = [box for box in boxes if box and box["width"] > 150 and box["height"] > 150]
    assert len(big) >= 2, "the two models stand side by side"
    for box in boxes:
        assert box is None or (box["x"] >= 0 and box["x"] + box["width"] <= LAPTOP[0] + 1)
    for box in big:
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= LAPTOP[1]
    assert abs(big[0]["y"] - big[1]["y"]) <= 2


def test_on_a_phone_one_picture_fills_the_width_and_a_switch_chooses_it(open_page):
    page = open_page("joint_vs_conditional", size=PHONE)
    pictures = page.locator("canvas.base:visible")
    expect(pictures).to_have_count(1)
    box = pictures.bounding_box()
    assert box["width"] > 0.85 * PHONE[0]
    expect(page.locator("section.panel:visible")).to_have_attribute("data-panel", "joint")
    page.locator(".which").get_by_role("button", name="Discriminative").click()
    expect(pictures).to_have_count(1)
    expect(page.locator("section.panel:visible")).to_have_attribute("data-panel", "conditional")
    expect(page.locator(".cell:visible")).to_have_attribute("data-panel", "conditional")


def test_on_a_phone_the_order_is_stage_timeline_truth_knobs(sights):
    page = sights("joint_vs_conditional", size=PHONE, lang="en")
    places = [".panel:visible canvas.base", ".timeline", ".truth", ".st-key-controls", ".st-key-tabs"]
    tops = [page.locator(place).first.bounding_box()["y"] for place in places]
    assert tops == sorted(tops)
