"""Pages fit their window: nothing scrolls sideways on a phone or laptop, the whole stage stands in the first view."""

import pytest
from playwright.sync_api import Page, expect

PAGES = ["", "joint_vs_conditional"]
PHONE, LAPTOP, LECTURE = (390, 844), (1440, 900), (1920, 1080)

# Elements that reach past the window, unless an ancestor clips or scrolls them on purpose.
TOO_WIDE = """() => {
    const wide = [];
    for (const node of document.querySelectorAll('[data-testid="stApp"] *')) {
        const box = node.getBoundingClientRect();
        if (box.width === 0 || box.right <= innerWidth + 1) continue;
        let held = false;
        for (let up = node.parentElement; up && !held; up = up.parentElement) {
            const style = getComputedStyle(up);
            held = style.overflowX !== 'visible' && up.getBoundingClientRect().right <= innerWidth + 1
                && up.dataset.testid !== 'stMain' && up.dataset.testid !== 'stAppViewContainer'
                && up.dataset.testid !== 'stApp';
        }
        if (!held) wide.push(`${node.tagName}.${node.className} reaches ${Math.round(box.right)} px`);
    }
    return wide.slice(0, 8);
}"""


def sideways(page: Page) -> list[str]:
    """Return what scrolls sideways: the page itself, its main part, or elements that stick out."""
    rooms = page.evaluate(
        """() => ['html', '[data-testid="stMain"]'].map(s => document.querySelector(s))
            .filter(node => node && node.scrollWidth > node.clientWidth + 1)
            .map(node => `${node.tagName} is ${node.scrollWidth} px wide in ${node.clientWidth}`)"""
    )
    return [*rooms, *page.evaluate(TOO_WIDE)]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("size", [PHONE, LAPTOP], ids=["phone", "laptop"])
@pytest.mark.parametrize("path", PAGES)
def test_nothing_scrolls_sideways(sights, path, size, lang):
    assert sideways(sights(path, size=size, lang=lang)) == []


def test_a_page_that_is_too_wide_is_noticed(open_page):
    """Negative control."""
    page = open_page("", size=PHONE)
    page.evaluate(
        """() => {
            const bar = document.createElement('div');
            bar.style.width = '900px'; bar.style.height = '4px';
            document.querySelector('[data-testid="stMain"]').append(bar);
        }"""
    )
    assert sideways(page)


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("size", [LAPTOP, LECTURE], ids=["laptop", "lecture"])
def test_the_whole_stage_stands_in_the_first_view(sights, size, lang):
    """Every canvas, the timeline below included, is visible without scrolling."""
    page = sights("joint_vs_conditional", size=size, lang=lang)
    canvases = page.locator("canvas:visible")
    canvases.first.wait_for()
    boxes = [canvases.nth(i).bounding_box() for i in range(canvases.count())]
    big = [box for box in boxes if box and box["width"] > 150 and box["height"] > 150]
    assert len(big) >= 2, "the two models stand side by side"
    for box in boxes:
        assert box is None or (box["x"] >= 0 and box["x"] + box["width"] <= size[0] + 1)
    for box in big:
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= size[1]
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
