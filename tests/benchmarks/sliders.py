"""From the pointer to the paint while one slider of sixteen is dragged, each with its strip of decoded previews."""

from playwright.sync_api import Browser, FloatRect, Page

from explorer.concepts.vae.view import KEY
from tests.benchmarks.drag import Path, box_of, time_drag
from tests.benchmarks.harness import browser, served, spread, table, visitor
from tests.browser.stage import AWAY
from tests.served import Server

__all__ = ["run"]

COUNTERS = f"window.__explorerStage?.{KEY}"
MOVES = 60
PATIENCE_MS = 240_000  # for a training on a busy machine
RAIL = ".sliders [role=slider]"
SETTLED = f"() => performance.now() - {COUNTERS}.lastPaint > 400"


def open_sliders(page: Page, app: Server, query: str) -> None:
    """Open sixteen sliders and wait for their whole film."""
    page.goto(f"{app.url}/{KEY}?left=sliders&vae.latent=16&vae.steps=300&{query}")
    page.wait_for_function(f"{COUNTERS}?.have?.model === 25", timeout=PATIENCE_MS)
    page.mouse.move(*AWAY)
    page.wait_for_timeout(1500)
    if page.evaluate(f"{COUNTERS}.playing"):
        page.locator(".timeline[data-timeline=training] .play").click()
    page.wait_for_function(SETTLED, timeout=PATIENCE_MS)


def along(box: FloatRect) -> Path:
    """Return a path to and fro on a slider."""
    y, middle = box["y"] + box["height"] / 2, MOVES // 2
    return [(box["x"] + box["width"] * (0.9 - 0.8 * abs(i - middle) / middle), y) for i in range(MOVES + 1)]


def row_of(chromium: Browser, app: Server, name: str, query: str) -> tuple[str, str, str]:
    """Measure one world."""
    page = visitor(chromium)
    open_sliders(page, app, query)
    times = time_drag(page, along(box_of(page, RAIL)), f"{COUNTERS}.lastPaint")
    page.context.close()
    return (f"dragging one of 16 sliders, {name}", spread(times, 0, "ms"), "33 ms")


def run() -> None:
    """Print how long the stage lags behind the pointer."""
    with browser() as chromium, served() as app:
        rows = [row_of(chromium, app, "MNIST", ""), row_of(chromium, app, "faces", "world=faces")]
    table("Sliders of a latent space: pointer to paint", [("what", "event to end of frame", "aim"), *rows])
