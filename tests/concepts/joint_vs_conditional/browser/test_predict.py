"""Questions: bare data until the guess, places by hand and by keyboard. What is fitted at once plays nothing."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.stage import Stage

PAGE = "joint_vs_conditional"
ANSWERS = (".timeline", ".truth")


def test_a_question_shows_its_own_data_and_the_guess_uncovers_the_rest(open_page):
    """Both pictures are the same before the guess: points, no model, no exact line; hovering says nothing."""
    stage = Stage(open_page(PAGE)).rest()
    page = stage.page
    page.locator("[class*='st-key-open-tab-']").get_by_text("Predict").click()
    page.get_by_role("radio", name="Naive Bayes on XOR, with 600 points: how often does it err?").click()
    expect(page).to_have_url(re.compile("world=xor"))
    expect(page.locator(".veil")).to_be_visible()
    for part in ANSWERS:
        expect(page.locator(part)).to_be_hidden()
    stage.pictured("joint", lambda now: now == stage.pixels("conditional"))
    expect(page.locator(".legend .mark:visible")).to_have_count(4)  # A and B, twice
    stage.panel("conditional").scroll_into_view_if_needed()
    page.mouse.move(*stage.place("conditional", 0.5, 0.5))
    stage.drawn()
    expect(page.locator(".readout:visible")).to_have_count(0)
    spoken = page.locator(".stage .spoken")
    stage.holds(lambda: not re.search("bits|errs|Bayes", " ".join(spoken.all_inner_texts())))  # said at rest
    bare = stage.pixels("joint")
    page.locator(".st-key-experiment").get_by_text("About 10%").click()
    page.get_by_role("button", name="Show what happens").click()
    expect(page.get_by_text("Not this time.")).to_be_visible()
    for part in ANSWERS:
        expect(page.locator(part)).to_be_visible()
    expect(page.locator(".veil")).to_be_hidden()
    stage.pictured("joint", lambda now: now != bare)
    table = page.locator(".st-key-outcome table").inner_text()
    rate = re.compile(r"errs ([\d.]+\s%)")
    stage.holds(lambda: rate.search(stage.cell("joint").inner_text())[1] in table)  # one error on a screen, at rest


def test_the_veil_is_as_tall_as_what_it_hides(open_page):
    stage = Stage(open_page(PAGE)).rest()
    page, before = stage.page, 0.0
    for part in ANSWERS:
        before += page.locator(part).bounding_box()["height"]
    page.locator("[class*='st-key-open-tab-']").get_by_text("Predict").click()
    expect(page.locator(".veil")).to_be_visible()
    assert page.locator(".veil").bounding_box()["height"] == pytest.approx(before, abs=60)


@pytest.mark.parametrize("way", ["pointer", "keyboard"])
def test_a_place_is_guessed_on_the_stage(open_page, way):
    stage = Stage(open_page(PAGE)).rest()
    page = stage.page
    page.locator("[class*='st-key-open-tab-']").get_by_text("Predict").click()
    page.get_by_role("radio", name="Where will it be sure, and wrong, without ever having seen a point?").click()
    expect(page).to_have_url(re.compile("experiment=far"))
    stage.until("c.at === 0")
    expect(page.locator(".preset b")).to_have_text("Your own settings")  # a preset's name would be the answer
    if way == "pointer":
        stage.panel("conditional").scroll_into_view_if_needed()
        page.mouse.click(*stage.place("conditional", 2.5, 2.0))
    else:
        page.get_by_label("first coordinate").focus()
        page.keyboard.type("2.5")
        page.keyboard.press("Tab")
        expect(page.get_by_label("second coordinate")).to_be_focused()
        expect(page.get_by_role("button", name="Show what happens")).to_be_disabled()  # half a place is none
        page.keyboard.type("2")
        page.keyboard.press("Enter")
    expect(page.locator(".st-key-experiment")).to_contain_text("Your guess: (2.5")
    expect(page.locator(".ask table")).to_be_hidden()
    page.get_by_role("button", name="Show what happens").click()
    expect(page.get_by_text("That is such a place.")).to_be_visible()
    expect(page.locator(".st-key-outcome table")).to_contain_text("over 99.9")
    expect(page.locator(".ask table")).to_be_visible()


def test_what_is_fitted_at_once_has_no_curve_and_nothing_to_play(open_page):
    page = open_page(f"{PAGE}?world=xor&conditional=svm&joint=naive_bayes")
    expect(page.locator(".timeline .still")).to_be_visible()
    expect(page.locator(".timeline .play")).to_be_hidden()
    expect(page.locator(".timeline .scrub")).to_be_hidden()
    expect(page.locator(".curve:visible")).to_have_count(0)
    page.locator(".stage .panel").first.hover()
    page.keyboard.press("Home")
    expect(page.locator(".cell .value").first).not_to_have_text("1.000")  # its first frame knows only the class shares
    tall = page.locator(".timeline").bounding_box()["height"]
    other = open_page(f"{PAGE}?world=xor&joint=naive_bayes")
    expect(other.locator(".curve:visible")).to_have_count(1)  # the network has a course, naive Bayes none
    expect(other.locator(".timeline .still")).to_be_hidden()
    assert other.locator(".timeline").bounding_box()["height"] == pytest.approx(tall, abs=1)
