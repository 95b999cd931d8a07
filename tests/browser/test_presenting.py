"""Presenting, and the list of keys: what every page of the catalog owes a room that sits far away."""

import pytest
from playwright.sync_api import expect

from explorer import catalog
from explorer.concepts import concept
from explorer.page.lesson.shipped import shipped
from explorer.page.stage.words import KERNEL
from explorer.page.words import language
from tests.browser.axe import findings
from tests.browser.fixtures import dressed
from tests.browser.test_contract import stage_of
from tests.browser.test_language import foreign
from tests.browser.test_layout import LAPTOP, LECTURE, sideways

SIZES = [LAPTOP, (1280, 720), (1024, 768), LECTURE]
pages = pytest.mark.parametrize("key", [entry.key for entry in catalog.CONCEPTS])
lessons = pytest.mark.parametrize(
    ("key", "lesson"),
    [(entry.key, next(iter(concept(entry.key).lessons))) for entry in catalog.CONCEPTS if concept(entry.key).lessons],
)

SEEN = """const shown = {visibilityProperty: true, opacityProperty: true};
    const seen = e => e.checkVisibility(shown) && e.getClientRects().length;
    const says = e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());"""
# Every piece of text in the stage that is seen: its size, whether it stands at a mark or on a key, whether it is cut.
TEXTS = f"""stage => {{
    {SEEN}
    const cut = (e, style) => e.scrollWidth > e.clientWidth + 1 && style.overflowX !== 'visible';
    const room = e => e.closest('.cell, header, .ask, .timeline, .turn-stop') ?? stage;
    const out = e => e.getBoundingClientRect().bottom > room(e).getBoundingClientRect().bottom + 1;
    return [...stage.querySelectorAll('*')]
        .filter(e => says(e) && seen(e) && !e.closest('.spoken, option, select, thead'))
        .map(e => [e, getComputedStyle(e)])
        .map(([e, style]) => ({{text: e.textContent, size: parseFloat(style.fontSize),
            small: Boolean(e.closest('.marks, .tick, .axis, .nodes, kbd, sup, sub')),
            cut: (style.display !== 'inline' && cut(e, style)) || out(e)}}));
}}"""
# What of the page beside the stage can be seen.
AROUND = f"""() => {{
    {SEEN}
    return [...document.querySelectorAll('[data-testid="stApp"] *')]
        .filter(e => !e.closest('.st-key-stage, style') && (e.matches('button, a, input, img') || says(e)) && seen(e))
        .filter(e => e.getBoundingClientRect().width > 1 && e.getBoundingClientRect().height > 1)
        .map(e => e.outerHTML.slice(0, 120));
}}"""
BOXES = "all => all.map(node => node.getBoundingClientRect().toJSON())"
PARTS = ".stage canvas.base:visible, .stage :is(.presenter, .panel, .truth, .ask, .timeline, .turn-stop):visible"


def presents(page, on=True):
    expect(page.locator("html[data-presenting]")).to_have_count(1 if on else 0)
    expect(page.locator(".stage[data-presenting]")).to_have_count(1 if on else 0)


def at(page, key, place):
    """Expect the preset at `place` to be presented."""
    pills = concept(key).pills
    expect(page.locator(".presented")).to_have_text(language.say(concept(key).presets[pills[place]].title, "en"))
    expect(page.locator(".presenter .deck b")).to_have_text(f"{place + 1} / {len(pills)}")


@pages
def test_a_key_or_a_button_begins_and_ends_it_and_nothing_but_the_stage_is_seen(open_page, key):
    page = open_page(key)
    stage = stage_of(page, key).rest()
    assert page.evaluate(AROUND), "and what stands around would be noticed"
    page.keyboard.press("p")
    presents(page)
    assert page.evaluate(AROUND) == []
    page.wait_for_function("document.fullscreenElement === document.documentElement")
    page.keyboard.press("p")
    presents(page, on=False)
    assert not page.evaluate("document.fullscreenElement")
    stage.button("Present").click()
    presents(page)
    page.locator(".presenter").get_by_role("button", name="Leave").click()
    presents(page, on=False)
    expect(stage.button("Present")).to_be_focused()
    page.keyboard.press("p")
    page.keyboard.press("Escape")
    presents(page, on=False)
    assert page.evaluate(AROUND)


