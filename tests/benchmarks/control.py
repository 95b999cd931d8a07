"""From a control to the picture that answers it, over the bare echo of a Streamlit slider, idle and during trainings.

Measured is an arrow key on "Hidden layers" between two values whose films are finished: a whole run of the page's
script, without a training. Reduced motion, so that the film stands still and the next paint is the answer.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median

from playwright.sync_api import Browser, Page

from tests.benchmarks.harness import APPS, browser, served, spread, table, visitor
from tests.benchmarks.presses import time_presses
from tests.benchmarks.stage import COUNTERS, LAST_PAINT, PATIENCE_MS, open_stage, rest, until_finished
from tests.benchmarks.watched import heavy, query
from tests.served import Server

__all__ = ["run"]

LAYERS = "input[aria-label='Hidden layers']"
ECHO = "[...document.querySelectorAll('[data-testid=stMarkdownContainer] p')].at(-1).textContent"
ROUNDS = 3
PRESSES = 6
PAUSE_MS = 500  # the stage reports what it shows 150 ms later; that is no part of the answer

Times = list[list[float]]  # by round


def prepared(page: Page, app: Server) -> Page:
    """Open the page and have both values' films made."""
    open_stage(page, app)
    until_finished(page)
    page.locator(LAYERS).focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function(f"{COUNTERS}.have.conditional < 61", timeout=PATIENCE_MS)
    until_finished(page)
    page.keyboard.press("ArrowLeft")
    rest(page)
    return page


def opened_echo(page: Page, echo: Server) -> Page:
    """Open the bare app."""
    page.goto(echo.url)
    page.get_by_text("echo 500").wait_for(timeout=PATIENCE_MS)
    return page


def rounds(stage: Page, echo: Page) -> tuple[Times, Times]:
    """Time presses on both in turns."""
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(time_presses(stage, LAYERS, LAST_PAINT, PRESSES, PAUSE_MS))
        theirs.append(time_presses(echo, "input[type=range]", ECHO, PRESSES, PAUSE_MS))
    return ours, theirs


@contextmanager
def two_trainings(chromium: Browser, app: Server) -> Iterator[list[Page]]:
    """Have two other visitors train 20,000 steps each, and yield their pages when both trainings go on."""
    pages = []
    for width in (15, 16):
        page = visitor(chromium, motion="reduce")
        open_stage(page, app, query(heavy(20_000, width)) + "&data.points=1000")
        pages.append(page)
    for page in pages:
        page.wait_for_function(f"{COUNTERS}.have.conditional > 1", timeout=PATIENCE_MS)
    yield pages
    for page in pages:
        page.context.close()


def row(name: str, ours: Times, theirs: Times) -> tuple[str, ...]:
    """Return a table's row."""
    ratios = [median(a) / median(b) for a, b in zip(ours, theirs, strict=True)]
    all_ours, all_theirs = ([ms for times in both for ms in times] for both in (ours, theirs))
    return name, spread(all_ours, 0, "ms"), spread(all_theirs, 0, "ms"), spread(ratios, 2), "1.5"


def run() -> None:
    """Print both, and their ratio round by round."""
    with served() as app, served(f"{APPS}/echo.py") as echo, browser() as chromium:
        stage = prepared(visitor(chromium, motion="reduce"), app)
        bare = opened_echo(visitor(chromium, motion="reduce"), echo)
        idle = rounds(stage, bare)
        with two_trainings(chromium, app) as pages:
            busy = rounds(stage, bare)
            ended = sum(page.evaluate(f"{COUNTERS}.have.conditional === 61") for page in pages)
    said = f"two trainings going ({ended} of them ended early)" if ended else "two trainings going"
    head = ("while", "page: key to paint", "bare echo", "ratio, round by round", "aim")
    table("A control's answer over a bare Streamlit echo", [head, row("idle", *idle), row(said, *busy)])
