"""How long one waits for the page: on a server that has just been started, and on one that runs."""

import time

from playwright.sync_api import Browser, Page

from explorer.concepts.joint_vs_conditional.view import KEY
from tests.benchmarks.harness import browser, served, spread, table, visitor
from tests.benchmarks.stage import COUNTERS, PATIENCE_MS, PLAY
from tests.served import Server

__all__ = ["run"]

STARTS = 3
VISITS = 3

# Notes when the stage first has a picture of a film, and when its play button can be pressed as well.
NOTE = f"""(() => {{
  const button = () => {{
    for (const node of document.querySelectorAll('[data-testid^=stBidi], [data-testid^=stBidi] *')) {{
      const found = node.shadowRoot?.querySelector('{PLAY}');
      if (found) return found;
    }}
  }};
  const look = () => {{
    const c = {COUNTERS};
    if (c?.paints && Object.values(c.have).some(Boolean)) {{
      window.__picture ??= performance.now();
      if (button()?.disabled === false) return void (window.__ready = performance.now());
    }}
    requestAnimationFrame(look);
  }};
  requestAnimationFrame(look);
}})()"""


def first_sight(page: Page, server: Server) -> tuple[float, float]:
    """Open the page; return the time since 1970 of its first picture and of its being ready, and try the button."""
    page.add_init_script(NOTE)
    page.goto(f"{server.url}/{KEY}")
    page.wait_for_function("window.__ready", timeout=PATIENCE_MS)
    origin, picture, ready = page.evaluate("[performance.timeOrigin, window.__picture, window.__ready]")
    playing = page.evaluate(f"{COUNTERS}.playing")
    page.locator(PLAY).click()
    page.wait_for_function(f"{COUNTERS}.playing !== {str(playing).lower()}")
    return (origin + picture) / 1000, (origin + ready) / 1000


def cold(chromium: Browser) -> tuple[float, float]:
    """Return seconds from the start of a server's process to its answer, and to a page that can be used."""
    page = visitor(chromium)
    began = time.time()
    with served() as app:
        answers = time.time() - began
        _, ready = first_sight(page, app)
    page.context.close()
    return answers, ready - began


def warm(chromium: Browser, app: Server) -> tuple[float, float]:
    """Return seconds from asking for the page to its first picture: nothing in the browser's cache, then all of it."""
    context = visitor(chromium).context
    seconds = []
    for _ in range(2):
        page = context.new_page()
        began = time.time()
        seconds.append(first_sight(page, app)[0] - began)
        page.close()
    context.close()
    return seconds[0], seconds[1]


def run() -> None:
    """Print both waits."""
    starts = []
    for _ in range(STARTS):
        with browser() as chromium:  # a new one, running but empty
            starts.append(cold(chromium))
    with browser() as chromium, served() as app:
        warm(chromium, app)
        visits = [warm(chromium, app) for _ in range(VISITS)]
    answers, ready = zip(*starts, strict=True)
    empty, full = zip(*visits, strict=True)
    rows = [
        ("new server: its first answer", spread(answers, 1, "s"), "–"),
        ("new server, new browser: a page that can be used", spread(ready, 1, "s"), "3 s"),
        ("running server, empty browser cache: first picture", spread(empty, 1, "s"), "1.5 s"),
        ("running server, filled browser cache: first picture", spread(full, 1, "s"), "1.5 s"),
    ]
    table("Opening the page", [("what", "takes", "aim"), *rows])
