"""The page around the stage: knobs, groups, presets, undo, link and language; in a real browser."""

import re
import time
from urllib.parse import parse_qs, urlencode, urlsplit

import numpy as np
import pytest
from playwright.sync_api import expect

from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.page.address import MAX_PARAMETERS, parse
from tests.browser.stage import Stage

PAGE = "joint_vs_conditional"
KNOBS = ", ".join(f".st-key-controls [data-testid={kind}]" for kind in ("stSlider", "stButtonGroup", "stSelectbox"))
WHOLE = {
    "world": "blobs",
    "data.points": "600",
    "network.layers": "0",
    "mixture.components": "1",
    "frame": "17",
    "show": "error",
    "ask": "-0.5,0.75",
    "drawn": "40",
    "tab": "take",
    "lang": "zh",
}
LASTING = {"frame", "show", "ask", "drawn", "pixels"}  # in every language
# What a browser and a server make of links before the page reads them; what the page reads is tested without a browser.
HOSTILE = {
    "markup": (
        "network.layers=<img src=x onerror=alert(1)>&frame=150&network.branch=8:learning_rate:0.5",
        ("can’t be read", "does not exist in these films", "does not fit this film any more"),
    ),
    "numbers": (
        "network.layers=99&ask=1e999,nan&no_such_thing=1",
        (
            "is out of range; the page shows 2",
            "can’t be read",
            "holds something that this page does not know",
        ),
    ),
    "size": (
        "world=" + "x" * 5000 + "".join(f"&p{i}=1" for i in range(MAX_PARAMETERS)),
        ("can’t be read", "too many parts"),
    ),
}


def state_of(url):
    return parse(PairState, {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()})[0]


def said(stage):
    """Everything that the picture is made of, as the page shows it."""
    boxes = stage.page.locator(".ask input")
    return {
        "frame": stage.scrub.get_attribute("aria-valuenow"),
        "show": stage.page.locator('.scene-bar .segmented [aria-pressed="true"]').get_attribute("data-value"),
        "ask": [boxes.nth(i).input_value() for i in (0, 1)],
        "drawn": stage.page.locator(".stage").get_attribute("data-drawn"),
        "numbers": stage.page.locator(".cell .value").all_inner_texts(),
        "pixels": (stage.pixels("conditional"), stage.pixels("joint")),
        "heading": stage.page.get_by_role("heading", level=1).inner_text(),
        "tab": stage.page.locator("[class*='st-key-open-tab-'] [aria-checked=true]").inner_text(),
    }


def same(stage, before):
    """Wait until the page says what it said before; how colours are mixed may differ by a level, or two."""
    deadline = time.monotonic() + 30
    while True:
        now = said(stage)
        other = {name: now[name] for name, value in before.items() if name != "pixels" and now[name] != value}
        by = [int(np.abs(np.array(a) - b).max()) for a, b in zip(now["pixels"], before["pixels"], strict=True)]
        if not other and max(by) <= 2:
            return
        assert time.monotonic() < deadline, (other, by)
        stage.page.wait_for_timeout(200)


def test_at_most_six_knobs_are_in_view_and_the_whole_stage_is(open_page):
    page = open_page(PAGE)
    knobs = page.locator(KNOBS)
    expect(knobs.nth(3)).to_be_visible()
    assert knobs.count() <= 6
    for part in (".panels", ".timeline", ".truth"):
        box = page.locator(part).bounding_box()
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= 900


def test_a_knob_changes_the_film_and_undo_brings_it_back(open_page):
    stage = Stage(open_page(PAGE)).stop()
    page = stage.page
    before = stage.panel("joint").locator("header p").text_content()
    page.locator(".st-key-knob-mixture-components input[type=range]").focus()
    page.keyboard.press("ArrowLeft")
    expect(stage.panel("joint").locator("header p")).to_have_text("3 Gaussians per class, 35 numbers")
    expect(page).to_have_url(re.compile(r"mixture\.components=3"))
    stage.until("c.have.joint === 61")
    undo = page.locator(".st-key-undo button")
    undo.click()
    expect(stage.panel("joint").locator("header p")).to_have_text(before)
    expect(page.get_by_role("slider", name="Gaussians per class")).to_have_value("4")
    expect(page).not_to_have_url(re.compile("components"))
    page.locator(".st-key-redo button").click()
    expect(page).to_have_url(re.compile(r"mixture\.components=3"))


def test_a_double_click_takes_a_knob_back_to_its_default(open_page):
    page = open_page(f"{PAGE}?mixture.components=3")
    expect(page.locator(".st-key-knob-mixture-components")).to_contain_text("double click: 4")
    page.locator(".st-key-knob-mixture-components label p").dblclick()
    expect(page.get_by_role("slider", name="Gaussians per class")).to_have_value("4")
    expect(page).not_to_have_url(re.compile("components"))


def test_groups_open_one_at_a_time_and_say_their_state(open_page):
    page = open_page(PAGE)
    groups = page.locator(".st-key-groups summary")
    expect(page.locator(".st-key-fold-world")).to_have_text(re.compile(r"^\s*World\s*Moons\s*$"), use_inner_text=True)
    groups.nth(0).click()
    expect(page.get_by_role("slider", name="Noise")).to_be_visible()
    groups.nth(1).click()
    expect(page.get_by_role("slider", name="Neurons per layer")).to_be_visible()
    expect(page.get_by_role("slider", name="Noise")).to_have_count(0)
    expect(page.locator(".st-key-groups details[open]")).to_have_count(1)


