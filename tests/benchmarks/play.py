"""How smoothly a film plays: 1,000 points and two 64x64 fields on the stage, beside a Plotly chart of as much."""

from playwright.sync_api import Browser, Page

from tests.benchmarks.harness import APPS, browser, served, spread, table, visitor
from tests.benchmarks.stage import COUNTERS, PLAY, SCRUB, open_stage, rest, until_finished

__all__ = ["run"]

FROM, TO = 3, 57  # the frames between which a pass is measured
PASSES = {"1": 2, "4": 5}  # by speed

PASS = f"""async ([from, to]) => {{
  const c = {COUNTERS};
  const until = (ok) => new Promise((done) => {{
    const look = () => (ok() ? done() : requestAnimationFrame(look));
    look();
  }});
  await until(() => c.playing && c.at >= from);
  const [start, paints, frames] = [performance.now(), c.paints, c.frames];
  await until(() => c.at >= to || !c.playing);
  const seconds = (performance.now() - start) / 1000;
  return [(c.paints - paints) / seconds, (c.frames - frames) / seconds];
}}"""

# How often a second what `read` says is another when a frame begins.
CHANGES = """([read, ms]) => new Promise((done) => {
  const look = new Function('return ' + read), start = performance.now();
  let [before, changes] = [look(), 0];
  const count = () => {
    const now = look();
    if (now != null && now !== before) changes++;
    before = now ?? before; // Plotly takes a chart away before it puts up the next
    if (performance.now() - start < ms) requestAnimationFrame(count);
    else done(changes / ((performance.now() - start) / 1000));
  };
  requestAnimationFrame(count);
})"""
TITLE = "document.querySelector('.js-plotly-plot .gtitle')?.textContent"


def passes(page: Page, speed: str) -> tuple[list[float], list[float]]:
    """Play the film from its start, again and again; return canvas paints and recorded frames shown, a second."""
    page.locator(".timeline select").select_option(speed)
    rates = []
    for _ in range(PASSES[speed]):
        page.locator(SCRUB).press("Home")
        page.locator(PLAY).click()
        rates.append(page.evaluate(PASS, [FROM, TO]))
        page.wait_for_function(f"!{COUNTERS}.playing")
    paints, frames = zip(*rates, strict=True)
    return list(paints), list(frames)


def stage_rows(chromium: Browser) -> list[tuple[str, str, str]]:
    """Measure the stage, playing and paused."""
    with served() as app:
        page = visitor(chromium)
        open_stage(page, app, "data.points=1000")
        until_finished(page)
        rest(page)
        slow, quick = passes(page, "1"), passes(page, "4")
        rest(page)
        paused = page.evaluate(CHANGES, [f"{COUNTERS}.paints", 2000])
    return [
        ("stage at speed 1×: canvas painted", spread(slow[0], 1), "30"),
        ("stage at speed 4×: canvas painted", spread(quick[0], 1), "30"),
        ("stage at speed 4×: recorded frames shown (32 are due)", spread(quick[1], 1), "30"),
        ("control: stage paused, canvas painted", f"{paused:.1f}", "0"),
    ]


def plotly_row(chromium: Browser) -> tuple[str, str, str]:
    """Measure the Plotly chart, redrawn by the server as often as it can."""
    with served(f"{APPS}/plotly_film.py") as app:
        page = visitor(chromium)
        page.goto(f"{app.url}/?play=1")
        page.wait_for_function(f"{TITLE} > 'frame 1'", timeout=60_000)
        page.wait_for_timeout(2000)
        rates = [page.evaluate(CHANGES, [TITLE, 3000]) for _ in range(4)]
    return ("Plotly chart: frame numbers shown", spread(rates, 1), "–")


def run() -> None:
    """Print how many frames a second are painted."""
    with browser() as chromium:
        rows = [*stage_rows(chromium), plotly_row(chromium)]
    table("Playing 1,000 points over a 64x64 field", [("what", "a second", "aim"), *rows])
