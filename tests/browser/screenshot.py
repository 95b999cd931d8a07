"""Takes the README's picture of the app as it is: `python -m tests.browser.screenshot`, or `make screenshot`."""

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.find import FLAGS, installed
from tests.served import ROOT, serve

PICTURE = ROOT / "docs" / "screenshot.png"
PAGE = "joint_vs_conditional?lang=en"


def main() -> None:
    """Serve the app, open its page in a laptop's window, and keep what stands in the first view."""
    PICTURE.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder)) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=FLAGS)
        page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
        page.goto(f"{server.url}/{PAGE}")
        page.locator("canvas:visible").first.wait_for()
        page.wait_for_timeout(4000)  # fonts, formulas and both fields
        page.screenshot(path=PICTURE)
        browser.close()
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
