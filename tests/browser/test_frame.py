"""The frame of every page of the catalog: text beside picture, in view together, on a desk, a projector and a phone."""

import pytest
from playwright.sync_api import Page, expect

from explorer import catalog
from explorer.concepts import concept
from explorer.page.view import TABS
from tests.browser.test_contract import stage_of
from tests.browser.test_layout import LAPTOP, LECTURE, PHONE

PROJECTOR, OLD_PROJECTOR = (1280, 720), (1024, 768)
pages = pytest.mark.parametrize("key", [entry.key for entry in catalog.CONCEPTS])
MAIN = "document.querySelector('[data-testid=stMain]')"
BODY = "document.querySelector('.st-key-panel-body').parentElement"


def box(page: Page, place: str) -> dict[str, float]:
    found: dict[str, float] = page.locator(place).first.evaluate("node => node.getBoundingClientRect().toJSON()")
    return found


def parts_of(key: str) -> list[str]:
    own = concept(key)
    return [tab for tab in TABS if {"predict": own.experiments, "try": own.tries}.get(tab, True)]


@pages
@pytest.mark.parametrize("size", [LAPTOP, PROJECTOR, OLD_PROJECTOR, LECTURE], ids=lambda size: f"{size[0]}")
def test_every_part_of_the_panel_stands_beside_the_stage_which_stays_while_it_scrolls(sights, key, size):
    for tab in parts_of(key):
        page = sights(f"{key}?tab={tab}", size=size, lang="en")
        stage_of(page, key).rest()
        stage, panel = box(page, ".stage"), box(page, ".st-key-panel")
        assert panel["left"] >= stage["right"]
        assert panel["right"] == size[0]
        assert (panel["top"], panel["bottom"]) == (0, size[1])
        page.evaluate(f"{BODY}.scrollTo(0, 1e6)")
        assert box(page, ".stage") == stage
        expect(page.locator(".stage canvas:visible").first).to_be_in_viewport(ratio=0.9)
        expect(page.locator("[class*=st-key-open-tab-] [role=radio]").first).to_be_in_viewport(ratio=1)


@pages
@pytest.mark.parametrize("size", [LAPTOP, PROJECTOR, OLD_PROJECTOR], ids=lambda size: f"{size[0]}")
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_page_opens_with_its_whole_stage_in_view(sights, key, size, lang):
    page = sights(key, size=size, lang=lang)
    stage_of(page, key).rest()
    assert box(page, ".stage")["bottom"] <= size[1]
    assert page.evaluate(f"{MAIN}.scrollTop") == 0


@pages
def test_on_a_phone_the_pictures_stay_at_the_top_while_the_panel_is_read(open_page, key):
    page = open_page(key, size=PHONE)
    stage_of(page, key).rest()
    picture = page.locator(".stage canvas:visible").first
    panel = box(page, ".st-key-panel")
    page.evaluate(f"{MAIN}.scrollTo(0, 1e6)")
    expect(picture).to_be_in_viewport(ratio=0.99)
    docked = box(page, ".st-key-stage")
    assert docked["top"] == 0
    assert docked["bottom"] < 0.35 * PHONE[1]
    bottom = box(page, ".st-key-history")["bottom"]
    assert bottom <= PHONE[1], "the panel's end can be reached"
    page.evaluate(f"{MAIN}.scrollTo(0, 0)")
    expect(page.locator(".stage .timeline:visible").first).to_be_visible()
    assert box(page, ".st-key-panel") == panel, "what stands below kept its place"


@pages
def test_the_rail_opens_over_the_page_by_pointer_and_by_key_and_moves_nothing(open_page, key):
    page = open_page(key)
    stage_of(page, key).rest()
    before = box(page, ".stage")
    rail = page.get_by_test_id("stSidebarContent")
    assert rail.bounding_box()["width"] <= 56
    page.get_by_test_id("stSidebar").hover()
    page.wait_for_function("() => document.querySelector('[data-testid=stSidebarContent]').clientWidth > 200")
    expect(page.get_by_test_id("stSidebar").get_by_text("Home", exact=True)).to_be_in_viewport(ratio=1)
    assert box(page, ".stage") == before
    page.mouse.move(700, 500)
    page.wait_for_function("() => document.querySelector('[data-testid=stSidebarContent]').clientWidth < 60")
    page.get_by_test_id("stSidebar").get_by_role("link").first.focus()
    page.wait_for_function("() => document.querySelector('[data-testid=stSidebarContent]').clientWidth > 200")


@pages
def test_presets_are_chosen_by_keys_and_step_by_step(open_page, key):
    offered = concept(key).pills
    if not offered:
        pytest.skip("the page offers no presets")
    page = open_page(key)
    stage_of(page, key).rest()
    button, menu = page.locator(".preset"), page.locator(".preset-list")
    expect(button.locator("b")).to_have_text(concept(key).presets[offered[0]].title)
    button.focus()
    page.keyboard.press("Enter")
    expect(menu.locator("[role=menuitemradio]")).to_have_count(len(offered))
    expect(menu.locator("[aria-checked=true]")).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    last = concept(key).presets[offered[-1]]
    expect(button.locator("b")).to_have_text(last.title)
    expect(button.locator(".see")).to_have_text(last.see)
    stage_of(page, key, last.state).rest()
    page.get_by_role("button", name="Next preset").click()
    expect(button.locator("b")).to_have_text(concept(key).presets[offered[0]].title)


@pages
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_what_a_preset_says_to_see_stands_whole_in_its_line(sights, key, lang):
    page = sights(key, size=LAPTOP, lang=lang)
    stage_of(page, key).rest()
    cut = page.locator(".preset .see").evaluate(
        """line => {
            const was = line.textContent, all = [...line.getRootNode().querySelectorAll('.preset-list .see')];
            const cut = all.map(each => each.textContent)
                .filter(text => { line.textContent = text; return line.scrollWidth > line.clientWidth; });
            line.textContent = was;
            return cut;
        }"""
    )
    assert cut == []


@pages
def test_the_stage_s_shape_stands_there_while_it_loads(open_page, key):
    page = open_page(key, prepare=lambda page: page.route("**/stage.js*", lambda route: None))  # it never comes
    place = page.locator(".st-key-stage")
    place.wait_for()
    assert place.bounding_box()["height"] > 400
    drawn = place.evaluate("node => getComputedStyle(node, '::before').backgroundImage")
    assert drawn.count("gradient") == 3
