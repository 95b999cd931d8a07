"""A connection that breaks and comes back, as on a train or under load: nothing that was chosen is lost."""

import re

from playwright.sync_api import expect

from tests.browser.test_live import sampled

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


def test_a_broken_connection_loses_nothing(new_context, workshop, settled, console):
    console.allow("Cannot send rerun backMessage when disconnected")  # a page that polls says so
    page = new_context(viewport={"width": 1440, "height": 900}, locale="en-US", reduced_motion="reduce").new_page()
    page.add_init_script(CATCH)
    page.goto(f"{workshop.url}/sample?seed=4&network.layers=1&loud=yes&frame=20&level=3")
    stage = sampled(settled(page))
    stage.until(stage.whole)
    for _ in range(2):
        sockets = page.evaluate("window.__sockets.length")
        page.evaluate("window.__sockets.at(-1).close()")
        page.wait_for_function(f"window.__sockets.length > {sockets}")
        settled(page)
    page.get_by_role("slider", name="Learning rate").focus()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile(r"network\.learning_rate=0\.03"))
    for kept in ("seed=4", r"network\.layers=1", "level=3", "loud=yes"):
        expect(page).to_have_url(re.compile(kept))
    expect(page.get_by_role("slider", name="Hidden layers")).to_have_attribute("aria-valuetext", "1")
