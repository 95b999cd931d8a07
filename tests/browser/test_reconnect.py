"""A connection that breaks and comes back, as on a train or under load: nothing that was chosen is lost."""

import re

from playwright.sync_api import expect

from tests.browser.stage import Stage

PAGE = "joint_vs_conditional"
CATCH = """
const Real = WebSocket;
window.__sockets = [];
window.WebSocket = class extends Real {
  constructor(...of) {
    super(...of);
    if (this.url.includes("_stcore")) window.__sockets.push(this);
  }
};
"""


def test_a_broken_connection_loses_nothing(new_context, server, settled, console):
    console.allow("Cannot send rerun backMessage when disconnected")  # a page that polls says so
    page = new_context(viewport={"width": 1440, "height": 900}, locale="en-US", reduced_motion="reduce").new_page()
    page.add_init_script(CATCH)
    page.goto(f"{server.url}/{PAGE}?data.points=200&mixture.components=2&tab=try&frame=20")
    stage = Stage(settled(page))
    stage.until("c.have.conditional === 61 && c.have.joint === 61")
    for _ in range(2):
        sockets = page.evaluate("window.__sockets.length")
        page.evaluate("window.__sockets.at(-1).close()")
        page.wait_for_function(f"window.__sockets.length > {sockets}")
        settled(page)
    page.locator(".st-key-knob-network-layers input[type=range]").focus()
    page.keyboard.press("ArrowLeft")
    expect(page).to_have_url(re.compile(r"network\.layers=1"))
    for kept in (r"data\.points=200", r"mixture\.components=2", "tab=try"):
        expect(page).to_have_url(re.compile(kept))
    expect(page).not_to_have_url(re.compile("learning_rate"))
    expect(page.get_by_role("slider", name="Points to learn from")).to_have_attribute("aria-valuetext", "200")
    expect(page.get_by_role("slider", name="Learning rate")).to_have_attribute("aria-valuetext", "0.01")
    expect(page.locator("[class*='st-key-open-tab-'] [aria-checked=true]")).to_have_text("Try")
