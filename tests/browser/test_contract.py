"""What every page of the catalog owes its visitors, whatever it shows: in a real browser, a dozen cases a page."""

import base64
import io
import re
from typing import Literal, get_args, get_origin
from urllib.parse import urlencode, urlsplit

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import expect

from explorer import catalog
from explorer.concepts import concept
from explorer.page.address import link_to, write
from explorer.page.frame.cards import CARDS
from explorer.page.words import language
from tests.browser.axe import findings
from tests.browser.cards import drawn
from tests.browser.stage import Stage
from tests.browser.test_language import foreign, texts
from tests.browser.test_layout import LAPTOP, LECTURE, PHONE, sideways

HOSTILE = {
    **{"unknown<b>": "<img src=x onerror=alert(1)>", "frame": "1e999", "tab": "x" * 5000},
    **{f"p{i}": "1" for i in range(60)},
}
FRAME = 7
ALIKE = 4  # of 255: another machine draws edges a little otherwise
BOXES = "all => all.map(node => node.getBoundingClientRect().toJSON())"
pages = pytest.mark.parametrize("key", [entry.key for entry in catalog.CONCEPTS])


def stage_of(page, key, state=None):
    """Return the stage of a concept's page with the films of a state, of its first by default."""
    state = state or concept(key).state()
    return Stage(page, key, tuple(state.specs()), state.frames())


def all_looked_at_otherwise(key):
    """Return a state whose films ship with the app, other ones where there are, with as much of the view another."""
    plain = concept(key).state()
    films = [preset.state for preset in concept(key).presets.values() if preset.state.specs() != plain.specs()]
    state = next((other for other in films if other.frames() > FRAME), plain)
    for name in ("frame", *type(state.view).held_by("stage")):
        try:
            state = state.with_view(**{name: another(state.view, name)})
        except ValueError:  # not together with the others
            continue
    return state


def another(view, name):
    """Return another value of a field of a view, for kinds of fields of which one is easily named."""
    value, annotation = getattr(view, name), type(view).model_fields[name].annotation
    if name == "frame":
        return FRAME
    if isinstance(value, bool):
        return not value
    if get_origin(annotation) is Literal:
        return next(other for other in get_args(annotation) if other != value)
    raise ValueError("nothing obvious")


@pages
@pytest.mark.parametrize("look", [{}, {"theme": "dark"}, {"size": PHONE, "lang": "zh"}], ids=["light", "dark", "phone"])
def test_no_serious_accessibility_findings(sights, key, look):
    page = sights(key, **{"size": LAPTOP, "lang": "en", **look})
    stage_of(page, key).rest()
    assert findings(page) == []


@pages
@pytest.mark.parametrize(("size", "lang"), [(PHONE, "zh"), (PHONE, "en"), (LAPTOP, "en")])
def test_nothing_scrolls_sideways(sights, key, size, lang):
    assert sideways(sights(key, size=size, lang=lang)) == []


@pages
@pytest.mark.parametrize("size", [LAPTOP, LECTURE], ids=["laptop", "lecture"])
def test_the_whole_stage_stands_in_the_first_view(sights, key, size):
    page = sights(key, size=size, lang="en")
    stage_of(page, key).rest()
    boxes = page.locator(".stage canvas:visible, .stage .timeline:visible").evaluate_all(BOXES)
    assert len(boxes) >= 2
    for box in boxes:
        assert box["left"] >= 0
        assert box["right"] <= size[0]
        assert box["top"] >= 0
        assert box["bottom"] <= size[1]


@pages
def test_it_speaks_one_language(sights, key):
    english, chinese = (texts(sights(key, size=LAPTOP, lang=lang)) for lang in language.LANGUAGES)
    assert [text for text in english if re.search("[\u4e00-\u9fff]", text)] == []
    assert [text for text in chinese if foreign(text)] == []


@pages
def test_a_hostile_link_gets_sentences_and_a_page_that_works(open_page, key):
    page = open_page(f"{key}?{urlencode(HOSTILE)}")
    stage_of(page, key).rest()
    assert page.locator(".st-key-notice [role=alert]").count() >= 2
    expect(page.locator(".st-key-notice img")).to_have_count(0)
    expect(page.get_by_test_id("stException")).to_have_count(0)
    assert "1e999" not in page.locator(".st-key-notice").inner_text()


