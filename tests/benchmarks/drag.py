"""From the pointer to the paint while dragging on the stage, beside a slider that redraws a Plotly chart."""

from math import cos, pi, sin

from playwright.sync_api import Browser, FloatRect, Page

from tests.benchmarks.harness import APPS, browser, served, spread, table, visitor
from tests.benchmarks.play import TITLE
from tests.benchmarks.presses import time_answer, time_presses, watch
from tests.benchmarks.stage import COUNTERS, LAST_PAINT, SCRUB, open_stage, rest, until_finished

__all__ = ["run"]

Path = list[tuple[float, float]]
MOVES = 40


def time_drag(page: Page, path: Path, read: str = LAST_PAINT) -> list[float]:
    """Drag along `path`; return the milliseconds from each move to the end of the frame that changed `read`."""
    page.mouse.move(*path[0])
    page.mouse.down()
    page.wait_for_timeout(300)
    watch(page, "pointermove", read)
    times = []
    for place in path[1:]:
        page.mouse.move(*place)
        times.append(time_answer(page))
        page.wait_for_timeout(30)
    page.mouse.up()
    return times


def paints_without_drag(page: Page) -> int:
    """Move the pointer over the page's headline, as often; return how often the canvas was painted all the same."""
    box = page.locator("h1").first.bounding_box()
    assert box
    before = int(page.evaluate(f"{COUNTERS}.paints"))
    for i in range(MOVES):
        page.mouse.move(box["x"] + 4 * i, box["y"] + box["height"] / 2)
    page.wait_for_timeout(300)
    return int(page.evaluate(f"{COUNTERS}.paints")) - before


def box_of(page: Page, selector: str) -> FloatRect:
    """Return where the first such element stands."""
    box = page.locator(selector).first.bounding_box()
    assert box
    return box


def along(box: FloatRect) -> Path:
    """Return a path to and fro on the timeline, each move two frames or three."""
    y, middle = box["y"] + box["height"] - 8, MOVES // 2
    return [(box["x"] + box["width"] * (0.9 - 0.8 * abs(i - middle) / middle), y) for i in range(MOVES + 1)]


def around(box: FloatRect) -> Path:
    """Return a circle in a picture."""
    x, y, r = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, 0.3 * box["height"]
    return [(x + r * cos(2 * pi * i / MOVES), y + r * sin(2 * pi * i / MOVES)) for i in range(MOVES + 1)]


def stage_rows(chromium: Browser) -> list[tuple[str, str, str]]:
    """Measure both drags, a key on the timeline, and the pointer where it drags nothing."""
    with served() as app:
        page = visitor(chromium)
        open_stage(page, app, "data.points=1000")
        until_finished(page)
        rest(page)
        scrub = time_drag(page, along(box_of(page, SCRUB)))
        rest(page)
        ask = time_drag(page, around(box_of(page, ".panel .base")))
        rest(page)
        key = time_presses(page, SCRUB, LAST_PAINT)
        rest(page)
        idle = paints_without_drag(page)
    return [
        ("dragging along the timeline, 1,000 points", spread(scrub, 0, "ms"), "33 ms"),
        ("dragging the asked point", spread(ask, 0, "ms"), "33 ms"),
        ("arrow key on the timeline", spread(key, 0, "ms"), "33 ms"),
        (f"control: {MOVES} moves that drag nothing", f"{idle} paints", "0"),
    ]


def plotly_row(chromium: Browser) -> tuple[str, str, str]:
    """Measure the slider of the Plotly app."""
    with served(f"{APPS}/plotly_film.py") as app:
        page = visitor(chromium)
        page.goto(app.url)
        page.wait_for_function(f"{TITLE} === 'frame 500'", timeout=60_000)
        times = time_presses(page, "input[type=range]", TITLE, presses=10)
    return ("arrow key on a slider that redraws a Plotly chart", spread(times, 0, "ms"), "–")


def run() -> None:
    """Print how long pictures lag behind the pointer."""
    with browser() as chromium:
        rows = [*stage_rows(chromium), plotly_row(chromium)]
    table("Pointer to paint", [("what", "event to end of frame", "aim"), *rows])
