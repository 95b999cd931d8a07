"""The GAN page on screen: how often it is painted while its film plays, what each part takes, how Dirac's start drags.

What a paint takes of the page's thread is counted in the processor's time, so that others on the machine count little.
What of it is a part's is sampled, on the clock.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import cos, isfinite, pi, sin
from statistics import quantiles

from playwright.sync_api import Browser, Page

from explorer.concepts.gan.view import CLOSE, KEY
from explorer.models.configs.gan import GanConfig
from tests.benchmarks.drag import MOVES, Path, box_of, time_drag
from tests.benchmarks.harness import browser, served, spread, table, visitor
from tests.benchmarks.profiled import Profile, profiled
from tests.benchmarks.stage import PATIENCE_MS, PLAY, SCRUB
from tests.browser.stage import AWAY
from tests.served import Server

__all__ = ["run"]

COUNTERS = f"window.__explorerStage?.{KEY}"
FRAMES = GanConfig().frames
MORE = {"right=beside": "beside", "right=step": "closeup"}  # films besides, by what asks for them
TRAINING = "gan.steps=300"
LOOKED_MS = 3000  # at a film that plays
PASSES = 2
ALL = "layers=field,real,forged,manifold,gradients"
SHOWN = {
    "as it opens: field, points and the machine": "",
    "all layers": ALL,
    "D*, the exact answer": "show=exact",
    "D - D*": "show=error",
    "a world of the line": "world=two_bells",
    "a cure beside the model": "right=beside&cure=r1",
}
STAGE = "concepts/gan/stage/"
PARTS = {  # by part, which functions paint it
    "stage: field of D": (f"{STAGE}field.js", "drawJudge"),
    "stage: real points": (f"{STAGE}dots.js", "drawStill"),
    "stage: forged points": (f"{STAGE}dots.js", "drawDots"),
    "stage: manifold": (f"{STAGE}sheet.js", "drawSheet"),
    "stage: gradients": (f"{STAGE}picture.js", "sentOf"),
    "stage: their arrows": (f"{STAGE}arrows.js", "drawArrows"),
    "stage, all of it": (f"{STAGE}left.js", "paint"),
    "machine": ("concepts/gan/machine/machine.js", "paint"),
    "truth strip": ("concepts/gan/truth/truth.js", "paint"),
}
STEP = {
    "one step: its list": ("concepts/gan/step/step.js", "paint"),
    "one step: its picture": (f"{STAGE}slowpicture.js", "drawSlowly"),
}
DIRAC = {
    "Dirac: portrait, dragged": ("concepts/gan/dirac/portrait.js", "paint"),
    "Dirac: roots and radius": ("concepts/gan/dirac/side.js", "paint"),
}


@dataclass
class Pace:
    """`paints` in so many `seconds`, and the milliseconds of processor that the page's thread took for each."""

    paints: int = 0
    seconds: float = 0.0
    each: float = 0.0


def opened(chromium: Browser, app: Server, query: str) -> Page:
    """Return the page at rest, with its whole films."""
    films = ["model", *(film for asked, film in MORE.items() if asked in query)]
    whole = " && ".join(f"{COUNTERS}?.have?.{film} === {CLOSE if film == 'closeup' else FRAMES}" for film in films)
    page = visitor(chromium)
    page.goto(f"{app.url}/{KEY}?{TRAINING}&{query}")
    page.wait_for_function(whole, timeout=PATIENCE_MS)
    page.wait_for_timeout(1000)  # a film that has just come plays by itself
    page.mouse.move(*AWAY)
    rest(page)
    return page


def rest(page: Page) -> None:
    """Stop the film, where it plays and its button is in sight, and wait until nothing plays or is painted."""
    button = page.locator(PLAY).first
    if page.evaluate(f"{COUNTERS}.playing") and button.is_visible():
        button.click()
    page.wait_for_function(f"!{COUNTERS}.playing", timeout=PATIENCE_MS)
    page.wait_for_function(f"performance.now() - {COUNTERS}.lastPaint > 500", timeout=PATIENCE_MS)