@pages
def test_a_link_restores_all(open_page, key):
    state = all_looked_at_otherwise(key).with_view(tab="take")
    asked = link_to(key, "/", write(state)).lstrip("/")
    page = open_page(asked)
    stage = stage_of(page, key, state).rest()
    expect(page.locator(".st-key-notice [role=alert]")).to_have_count(0)
    stage.shows(FRAME)
    link = page.locator(".st-key-share-link [data-testid=stCode] code").inner_text()
    again = open_page(f"{key}?{urlsplit(link).query}")
    stage_of(again, key, state).rest().shows(FRAME)
    expect(again.locator(".st-key-tab-controls")).to_be_visible()  # on the picture, not where the link was found
    spoken = [each.locator(".stage .frame-of, .stage .numbers").all_inner_texts() for each in (page, again)]
    assert spoken[0] == spoken[1]


@pages
def test_what_is_changed_is_in_the_address_and_undone_and_done_again(open_page, key):
    page = open_page(key)
    stage_of(page, key).rest()
    knob = page.locator(".st-key-controls input[type=range]").first
    before = knob.get_attribute("aria-valuetext")
    least = knob.evaluate("({value, min}) => value === min")
    knob.press("ArrowRight" if least else "ArrowLeft")
    expect(page).to_have_url(re.compile(r"\?.*\w+\.\w+="))
    changed = page.locator(".st-key-controls input[type=range]").first.get_attribute("aria-valuetext")
    assert changed != before
    expect(page.get_by_role("button", name="Undo")).to_be_enabled()
    page.keyboard.press("Control+z")
    expect(page.locator(".st-key-controls input[type=range]").first).to_have_attribute("aria-valuetext", before)
    expect(page).not_to_have_url(re.compile(r"\w+\.\w+="))
    page.get_by_role("button", name="Redo").click()
    expect(page.locator(".st-key-controls input[type=range]").first).to_have_attribute("aria-valuetext", changed)


@pages
def test_who_leaves_and_comes_back_finds_it_as_it_was_and_can_save_it(open_page, key):
    page = open_page(f"{key}?tab=take")
    stage = stage_of(page, key).rest()
    page.keyboard.press("Home")
    stage.shows(0)
    expect(page).to_have_url(re.compile("frame=0"))  # the page has heard of it
    page.locator(".st-key-pages a").first.click()
    expect(page.locator("[class*='st-key-cards-']").first).to_be_visible()
    page.locator(".st-key-pages").locator(f"a[href$='{key}']").click()
    stage.until("c.mounts === 2")
    stage.rest().shows(0)
    with page.expect_download(timeout=60_000) as download:
        page.get_by_role("button", name=re.compile("as PNG")).click()
    assert download.value.suggested_filename == f"{concept(key).stem(concept(key).state())}.png"


@pages
def test_the_keyboard_plays_stops_and_steps_and_reduced_motion_moves_nothing_by_itself(open_page, key):
    page = open_page(key, motion="reduce")
    stage = stage_of(page, key).rest()
    last = stage.total - 1
    stage.shows(last)
    assert stage.counters["frames"] <= 1
    page.keyboard.press("Home")
    stage.shows(0)
    page.keyboard.press("ArrowRight")
    stage.shows(1)
    page.keyboard.press("Space")
    stage.until("c.playing && c.at > 2")
    page.keyboard.press("Space")
    stage.until("!c.playing")
    page.keyboard.press("End")
    stage.shows(last)


@pages
def test_its_card_is_what_its_stage_draws(open_page, key):
    light, _dark = pictures_in((CARDS / f"{key}.svg").read_text(encoding="utf-8"))
    today, shipped = (pixels(picture) for picture in (drawn(open_page(key), key), light))
    assert today.shape == shipped.shape
    assert np.abs(today - shipped).mean() < ALIKE, "run `make cards`"
    assert np.abs(today - shipped[::-1]).mean() > 2 * ALIKE, "and another picture would be noticed"


def pictures_in(card):
    """Return the pictures, light and dark, in the file of a card."""
    return [base64.b64decode(data) for data in re.findall(r'base64,([^"]+)"', card)]


def pixels(picture):
    """Return a picture over white, (height, width, 3)."""
    image = Image.open(io.BytesIO(picture)).convert("RGBA")
    paper = Image.new("RGBA", image.size, "white")
    paper.alpha_composite(image)
    return np.asarray(paper.convert("RGB"), np.float64)
