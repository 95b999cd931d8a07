"""A deep link as the very first request to a new server is routed like any other: in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from explorer import catalog
from explorer.page.words import language

pytestmark = pytest.mark.browser
QUERY = "?seed=5&unknown=1&lang=zh"


@pytest.mark.parametrize("entry", catalog.CONCEPTS, ids=lambda entry: entry.key)
def test_the_first_request_may_be_a_deep_link(entry, fresh_server, open_page):
    server = fresh_server()
    page = open_page(f"{entry.key}{QUERY}", at=server)
    expect(page).to_have_title(language.say(entry.title, "zh"))
    expect(page.get_by_text(language.say(entry.claim, "zh"))).to_be_visible()
    expect(page.locator(".st-key-pages a")).to_have_count(len(catalog.PAGES))  # the router's sidebar, not Streamlit's
    expect(page.get_by_test_id("stSidebarNav")).to_have_count(0)
    expect(page).to_have_url(re.compile(rf"^{re.escape(server.url)}/{entry.key}\?(?=.*seed=5)(?=.*lang=zh)"))
    wide = page.get_by_test_id("stMainBlockContainer").bounding_box()
    assert wide["width"] > 1000  # wide layout: Streamlit's own column is 736 px


def test_an_unknown_address_leads_home(server, open_page, console):
    console.allow("does not seem to exist")  # Streamlit says so, in a dialog too
    page = open_page("no_such_page", at=server)
    expect(page.get_by_role("heading", level=1)).to_have_text(catalog.HOME.title)