def test_a_preset_shows_what_it_says_and_is_marked(open_page):
    stage = Stage(open_page(PAGE, motion="no-preference")).stop()
    page = stage.page
    stage.preset("Only 20 points")
    expect(page).to_have_url(re.compile(r"data\.points=20"))
    stage.until("c.playing && c.at > 1")
    expect(page.locator(".marks .mark", has_text="Network: best frame")).to_have_count(1)
    expect(page.locator(".preset b")).to_have_text("Only 20 points")


def test_a_link_restores_the_whole_picture(open_page):
    stage = Stage(open_page(f"{PAGE}?{urlencode(WHOLE)}")).rest()
    expect(stage.page.locator(".stage")).to_have_attribute("data-drawn", "40")
    link = stage.page.locator(".st-key-share-link [data-testid=stCode] code").inner_text()
    first = said(stage)
    assert first["frame"] == "18"
    assert first["show"] == "error"
    assert first["drawn"] == "40"
    assert first["ask"] == ["-0.5", "0.75"]
    other = stage.page.context.browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-US")
    page = other.new_page()
    page.goto(link)
    second = Stage(page)
    second.rest()
    expect(page.locator(".stage")).to_have_attribute("data-drawn", "40")
    same(second, {name: value for name, value in first.items() if name != "tab"})  # it opens on the picture
    other.close()


def test_what_one_looks_at_goes_into_the_link(open_page):
    stage = Stage(open_page(f"{PAGE}?tab=take")).stop()
    page = stage.page
    page.keyboard.press("Home")
    stage.button("exact").click()
    page.mouse.click(*stage.place("conditional", 1.5, 1.5))
    expect(page.locator(".st-key-share-link [data-testid=stCode] code")).to_contain_text(
        re.compile("frame=0.*show=exact.*ask=1.*")
    )
    page.wait_for_url(lambda url: state_of(url).view.show == "exact")


@pytest.mark.parametrize(
    ("query", "sentences"),
    HOSTILE.values(),
    ids=HOSTILE,
)
def test_a_hostile_link_gets_sentences_and_a_page_that_works(open_page, query, sentences):
    stage = Stage(open_page(f"{PAGE}?{query}")).stop()
    notice = stage.page.locator(".st-key-notice")
    for sentence in sentences:
        expect(notice).to_contain_text(sentence)
    expect(notice.locator("img")).to_have_count(0)
    expect(stage.page.get_by_test_id("stException")).to_have_count(0)


def test_switching_the_language_keeps_everything(open_page):
    query = {**WHOLE, "lang": "en", "tab": "try"}
    stage = Stage(open_page(f"{PAGE}?{urlencode(query)}")).rest()
    expect(stage.page.locator(".stage")).to_have_attribute("data-drawn", "40")
    before = {name: value for name, value in said(stage).items() if name in LASTING}
    stage.page.get_by_role("button", name="中文", exact=True).click()  # so it is called once it listens
    expect(stage.page.locator(".stage")).to_have_attribute("lang", "zh")
    stage.rest()
    same(stage, before)
    stage.page.wait_for_url(lambda url: state_of(url).view.tab == "try")


def test_a_prediction_is_asked_before_it_is_shown(open_page):
    page = open_page(f"{PAGE}?tab=predict&experiment=crossing")
    show = page.get_by_role("button", name="Show what happens")
    expect(show).to_be_disabled()
    expect(page.locator(".js-plotly-plot")).to_have_count(0)
    page.locator(".st-key-experiment").get_by_text("Naive Bayes both times").click()
    show.click()
    expect(page.get_by_text("Not this time.")).to_be_visible()
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    expect(page.locator(".st-key-outcome table")).to_contain_text("Bayes error")
    page.get_by_role("button", name="Draw fresh training sets").click()
    # for a moment the old chart stands beside the new
    expect(page.locator(".js-plotly-plot .legend", has_text="fresh sets")).to_be_visible()


def test_the_code_tab_shows_the_file_that_ran(open_page):
    page = open_page(f"{PAGE}?tab=take")
    expect(page.locator(".st-key-take-code code").first).to_contain_text("RunSpec(")
    name = "Discriminative model"
    chips = page.locator(".st-key-code-part")
    chips.get_by_role("button", name=name).or_(chips.get_by_role("radio", name=name)).click()
    expect(page.locator(".st-key-take-code code").last).to_contain_text("class Network(Classifier)")


def test_the_keyboard_keeps_its_place_in_a_group(open_page):
    page = Stage(open_page(PAGE)).rest().page
    page.locator(".st-key-fold-training summary").focus()
    page.keyboard.press("Enter")
    page.get_by_role("slider", name="L2 penalty").wait_for()
    expect(page.locator(".st-key-fold-training summary")).to_be_focused()
    page.get_by_role("slider", name="L2 penalty").press("ArrowRight")
    expect(page).to_have_url(re.compile(r"network\.l2="))
    page.wait_for_timeout(1500)  # the rest of the page is drawn again by then
    expect(page.get_by_role("slider", name="L2 penalty")).to_be_focused()
