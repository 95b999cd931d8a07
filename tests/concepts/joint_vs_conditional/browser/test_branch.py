"""A branch on the page about p(y | x) and p(x, y): another future, and the way back; in a browser."""

import re

from playwright.sync_api import expect

from tests.browser.stage import Stage

PAGE = "joint_vs_conditional"


def test_a_branch_has_another_future_and_the_old_one_is_one_click_away(open_page):
    stage = Stage(open_page(PAGE, motion="no-preference")).stop()
    stage.page.locator(".timeline select").select_option("4")
    stage.page.keyboard.press("Escape")  # the keys are the stage's again
    stage.page.keyboard.press("End")
    stage.shows(60)
    old = stage.cell("conditional").locator(".value").inner_text()
    for _ in range(30):
        stage.page.keyboard.press("ArrowLeft")
    stage.shows(30)
    stage.button("Branch here").click()
    knobs = stage.page.locator(".st-key-branching")
    expect(knobs).to_contain_text("Branch at frame 31")
    expect(knobs.locator("input[type=range]")).to_have_count(5)  # rate, batch, both penalties, ridge
    knobs.get_by_role("slider", name="Learning rate").focus()
    stage.page.keyboard.press("ArrowRight")
    expect(stage.page).to_have_url(
        re.compile(r"network\.branch=250%3Alearning_rate%3A0\.03|network\.branch=250:learning_rate:0\.03")
    )
    expect(stage.page.locator(".marks .mark").first).to_contain_text("Learning rate 0.03 from here")
    expect(stage.cell("conditional").locator(".value")).not_to_have_text(old)
    stage.until("c.have.conditional === 61 && !c.playing && c.at === 60")
    expect(stage.page).not_to_have_url(re.compile("frame="))  # the page knows where the stage came to rest
    back = stage.page.get_by_role("button", name="Remove the branch")
    back.click()
    expect(back).to_be_hidden()
    expect(stage.cell("conditional").locator(".value")).to_have_text(old)
    expect(stage.page).not_to_have_url(re.compile("branch"))
