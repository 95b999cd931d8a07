"""Steps a second of a GAN as the page trains it: in a worker, with all readings, its frames streamed to a browser."""

import time
from typing import NamedTuple
from urllib.parse import urlencode

import psutil
from playwright.sync_api import Browser

from explorer.concepts.gan.state import MODEL, GanState
from explorer.concepts.gan.view import KEY
from explorer.page.address import write
from explorer.runs import RunSpec
from explorer.runs.recorder import record
from tests.benchmarks.harness import visitor
from tests.benchmarks.stage import PATIENCE_MS
from tests.served import Server

__all__ = ["Pace", "alone", "live"]

# Runs from the page's first moment, many times more often than frames come.
NOTE = f"""window.__looks = [];
setInterval(() => {{
  const have = window.__explorerStage?.{KEY}?.have?.model, last = window.__looks.at(-1);
  if (have && have !== last?.[1]) window.__looks.push([performance.now() / 1000, have]);
}}, 5);"""


class Pace(NamedTuple):
    """Steps a second on the clock, and for each second that a processor worked at them."""

    clock: float
    worked: float


def live(chromium: Browser, app: Server, state: GanState) -> Pace:
    """Return the pace in the worker: from the first frames that a browser saw to the last, and of all its work."""
    spec, before = state.specs()[MODEL], _worked(app)
    page = visitor(chromium, motion="reduce")
    page.add_init_script(NOTE)
    page.goto(f"{app.url}/{KEY}?{urlencode(write(state))}")
    page.wait_for_function(f"window.__looks.at(-1)?.[1] === {len(spec.recorded)}", timeout=PATIENCE_MS)
    looks, worked = page.evaluate("window.__looks"), _worked(app) - before
    page.context.close()
    (began, first), (ended, last) = looks[0], looks[-1]
    clock = (spec.recorded[last - 1] - spec.recorded[first - 1]) / (ended - began)
    return Pace(clock, spec.config.steps / worked)


def _worked(app: Server) -> float:
    """Return the seconds of processor that the app's worker has taken."""
    programs = psutil.Process(app.process.pid).children(recursive=True)
    times = [program.cpu_times() for program in programs if "lifeline" in " ".join(program.cmdline())]
    return sum(time.user + time.system for time in times)


def alone(spec: RunSpec) -> Pace:
    """Return the pace of the same here, frames and readings too, from the first frame on."""
    times = {moment.frame.step: (time.perf_counter(), time.process_time()) for moment in record(spec)}
    (began, idle), (ended, worked) = times[0], times[spec.config.steps]
    return Pace(spec.config.steps / (ended - began), spec.config.steps / (worked - idle))
