"""Digits: seconds from the wish to the whole film by a warm worker, digits a second, the picture under a finger."""

import time

import numpy as np
from playwright.sync_api import Browser

from explorer.concepts.diffusion.digits.claims import asked, made_by
from explorer.concepts.diffusion.digits.presets import DIGITS
from explorer.concepts.diffusion.state import MODEL, SECTION, DiffusionState
from explorer.concepts.diffusion.view import KEY
from explorer.models.diffusion.digit_weights import network
from explorer.runs import RunSpec
from explorer.runs.engine import Engine
from explorer.runs.engine.settings import Settings
from tests.benchmarks.drag import along, box_of, time_drag
from tests.benchmarks.harness import browser, served, spread, table, visitor
from tests.benchmarks.stage import PATIENCE_MS
from tests.browser.stage import AWAY
from tests.runs.engines import until
from tests.served import Server

__all__ = ["run"]

DIGIT = DiffusionState().with_world("mnist")
COUNTERS = f"window.__explorerStage?.{KEY}"
SEEDS = range(31, 39)
EACH = 6  # digits of each class
FILMS: dict[str, dict[str, object]] = {
    "24 steps of Heun, six ways": {},
    "96 steps": {"steps": 96},
    "half hidden, each step four times": {"mask": DIGITS["filled"].state.of_images.mask, "again": 4},
}
SCRUBS = {"way back": ("training", "frame=3"), "forward, by heart": ("noise", "way=forward&place=10")}


def spec_of(seed: int, **config: object) -> RunSpec:
    """Return the spec of a digit that nobody asked for yet."""
    return DIGIT.with_choice("seed", seed).with_section(SECTION, **config).specs()[MODEL]


def waited(engine: Engine, spec: RunSpec) -> float:
    """Return seconds until a film is whole."""
    began = time.perf_counter()
    until(engine, spec, "done")
    return time.perf_counter() - began


def films(engine: Engine) -> list[tuple[str, str]]:
    """Return rows: seconds of films by a worker that made one before."""
    waited(engine, spec_of(30))
    return [
        (name, spread([waited(engine, spec_of(seed, **of)) for seed in SEEDS], 2, "s")) for name, of in FILMS.items()
    ]


def digits_a_second() -> float:
    """Return how many guided digits one thread makes in a second, 24 steps of Heun each."""
    y = asked(EACH)
    made_by(network(), y[:10], 1)
    began = time.perf_counter()
    made_by(network(), y, 2)
    return len(y) / (time.perf_counter() - began)


def dragged(chromium: Browser, app: Server, name: str) -> tuple[str, str]:
    """Drag along the timeline that is shown; return what is shown, and from each move to the end of its frame."""
    timeline, query = SCRUBS[name]
    page = visitor(chromium)
    page.goto(f"{app.url}/{KEY}?world=mnist&{query}")
    page.wait_for_function(f"{COUNTERS}?.have?.model === 25", timeout=PATIENCE_MS)
    page.mouse.move(*AWAY)
    page.wait_for_timeout(3000)
    scrub = f".timeline[data-timeline={timeline}] .scrub"
    times = time_drag(page, along(box_of(page, scrub)), f"{COUNTERS}.lastPaint")
    page.context.close()
    return name, spread(times, 0, "ms")


def run() -> None:
    """Print the seconds of a film, digits a second, and how far the picture lags behind a finger."""
    engine = Engine(Settings(store_bytes=0))
    try:
        table("A digit asked for, warm worker", [("film", "seconds until it is whole; aim 2"), *films(engine)])
    finally:
        engine.close()
    made = [digits_a_second() for _ in range(3)]
    table("Guided digits", [("what", "digits a second, one thread"), ("24 steps of Heun", f"{np.median(made):.1f}")])
    with served() as app, browser() as chromium:
        rows = [dragged(chromium, app, name) for name in SCRUBS]
    table("Scrubbed: pointer to paint", [("shown", "event to end of frame; aim 33 ms"), *rows])
