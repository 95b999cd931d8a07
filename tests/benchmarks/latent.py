"""From the pointer to the paint while z is dragged over the latent plane, and while its film is scrubbed."""

from playwright.sync_api import Page

from explorer.concepts.vae.view import KEY
from tests.benchmarks.drag import along, around, box_of, time_drag
from tests.benchmarks.harness import browser, served, spread, table, visitor
from tests.benchmarks.stage import PATIENCE_MS
from tests.browser.stage import AWAY

__all__ = ["run"]

COUNTERS = f"window.__explorerStage?.{KEY}"
LAST_PAINT = f"{COUNTERS}.lastPaint"
PLANE = ".latent-view"
BAR = ".timeline[data-timeline=training]"


def still(page: Page) -> None:
    """Wait until the film is there and nothing plays."""
    page.wait_for_function(f"{COUNTERS}?.have?.model === 25", timeout=PATIENCE_MS)
    page.wait_for_timeout(1000)
    if page.evaluate(f"{COUNTERS}.playing"):
        page.locator(f"{BAR} .play").click()
    page.mouse.move(*AWAY)
    page.wait_for_timeout(1000)


def rows(page: Page) -> list[tuple[str, str, str]]:
    """Measure z dragged, then the timeline scrubbed."""
    still(page)
    circle = around(box_of(page, PLANE))
    z = time_drag(page, [*circle, *circle[1:21]], LAST_PAINT)
    still(page)
    scrub = time_drag(page, along(box_of(page, f"{BAR} .scrub")), LAST_PAINT)
    return [
        ("dragging z over the plane", spread(z, 0, "ms"), "33 ms"),
        ("dragging along the timeline, the plane anew", spread(scrub, 0, "ms"), "33 ms"),
    ]


def run(query: str = "") -> None:
    """Print how long the plane lags behind the pointer."""
    with browser() as chromium, served() as app:
        page = visitor(chromium)
        page.goto(f"{app.url}/{KEY}?{query}")
        found = rows(page)
    table("Pointer to paint on the latent plane", [("what", "event to end of frame", "aim"), *found])


if __name__ == "__main__":
    run()