@pages
@pytest.mark.parametrize("lang", language.LANGUAGES)
def test_all_is_large_and_whole_at_every_size(open_page, key, lang):
    page = open_page(key, lang=lang)
    stage = stage_of(page, key).rest()
    assert min(text["size"] for text in page.locator(".stage").evaluate(TEXTS)) < 20, "smaller text would be noticed"
    page.keyboard.press("p")
    presents(page)
    for size in SIZES:
        dressed(page, size=size)
        stage.drawn()
        texts = page.locator(".stage").evaluate(TEXTS)
        assert [text for text in texts if text["size"] < (16 if text["small"] else 20)] == []
        assert [text["text"] for text in texts if text["cut"]] == []
        assert lang != "zh" or [text["text"] for text in texts if foreign(text["text"])] == []
        assert page.locator(".presented").evaluate("node => parseFloat(getComputedStyle(node).fontSize)") >= 28
        fits(page, size)
    assert findings(page) == []


def fits(page, size):
    """Expect all parts above the fold, and pictures that take most of it."""
    boxes = page.locator(PARTS).evaluate_all(BOXES)
    assert len(boxes) >= 5
    for box in boxes:
        assert box["left"] >= 0
        assert box["right"] <= size[0]
        assert box["top"] >= 0
        assert box["bottom"] <= size[1]
    assert sideways(page) == []
    assert page.locator(".stage-notes").bounding_box()["y"] >= size[1] - 1
    canvases = page.locator(".stage canvas.base:visible").evaluate_all(BOXES)
    assert max(box["height"] for box in canvases) >= 0.5 * size[1]


@pages
def test_marks_are_drawn_larger_and_a_pointer_still_finds_their_places(open_page, key):
    page = open_page(key)
    stage_of(page, key).rest()
    picture = page.locator(".stage canvas.base:visible").last
    before = picture.evaluate("node => node.getContext('2d').getTransform().a")
    page.keyboard.press("p")
    presents(page)
    stage_of(page, key).rest()
    after = picture.evaluate("node => node.getContext('2d').getTransform().a")
    assert after / before == pytest.approx(1.4, abs=0.01)


@pages
def test_page_down_and_the_buttons_step_through_the_presets(open_page, key):
    page = open_page(key)
    stage_of(page, key).rest()
    page.keyboard.press("PageDown")
    page.keyboard.press("p")
    at(page, key, 0)  # before, the key was the page's own
    page.keyboard.press("PageDown")
    at(page, key, 1)
    page.locator(".scrub").first.press("PageDown")  # wherever the focus is: a clicker has no other key
    at(page, key, 2)
    page.keyboard.press("PageUp")
    at(page, key, 1)
    page.get_by_role("button", name="Next →").click()
    at(page, key, 2)
    page.keyboard.press("Escape")
    expect(page.locator(".preset b")).to_have_text(concept(key).presets[concept(key).pills[2]].title)


@lessons
def test_a_lesson_is_presented_stop_by_stop_with_its_notes_apart(open_page, key, lesson):
    stops = shipped(concept(key), lesson, "en").stops
    page = open_page(f"{key}?lesson={lesson}&stop=1&tab=lesson")
    stage_of(page, key, stops[0].state).rest()
    page.get_by_role("button", name="Present from stop 1").click()
    presents(page)
    expect(page.locator(".presented")).to_have_text(stops[0].title)
    expect(page.get_by_role("button", name="← Back")).to_be_disabled()
    expect(page.locator(".stage-notes .note")).not_to_be_in_viewport()
    page.keyboard.press("PageDown")
    expect(page.locator(".presented")).to_have_text(stops[1].title)
    with page.expect_popup() as opened:
        page.keyboard.press("n")
    notes = opened.value
    expect(notes.locator(".note")).to_have_text(stops[1].note)
    page.keyboard.press("PageDown")
    expect(notes.locator(".note")).to_have_text(stops[2].note)
    expect(page.locator(".presented")).to_have_text(stops[2].title)
    notes.keyboard.press("PageUp")
    expect(page.locator(".presented")).to_have_text(stops[1].title)
    expect(notes.locator(".upcoming")).to_have_text(f"Next: {stops[2].title}")
    presents(page)
    same = "node => [getComputedStyle(node).color, getComputedStyle(node).backgroundColor]"
    light = notes.locator("body").evaluate(same)
    dressed(page, theme="dark")
    expect(page.locator(".stage")).to_have_attribute("data-theme", "dark")
    page.wait_for_function("was => getComputedStyle(document.body).color !== was", arg=light[0])
    assert notes.locator("body").evaluate(same) != light
    page.keyboard.press("Escape")
    expect(page.locator(".bar .count")).to_have_text(f"2 / {len(stops)}")
    expect(page.get_by_role("button", name="Present from stop 2")).to_be_visible()
    notes.close()


