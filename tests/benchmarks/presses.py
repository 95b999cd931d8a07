"""From an event to what it changed on screen, measured inside the page.

The clock starts with the event's own time stamp, so the wait in the browser's queue counts; it stops after the frame in
which the change was drawn: a message posted from an animation frame is handled when that frame has been rendered.
"""

from playwright.sync_api import Page

__all__ = ["time_answer", "time_presses", "watch"]

LIMIT_MS = 5_000

WATCH = """([event, read, limit]) => {
  const look = new Function('return ' + read);
  const afterFrame = (then) => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    channel.port2.postMessage(0);
  });
  window.__bench?.end.abort();
  const bench = window.__bench = {done: true, ms: NaN, end: new AbortController()};
  const start = (e) => {
    const before = look();
    bench.done = false;
    const wait = () => afterFrame(() => {
      const ms = performance.now() - e.timeStamp, now = look();
      const answered = now != null && now !== before; // Plotly takes a chart away before it puts up the next
      if (!answered && ms < limit) return wait();
      Object.assign(bench, {done: true, ms: answered ? ms : NaN});
    });
    wait();
  };
  addEventListener(event, (e) => bench.done && start(e), {capture: true, signal: bench.end.signal});
}"""


def watch(page: Page, event: str, read: str) -> None:
    """From now on time every `event` until the JavaScript expression `read` has another value on screen."""
    page.evaluate(WATCH, [event, read, LIMIT_MS])


def time_answer(page: Page) -> float:
    """Return the milliseconds that the last event took, NaN where no answer came."""
    page.wait_for_function("window.__bench.done", timeout=LIMIT_MS + 5000)
    return float(page.evaluate("window.__bench.ms"))


def time_presses(page: Page, focus: str, read: str, presses: int = 20, pause_ms: int = 300) -> list[float]:
    """Press arrow keys on the control `focus`, to and fro; return how long each took to change `read`."""
    watch(page, "keydown", read)
    page.locator(focus).first.focus()
    times = []
    for i in range(presses + 2):
        page.keyboard.press("ArrowRight" if i % 2 == 0 else "ArrowLeft")
        times.append(time_answer(page))
        page.wait_for_timeout(pause_ms)
    return times[2:]  # the first two warm caches on both sides
