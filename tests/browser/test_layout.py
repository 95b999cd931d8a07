"""What fits its window, and what does not is noticed: the home page; the others' contract is in test_contract.

And the ring around what keys have reached, where that is the page as a whole.
"""

import pytest
from playwright.sync_api import Page

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
def test_nothing_scrolls_sideways_on_the_home_page(sights, size, lang):
    assert sideways(sights("", size=size, lang=lang)) == []


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


RING = """() => {
    const main = document.querySelector('[data-testid="stMain"]');
    const {content, top, height} = getComputedStyle(main, '::before');
    return [document.activeElement === main, content === 'none' ? null : [top, height]];
}"""


@pytest.mark.parametrize("key", ["", "joint_vs_conditional"])
def test_a_click_beside_everything_rings_nothing_and_keys_ring_the_page_as_a_whole(open_page, key):
    page = open_page(key, size=LAPTOP)
    page.mouse.click(LAPTOP[0] - 18, 600)
    page.keyboard.press("Shift")
    assert page.evaluate(RING) == [True, None]
    skip = page.get_by_test_id("stSkipToContent")
    skip.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate(RING) == [True, ["0px", f"{LAPTOP[1]}px"]]
