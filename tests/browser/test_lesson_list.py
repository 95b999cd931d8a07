"""The list of a lesson that one makes, with real keys: on the page for tests, in a browser."""

from playwright.sync_api import expect


def test_the_name_of_a_stop_is_typed_with_keys_and_enter_adds_it(open_page, workshop):
    page = open_page("sample?seed=200&tab=lesson", at=workshop)
    name = page.get_by_label("Name of the stop", exact=True)
    name.click()
    page.keyboard.type("Where it rests")
    expect(name).to_have_value("Where it rests")
    page.keyboard.press("Enter")
    expect(page.get_by_label("1: Name of the stop")).to_have_value("Where it rests")
    expect(name).to_have_value("")
    page.get_by_label("1: Note (what to see here)").click()
    page.keyboard.type("Look!")
    page.keyboard.press("Tab")
    page.get_by_role("button", name="Present from the start").click()
    expect(page.locator(".presented")).to_have_text("Where it rests")
    expect(page.locator(".stage-notes .note")).to_have_text("Look!")
    page.keyboard.press("Escape")
    expect(page.locator(".bar .note")).to_have_text("Look!")


def test_a_view_is_added_and_a_name_just_typed_stays(open_page, workshop):
    page = open_page("sample?seed=200&tab=lesson", at=workshop)
    first, second = (page.get_by_label(f"{n}: Name of the stop") for n in (1, 2))
    page.get_by_role("button", name="Add this view").click()
    expect(first).not_to_have_value("")
    first.click()
    page.keyboard.press("Control+a")
    page.keyboard.type("Before it moves")
    page.get_by_role("button", name="Add this view").click()  # the press ends the typing
    expect(second).not_to_have_value("")
    expect(first).to_have_value("Before it moves")
    page.get_by_label("2: Note (what to see here)").click()
    page.keyboard.type("Now up")
    page.get_by_role("button", name="Move up").nth(1).click()
    expect(second).to_have_value("Before it moves")
    expect(page.get_by_label("1: Note (what to see here)")).to_have_value("Now up")


def test_a_list_belongs_to_its_page(open_page, workshop):
    page = open_page("sample?seed=200&tab=lesson", at=workshop)
    page.get_by_label("Name of the stop", exact=True).press_sequentially("Mine")
    page.keyboard.press("Enter")
    expect(page.get_by_label("1: Name of the stop")).to_have_value("Mine")
    page.goto(page.url.split("/sample")[0] + "/joint_vs_conditional?tab=lesson")
    expect(page.get_by_label("Name of the stop", exact=True)).to_be_visible()
    expect(page.get_by_label("1: Name of the stop")).to_have_count(0)
