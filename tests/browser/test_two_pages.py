"""One visitor goes to and fro between two pages: each is as it was left, saves its own stage, trains while open."""

import re

from PIL import Image
from playwright.sync_api import expect

from tests.browser.stage import Stage
from tests.browser.test_live import long, sampled

OTHER = "joint_vs_conditional"


def go(page, name):
    page.locator(".st-key-pages").get_by_role("link", name=name).click()


def saved(page):
    """Save the picture of the page that is open, and return its name and width."""
    with page.expect_download() as download:
        page.get_by_role("button", name=re.compile("as PNG")).click()
    return download.value.suggested_filename, Image.open(download.value.path()).size[0]


def test_each_page_is_as_it_was_left_and_saves_its_own_stage(open_page, workshop):
    page = open_page("sample?seed=200&tab=take", at=workshop)
    sample, other = sampled(page).rest(), Stage(page)
    page.keyboard.press("Home")
    sample.shows(0)
    first = saved(page)
    go(page, "p(y|x)")
    other.rest()
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    other.shows(59)
    page.locator("[class*='st-key-open-tab-']").get_by_text("Take along").click()
    second = saved(page)
    assert (first[0], second[0]) == ("sample.png", "moons-network-mixture-seed3.png")
    assert first[1] < second[1], "one picture, two pictures"
    for _ in range(2):
        go(page, "Sample")
        sample.rest()
        sample.shows(0)
        expect(page).to_have_url(re.compile(r"/sample\?(?=.*seed=200)(?=.*frame=0)"))
        assert saved(page) == first
        go(page, "p(y|x)")
        other.rest()
        other.shows(59)
        expect(page).to_have_url(re.compile(rf"/{OTHER}\?(?=.*frame=59)(?!.*seed)"))
        assert saved(page) == second


def test_the_browsers_back_and_forward_lead_from_page_to_page_and_from_view_to_view(open_page, workshop):
    page = open_page("sample?seed=200", at=workshop)
    sampled(page).rest()
    page.get_by_role("slider", name="Learning rate").press("ArrowLeft")
    expect(page).to_have_url(re.compile("learning_rate"))
    sampled(page).rest()
    go(page, "p(y|x)")
    Stage(page).rest()
    page.go_back()
    sampled(page).until("c.mounts === 2")  # what it counted before it was left says that it rests
    sampled(page).rest()
    expect(page.get_by_role("slider", name="Learning rate")).to_have_attribute("aria-valuetext", "0.003")
    expect(page).to_have_url(re.compile("learning_rate"))
    page.go_back()
    expect(page).not_to_have_url(re.compile("learning_rate"))
    expect(page.get_by_role("slider", name="Learning rate")).to_have_attribute("aria-valuetext", "0.01")
    page.go_forward()
    expect(page.get_by_role("slider", name="Learning rate")).to_have_attribute("aria-valuetext", "0.003")


def test_who_goes_back_twice_at_once_is_where_the_second_step_leads(open_page, workshop):
    """The second comes before the page that the first leads to is there to hear of it."""
    page = open_page("sample?seed=200", at=workshop)
    sampled(page).rest()
    page.get_by_role("slider", name="Learning rate").press("ArrowLeft")
    expect(page).to_have_url(re.compile("learning_rate"))
    sampled(page).rest()
    go(page, "p(y|x)")
    Stage(page).rest()
    page.evaluate("history.back(); addEventListener('popstate', () => setTimeout(() => history.back()), {once: true})")
    sampled(page).until("c.mounts === 2")
    expect(page.get_by_role("slider", name="Learning rate")).to_have_attribute("aria-valuetext", "0.01")
    expect(page).not_to_have_url(re.compile("learning_rate"))


def test_a_link_to_the_page_that_is_open_shows_it_as_new(open_page, workshop):
    page = open_page("sample?seed=200&level=2", at=workshop)
    stage = sampled(page).rest()
    go(page, "Sample")
    expect(page).not_to_have_url(re.compile("seed|level"))
    stage.until("c.timelines.noise.at === 9")
    page.get_by_role("button", name="Undo").click()
    stage.until("c.timelines.noise.at === 2")


def test_who_goes_to_another_page_gives_up_what_trained_on_this_one(open_page, workshop):
    page = open_page(f"sample?{long(30)}", at=workshop)
    stage = sampled(page)
    stage.until("c.have.run > 3")
    go(page, "p(y|x)")
    Stage(page).rest()
    late = sampled(open_page("sample?seed=207", at=workshop))
    late.until(late.whole)  # there is one place to train, and it is free again
    go(page, "Sample")
    stage.until("c.have.run > 3")  # what was recorded is there, and it goes on
    expect(page.locator(".stage .run-status")).to_contain_text("Training")
    page.locator(".stage .run-status").click()
