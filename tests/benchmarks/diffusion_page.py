"""The diffusion page on screen: how far the picture lags behind a finger on the timeline of the noise."""

from playwright.sync_api import Browser

from explorer.concepts.diffusion.view import KEY
from explorer.models.configs.diffusion import DiffusionConfig
from tests.benchmarks.drag import along, box_of, time_drag
from tests.benchmarks.harness import browser, served, spread, table, visitor
from tests.benchmarks.stage import PATIENCE_MS
from tests.browser.stage import AWAY
from tests.served import Server

__all__ = ["run"]

COUNTERS = f"window.__explorerStage?.{KEY}"
SCRUB = ".timeline[data-timeline=noise] .scrub"
SHOWN = {
    "as it opens": "",
    "all layers, the error of the field": "layers=law,arrows,points,trails&show=error",
    "moons, by heart": "world=moons&ask=heart",
    "forward, with chains": "way=forward&layers=law,arrows,points,trails",
}


def dragged(chromium: Browser, app: Server, name: str, query: str) -> tuple[str, str]:
    """Drag along the noise's timeline; return what is shown, and from each move to the end of its frame."""
    page = visitor(chromium)
    page.goto(f"{app.url}/{KEY}?place=10&{query}")
    page.wait_for_function(f"{COUNTERS}?.have?.model === {DiffusionConfig().frames}", timeout=PATIENCE_MS)
    page.mouse.move(*AWAY)
    page.wait_for_timeout(6000)  # readings are taken at rest
    times = time_drag(page, along(box_of(page, SCRUB)), f"{COUNTERS}.lastPaint")
    page.context.close()
    return name, spread(times, 0, "ms")


def run() -> None:
    """Print how far the picture lags behind a finger on the noise's timeline."""
    with served() as app, browser() as chromium:
        rows = [dragged(chromium, app, *one) for one in SHOWN.items()]
    table("Noise scrubbed: pointer to paint", [("shown", "event to end of frame; aim 33 ms"), *rows])