@contextmanager
def paced(page: Page) -> Iterator[Pace]:
    """Count paints and what they take; filled in at the end."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def look() -> tuple[float, float, float]:
        metrics = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
        now, paints = page.evaluate(f"[performance.now() / 1000, {COUNTERS}.paints]")
        return now, paints, metrics["TaskDuration"]

    pace, (began, paints, task) = Pace(), look()
    yield pace
    ended, painted, busy = look()
    pace.paints, pace.seconds = int(painted - paints), ended - began
    pace.each = 1000 * (busy - task) / max(pace.paints, 1)
    session.detach()


def play(page: Page) -> Pace:
    """Play the film from its start for a while."""
    page.locator(SCRUB).first.press("Home")
    rest(page)
    with paced(page) as pace:
        page.locator(PLAY).first.click()
        page.wait_for_timeout(LOOKED_MS)
    rest(page)
    return pace


def playing_row(chromium: Browser, app: Server, name: str, query: str) -> tuple[str, str, str]:
    """Measure the film as it plays with one thing shown."""
    page = opened(chromium, app, query)
    paces = [play(page) for _ in range(PASSES)]
    page.context.close()
    return name, spread([p.paints / p.seconds for p in paces], 1), spread([p.each for p in paces], 1, "ms")


def part_rows(profile: Profile, paints: int, parts: dict[str, tuple[str, str]]) -> list[tuple[str, str, str]]:
    """Return rows: what each part took of a paint, and how many paints that is the mean of."""
    return [(name, f"{profile.of(*call) / max(paints, 1):.2f} ms", str(paints)) for name, call in parts.items()]


def parts_playing(
    chromium: Browser, app: Server, query: str, parts: dict[str, tuple[str, str]]
) -> list[tuple[str, ...]]:
    """Sample the film as it plays with everything shown."""
    page = opened(chromium, app, query)
    with profiled(page) as profile:
        pace = play(page)
    page.context.close()
    return [*part_rows(profile, pace.paints, parts)]


def parts_of_a_step(chromium: Browser, app: Server) -> list[tuple[str, ...]]:
    """Sample one step, line after line."""
    page = opened(chromium, app, "frame=30&right=step&slow=75")
    with profiled(page) as profile, paced(page) as pace:
        for line in (*range(1, 8), *range(1, 8)):
            page.locator(f".duel-step [data-line='{line}']").click()
            page.wait_for_timeout(250)
    page.context.close()
    return [*part_rows(profile, pace.paints, STEP)]


def around(page: Page) -> Path:
    """Return a spiral on Dirac's portrait, from its grip towards the equilibrium and back."""
    grip, plane = box_of(page, ".dirac-grip"), box_of(page, ".dirac-view")
    start = grip["x"] + grip["width"] / 2, grip["y"] + grip["height"] / 2
    middle = plane["x"] + plane["width"] / 2, plane["y"] + plane["height"] / 2
    turns = [(abs(1 - 2 * i / MOVES), 2 * pi * i / MOVES) for i in range(MOVES + 1)]
    return [
        (
            middle[0] + near * ((start[0] - middle[0]) * cos(t) - (start[1] - middle[1]) * sin(t)),
            middle[1] + near * ((start[0] - middle[0]) * sin(t) + (start[1] - middle[1]) * cos(t)),
        )
        for near, t in turns
    ]


def dragged(chromium: Browser, app: Server) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Drag Dirac's start; return the row of how long it took to show, and those of its parts."""
    page = opened(chromium, app, "right=dirac")
    with profiled(page) as profile, paced(page) as pace:
        times = time_drag(page, around(page), f"{COUNTERS}.lastPaint")
    page.context.close()
    known = [ms for ms in times if isfinite(ms)]
    row = "dragging the start of the Dirac-GAN", spread(times, 0, "ms"), f"{quantiles(known, n=20)[-1]:.0f} ms"
    return row, [*part_rows(profile, pace.paints, DIRAC)]


def run() -> None:
    """Print paints, parts, and the pointer's lag."""
    with served() as app, browser() as chromium:
        head = ("shown", "canvas paints a second; 30 are wanted", "the page's thread a paint; 33 ms are there")
        table(
            "The film of a GAN as it plays, speed 1x",
            [head, *(playing_row(chromium, app, *one) for one in SHOWN.items())],
        )
        row, parts = dragged(chromium, app)
        rows = [
            *parts_playing(chromium, app, ALL, PARTS),
            *parts_of_a_step(chromium, app),
            *parts,
        ]
        table("What each part takes of a paint, on the clock", [("part", "a paint", "paints"), *rows])
    table("Pointer to paint", [("what", "event to end of frame; aim 33 ms", "95 of 100 under"), row])
