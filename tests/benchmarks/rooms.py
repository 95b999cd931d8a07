"""Every world and every model opened in one session, three times over: what the app and the page hold after each round.

The first round fills caches; what then grows from round to round grows without bound.
"""

import time

import psutil
from playwright.sync_api import Page

from explorer import worlds
from explorer.concepts.joint_vs_conditional.controls import SIDES as SIDE_NAMES
from explorer.concepts.joint_vs_conditional.families import FAMILIES as TITLES
from explorer.concepts.joint_vs_conditional.state import FAMILIES
from explorer.concepts.joint_vs_conditional.view import SIDES
from tests.benchmarks.harness import browser, served, table, visitor
from tests.benchmarks.stage import COUNTERS, PATIENCE_MS, open_stage, rest, until_finished

__all__ = ["run"]

ROUNDS = 3


def every_world(page: Page) -> int:
    """Open each world of the gallery, the one on the page last; return how many."""
    names = (*(name for name in worlds.ON_PLANE[1:] if name != "table"), worlds.ON_PLANE[0])
    for name in names:
        page.locator(f'.gallery [role=radio][data-world="{name}"]').click()
        page.wait_for_url(f"**world={name}**" if name != worlds.ON_PLANE[0] else "**", timeout=PATIENCE_MS)
        settled(page)
    return len(names)


def every_model(page: Page) -> int:
    """Open each family of both sides, those on the page last; return how many."""
    opened = 0
    for side in SIDES:
        box = page.locator(f"[data-testid=stSelectbox] input[aria-label='{SIDE_NAMES[side]}']")
        for name in (*FAMILIES[side][1:], FAMILIES[side][0]):
            box.fill(TITLES[name].name)
            box.press("Enter")
            settled(page)
            opened += 1
    return opened


def settled(page: Page) -> None:
    """Wait until both films are whole and nothing runs."""
    page.wait_for_timeout(500)
    page.wait_for_function(
        f"Object.values({COUNTERS}.have).every(n => n > 1) && !document.querySelector('.stage [aria-busy=true]')"
        " && document.querySelector('[data-testid=stApp]').dataset.testScriptState === 'notRunning'",
        timeout=PATIENCE_MS,
    )


def held(page: Page, app: psutil.Process) -> tuple[str, ...]:
    """Return what the app and its workers hold, and what the page holds once its garbage is gone."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("HeapProfiler.collectGarbage")
    devtools.send("Performance.enable")
    metrics = {one["name"]: one["value"] for one in devtools.send("Performance.getMetrics")["metrics"]}
    devtools.detach()
    workers = [f"{child.memory_info().rss / 1e6:.0f}" for child in app.children(recursive=True)]
    own = f"{app.memory_info().rss / 1e6:.0f} MB", " + ".join(workers) or "none"
    return (
        *own,
        f"{metrics['JSHeapUsedSize'] / 1e6:.1f} MB",
        f"{metrics['Nodes']:.0f}",
        f"{metrics['JSEventListeners']:.0f}",
    )


def run() -> None:
    """Print memory, DOM nodes and listeners round by round."""
    rows = [("after", "the app", "its workers", "the page's heap", "its nodes", "its listeners", "seconds")]
    with served() as app, browser() as chromium:
        process = psutil.Process(app.process.pid)
        page = visitor(chromium, motion="reduce")
        open_stage(page, app)
        until_finished(page)
        rest(page)
        rows.append(("the page", *held(page, process), "–"))
        page.locator(".st-key-groups summary").first.click()
        page.locator(".gallery").wait_for()
        for i in range(ROUNDS):
            began = time.monotonic()
            opened = every_world(page) + every_model(page)
            seconds = f"{time.monotonic() - began:.0f}"
            rows.append((f"round {i + 1}: {opened} openings", *held(page, process), seconds))
    table("Every world and model opened in one session", rows)
