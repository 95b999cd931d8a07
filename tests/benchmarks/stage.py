"""The page with the stage, seen from outside: opened, waited for, its counters read."""

from playwright.sync_api import Page

from explorer.concepts.joint_vs_conditional.view import KEY
from explorer.runs.schedule import FRAMES
from tests.browser.stage import AWAY
from tests.served import Server

__all__ = ["COUNTERS", "LAST_PAINT", "PLAY", "SCRUB", "open_stage", "rest", "until_finished"]

COUNTERS = f"window.__explorerStage?.{KEY}"
LAST_PAINT = f"{COUNTERS}.lastPaint"
PLAY = ".timeline .play"
SCRUB = ".timeline .scrub"
PATIENCE_MS = 120_000  # for a training on a busy machine


def open_stage(page: Page, server: Server, query: str = "") -> None:
    """Open the page and wait for its first picture, with or without frames."""
    page.goto(f"{server.url}/{KEY}?{query}")
    page.wait_for_function(f"{COUNTERS}?.paints > 0", timeout=PATIENCE_MS)


def until_finished(page: Page) -> None:
    """Wait until both films are in the browser whole."""
    whole = f"Object.values({COUNTERS}.have).every((frames) => frames === {FRAMES})"
    page.wait_for_function(whole, timeout=PATIENCE_MS)


def rest(page: Page) -> None:
    """Stop the film, where it plays, and wait until the page has nothing more to do."""
    page.wait_for_timeout(1000)  # a film that has just come plays by itself
    if page.evaluate(f"{COUNTERS}.playing"):
        page.locator(PLAY).click()
    page.mouse.move(*AWAY)
    page.wait_for_function(
        "document.querySelector('[data-testid=stApp]').dataset.testScriptState === 'notRunning'", timeout=PATIENCE_MS
    )
    page.wait_for_timeout(1000)
