"""What the app and its workers hold in memory, as pages are opened and a training is made."""

import psutil

from tests.benchmarks.harness import browser, served, table, visitor
from tests.benchmarks.stage import open_stage, rest, until_finished
from tests.benchmarks.watched import heavy, watch_training

__all__ = ["run"]


def run() -> None:
    """Print the resident memory of each process, step by step."""
    rows = [("after", "the app", "its workers")]
    with served() as app, browser() as chromium:
        process = psutil.Process(app.process.pid)

        def note(after: str) -> None:
            workers = [f"{child.memory_info().rss / 1e6:.0f}" for child in process.children(recursive=True)]
            rows.append((after, f"{process.memory_info().rss / 1e6:.0f} MB", " + ".join(workers) or "none"))

        note("the start")
        page = visitor(chromium)
        page.goto(app.url)
        page.locator("h1").first.wait_for()
        page.wait_for_timeout(1000)
        note("the home page")
        open_stage(page, app)
        until_finished(page)
        rest(page)
        note("the page, its films baked")
        watch_training(chromium, app, heavy(1000))
        note("a training")
        for width in (5, 6, 7):
            watch_training(chromium, app, heavy(300, width))
        note("three more")
    table("Resident memory", rows)