@lessons
def test_where_no_window_may_open_the_notes_stand_under_the_fold(open_page, key, lesson):
    stop = shipped(concept(key), lesson, "en").stops[0]
    page = open_page(f"{key}?lesson={lesson}&stop=1")
    stage_of(page, key, stop.state).rest()
    page.evaluate("window.open = () => null")
    page.keyboard.press("p")
    presents(page)
    expect(page.locator(".stage-notes .note")).not_to_be_in_viewport()
    page.keyboard.press("n")
    expect(page.locator(".stage-notes .note")).to_be_in_viewport()
    expect(page.locator(".stage-notes .note")).to_have_text(stop.note)


@lessons
@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_each_stop_plays_its_film_once(open_page, key, lesson, motion):
    stops = shipped(concept(key), lesson, "en").stops
    page = open_page(f"{key}?lesson={lesson}&stop=1", motion=motion)
    stage = stage_of(page, key, stops[0].state).stop()
    stage.bar().get_by_label("Speed").select_option("4")
    stage.bar().get_by_role("button", name="Play in a loop", exact=True).click()
    page.keyboard.press("p")
    presents(page)
    before = stage.counters["frames"]
    page.keyboard.press("PageDown")
    expect(page.locator(".presented")).to_have_text(stops[1].title)
    if motion == "no-preference" and stops[1].state.playing is True:
        stage.until(f"c.frames > {before + 5}")
    stage.rest().shows(stage.total - 1)
    assert stage.counters["frames"] <= before + stage.total + 1  # once, and not again


@lessons
def test_each_stop_brings_the_stage_into_view(open_page, key, lesson):
    page = open_page(f"{key}?lesson={lesson}&stop=1&tab=lesson", size=(1100, 360))
    stage_of(page, key).rest()
    page.get_by_test_id("stMain").evaluate("main => main.scrollTo(0, main.scrollHeight)")
    expect(page.locator(".stage .presets")).not_to_be_in_viewport()
    page.locator(".stops .go").nth(2).click()
    expect(page.locator(".bar .count")).to_contain_text("3 /")
    expect(page.locator(".stage .presets")).to_be_in_viewport()
    dressed(page, size=(800, 900))  # the panel stands under the stage, whose pictures stay at the window's top
    page.locator(".stops .go").nth(1).click()
    expect(page.locator(".bar .count")).to_contain_text("2 /")
    expect(page.locator(".stage canvas.base:visible").first).to_be_in_viewport()


@pages
@pytest.mark.parametrize("lang", language.LANGUAGES)
def test_the_list_of_keys(open_page, key, lang):
    page = open_page(key, lang=lang)
    stage = stage_of(page, key).rest()
    stage.scrub.focus()
    page.keyboard.press("Shift+?")
    keys = page.locator("dialog.keys")
    expect(keys).to_be_visible()
    for said in ("key_play", "key_stops", "key_notes", "key_undo"):
        expect(keys.get_by_text(language.say(KERNEL[said], lang), exact=True)).to_be_visible()
    assert findings(page) == []
    page.keyboard.press("Home")  # nothing happens behind it
    for _ in range(3):
        page.keyboard.press("Tab")
        assert page.evaluate("!document.activeElement || !document.activeElement.closest('.st-key-panel')")
    page.keyboard.press("Escape")
    expect(keys).to_be_hidden()
    expect(stage.scrub).to_be_focused()
    stage.shows(stage.total - 1)
    page.locator(".keys-button").click()
    expect(keys).to_be_visible()
    keys.get_by_role("button").click()
    expect(page.locator(".keys-button")).to_be_focused()
    page.keyboard.press("p")
    page.keyboard.press("Shift+?")
    page.keyboard.press("Escape")
    expect(keys).to_be_hidden()
    presents(page)  # it closed the list, and nothing else
