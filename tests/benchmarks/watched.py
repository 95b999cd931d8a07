"""A training watched in the page: when each frame arrived, and what of it was shown."""

from dataclasses import dataclass
from typing import Literal

from playwright.sync_api import Browser

from explorer.concepts.joint_vs_conditional.view import KEY
from explorer.runs import RunSpec, schedule
from tests.benchmarks.harness import visitor
from tests.benchmarks.stage import COUNTERS, PATIENCE_MS
from tests.served import Server

__all__ = ["Look", "heavy", "query", "watch_training"]

# Runs from the page's first moment, many times more often than frames come.
NOTE = f"""window.__looks = [];
setInterval(() => {{
  const c = {COUNTERS}, last = window.__looks.at(-1);
  if (!c || (last && last[1] === c.have.conditional)) return;
  window.__looks.push([performance.now() / 1000, c.have.conditional, c.frames, c.paints]);
}}, 5);"""


@dataclass(frozen=True)
class Look:
    """The moment at which the browser had more frames than before: their number, and the counters of the stage."""

    seconds: float
    have: int
    shown: int
    paints: int


def heavy(steps: int, width: int = 16) -> RunSpec:
    """Return a training of a network that nobody has baked, of data that the page opens with."""
    return RunSpec(model="network", config={"layers": 3, "width": width, "steps": steps})


def query(spec: RunSpec) -> str:
    """Return the address of a page that trains `spec`; the mixture beside it is baked."""
    config = spec.config.model_dump()
    return "&".join(f"network.{name}={config[name]}" for name in ("layers", "width", "steps"))


def watch_training(
    chromium: Browser,
    server: Server,
    spec: RunSpec,
    *,
    speed: str = "1",
    motion: Literal["no-preference", "reduce"] = "no-preference",
) -> list[Look]:
    """Open the page on `spec`, watch its training to the end; return one look for each arrival of frames."""
    page = visitor(chromium, motion=motion)
    page.add_init_script(NOTE)
    page.goto(f"{server.url}/{KEY}?{query(spec)}")
    page.wait_for_function(f"{COUNTERS}?.have.conditional > 0", timeout=PATIENCE_MS)
    page.locator(".timeline select").select_option(speed)
    whole = f"{COUNTERS}.have.conditional === {len(schedule(spec.config.steps))}"
    page.wait_for_function(whole, timeout=PATIENCE_MS)
    page.wait_for_timeout(200)
    looks = [Look(*values) for values in page.evaluate("window.__looks")]
    page.context.close()
    return [look for look in looks if look.have > 0]
